/** Keeping an archive: a copy of it while it is in use, and its index and size made right again. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { Connection, type Mode } from './connection'
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
    await connection.run(sql`vacuum into ${unfinished}`)
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    await connection.close()
  }
}

/** Makes the index of words again from the texts and gives back the room of what was taken out. */
export function compact(writer: Writer): Promise<void> {
  return writer.alone(async (connection) => {
    await connection.run(sql`insert into words (words) values ('rebuild')`)
    await connection.exec('vacuum')
  })
}
