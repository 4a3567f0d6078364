/** What SQLite says, in words for a person. */
import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ArchiveTrouble } from './trouble'

/** What SQLite says of the file at `path`, as trouble; a query that was ended is an `AbortError`. */
export function troubleOf(error: Error, path: string): Error {
  const code = 'code' in error ? String(error.code) : ''
  const detail = error.message
  switch (code) {
    case 'SQLITE_INTERRUPT':
      return new DOMException('The query was ended.', 'AbortError')
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new ArchiveTrouble(
        'busy',
        `Another program is writing to ${path}. Wait until it has finished, then try again.`,
        detail,
      )
    case 'SQLITE_READONLY':
      return new ArchiveTrouble(
        'read-only',
        `${path} may only be read. Change its permissions, or copy it to a folder of your own.`,
        detail,
      )
    case 'SQLITE_FULL':
      return noRoom(path, detail)
    case 'SQLITE_IOERR':
      return hasRoom(path) ? unusable(path, code, detail) : noRoom(path, detail)
    case 'SQLITE_NOTADB':
      return noArchive(path, detail)
    case 'SQLITE_CORRUPT':
      return damaged(path, detail)
    case 'SQLITE_CANTOPEN':
      if (Buffer.byteLength(path) > LONGEST_PATH) return tooLongPath(path, detail)
      return new ArchiveTrouble(
        'failed',
        `${path} cannot be opened. Check that the folder is there and that you may read and write in it.`,
        detail,
      )
    default:
      // So SQLite tells a number in the file's head that it does not know.
      if (/unsupported file format/.test(detail)) return noArchive(path, detail)
      // Every value of JSON that a statement meets, or puts together, was written by the program itself as a text.
      return /malformed JSON|JSON cannot hold BLOB/.test(detail)
        ? damaged(path, detail)
        : unusable(path, code, detail)
  }
}

/** SQLite takes 512 bytes, and puts words of its own behind the path of a journal. */
const LONGEST_PATH = 500

/** A path that is longer than the system or SQLite can open. */
export function tooLongPath(path: string, detail: string): ArchiveTrouble {
  return new ArchiveTrouble(
    'failed',
    `${path} cannot be opened: its path is too long. Give it a shorter name, or put it into a folder that lies less deep.`,
    detail,
  )
}

function noArchive(path: string, detail: string): ArchiveTrouble {
  return new ArchiveTrouble(
    'unfit',
    `${path} is not an archive of Chancery, or is damaged at its very beginning. Choose another file, or restore a backup; this one was left as it is.`,
    detail,
  )
}

/** A part of the file cannot be read. `detail` is for the log. */
export function damaged(path: string, detail: string): ArchiveTrouble {
  return new ArchiveTrouble(
    'damaged',
    `${path} is damaged. Copy the file before anything else; then restore a backup of it, or have it rebuilt from its own texts.`,
    detail,
  )
}

function unusable(path: string, code: string, detail: string): ArchiveTrouble {
  return new ArchiveTrouble('failed', `${path} could not be used: ${detail}`, `${code} ${detail}`)
}

function noRoom(path: string, detail: string): ArchiveTrouble {
  return new ArchiveTrouble(
    'full',
    `There is no room left on the disk of ${path}. What is stored is safe; free some space and try again.`,
    detail,
  )
}

/** What SQLite lays beside a journal to share it takes 32 KB, and a disk without them is told as a failure of the disk. */
const LEAST_ROOM = 65_536

function hasRoom(path: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dirname(path))
    return bavail * bsize >= LEAST_ROOM
  } catch {
    return true
  }
}
