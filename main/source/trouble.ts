/** The sentences for files that cannot be read: what happened, and what to do about it. */
import type { Entry } from './raw-cable'

export type Refused = Extract<Entry, { kind: 'refused' }>

export interface Trouble {
  reason: string
  advice: string
  detail: string
}

const AGAIN = 'Import it again when it can be read.'
const DISK = 'Check that the disk or drive is connected and sound, then import it again.'
const RIGHTS = 'Give yourself the right to read it, or copy it to a folder of your own, then import it again.'

/** What the system's error codes mean for somebody who only wanted to import a file. */
const MEANINGS: Record<string, [reason: string, advice: string]> = {
  ENOENT: ['It is not there.', 'Check the path, or whether it was moved or renamed since.'],
  ENOTDIR: ['It is not there.', 'Check the path: a part of it is a file, not a folder.'],
  EACCES: ['The system does not allow it to be read.', RIGHTS],
  EPERM: ['The system does not allow it to be read.', RIGHTS],
  ELOOP: ['It is a link that leads back to itself.', 'Import the file or folder it should lead to.'],
  ENAMETOOLONG: ['Its path is longer than the system allows.', 'Move it nearer to the root of the disk.'],
  EIO: ['The disk failed to deliver it.', DISK],
  ENXIO: ['The device behind it does not answer.', DISK],
  ENODEV: ['The device behind it is gone.', DISK],
  ESTALE: ['The network folder it lies in has changed or is gone.', DISK],
  EBUSY: ['Another program holds it.', 'Close the other program, then import it again.'],
  EMFILE: ['Too many files are open at once.', AGAIN],
  ENFILE: ['Too many files are open at once.', AGAIN],
  EISDIR: ['It is a folder where a file was expected.', 'Import the folder as a whole.'],
  ERR_INVALID_ARG_VALUE: ['Its path holds a character that no path may hold.', 'Check the path.'],
}

/** Turns what the system threw into a sentence. */
export function troubleOf(error: unknown): Trouble {
  const code = (error as { code?: unknown } | null)?.code
  const [reason, advice] = (typeof code === 'string' ? MEANINGS[code] : undefined) ?? [
    'It could not be read.',
    AGAIN,
  ]
  return { reason, advice, detail: systemsWords(error) }
}

/** `The system says: permission denied (EACCES).`; the path stands beside it. */
function systemsWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, code, words] = /^([A-Z][A-Z0-9_]+): ([^,]+), /.exec(message) ?? []
  return code === undefined ? message : `The system says: ${words} (${code}).`
}

/** An entry for what cannot be read. */
export function refused(trouble: Trouble, part = ''): Refused {
  return { kind: 'refused', ...trouble, part }
}

/** Pipes, sockets and devices are never opened: reading one could wait for ever or change something. */
export const NOT_A_FILE: Trouble = {
  reason: 'It is a pipe, a socket or a device, not a file.',
  advice: 'Import ordinary files and folders only.',
  detail: 'not a regular file',
}

export const NOT_A_FOLDER: Trouble = {
  reason: 'It is a file, not a folder.',
  advice: 'Choose the folder that it lies in.',
  detail: 'not a folder',
}

export const A_FOLDER: Trouble = {
  reason: 'It is a folder, not a file.',
  advice: 'Choose a file in it.',
  detail: 'a folder',
}

export const EMPTY: Trouble = {
  reason: 'It is empty.',
  advice: 'Get the file again from where it came.',
  detail: 'no text in it',
}

export const BINARY: Trouble = {
  reason: 'It is a binary file, not text.',
  advice: 'Nothing to do, unless it should have been a cable: then get it again from where it came.',
  detail: 'control bytes among the first 8,192',
}

export const OTHER_TABLE: Trouble = {
  reason: 'It is a table of cables, but its columns are not known.',
  advice:
    'Save it as CSV with the columns number, date, reference id, origin, classification, references, header and body, in this order or with these names in the first row.',
  detail: 'no row begins with a number, a day and a reference id, and no first row names them',
}

export const TOO_LARGE: Trouble = {
  reason: 'It is larger than 64 MB and no table of cables.',
  advice: 'Split it into smaller files, then import those.',
  detail: 'only a table may be larger',
}

export const CHANGED: Trouble = {
  reason: 'It was changed while it was read.',
  advice: 'Import it again when no other program writes to it.',
  detail: 'size or time differ from those before reading',
}

/** For texts in which a program has put signs of its own between the words of a cable. */
export function wrapped(name: string): Trouble {
  return {
    reason: `It holds words of cables, but as ${name}.`,
    advice: 'Save each cable as plain text, then import that.',
    detail: `recognised as ${name}`,
  }
}

export const PART_OF_SPLIT: Trouble = {
  reason: 'It is one part of a packed file that was split into several.',
  advice: 'Unpack all parts together with the program that made them, then import the folder.',
  detail: 'part of a split container',
}

/** For containers, whose members are not read in place. */
export function packed(name: string): Trouble {
  return {
    reason: `It is a packed file (${name}).`,
    advice: 'Unpack it and import the folder.',
    detail: `recognised as ${name}`,
  }
}
