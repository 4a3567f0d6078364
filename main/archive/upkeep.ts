/** Keeping an archive: a copy of it while it is in use, and its index and size made right again. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { constants, copyFile } from 'node:fs/promises'
import { Connection, type Mode } from './connection'
import { orElse } from './damage'
import { sql } from './sql'
import { ArchiveTrouble } from './trouble'
import type { Writer } from './writer'

/**
 * Writes the archive as it stands now to another file. An import may go on meanwhile: the copy holds what was in when it
 * began. It bears its name only when it is whole.
 */
export async function backUp(path: string, mode: Mode, copy: string): Promise<void> {
  if (existsSync(copy)) {
    throw new ArchiveTrouble(
      'exists',
      `There is a file at ${copy} already. Choose another name for the copy.`,
    )
  }
  const unfinished = `${copy}.part`
  rmSync(unfinished, { force: true })
  const connection = await Connection.open(path, mode)
  try {
    await orElse(
      () => connection.run(sql`vacuum into ${unfinished}`).then(() => {}),
      () => copyAsItIs(path, unfinished),
    )
    renameSync(unfinished, copy)
    if (existsSync(`${unfinished}-wal`)) renameSync(`${unfinished}-wal`, `${copy}-wal`)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    await connection.close()
  }
}

/** A damaged file, with its journal: whatever can be saved from it may stand in either. */
async function copyAsItIs(path: string, copy: string): Promise<void> {
  rmSync(copy, { force: true })
  await copyFile(path, copy, constants.COPYFILE_FICLONE)
  if (existsSync(`${path}-wal`)) await copyFile(`${path}-wal`, `${copy}-wal`)
}

/** Makes the index of words again from the texts and gives back the room of what was taken out. */
export function compact(writer: Writer): Promise<void> {
  return writer.alone(async (connection) => {
    await connection.run(sql`insert into words (words) values ('rebuild')`)
    await connection.exec('vacuum')
  })
}
