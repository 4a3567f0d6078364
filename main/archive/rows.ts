/** Rows of lists: what is shown of a cable beside what the catalogue holds. */
import { join } from 'node:path'
import type { Level } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import { type ReadBy, type Reading, readBy } from '../../preload/contract/reading'
import { canonicalId } from '../cable/reference-id'
import type { Connection } from './connection'
import { sql } from './sql'
import { isDayOrNull, storedReading } from './stored-reading'

export interface ListedCable {
  key: number
  id: string
  origin: string | null
  classification: string | null
  level: Level | null
  subject: string | null
  created: Day | null
  released: Day | null
}

/** Rows of these cables, in the order of the keys. */
export async function listedCables(connection: Connection, keys: readonly number[]): Promise<ListedCable[]> {
  if (keys.length === 0) return []
  const [row] = await connection.again<{ value: string }>(sql`
    select json_group_array(json_object('key', cable.id, 'id', reference_id, 'origin', origin,
      'classification', classification, 'level', level, 'subject', subject, 'created', created,
      'released', released) order by wanted.key) as value
    from json_each(${JSON.stringify(keys)}) as wanted join cable on cable.id = wanted.value`)
  return connection.parsed<ListedCable[]>(row?.value ?? '[]', (cables) =>
    (cables as ListedCable[]).every(isListed),
  )
}

/** Days are counted with: one that a spoiled page has made is none. */
function isListed({ id, created, released }: ListedCable): boolean {
  return typeof id === 'string' && [created, released].every(isDayOrNull)
}

/** Bodies of the current versions, by key: for snippets. */
export async function bodiesOf(
  connection: Connection,
  keys: readonly number[],
): Promise<Map<number, string>> {
  const rows = await connection.again<{ key: number; body: string }>(sql`
    select cable.id as key, body from json_each(${JSON.stringify(keys)}) as wanted
    join cable on cable.id = wanted.value join text on text.version = cable.version`)
  return new Map(rows.map(({ key, body }) => [key, body]))
}

/** Paths of the files that the current versions came from, by key. */
export async function pathsOf(connection: Connection, keys: readonly number[]): Promise<Map<number, string>> {
  const rows = await connection.again<{ key: number; folder: string; name: string }>(sql`
    select cable.id as key, folder.path as folder, version.file_name as name
    from json_each(${JSON.stringify(keys)}) as wanted
    join cable on cable.id = wanted.value join version on version.id = cable.version
    join folder on folder.id = version.folder`)
  return new Map(rows.map(({ key, folder, name }) => [key, join(folder, name)]))
}

/** A reading in force, and who it is from. */
export interface ReadingInForce {
  reading: Reading
  readBy: ReadBy
}

/** Readings in force: a correction by hand, else what the program reads. */
export async function readingsOf(
  connection: Connection,
  keys: readonly number[],
): Promise<Map<number, ReadingInForce>> {
  const rows = await connection.again<StoredReading>(sql`
    select cable.id as key, reading.reading as own, correction.reading as byHand, correction.replaced
    from json_each(${JSON.stringify(keys)}) as wanted
    join cable on cable.id = wanted.value join reading on reading.cable = cable.id
    left join correction on correction.reference_id = cable.reference_id and undone_at is null`)
  return new Map(rows.map((row) => [row.key, inForce(connection, row)]))
}

interface StoredReading {
  key: number
  own: string
  byHand: string | null
  replaced: string | null
}

function inForce(connection: Connection, { own, byHand, replaced }: StoredReading): ReadingInForce {
  if (byHand === null) return { reading: storedReading(connection, own), readBy: readBy(null) }
  const reading = storedReading(connection, byHand)
  return { reading, readBy: readBy({ reading, replaced: storedReading(connection, replaced ?? 'null') }) }
}

/** Where a cable is found: its key, its id as written and its current version. */
export interface FoundCable {
  key: number
  id: string
  version: number
}

/** The spellings of an id that is asked for, the likeliest first: as written, in capitals, in its proper form. */
export function spellingsOf(id: string): string {
  const capitals = id.trim().toUpperCase()
  return JSON.stringify([id, capitals, canonicalId(capitals)])
}

/** A cable by its id in any form in which a person writes it, else by another name of its post. */
export async function findCable(connection: Connection, id: string): Promise<FoundCable | null> {
  const spellings = spellingsOf(id)
  const [asWritten] = await connection.again<FoundCable>(sql`
    select cable.id as key, reference_id as id, version
    from json_each(${spellings}) as spelling join cable on reference_id = spelling.value order by spelling.key limit 1`)
  if (asWritten) return asWritten
  const [other] = await connection.again<FoundCable>(sql`
    select cable.id as key, reference_id as id, version
    from json_each(${spellings}) as spelling join alias on alias = spelling.value join cable on cable.id = alias.cable
    order by spelling.key, cable.id limit 1`)
  return other ?? null
}

/** Keys of the cables that cite any of these canonical ids. */
export async function keysCiting(connection: Connection, ids: readonly string[]): Promise<number[]> {
  const rows = await connection.all<{ cable: number }>(sql`
    select distinct cable from citation where cited in (select value from json_each(${JSON.stringify(ids)}))`)
  return rows.map(({ cable }) => cable)
}
