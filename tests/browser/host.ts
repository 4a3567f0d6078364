/** The built browser host as a program of its own, on an archive and settings that exist for one test only. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const HOUSE = resolve(import.meta.dirname, '../..')

export interface Host {
  /** `http://127.0.0.1:PORT/#token=…` */
  address: string
  origin: string
  /** A folder of the test's own, with the archive in it. */
  folder: string
  archive: string
  /** What the host has said on stderr so far. */
  said(): string
  /** Ends the host as Ctrl-C does; gives its exit code. */
  close(): Promise<number | null>
}

export interface HostOptions {
  /** Opened where it lies; without it the host has one of its own. */
  archive?: string
  /** What the host's own archive is a copy of; without it that is empty. */
  copyOf?: string
  port?: number
}

export async function startHost({ archive, copyOf, port }: HostOptions = {}): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
  const path = archive ?? join(folder, 'archive.chancery')
  if (copyOf !== undefined) copyFileSync(copyOf, path)
  const at = port === undefined ? [] : ['--port', String(port)]
  const host = spawn(process.execPath, ['out/main/browser.js', '--archive', path, '--no-open', ...at], {
    cwd: HOUSE,
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, APPDATA: folder, DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  host.stderr?.on('data', (bytes) => {
    said += bytes
  })
  const address = await firstLine(host, () => said)
  return {
    address,
    origin: new URL(address).origin,
    folder,
    archive: path,
    said: () => said,
    close: () => end(host, folder),
  }
}

function firstLine(host: ChildProcess, said: () => string): Promise<string> {
  return new Promise((done, fail) => {
    let text = ''
    host.stdout?.on('data', (bytes) => {
      text += bytes
      const line = /^(http:\S+)\n/m.exec(text)?.[1]
      if (line) done(line)
    })
    host.once('exit', (code) => fail(new Error(`The host ended with ${code}: ${said()}`)))
  })
}

async function end(host: ChildProcess, folder: string): Promise<number | null> {
  if (host.exitCode === null) {
    host.kill('SIGINT')
    await once(host, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
  return host.exitCode
}
