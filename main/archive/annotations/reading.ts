/** What is kept, read: for one cable, for all, and for the catalogue. */
import type {
  Annotations,
  CollectedCable,
  Collection,
  NoteRow,
  PlacedNote,
} from '../../../preload/contract/annotations'
import type { Cable } from '../../../preload/contract/cable'
import { readCable } from '../../cable/read'
import type { Connection } from '../connection'
import { orElse } from '../damage'
import { findReadable } from '../readable'
import { storedTexts } from '../reread'
import { findCable } from '../rows'
import { type Sql, sql } from '../sql'
import { versionAt } from '../version-places'
import { NOTE, type StoredNote } from './acts'
import { placed, unplaced } from './placing'

/** Every collection by its name, with how many cables it names and how many of those the archive has. */
export function listCollections(connection: Connection): Promise<Collection[]> {
  return connection.all<Collection>(sql`
    select name, created_at as createdAt, count(collection_cable.reference_id) as cables, count(cable.id) as held
    from collection left join collection_cable on collection_cable.collection = collection.id
      left join cable on cable.reference_id = collection_cable.reference_id
    group by collection.id order by name collate nocase`)
}

/** The cables of a collection in the order of adding; null where there is no such collection. */
export async function collectedCables(
  connection: Connection,
  name: string,
): Promise<CollectedCable[] | null> {
  const id = await connection.value<number>(sql`select id as value from collection where name = ${name}`)
  if (id === null) return null
  const json = await connection.value<string>(sql`
    select json_group_array(json_array(collection_cable.reference_id, added_at, cable.id is not null) order by place)
      as value
    from collection_cable left join cable on cable.reference_id = collection_cable.reference_id
    where collection = ${id}`)
  const rows = JSON.parse(json ?? '[]') as [string, string, 0 | 1][]
  return rows.map(([id, addedAt, held]) => ({ id, addedAt, held: held === 1 }))
}

/** All that is kept of one cable, its notes placed in the version that is shown. */
export async function annotationsOf(
  connection: Connection,
  id: string,
  version: number | undefined,
): Promise<Annotations> {
  const found = await orElse(
    () => findCable(connection, id),
    () => findReadable(connection, id),
  )
  const written = found?.id ?? id
  const marks = await connection.all<{ mark: string }>(
    sql`select mark from mark where reference_id = ${written}`,
  )
  const collections = await connection.all<{ name: string }>(sql`
    select name from collection_cable join collection on collection.id = collection_cable.collection
    where reference_id = ${written} order by name collate nocase`)
  return {
    id: written,
    starred: marks.some(({ mark }) => mark === 'starred'),
    read: marks.some(({ mark }) => mark === 'read'),
    collections: collections.map(({ name }) => name),
    notes: await notesOf(connection, written, version),
  }
}

async function notesOf(
  connection: Connection,
  id: string,
  version: number | undefined,
): Promise<PlacedNote[]> {
  const notes = await connection.all<StoredNote>(
    sql`select ${NOTE} from note where reference_id = ${id} order by id`,
  )
  if (notes.length === 0) return []
  const text = await textOf(connection, id, version)
  return text ? placed(notes, text) : notes.map(unplaced)
}

/** A cable as it stands in one of its versions; the current one unless another is named. */
export async function textOf(
  connection: Connection,
  id: string,
  version: number | undefined,
): Promise<Cable | null> {
  const cable = await connection.get<{ key: number; current: number }>(
    sql`select id as key, version as current from cable where reference_id = ${id}`,
  )
  if (cable === undefined) return null
  const key = version === undefined ? cable.current : await versionAt(connection, cable.key, version)
  const [text] = key === null ? [] : await storedTexts(connection, [key])
  return text ? readCable(text.raw) : null
}

type ListedNote = StoredNote & { held: 0 | 1; created: NoteRow['created']; subject: string | null }

/** All notes, those of one cable together; with an expression for the index those with the words. */
export async function listNotes(
  connection: Connection,
  { expression, offset, limit }: { expression: string | null; offset: number; limit: number },
): Promise<{ total: number; rows: NoteRow[] }> {
  const where: Sql =
    expression === null
      ? sql``
      : sql`where note.id in (select rowid from note_words where note_words match ${expression})`
  const total = await connection.value<number>(sql`select count(*) as value from note ${where}`)
  const rows = await connection.all<ListedNote>(sql`
    select note.*, cable.id is not null as held, created, subject
    from (select ${NOTE} from note ${where}) as note left join cable on cable.reference_id = note.cable
    order by note.cable, note.id limit ${limit} offset ${offset}`)
  return { total: total ?? 0, rows: await placedRows(connection, rows) }
}

async function placedRows(connection: Connection, rows: ListedNote[]): Promise<NoteRow[]> {
  const result: NoteRow[] = []
  let last: { id: string; text: Cable | null } = { id: '', text: null }
  for (const { held, created, subject, ...note } of rows) {
    // Notes on whole cables need no text, and those of one cable share it.
    if (note.paragraph !== null && held === 1 && last.id !== note.cable) {
      last = { id: note.cable, text: await textOf(connection, note.cable, undefined) }
    }
    const text = last.id === note.cable ? last.text : null
    const place = text ? placed([note], text)[0] : unplaced(note)
    if (place) result.push({ ...place, held: held === 1, created, subject })
  }
  return result
}

/** What the catalogue keeps of it: keys of held cables as decimal digits with blanks between, by what they have. */
export interface AnnotatedKeys {
  collections: { id: number; name: string; keys: Buffer | null }[]
  starred: Buffer | null
  read: Buffer | null
  noted: Buffer | null
}

/** Of all cables, or of these alone. */
export async function annotatedKeys(
  connection: Connection,
  among: readonly number[] | null,
): Promise<AnnotatedKeys> {
  const these =
    among === null ? sql`` : sql`where cable.id in (select value from json_each(${JSON.stringify(among)}))`
  const collections = await connection.all<{ id: number; name: string; keys: Buffer | null }>(sql`
    select collection.id, name, keys from collection left join (
      select collection, cast(group_concat(cable.id, ' ') as blob) as keys
      from collection_cable join cable on cable.reference_id = collection_cable.reference_id ${these}
      group by collection) on collection = collection.id`)
  const marks = await connection.all<{ mark: string; keys: Buffer }>(sql`
    select mark, cast(group_concat(cable.id, ' ') as blob) as keys
    from mark join cable on cable.reference_id = mark.reference_id ${these} group by mark`)
  const marked = (name: string) => marks.find(({ mark }) => mark === name)?.keys ?? null
  const noted = await connection.value<Buffer>(sql`
    select cast(group_concat(id, ' ') as blob) as value from (
      select distinct cable.id from note join cable on cable.reference_id = note.reference_id ${these})`)
  return { collections, starred: marked('starred'), read: marked('read'), noted }
}

/** Keys of the cables of which a note matches, as decimal digits with one blank between. */
export function keysNoted(connection: Connection, expression: string): Promise<Buffer | null> {
  return connection.value<Buffer>(sql`
    select cast(group_concat(id, ' ') as blob) as value from (
      select distinct cable.id from note_words join note on note.id = note_words.rowid
        join cable on cable.reference_id = note.reference_id
      where note_words match ${expression})`)
}
