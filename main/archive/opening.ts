/** From a path to open connections: every way in which a file may not be an archive, and how much of it can be used. */
import { constants, statSync } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Connection, type Mode } from './connection'
import { DAMAGED } from './damage'
import { WRITER_PRAGMAS } from './indexing'
import { hasRunningImports, markInterrupted } from './ledger'
import { WriterLock } from './lock'
import { type Age, ageOf, MIGRATIONS, migrate } from './migrations'
import { refreshOutdated } from './missing'
import { tooLongPath } from './sqlite-trouble'
import { ArchiveTrouble, isDamage, isFull, isUnfit } from './trouble'
import { Writer } from './writer'

export interface Opened {
  mode: Mode
  /** Null when the archive can be written; else the sentence that says why not. */
  readOnly: string | null
  damaged: boolean
  writer: Writer | null
  writing: Connection | null
  /** The sentence for an archive that no longer stands at its path; null while it does. */
  whyGone: () => Promise<string | null>
  lock: WriterLock
  warnings: string[]
}

interface Wish {
  create: boolean
  readOnly: boolean
  now: () => Date
}

/** Opens an archive, or makes it where that is wished; one that cannot be written is opened for reading, with the sentence that says why. */
export async function openFile(path: string, wish: Wish): Promise<Opened> {
  const size = await sizeOf(path)
  if (size === null && !wish.create) {
    throw new ArchiveTrouble(
      'missing',
      `There is no archive at ${path}. Import something to make it, or choose another file.`,
    )
  }
  if (size === null) await wantFolder(path)
  const readOnly = wish.readOnly ? 'The archive was opened for reading only.' : await whyReadOnly(path, size)
  if (readOnly !== null) return openForReading(path, readOnly)
  try {
    return await openForWriting(path, wish)
  } catch (error) {
    if (isDamage(error)) return { ...(await openForReading(path, DAMAGED)), damaged: true }
    // To read takes no room; only an older archive cannot even be read before there is some.
    if (isFull(error) && size !== null)
      return openForReading(path, FULL).catch((why) => {
        throw isUnfit(why) ? error : why
      })
    throw error
  }
}

const FULL =
  'There is no room left on the disk of this archive: it can be read, and nothing is written to it. Free some space, then open it again.'

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    if (found.isFile()) return found.size
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return null
    if (code === 'ENAMETOOLONG') throw tooLongPath(path, String(error))
    throw new ArchiveTrouble(
      'failed',
      `${path} cannot be opened. Check that every folder on the way may be entered.`,
      String(error),
    )
  }
  throw noFile(path)
}

export function noFile(path: string): ArchiveTrouble {
  return new ArchiveTrouble('unfit', `${path} is a folder or a device, not an archive. Choose a file.`)
}

async function wantFolder(path: string): Promise<void> {
  await access(dirname(path), constants.W_OK).catch((error: unknown) => {
    throw new ArchiveTrouble(
      'failed',
      `The archive cannot be made at ${path}: its folder is missing or may not be written. Choose another place.`,
      String(error),
    )
  })
}

/** Journals stand beside the archive: both the file and its folder must be writable. */
async function whyReadOnly(path: string, size: number | null): Promise<string | null> {
  if (size === null) return null
  if (!(await may(path, constants.R_OK))) {
    throw new ArchiveTrouble('failed', `You may not read ${path}. Ask its owner, or open a copy of your own.`)
  }
  if (!(await may(path, constants.W_OK))) {
    return 'You may read this archive but not change it: the file is write-protected.'
  }
  if (!(await may(dirname(path), constants.W_OK))) {
    return 'You may read this archive but not change it: its folder is write-protected.'
  }
  return null
}

function may(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  )
}

async function openForReading(path: string, readOnly: string): Promise<Opened> {
  const mode = await readableMode(path)
  const { number, empty } = await ageIn(path, mode)
  if (empty)
    throw new ArchiveTrouble('unfit', `${path} is empty: there is no archive in it. Choose another file.`)
  if (number < (MIGRATIONS.at(-1)?.number ?? 0)) {
    throw new ArchiveTrouble(
      'unfit',
      `${path} was made by an older Chancery and must be brought up to date first. Open it once where it can be written.`,
    )
  }
  const lock = new WriterLock(path)
  const whyGone = placeOf(path)
  return { mode, readOnly, damaged: false, writer: null, writing: null, whyGone, lock, warnings: [] }
}

async function ageIn(path: string, mode: Mode): Promise<Age> {
  const probe = await Connection.open(path, mode)
  try {
    return await ageOf(probe)
  } finally {
    await probe.close()
  }
}

/** How a file that is only read is opened; trouble in a sentence when there is none, or no file. */
export async function modeFor(path: string): Promise<Mode> {
  if ((await sizeOf(path)) === null) {
    throw new ArchiveTrouble('missing', `There is no archive at ${path}. Check the path.`)
  }
  if (!(await may(path, constants.R_OK))) {
    throw new ArchiveTrouble('failed', `You may not read ${path}. Ask its owner, or take a copy of your own.`)
  }
  return readableMode(path)
}

/** Plain reading where the journal's files can be used or hold something, else the file alone as it stands. */
async function readableMode(path: string): Promise<Mode> {
  const journal = await stat(`${path}-wal`).catch(() => null)
  if (journal !== null && journal.size > 0) return 'read'
  const usable = (await may(dirname(path), constants.W_OK)) && !(await lacksRoom(path))
  return usable ? 'read' : 'immutable'
}

/** True where the disk is too full to lay out what reading beside a writer needs. */
async function lacksRoom(path: string): Promise<boolean> {
  try {
    await ageIn(path, 'read')
    return false
  } catch (error) {
    return isFull(error)
  }
}

async function openForWriting(path: string, { create, now }: Wish): Promise<Opened> {
  const lock = new WriterLock(path)
  const connection = await Connection.open(path, create ? 'create' : 'write')
  try {
    const age = await ageOf(connection)
    if (age.empty && !create) {
      // Also an archive of which the making was cut off: an import makes it anew.
      throw new ArchiveTrouble(
        'unfit',
        `${path} is empty: there is no archive in it. Import something to make one, or choose another file.`,
      )
    }
    await connection.exec(WRITER_PRAGMAS)
    const whyGone = placeOf(path)
    const writer = new Writer(connection, lock, async () => {
      const gone = await whyGone()
      if (gone !== null) throw new ArchiveTrouble('missing', gone)
    })
    const copy = await migrate(writer, age, now)
    const warnings =
      copy === null ? [] : [`The archive was brought up to date; a copy from before is ${copy}.`]
    await endDeadImports(connection, writer, lock)
    const writing = connection
    return { mode: 'read', readOnly: null, damaged: false, writer, writing, whyGone, lock, warnings }
  } catch (error) {
    await connection.close()
    throw error
  }
}

/**
 * Tells whether the path still leads to the file that was opened. A system lets an open file be deleted, or another one be put in its
 * place: the program would write on, and all of it would be gone with the last who has the file open.
 */
function placeOf(path: string): () => Promise<string | null> {
  const { dev, ino } = statSync(path)
  return async () => {
    const now = await stat(path).catch(() => null)
    if (now?.dev === dev && now.ino === ino) return null
    return `${path} was ${now ? 'replaced' : 'moved or deleted'} while it was open, and nothing more is written to it. Put it back, or open the archive where it lies now.`
  }
}

/** An import that says it runs while nobody holds the lock was ended by a crash. */
async function endDeadImports(connection: Connection, writer: Writer, lock: WriterLock): Promise<void> {
  if (!(await hasRunningImports(connection))) return
  if (!(await lock.tryTake())) return
  try {
    await writer.transaction(async (connection) => {
      await markInterrupted(connection)
      await refreshOutdated(connection)
    })
  } finally {
    await lock.release()
  }
}
