#!/usr/bin/env node
/** The command line as a program: connects the commands to this process. */
import { homedir } from 'node:os'
import { endSignal } from '../browser/signals'
import { programAt } from '../service/program'
import { run } from './run'

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  platform: process.platform,
  home: homedir(),
  folder: process.cwd(),
  now: () => new Date(),
  signal: endSignal(),
  program: programAt(import.meta.dirname),
})
