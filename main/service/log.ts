/**
 * The log: what failed, when and where in the program. Messages of errors may quote what was being read, so they are never
 * written: a line has the error's name, its code and the places of its stack, and no path outside the program.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LOG_NAME = 'chancery.log'
/** Kept: the log itself and two before it. */
const KEPT = 2

export interface Log {
  path: string
  /** Something that happened, in the program's own words. */
  note(words: string): void
  fault(what: string, error: unknown): void
  /** The last lines, the earliest first. */
  latest(count: number): string[]
}

/** Never throws: a disk without room must not end the program for the sake of its log. */
export function openLog(folder: string, now: () => Date, limitBytes = 512 * 1024): Log {
  const path = join(folder, LOG_NAME)
  function write(line: string): void {
    try {
      mkdirSync(folder, { recursive: true })
      if (existsSync(path) && statSync(path).size > limitBytes) rotate(folder)
      appendFileSync(path, `${now().toISOString()} ${line}\n`)
    } catch {}
  }
  return {
    path,
    note: write,
    fault: (what, error) => write(`${what}: ${faultOf(error)}`),
    latest: (count) => [...linesOf(`${path}.1`), ...linesOf(path)].slice(-count),
  }
}

function rotate(folder: string): void {
  const name = (number: number) => join(folder, number === 0 ? LOG_NAME : `${LOG_NAME}.${number}`)
  for (let number = KEPT; number > 0; number -= 1)
    if (existsSync(name(number - 1))) renameSync(name(number - 1), name(number))
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

/** An error without its message: `TypeError at importing.js:12:3, service.js:40:9`. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = (error as { code?: unknown }).code
  const places = [...(error.stack ?? '').matchAll(/^ {4}at .*?([\w.-]+:\d+:\d+)\)?$/gm)].map(
    ([, place]) => place,
  )
  const words = [error.name, typeof code === 'string' && /^\w+$/.test(code) ? code : '']
  const where = places.length > 0 ? ` at ${places.slice(0, 6).join(', ')}` : ''
  const cause = error.cause === undefined ? '' : `; caused by ${faultOf(error.cause)}`
  return `${words.filter(Boolean).join(' ')}${where}${cause}`
}
