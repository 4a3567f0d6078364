/** The cables of an archive as an import needs them: their versions, by reference id. */
import type { ReadFile } from './arrivals'
import type { Connection } from './connection'
import { sql } from './sql'
import type { KnownCable } from './versions'

type KnownRow = [
  id: number,
  referenceId: string,
  current: number,
  imports: string,
  versions: [number, number, string, string | null, number | null][],
]

/** What the archive has under the ids of a batch. */
export async function knownCables(
  connection: Connection,
  files: ReadFile[],
): Promise<Map<string, KnownCable>> {
  const ids = files.flatMap(({ entries }) =>
    entries.flatMap((e) => (e.kind === 'cable' ? [e.accession.id] : [])),
  )
  if (ids.length === 0) return new Map()
  const rows = await connection.value<string>(sql`
    select json_group_array(json_array(cable.id, reference_id, version, imports, (
      select json_group_array(json_array(id, number, lower(hex(digest)), released, released_so_far))
      from version where version.cable = cable.id
    ))) as value
    from cable where reference_id in (select value from json_each(${JSON.stringify(ids)}))`)
  return new Map(
    (JSON.parse(rows ?? '[]') as KnownRow[]).map(([id, referenceId, current, imports, versions]) => [
      referenceId,
      {
        id,
        current,
        imports: JSON.parse(imports) as number[],
        versions: versions.map(([version, number, digest, released, releasedSoFar]) => ({
          id: version,
          number,
          digest,
          released: released as KnownCable['versions'][number]['released'],
          releasedSoFar,
        })),
      },
    ]),
  )
}
