/** What an archive notes of the files that an import reads, so that nothing is read twice without need. */
import type { ReadFile } from './arrivals'
import type { Connection } from './connection'
import { CHANGED_MEANWHILE, type KnownFile } from './files'
import { sql } from './sql'
import type { Session } from './store'

/** Known files now belong to this import: should it be interrupted, they are not counted a second time. */
export async function claimFiles(
  connection: Connection,
  importId: number,
  files: KnownFile[],
): Promise<void> {
  if (files.length === 0) return
  await connection.run(sql`
    update file set import = ${importId}
    where id in (select value from json_each(${JSON.stringify(files.map(({ id }) => id))}))`)
}

/** Files read to their end, and how far the others are read. */
export async function writeFiles(
  connection: Connection,
  { importId, folders }: Pick<Session, 'importId' | 'folders'>,
  files: ReadFile[],
): Promise<void> {
  const rows = files.map((file) => fileRow(file, folders.get(file.folder) as number))
  const whole = rows.filter(({ first, ended }) => first === 0 && ended)
  if (whole.length > 0) {
    await connection.run(sql`
      insert or replace into file (folder, name, size, modified, sha256, import, cables, not_cables, refused,
        reference_id, why)
      select value->>'folder', value->>'name', value->>'size', value->>'modified', unhex(value->>'sha256'),
        ${importId}, value->>'cables', value->>'notCables', value->>'refused', value->>'referenceId', value->>'why'
      from json_each(${JSON.stringify(whole)})`)
  }
  for (const row of rows) {
    if (row.first > 0 || !row.ended) await writePiece(connection, importId, row)
  }
}

type FileRow = ReturnType<typeof fileRow>

function fileRow({ path, name, size, modified, first, end, entries }: ReadFile, folder: number) {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length
  const only = entries.length === 1 ? entries[0] : undefined
  return {
    path,
    folder,
    name,
    size,
    first,
    modified: end?.stable === false ? CHANGED_MEANWHILE : modified,
    sha256: end?.sha256 ?? null,
    cables: count('cable'),
    notCables: count('not-a-cable'),
    refused: count('refused'),
    referenceId: only?.kind === 'cable' ? only.accession.id : null,
    why: only?.kind === 'not-a-cable' ? only.why : null,
    ended: end !== null,
  }
}

/** A part of a file that holds many cables: how far it is read, or all of it when this is the last part. */
async function writePiece(connection: Connection, importId: number, piece: FileRow): Promise<void> {
  const { path, size, modified, cables, notCables, refused } = piece
  // A file that has changed since it was read in part is read from its beginning.
  if (piece.first === 0) await forgetPieces(connection, importId, path)
  await connection.run(sql`
    insert into unfinished_file (import, path, size, modified, cables, not_cables, refused)
    values (${importId}, ${path}, ${size}, ${modified}, ${cables}, ${notCables}, ${refused})
    on conflict do update set cables = cables + excluded.cables, not_cables = not_cables + excluded.not_cables,
      refused = refused + excluded.refused, modified = excluded.modified`)
  if (!piece.ended) return
  await connection.run(sql`
    insert or replace into file (folder, name, size, modified, sha256, import, cables, not_cables, refused)
    select ${piece.folder}, ${piece.name}, size, modified, unhex(${piece.sha256}), import, cables, not_cables, refused
    from unfinished_file where import = ${importId} and path = ${path}`)
  await forgetPieces(connection, importId, path)
}

async function forgetPieces(connection: Connection, importId: number, path: string): Promise<void> {
  await connection.run(sql`delete from unfinished_file where import = ${importId} and path = ${path}`)
}
