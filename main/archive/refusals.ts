/** What could not be read: a row for each, with the reason and what to do. */
import type { ReadFile, RefusedPath } from './arrivals'
import type { Connection } from './connection'
import type { KnownFile } from './files'
import { sql } from './sql'

/** Refusals that an import has met. */
export async function writeRefusals(
  connection: Connection,
  importId: number,
  files: ReadFile[],
  refused: RefusedPath[],
): Promise<void> {
  const rows = files.flatMap(({ path, entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'refused' ? [[path, entry.part, entry.reason, entry.advice, entry.detail]] : [],
    ),
  )
  rows.push(...refused.map(({ path, reason, advice, detail }) => [path, '', reason, advice, detail]))
  if (rows.length === 0) return
  await connection.run(sql`
    insert or ignore into refusal (import, path, part, reason, advice, detail)
    select ${importId}, value->>0, value->>1, value->>2, value->>3, value->>4
    from json_each(${JSON.stringify(rows)})`)
}

/** What was refused of known files is refused again, by the rows of the import that read them. */
export async function repeatRefusals(
  connection: Connection,
  importId: number,
  files: KnownFile[],
): Promise<void> {
  const rows = files.flatMap((file) => (file.refused > 0 ? [[file.importId, file.path]] : []))
  if (rows.length === 0) return
  await connection.run(sql`
    insert or ignore into refusal (import, path, part, reason, advice, detail)
    select ${importId}, refusal.path, part, reason, advice, detail
    from json_each(${JSON.stringify(rows)}) as known
    join refusal on refusal.import = known.value->>0 and refusal.path = known.value->>1
    order by refusal.id`)
}
