/**
 * Changes of what people keep, as data. Performing an act gives the act that undoes it, so a history of changes is a
 * list of acts and nothing else. Lists of cables stay JSON from statement to statement: they may hold a whole archive.
 */
import type { Mark } from '../../../preload/contract/annotations'
import type { Connection } from '../connection'
import { type Sql, sql } from '../sql'
import { ArchiveTrouble } from '../trouble'

/** JSON of a list of reference ids. */
type IdList = string

export interface StoredNote {
  id: number
  cable: string
  paragraph: string | null
  ordinal: number | null
  quoted: string | null
  digest: string | null
  words: string
  by: string
  at: string
  editedAt: string | null
}

export type Act =
  /** `rows`: JSON of `[reference id, place, added at]`. */
  | { kind: 'create'; id: number; name: string; createdAt: string; rows: string }
  | { kind: 'remove'; id: number }
  | { kind: 'rename'; id: number; name: string }
  | { kind: 'put'; collection: number; rows: string }
  | { kind: 'take'; collection: number; cables: IdList }
  /** `rows`: JSON of `[reference id, at]`. */
  | { kind: 'mark'; mark: Mark; rows: string }
  | { kind: 'unmark'; mark: Mark; cables: IdList }
  /** A new note, or other words for one that is there. */
  | { kind: 'write'; note: StoredNote; over?: Found }
  | { kind: 'erase'; id: number; over?: Found }

/**
 * The words that a note must have for the act to be done, null where it must not be there: to undo a change is never to
 * write over words that came after it.
 */
type Found = string | null

interface Performed {
  inverse: Act
  /** The cables it touched. */
  cables: IdList
}

/** Does an act inside the transaction of `connection`. */
export function perform(connection: Connection, act: Act): Promise<Performed> {
  switch (act.kind) {
    case 'create':
      return create(connection, act)
    case 'remove':
      return remove(connection, act.id)
    case 'rename':
      return rename(connection, act)
    case 'put':
      return put(connection, act)
    case 'take':
      return take(connection, act)
    case 'mark':
      return mark(connection, act)
    case 'unmark':
      return unmark(connection, act)
    case 'write':
      return write(connection, act)
    case 'erase':
      return erase(connection, act)
  }
}

async function create(connection: Connection, act: Act & { kind: 'create' }): Promise<Performed> {
  await refuseTaken(connection, act)
  await connection.run(sql`insert into collection values (${act.id}, ${act.name}, ${act.createdAt})`)
  const { cables } = await put(connection, { kind: 'put', collection: act.id, rows: act.rows })
  return { inverse: { kind: 'remove', id: act.id }, cables }
}

async function remove(connection: Connection, id: number): Promise<Performed> {
  const { name, createdAt } = await collectionById(connection, id)
  const rows = await takeRows(connection, sql`collection = ${id}`)
  await connection.run(sql`delete from collection where id = ${id}`)
  return { inverse: { kind: 'create', id, name, createdAt, rows }, cables: firstOfEach(rows) }
}

async function rename(
  connection: Connection,
  { id, name }: { id: number; name: string },
): Promise<Performed> {
  const before = await collectionById(connection, id)
  await refuseTaken(connection, { id, name })
  await connection.run(sql`update collection set name = ${name} where id = ${id}`)
  const cables = await idsOf(
    connection,
    sql`select reference_id from collection_cable where collection = ${id}`,
  )
  return { inverse: { kind: 'rename', id, name: before.name }, cables }
}

async function put(
  connection: Connection,
  { collection, rows }: { kind: 'put'; collection: number; rows: string },
): Promise<Performed> {
  await collectionById(connection, collection)
  const cables = await idsOf(
    connection,
    sql`select value->>0 as reference_id from json_each(${rows}) where not exists (
      select 1 from collection_cable where collection = ${collection} and reference_id = value->>0)`,
  )
  await connection.run(sql`
    insert or ignore into collection_cable (collection, reference_id, place, added_at)
    select ${collection}, value->>0, value->>1, value->>2 from json_each(${rows})`)
  return { inverse: { kind: 'take', collection, cables }, cables }
}

async function take(
  connection: Connection,
  { collection, cables }: { kind: 'take'; collection: number; cables: IdList },
): Promise<Performed> {
  await collectionById(connection, collection)
  const rows = await takeRows(
    connection,
    sql`collection = ${collection} and reference_id in (select value from json_each(${cables}))`,
  )
  return { inverse: { kind: 'put', collection, rows }, cables: firstOfEach(rows) }
}

/** Takes rows out of collections; gives them as `put` takes them. */
async function takeRows(connection: Connection, among: Sql): Promise<string> {
  const rows = await connection.value<string>(sql`
    select json_group_array(json_array(reference_id, place, added_at)) as value
    from collection_cable where ${among}`)
  await connection.run(sql`delete from collection_cable where ${among}`)
  return rows ?? '[]'
}

async function mark(connection: Connection, act: Act & { kind: 'mark' }): Promise<Performed> {
  const cables = await idsOf(
    connection,
    sql`select value->>0 as reference_id from json_each(${act.rows}) where not exists (
      select 1 from mark where reference_id = value->>0 and mark = ${act.mark})`,
  )
  await connection.run(sql`
    insert or ignore into mark (reference_id, mark, at)
    select value->>0, ${act.mark}, value->>1 from json_each(${act.rows})`)
  return { inverse: { kind: 'unmark', mark: act.mark, cables }, cables }
}

async function unmark(connection: Connection, act: Act & { kind: 'unmark' }): Promise<Performed> {
  const among = sql`mark = ${act.mark} and reference_id in (select value from json_each(${act.cables}))`
  const rows = await connection.value<string>(
    sql`select json_group_array(json_array(reference_id, at)) as value from mark where ${among}`,
  )
  await connection.run(sql`delete from mark where ${among}`)
  return { inverse: { kind: 'mark', mark: act.mark, rows: rows ?? '[]' }, cables: firstOfEach(rows) }
}

async function write(connection: Connection, { note, over }: Act & { kind: 'write' }): Promise<Performed> {
  const before = await noteById(connection, note.id)
  refuseChanged(before, over)
  const { id, cable, paragraph, ordinal, quoted, digest, words, by, at, editedAt } = note
  await connection.run(sql`
    insert into note (id, reference_id, paragraph, ordinal, quoted, digest, words, author, at, edited_at)
    values (${id}, ${cable}, ${paragraph}, ${ordinal}, ${quoted}, ${digest}, ${words}, ${by}, ${at}, ${editedAt})
    on conflict (id) do update set words = excluded.words, edited_at = excluded.edited_at,
      paragraph = excluded.paragraph, ordinal = excluded.ordinal, quoted = excluded.quoted, digest = excluded.digest`)
  const inverse: Act = before
    ? { kind: 'write', note: before, over: words }
    : { kind: 'erase', id, over: words }
  return { inverse, cables: JSON.stringify([cable]) }
}

async function erase(connection: Connection, { id, over }: Act & { kind: 'erase' }): Promise<Performed> {
  const note = await noteById(connection, id)
  refuseChanged(note, over)
  if (!note) throw new ArchiveTrouble('not-found', 'This note is not there any more.')
  await connection.run(sql`delete from note where id = ${id}`)
  return { inverse: { kind: 'write', note, over: null }, cables: JSON.stringify([note.cable]) }
}

function refuseChanged(note: StoredNote | null, over: Found | undefined): void {
  const words = note?.words ?? null
  if (over === undefined || words === over) return
  const since = words === null ? 'removed since.' : `changed since, and says now: “${words}”`
  throw new ArchiveTrouble('exists', `This note was ${since} Undo that first.`)
}

/** The columns of a note under the names of `StoredNote`. */
export const NOTE = sql`id, reference_id as cable, paragraph, ordinal, quoted, digest, words, author as by, at,
  edited_at as editedAt`

/** The note as it is stored; null where it is gone. */
export async function noteById(connection: Connection, id: number): Promise<StoredNote | null> {
  return (await connection.get<StoredNote>(sql`select ${NOTE} from note where id = ${id}`)) ?? null
}

interface CollectionRow {
  id: number
  name: string
  createdAt: string
}

async function collectionById(connection: Connection, id: number): Promise<CollectionRow> {
  const row = await connection.get<CollectionRow>(
    sql`select id, name, created_at as createdAt from collection where id = ${id}`,
  )
  if (row) return row
  throw new ArchiveTrouble('not-found', 'This collection is not there any more.')
}

/** The collection of that name, in whatever case it is written; null when there is none. */
export async function collectionNamed(connection: Connection, name: string): Promise<CollectionRow | null> {
  const row = await connection.get<CollectionRow>(
    sql`select id, name, created_at as createdAt from collection where name = ${name}`,
  )
  return row ?? null
}

async function refuseTaken(
  connection: Connection,
  { id, name }: { id: number; name: string },
): Promise<void> {
  const other = await collectionNamed(connection, name)
  if (other && other.id !== id) {
    throw new ArchiveTrouble(
      'bad-input',
      `There is a collection “${other.name}” already. Choose another name.`,
    )
  }
}

/** JSON of the ids that a query gives. */
async function idsOf(connection: Connection, query: Sql): Promise<IdList> {
  const list = await connection.value<string>(
    sql`select json_group_array(reference_id) as value from (${query})`,
  )
  return list ?? '[]'
}

function firstOfEach(rows: string | null): IdList {
  return JSON.stringify((JSON.parse(rows ?? '[]') as [string][]).map(([id]) => id))
}
