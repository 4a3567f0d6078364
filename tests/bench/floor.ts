/**
 * The floor: SQLite alone, putting the texts of an archive into the program's own index in one transaction. Nothing is
 * found, read or stored, so no import can be faster.
 */
import { rmSync } from 'node:fs'
import { Connection } from '../../main/archive/connection'
import { WORDS_MERGING, WORDS_TABLE, WRITER_PRAGMAS } from '../../main/archive/indexing'
import { sql } from '../../main/archive/sql'

export interface Floor {
  seconds: number
  cpuSeconds: number
  /** UTF-8 bytes of subjects and bodies. */
  bytes: number
  mbPerSecond: number
}

/** `path` is for the index and is removed afterwards. */
export async function floorOf(archive: string, path: string): Promise<Floor> {
  remove(path)
  const connection = await Connection.open(path, 'create')
  try {
    await connection.exec(WRITER_PRAGMAS)
    await connection.exec(WORDS_TABLE + WORDS_MERGING)
    await connection.run(sql`attach ${archive} as archive`)
    // Reads every text once before, so that the disk is no part of what is measured.
    const bytes = await connection.value<number>(sql`
      select sum(octet_length(coalesce(subject, '')) + octet_length(cast(body as blob))) as value from archive.searched`)
    const [began, used] = [performance.now(), process.cpuUsage()]
    await connection.exec('begin immediate')
    await connection.run(
      sql`insert into words (rowid, subject, body) select id, subject, body from archive.searched`,
    )
    await connection.exec('commit')
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(used)
    const size = bytes ?? 0
    return { seconds, cpuSeconds: (user + system) / 1e6, bytes: size, mbPerSecond: size / 1e6 / seconds }
  } finally {
    await connection.close()
    remove(path)
  }
}

function remove(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}
