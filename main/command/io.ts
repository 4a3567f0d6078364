import type { Readable, Writable } from 'node:stream'
import type { Program } from '../service/program'

/** All that a command knows of the world outside; tests give it another one. */
export interface Io {
  stdin: Readable
  stdout: Writable & { isTTY?: boolean; columns?: number }
  stderr: Writable & { isTTY?: boolean }
  env: Record<string, string | undefined>
  platform: string
  home: string
  folder: string
  now: () => Date
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  program: Program
}

/** Exit codes, the same for every command. */
export const EXIT = {
  done: 0,
  /** Done, with refusals or findings that the summary names; or the one thing asked for is not there. */
  findings: 1,
  usage: 2,
  /** The archive cannot serve this command. */
  archive: 3,
  /** Ended by Ctrl-C; what is in stays in. */
  interrupted: 130,
} as const

/** Wrong usage: the message is the sentence. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}
