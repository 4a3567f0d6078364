/** The columns that the catalogue keeps in memory, as compact text: fields end with U+001F, rows with U+001E. */
import type { Connection } from './connection'
import { type Sql, sql } from './sql'

/** Fields that tell cables apart, in order. Tags are a JSON list; no field holds a control character. */
const OWN_FIELDS = ['id', 'created', 'released', 'effective_date', 'origin', 'tags'] as const

/** Fields in which many cables are alike: they come last, so that they can be known again as one. */
export const SHARED_FIELDS = [
  'classification',
  'level',
  'kind',
  'basis',
  'confidence',
  'settled',
  'waiting',
  'doubtful',
  'folder',
  // JSON lists.
  'imports',
  'problems',
  'redactions',
] as const

const FIELDS = [...OWN_FIELDS, ...SHARED_FIELDS]

/** Few cables have several versions: the others are not looked up one by one. */
const REDACTIONS = `iif(cable.id in (select cable from version_change), (
    select '[' || concat_ws(',', iif(sum(redactions_lifted) > 0, '"lifted"', null),
      iif(sum(redactions_added) > 0, '"added"', null)) || ']'
    from version_change where version_change.cable = cable.id), '[]')`

const ROW = rowOf(REDACTIONS)
/** The same from the table of cables alone. */
const BARE_ROW = rowOf(`'[]'`)

/** What is null is written as nothing. */
function rowOf(redactions: string): Sql {
  const fields = FIELDS.map((field) => (field === 'redactions' ? redactions : field))
  return { text: `format('${FIELDS.map(() => '%s').join('\u001f')}', ${fields.join(', ')})`, values: [] }
}

/** Rows of the cables from key `from` up to, but not with, key `to`. */
export function columnsBetween(connection: Connection, from: number, to: number): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(${ROW}, char(30)) as blob) as value from cable where id >= ${from} and id < ${to}`)
}

/** The same for a damaged archive: what other tables know of the cables is left out. */
export function bareColumnsBetween(connection: Connection, from: number, to: number): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(${BARE_ROW}, char(30)) as blob) as value
    from cable where id >= ${from} and id < ${to}`)
}

/** Rows of these cables; a key without a row has been removed. */
export function columnsOfKeys(connection: Connection, keys: readonly number[]): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(${ROW}, char(30)) as blob) as value
    from cable where id in (select value from json_each(${JSON.stringify(keys)}))`)
}

/** The greatest key of a cable; 0 in an empty archive. */
export async function greatestKey(connection: Connection): Promise<number> {
  return (await connection.value<number>(sql`select max(id) as value from cable`)) ?? 0
}

/** All keys in the order of the reference ids, as decimal digits with one blank between. */
export function keysById(connection: Connection): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(id, ' ' order by reference_id) as blob) as value from cable`)
}

/** Folders that cables came from, by number: the next ones after this number. */
export async function foldersAfter(connection: Connection, id: number): Promise<[number, string][]> {
  const json = await connection.value<string>(sql`
    select json_group_array(json_array(id, path)) as value
    from (select id, path from folder where id > ${id} order by id limit ${FOLDERS})`)
  return JSON.parse(json ?? '[]') as [number, string][]
}

/** As many as are read without holding anything up. */
const FOLDERS = 10_000
