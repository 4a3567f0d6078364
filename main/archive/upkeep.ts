/** Keeping an archive: a copy of it while it is in use, and its index and size made right again. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { constants, copyFile, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Connection, type Mode } from './connection'
import { orElse } from './damage'
import { WriterLock } from './lock'
import { sql } from './sql'
import { ArchiveTrouble, isFull } from './trouble'
import type { Writer } from './writer'

/**
 * Writes the archive as it stands now to another file. An import may go on meanwhile: the copy holds what was in when it
 * began. It bears its name only when it is whole.
 */
export async function backUp(path: string, mode: Mode, copy: string): Promise<void> {
  wantFree(copy)
  const unfinished = `${copy}.part`
  // Two copies of one name would take each other's file away.
  const lock = new WriterLock(copy, isBeingMade(copy))
  try {
    await lock.during(async () => {
      wantFree(copy)
      try {
        await copyTo(unfinished, path, mode)
        await nameCopy(unfinished, copy)
      } finally {
        removeAll(unfinished)
      }
    })
  } finally {
    lock.leaveNothing()
  }
}

function wantFree(copy: string): void {
  if (!existsSync(copy)) return
  throw new ArchiveTrouble(
    'exists',
    `There is a file or folder at ${copy} already. Choose another name for the copy.`,
  )
}

function isBeingMade(copy: string): string {
  return `Another Chancery is writing a copy to ${copy}. Wait until it has finished, or choose another name.`
}

async function copyTo(unfinished: string, path: string, mode: Mode): Promise<void> {
  const connection = await Connection.open(path, mode)
  try {
    await orElse(
      () => copyInto(connection, unfinished),
      () => copyAsItIs(path, unfinished),
    )
  } finally {
    await connection.close()
  }
}

/** Writes all that a connection reads to a new file. Where that fails nothing is left of it; a full disk is that of the new file. */
export async function copyInto(connection: Connection, target: string): Promise<void> {
  removeAll(target)
  try {
    await connection.run(sql`vacuum into ${target}`)
  } catch (error) {
    removeAll(target)
    throw isFull(error) ? noRoomFor(target, error.detail) : error
  }
}

function noRoomFor(target: string, detail: string): ArchiveTrouble {
  return new ArchiveTrouble(
    'full',
    `There is no room left in ${dirname(target)} for the copy. Nothing was changed; free some space, or choose another place.`,
    detail,
  )
}

/** Removes a file that was made for a while, with all that SQLite puts beside it. */
export function removeAll(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm', '-writer']) {
    try {
      rmSync(path + end, { force: true })
    } catch (error) {
      throw new ArchiveTrouble(
        'failed',
        `${path + end} is in the way and cannot be removed. Move it elsewhere, then try again.`,
        String(error),
      )
    }
  }
}

/** Copies a file byte by byte, with its journal: of a damaged one, whatever can be saved may stand in either. */
export async function copyAsItIs(path: string, copy: string): Promise<void> {
  removeAll(copy)
  try {
    await copyFile(path, copy, constants.COPYFILE_FICLONE)
    if (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) await copyFile(`${path}-wal`, `${copy}-wal`)
  } catch (error) {
    removeAll(copy)
    throw whyNotCopied(error as NodeJS.ErrnoException, copy)
  }
}

function whyNotCopied(error: NodeJS.ErrnoException, copy: string): ArchiveTrouble {
  // A person's share of a disk may be full before the disk is.
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return noRoomFor(copy, String(error))
  const why = error.code ? ` (${error.code})` : ''
  return new ArchiveTrouble(
    'failed',
    `${copy} could not be written${why}. Nothing was changed; see whether its disk is still there, or choose another place.`,
    String(error),
  )
}

/** Gives a copy that is whole its name: its journal first, without which the file alone would be an older state. */
export async function nameCopy(unfinished: string, copy: string): Promise<void> {
  if (existsSync(`${unfinished}-wal`)) {
    await bringToDisk(`${unfinished}-wal`)
    renameSync(`${unfinished}-wal`, `${copy}-wal`)
  }
  await bringToDisk(unfinished)
  renameSync(unfinished, copy)
}

/** A name may reach the disk before what it names, and a power cut in between would leave an empty file under it. */
export async function bringToDisk(path: string): Promise<void> {
  // A copy of a write-protected file is one too; the system brings it to the disk in its own time.
  const file = await open(path, 'r+').catch(() => null)
  try {
    await file?.sync()
  } catch (error) {
    throw whyNotCopied(error as NodeJS.ErrnoException, path)
  } finally {
    await file?.close()
  }
}

/** Makes the index of words again from the texts and gives back the room of what was taken out. */
export function compact(writer: Writer): Promise<void> {
  return writer.alone(async (connection) => {
    await connection.run(sql`insert into words (words) values ('rebuild')`)
    await connection.exec('vacuum')
  })
}
