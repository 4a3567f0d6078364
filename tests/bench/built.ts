/** The built program as people run it: a process of its own, watched from inside. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HOUSE } from '../../main/starting/build.mjs'

export interface Watched {
  seconds: number
  peakMB: number
  cpuSeconds: number
  /** Longest time for which the event loop did nothing else. */
  blockMs: number
  blockP99Ms: number
}

export interface ImportDone extends Watched {
  seen: number
  stored: number
  unchanged: number
  refused: number
}

const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.mjs')).href
const PROGRAM = join(HOUSE, 'out/main/chancery.js')

/** `chancery import PATH` into an archive file; the seconds are those of the whole process. */
export async function importInto(archive: string, path: string): Promise<ImportDone> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-probe-'))
  try {
    const file = join(folder, 'probe.json')
    const began = performance.now()
    const said = await output([PROGRAM, 'import', '--archive', archive, '--json', path], file)
    const seconds = (performance.now() - began) / 1000
    const watched = JSON.parse(readFileSync(file, 'utf8')) as Omit<Watched, 'seconds'>
    return { ...(JSON.parse(said) as ImportDone), ...watched, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function output(args: string[], probe: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', PROBE, ...args], {
    env: { ...process.env, CHANCERY_BENCH_PROBE: probe },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, told] = [gathered(child.stdout), gathered(child.stderr)]
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      // 1 says that something was refused, which the figures show.
      if (code === 0 || code === 1) resolve(said())
      else reject(new Error(`The program ended with ${code}: ${told()}`))
    })
  })
}

function gathered(stream: NodeJS.ReadableStream): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (part) => {
    text += part
  })
  return () => text
}
