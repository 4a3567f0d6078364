/** The columns that the catalogue keeps in memory, as compact text: fields end with U+001F, rows with U+001E. */
import type { Connection } from './connection'
import { type Sql, sql } from './sql'

/** Fields of a row in order. Tags, problems, imports and redactions are JSON lists; no field holds a control character. */
export const CATALOGUE_FIELDS = [
  'id',
  'created',
  'released',
  'effective_date',
  'classification',
  'level',
  'origin',
  'kind',
  'basis',
  'confidence',
  'settled',
  'waiting',
  'doubtful',
  'folder',
  'imports',
  'problems',
  'tags',
  'redactions',
] as const

/** Where a field is not simply a column. Folders have the names that people gave them. */
const EXPRESSIONS: Partial<Record<(typeof CATALOGUE_FIELDS)[number], string>> = {
  folder: `(select replace(replace(path, char(30), ' '), char(31), ' ') from folder where folder.id = cable.folder)`,
  // Few cables have several versions: the others are not looked up one by one.
  redactions: `iif(cable.id in (select cable from version_change), (
    select '[' || concat_ws(',', iif(sum(redactions_lifted) > 0, '"lifted"', null),
      iif(sum(redactions_added) > 0, '"added"', null)) || ']'
    from version_change where version_change.cable = cable.id), '[]')`,
}

const ROW = rowOf((field) => EXPRESSIONS[field] ?? field)
/** The same from the table of cables alone. */
const BARE_ROW = rowOf((field) => (EXPRESSIONS[field] === undefined ? field : 'null'))

function rowOf(expression: (field: (typeof CATALOGUE_FIELDS)[number]) => string): Sql {
  const fields = CATALOGUE_FIELDS.map((field) => `coalesce(${expression(field)}, '')`)
  return { text: `concat_ws(char(31), ${fields.join(', ')}, '')`, values: [] }
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

export async function greatestKey(connection: Connection): Promise<number> {
  return (await connection.value<number>(sql`select max(id) as value from cable`)) ?? 0
}

/** All keys in the order of the reference ids, as decimal digits with one blank between. */
export function keysById(connection: Connection): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(id, ' ' order by reference_id) as blob) as value from cable`)
}
