/** Writes and removes the rows that are derived from a cable's current text. */
import { type Accession, CABLE_COLUMNS } from './accession'
import type { Connection } from './connection'
import { type Sql, sql } from './sql'

interface DerivedRow {
  id: number
  version: number
  imports: number[]
  folder: number
  accession: Pick<Accession, 'columns' | 'days' | 'reading' | 'aliases' | 'cited'>
}

/** What is looked for of a cable beside the text that is stored already. */
export type ToIndex = { id: number } & Addressed
type Addressed = Pick<Accession, 'sender' | 'recipients'>

/** Of a row no more than the indexes take: what waits for them is kept in memory. */
export function toIndex({ id, accession }: { id: number; accession: Addressed }): ToIndex {
  return { id, sender: accession.sender, recipients: accession.recipients }
}

/** Writes the rows of cables whose text is stored already and of which nothing derived is left; `indexCables` comes after. */
export async function writeDerived(connection: Connection, rows: DerivedRow[]): Promise<void> {
  if (rows.length === 0) return
  await connection.run(insertCables(rows))
  await connection.run(sql`
    insert or replace into reading
    select value->>0, value->1 from json_each(${jsonList(rows, (row) => `[${row.id},${row.accession.reading}]`)})`)
  await writeRuleDays(
    connection,
    jsonList(rows, (row) => `[${row.id},${row.accession.days.slice(1)}`),
  )
  await writeLookups(connection, rows)
}

/** Days and citations of cables, as a JSON list of `[key, …ruleDays]`. */
export async function writeRuleDays(connection: Connection, rows: string): Promise<void> {
  await connection.run(sql`
    insert or replace into days (cable, marked_date, automatic_date, limit_date, citation)
    select value->>0, value->>1, value->>2, value->>3, value->>4 from json_each(${rows})`)
}

/**
 * Puts the words and the addressees of these cables into their indexes. SQLite empties what an index has gathered in memory at
 * every statement that adds several rows elsewhere, so many cables should come at one go: batch by batch this takes twice as long.
 */
export async function indexCables(connection: Connection, cables: readonly ToIndex[]): Promise<void> {
  if (cables.length === 0) return
  await connection.run(sql`
    insert into words (rowid, subject, body)
    select id, subject, body from searched
    where id in (select value from json_each(${JSON.stringify(cables.map(({ id }) => id))}))`)
  await indexAddressees(connection, cables)
}

async function indexAddressees(connection: Connection, cables: readonly ToIndex[]): Promise<void> {
  const people = cables.flatMap(({ id, sender, recipients }) =>
    sender === '' && recipients === '' ? [] : [[id, sender, recipients]],
  )
  if (people.length === 0) return
  await connection.run(sql`
    insert into addressees (rowid, sender, recipients)
    select value->>0, value->>1, value->>2 from json_each(${JSON.stringify(people)})`)
}

/** Removes what is derived from the current text of these cables; the index needs that text while it forgets. */
export async function forgetDerived(connection: Connection, cables: number[]): Promise<void> {
  if (cables.length === 0) return
  const ids = JSON.stringify(cables)
  await connection.run(sql`delete from words where rowid in (select value from json_each(${ids}))`)
  await connection.run(sql`delete from addressees where rowid in (select value from json_each(${ids}))`)
  await connection.run(sql`delete from citation where cable in (select value from json_each(${ids}))`)
  await connection.run(sql`delete from alias where cable in (select value from json_each(${ids}))`)
}

const HEAD = ['id', 'version', 'imports', 'folder']
const COLUMNS = [...HEAD, ...CABLE_COLUMNS]
const INSERT = `insert or replace into cable (${COLUMNS.join(', ')})
  select ${COLUMNS.map((_, index) => `value->>${index}`).join(', ')} from json_each(?)`

/** Rows of `cable` from the columns that the reader has written out. */
function insertCables(rows: DerivedRow[]): Sql {
  const json = jsonList(
    rows,
    ({ id, version, imports, folder, accession }) =>
      `[${id},${version},"${JSON.stringify(imports)}",${folder},${accession.columns}`,
  )
  return { text: INSERT, values: [json] }
}

/** Other names and citations of cables. */
async function writeLookups(connection: Connection, rows: DerivedRow[]): Promise<void> {
  const aliases = rows.flatMap(({ id, accession }) => accession.aliases.map((alias) => [alias, id]))
  const cited = rows.flatMap(({ id, accession }) => accession.cited.map((other) => [other, id]))
  if (aliases.length > 0) {
    await connection.run(
      sql`insert or ignore into alias select value->>0, value->>1 from json_each(${JSON.stringify(aliases)})`,
    )
  }
  if (cited.length > 0) {
    await connection.run(
      sql`insert or ignore into citation select value->>0, value->>1 from json_each(${JSON.stringify(cited)})`,
    )
  }
}

/** A JSON list of rows that `write` gives as JSON. */
export function jsonList<T>(rows: readonly T[], write: (row: T) => string): string {
  return `[${rows.map(write).join(',')}]`
}
