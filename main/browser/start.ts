/** `npm start -- --browser`: the browser host as a program of its own. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openLog } from '../service/log'
import { dataFolder, defaultArchive } from '../service/places'
import { programAt } from '../service/program'
import { openSettings } from '../service/settings-store'
import { openerOf } from './opener'
import { readPort } from './port'
import { serve } from './serve'
import { endSignal } from './signals'

const USAGE = 'Usage: --browser [--archive FILE] [--port N] [--no-open]'

async function start(): Promise<number> {
  const wanted = readArguments()
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n${USAGE}\n`)
    return 2
  }
  const { env, platform } = process
  const folder = dataFolder({ env, platform, home: homedir() })
  return serve({
    archive: resolve(wanted.archive ?? env.CHANCERY_ARCHIVE ?? defaultArchive(folder)),
    port: wanted.port,
    program: programAt(import.meta.dirname),
    settings: openSettings(folder),
    home: homedir(),
    now: () => new Date(),
    log: openLog(join(folder, 'logs'), () => new Date()),
    opener: wanted.open ? openerOf(platform, env) : null,
    signal: endSignal(),
    say: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
  })
}

/** What was asked for, or the sentence that says what is wrong with it. */
function readArguments(): { archive: string | undefined; port: number; open: boolean } | string {
  try {
    const { values } = parseArgs({
      options: {
        archive: { type: 'string' },
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = readPort(values.port)
    if (port === null) return `--port takes a number from 1 to 65535, not “${values.port}”.`
    return { archive: values.archive, port, open: !values['no-open'] }
  } catch (error) {
    return (error as Error).message
  }
}

process.exitCode = await start()
