/** What a person asks for, made into the act that does it: cables are looked up, what is there already is left out. */
import { LONGEST_NAME, type Mark } from '../../../preload/contract/annotations'
import type { Connection } from '../connection'
import { type Sql, sql } from '../sql'
import { ArchiveTrouble } from '../trouble'
import { type Act, collectionNamed, noteById } from './acts'
import type { Anchor } from './placing'

/** Cables by the catalogue's keys, or by their reference ids as written. */
export type Cables = { keys: readonly number[] | Uint32Array } | { ids: readonly string[] }

export type Intent =
  | { kind: 'create'; name: string; cables: Cables | null }
  | { kind: 'rename'; name: string; to: string }
  | { kind: 'remove'; name: string }
  /** `create` makes the collection where there is none of that name. */
  | { kind: 'add'; name: string; cables: Cables; create: boolean }
  | { kind: 'take'; name: string; cables: Cables }
  | { kind: 'mark'; mark: Mark; on: boolean; cables: Cables }
  | { kind: 'note'; cable: string; anchor: Anchor | null; words: string; by: string }
  /** `from`: the words that the person saw; nobody writes over others unseen. */
  | { kind: 'edit-note'; id: number; words: string; from?: string | undefined }
  | { kind: 'remove-note'; id: number }

/** The act for what is asked, at this moment. */
export async function actFor(connection: Connection, intent: Intent, at: string): Promise<Act> {
  switch (intent.kind) {
    case 'create':
      return creation(connection, cleanName(intent.name), intent.cables, at)
    case 'rename':
      return { kind: 'rename', id: await known(connection, intent.name), name: cleanName(intent.to) }
    case 'remove':
      return { kind: 'remove', id: await known(connection, intent.name) }
    case 'add':
      return addition(connection, intent, at)
    case 'take': {
      const collection = await known(connection, intent.name)
      return { kind: 'take', collection, cables: await listOf(connection, intent.cables) }
    }
    case 'mark': {
      const { mark, on, cables } = intent
      if (!on) return { kind: 'unmark', mark, cables: await listOf(connection, cables) }
      const rows = await connection.value<string>(
        sql`select json_group_array(json_array(reference_id, ${at})) as value from (${wanted(cables)})`,
      )
      return { kind: 'mark', mark, rows: rows ?? '[]' }
    }
    default:
      return noteAct(connection, intent, at)
  }
}

async function noteAct(
  connection: Connection,
  intent: Intent & { kind: 'note' | 'edit-note' | 'remove-note' },
  at: string,
): Promise<Act> {
  if (intent.kind === 'remove-note') return { kind: 'erase', id: intent.id }
  const words = intent.words.trim()
  if (words === '')
    throw new ArchiveTrouble('bad-input', 'A note needs words. Write some, or remove the note.')
  if (intent.kind === 'edit-note') {
    const before = await noteById(connection, intent.id)
    if (!before) throw new ArchiveTrouble('not-found', 'This note is not there any more.')
    if (intent.from !== undefined && intent.from !== before.words)
      throw new ArchiveTrouble(
        'exists',
        `This note was changed in another window meanwhile, and says now: “${before.words}” Keep yours again to put it in the place of that.`,
      )
    return { kind: 'write', note: { ...before, words, editedAt: at } }
  }
  const { cable, anchor, by } = intent
  const { paragraph = null, ordinal = null, quoted = null, digest = null } = anchor ?? {}
  const id = await nextId(connection, 'note')
  return {
    kind: 'write',
    note: { id, cable, paragraph, ordinal, quoted, digest, words, by, at, editedAt: null },
  }
}

async function creation(
  connection: Connection,
  name: string,
  cables: Cables | null,
  at: string,
): Promise<Act> {
  const rows = cables === null ? '[]' : await rowsOf(connection, cables, 0, at)
  return { kind: 'create', id: await nextId(connection, 'collection'), name, createdAt: at, rows }
}

async function addition(
  connection: Connection,
  { name, cables, create }: Intent & { kind: 'add' },
  at: string,
): Promise<Act> {
  const there = await collectionNamed(connection, cleanName(name))
  if (!there && create) return creation(connection, cleanName(name), cables, at)
  const collection = there?.id ?? (await known(connection, name))
  const last = await connection.value<number>(
    sql`select max(place) as value from collection_cable where collection = ${collection}`,
  )
  return { kind: 'put', collection, rows: await rowsOf(connection, cables, last ?? 0, at) }
}

async function known(connection: Connection, name: string): Promise<number> {
  const collection = await collectionNamed(connection, cleanName(name))
  if (collection) return collection.id
  throw new ArchiveTrouble('not-found', `There is no collection “${name}”.`)
}

/** On one line, without blanks around it. */
function cleanName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (clean === '') throw new ArchiveTrouble('bad-input', 'A collection needs a name.')
  if (clean.length <= LONGEST_NAME) return clean
  throw new ArchiveTrouble('bad-input', `The name of a collection has ${LONGEST_NAME} characters at most.`)
}

/** The next number, never one that was given before: to undo a removal is to put back what had its number. */
async function nextId(connection: Connection, table: 'collection' | 'note'): Promise<number> {
  const last = await connection.value<number>(
    sql`select seq as value from sqlite_sequence where name = ${table}`,
  )
  return (last ?? 0) + 1
}

/** Rows for a collection, in the order of the cables. */
async function rowsOf(connection: Connection, cables: Cables, after: number, at: string): Promise<string> {
  const rows = await connection.value<string>(sql`
    select json_group_array(json_array(reference_id, ${after} + place, ${at}) order by place) as value
    from (select reference_id, row_number() over () as place from (${wanted(cables)}))`)
  return rows ?? '[]'
}

async function listOf(connection: Connection, cables: Cables): Promise<string> {
  const list = await connection.value<string>(
    sql`select json_group_array(reference_id) as value from (${wanted(cables)})`,
  )
  return list ?? '[]'
}

/** Reference ids in the order asked for. An id need not be held: what was collected may be gone for now. */
function wanted(cables: Cables): Sql {
  if ('ids' in cables) {
    return sql`select value as reference_id from json_each(${JSON.stringify([...new Set(cables.ids)])}) order by key`
  }
  return sql`select reference_id from json_each(${`[${cables.keys.join(',')}]`}) as wanted
    join cable on cable.id = wanted.value order by wanted.key`
}
