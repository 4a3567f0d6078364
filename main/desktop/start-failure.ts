import { ArchiveTrouble } from '../archive/trouble'

/** A start that the program refuses: the message is the sentence. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

const INCOMPLETE = 'A part of the program is missing or damaged. Install Chancery again.'

/** Why there is no window, and what to do. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof ArchiveTrouble || error instanceof CannotStart) return error.message
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  if (code === 'ERR_DLOPEN_FAILED')
    return 'The part of the program that reads archives does not run on this machine. Install Chancery for this system and processor.'
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return `${INCOMPLETE} (${code})`
  if (typeof code === 'string' && typeof syscall === 'string')
    return `A file that Chancery needs cannot be read or written (${code}). Check the disk and its permissions, or install Chancery again.`
  return `Something went wrong that should not have. Start Chancery again, and install it again if that does not help. (${nameOf(error)})`
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
