/** Keeping an archive: a copy of it while it is in use, and its index and size made right again. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { constants, copyFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Connection, type Mode } from './connection'
import { orElse } from './damage'
import { sql } from './sql'
import { ArchiveTrouble, isFull } from './trouble'
import type { Writer } from './writer'

/**
 * Writes the archive as it stands now to another file. An import may go on meanwhile: the copy holds what was in when it
 * began. It bears its name only when it is whole.
 */
export async function backUp(path: string, mode: Mode, copy: string): Promise<void> {
  if (existsSync(copy)) {
    throw new ArchiveTrouble(
      'exists',
      `There is a file or folder at ${copy} already. Choose another name for the copy.`,
    )
  }
  const unfinished = `${copy}.part`
  const connection = await Connection.open(path, mode)
  try {
    await orElse(
      () => copyInto(connection, unfinished),
      () => copyAsItIs(path, unfinished),
    )
    nameCopy(unfinished, copy)
  } catch (error) {
    removeAll(unfinished)
    throw error
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
    if (!isFull(error)) throw error
    throw new ArchiveTrouble(
      'full',
      `There is no room left in ${dirname(target)} for the copy. Nothing was changed; free some space, or choose another place.`,
      error.detail,
    )
  }
}

/** Removes a file that was made for a while, with all that SQLite puts beside it. */
export function removeAll(path: string): void {
  for (const end of ['', '-journal', '-wal', '-shm', '-writer']) rmSync(path + end, { force: true })
}

/** Copies a file byte by byte, with its journal: of a damaged one, whatever can be saved may stand in either. */
export async function copyAsItIs(path: string, copy: string): Promise<void> {
  removeAll(copy)
  await copyFile(path, copy, constants.COPYFILE_FICLONE)
  if (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) await copyFile(`${path}-wal`, `${copy}-wal`)
}

/** Gives a copy that is whole its name: its journal first, without which the file alone would be an older state. */
export function nameCopy(unfinished: string, copy: string): void {
  if (existsSync(`${unfinished}-wal`)) renameSync(`${unfinished}-wal`, `${copy}-wal`)
  renameSync(unfinished, copy)
}

/** Makes the index of words again from the texts and gives back the room of what was taken out. */
export function compact(writer: Writer): Promise<void> {
  return writer.alone(async (connection) => {
    await connection.run(sql`insert into words (words) values ('rebuild')`)
    await connection.exec('vacuum')
  })
}
