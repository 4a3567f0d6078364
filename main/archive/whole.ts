/** Cables with all that is stored of them, many at a time: for what leaves the program. */
import { join } from 'node:path'
import type { Format } from '../../preload/contract/cable'
import type { RawCable } from '../source/raw-cable'
import type { Connection } from './connection'
import { sql } from './sql'
import { isListOfTexts, storedStated } from './stated'

export interface WholeCable {
  key: number
  id: string
  canonicalId: string
  createdTime: string | null
  tags: string[]
  /** Canonical ids of the cables that it refers to, in the order of the alphabet. */
  cites: string[]
  versions: number
  path: string
  format: Format
  /** Of the file it came from; empty where that holds many cables. */
  sha256: string
  /** The current text as it was imported; null where texts were not asked for. */
  raw: RawCable | null
}

interface WholeRow extends Omit<WholeCable, 'tags' | 'cites' | 'path' | 'raw'> {
  tags: string
  cites: string
  folder: string
  fileName: string
  header?: string
  body?: string
  stated?: string
  problems?: string
}

/** These cables by key. Texts are read where they are wanted: they are nearly all of an archive. */
export async function wholeCables(
  connection: Connection,
  keys: readonly number[],
  { texts }: { texts: boolean },
): Promise<Map<number, WholeCable>> {
  const rows = await connection.all<WholeRow>(sql`
    select cable.id as key, reference_id as id, canonical_id as canonicalId, created_time as createdTime, cable.tags,
      (select json_group_array(cited order by cited) from citation where citation.cable = cable.id) as cites,
      (select count(*) from version as other where other.cable = cable.id) as versions,
      folder.path as folder, version.file_name as fileName, version.format,
      lower(hex(coalesce(version.sha256, ''))) as sha256
      ${texts ? sql`, header, body, stated, version.problems` : sql``}
    from json_each(${JSON.stringify(keys)}) as wanted
    join cable on cable.id = wanted.value join version on version.id = cable.version
    join folder on folder.id = version.folder
    ${texts ? sql`join text on text.version = cable.version` : sql``}`)
  return new Map(rows.map((row) => [row.key, wholeOf(connection, row)]))
}

function wholeOf(connection: Connection, row: WholeRow): WholeCable {
  const { tags, cites, folder, fileName, header, body, stated, problems, ...facts } = row
  return {
    ...facts,
    tags: connection.parsed<string[]>(tags, isListOfTexts),
    cites: connection.parsed<string[]>(cites, isListOfTexts),
    path: join(folder, fileName),
    raw:
      header === undefined
        ? null
        : {
            format: row.format,
            header: connection.text(header),
            body: connection.text(body),
            stated: storedStated(connection, stated ?? '{}'),
            problems: connection.parsed<RawCable['problems']>(problems ?? '[]', Array.isArray),
          },
  }
}

/** Keys of the cables with these reference ids, as written. */
export async function keysNamed(connection: Connection, ids: readonly string[]): Promise<number[]> {
  const rows = await connection.all<{ id: number }>(
    sql`select id from cable where reference_id in (select value from json_each(${JSON.stringify(ids)}))`,
  )
  return rows.map(({ id }) => id)
}
