/** Which files an archive has read, so that nothing is read twice without need. */
import { basename, dirname } from 'node:path'
import type { Connection } from './connection'
import { sql } from './sql'

export interface SeenFile {
  path: string
  size: number
  modified: number
}

/** A file that was read before and has neither another size nor another time. */
export interface KnownFile {
  id: number
  path: string
  importId: number
  cables: number
  notCables: number
  refused: number
}

/** Stands for the time of a file that changed while it was read: no file has it. */
export const CHANGED_MEANWHILE = -1

/**
 * Of these files, those that need not be read again, by path. A file that was refused is not among them, for it may be readable
 * by now; a table or container of which a part was refused is, as long as it is the same: it may hold 250,000 cables. What this
 * very import has read is finished, though it changed while it was read: the next import reads it again.
 */
export async function knownFiles(
  connection: Connection,
  files: readonly SeenFile[],
  importId: number,
): Promise<Map<string, KnownFile>> {
  const json = JSON.stringify(
    files.map(({ path, size, modified }) => [path, dirname(path), basename(path), size, modified]),
  )
  const rows = await connection.value<string>(sql`
    select json_group_array(json_array(seen.value->>0, file.id, file.import, cables, not_cables, refused)) as value
    from json_each(${json}) as seen
    join folder on folder.path = seen.value->>1
    join file on file.folder = folder.id and file.name = seen.value->>2
    where file.size = seen.value->>3 and file.modified = seen.value->>4
      and (refused = 0 or cables + not_cables + refused > 1 or file.import = ${importId})
      or file.import = ${importId} and file.modified = ${CHANGED_MEANWHILE}`)
  return new Map(
    (JSON.parse(rows ?? '[]') as [string, number, number, number, number, number][]).map(
      ([path, id, importId, cables, notCables, refused]) => [
        path,
        { id, path, importId, cables, notCables, refused },
      ],
    ),
  )
}

/** Of these files, the paths of those that have been read as they are now, whatever became of them. */
export async function filesReadBefore(
  connection: Connection,
  files: readonly SeenFile[],
): Promise<Set<string>> {
  const json = JSON.stringify(
    files.map(({ path, size, modified }) => [path, dirname(path), basename(path), size, modified]),
  )
  const rows = await connection.value<string>(sql`
    select json_group_array(seen.value->>0) as value
    from json_each(${json}) as seen
    join folder on folder.path = seen.value->>1
    join file on file.folder = folder.id and file.name = seen.value->>2
    where file.size = seen.value->>3 and file.modified = seen.value->>4`)
  return new Set(JSON.parse(rows ?? '[]') as string[])
}

/** Entries of files that an interrupted import has stored already, by path; files that changed since are not among them. */
export async function unfinishedFiles(
  connection: Connection,
  importId: number,
): Promise<Map<string, SeenFile & { entries: number }>> {
  const rows = await connection.all<SeenFile & { entries: number }>(sql`
    select path, size, modified, cables + not_cables + refused as entries
    from unfinished_file where import = ${importId}`)
  return new Map(rows.map((row) => [row.path, row]))
}

/** The files at these paths are read again, whatever is known of them. */
export async function forgetFilesAt(connection: Connection, paths: readonly string[]): Promise<void> {
  const places = JSON.stringify(paths.map((path) => [dirname(path), basename(path)]))
  await connection.run(sql`
    delete from file where id in (
      select file.id from json_each(${places}) as place
      join folder on folder.path = place.value->>0
      join file on file.folder = folder.id and file.name = place.value->>1)`)
}
