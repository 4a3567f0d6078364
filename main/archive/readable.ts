/** What is read of a damaged archive's cables: slower, and without what stands on damaged pages. */
import { Buffer } from 'node:buffer'
import { bareColumnsBetween, columnsBetween } from './columns'
import type { Connection } from './connection'
import { orElse, readableStretches } from './damage'
import { type FoundCable, spellingsOf } from './rows'
import { type Sql, sql } from './sql'
import { isDamage } from './trouble'

const ROW_END = Buffer.from('\u001e')

/** Rows for the catalogue; where a folder or another table cannot be read, the cable stands without it. */
export async function readableColumns(
  connection: Connection,
  from: number,
  to: number,
): Promise<Buffer | null> {
  const parts: Buffer[] = []
  const read = (from: number, to: number) =>
    orElse(
      () => columnsBetween(connection, from, to),
      () => bareColumnsBetween(connection, from, to),
    )
  // A lost table is tried key by key: of those beyond the last there may be many thousands.
  const end = Math.min(to, (await readableGreatestKey(connection)) + 1)
  for await (const part of readableStretches(from, end, read)) {
    if (part) parts.push(...(parts.length > 0 ? [ROW_END] : []), part)
  }
  return parts.length === 0 ? null : Buffer.concat(parts)
}

/** Tables whose keys are those of cables, the likeliest first. */
const KEYED: readonly Sql[] = [
  sql`select max(id) as value from cable`,
  sql`select max(cable) as value from reading`,
  sql`select max(rowid) as value from addressees`,
  sql`select max(cable) as value from version`,
]

/** The greatest key that any table still tells. */
export async function readableGreatestKey(connection: Connection): Promise<number> {
  for (const ask of KEYED) {
    const key = await orElse(
      () => connection.value<number>(ask),
      () => null,
    )
    if (key !== null) return key
  }
  return 0
}

export async function readableKeysById(connection: Connection): Promise<Buffer> {
  const rows: { key: number; id: string }[] = []
  const read = (from: number, to: number) =>
    connection.all<{ key: number; id: string }>(sql`
      select id as key, reference_id as id from cable where id >= ${from} and id < ${to}`)
  const end = (await readableGreatestKey(connection)) + 1
  for await (const part of readableStretches(1, end, read)) rows.push(...part)
  rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return Buffer.from(rows.map(({ key }) => key).join(' '))
}

/** A cable by its id, where the index of ids and the other names cannot be used. */
export async function findReadable(connection: Connection, id: string): Promise<FoundCable | null> {
  const spellings = spellingsOf(id)
  const read = (from: number, to: number) =>
    connection.get<FoundCable>(sql`
      select id as key, reference_id as id, version from cable
      where +reference_id in (select value from json_each(${spellings})) and id >= ${from} and id < ${to}`)
  const end = (await readableGreatestKey(connection)) + 1
  for await (const found of readableStretches(1, end, read)) if (found) return found
  return null
}

/** What is asked for many keys, key by key: those that cannot be read are left out. */
export async function oneByOne<T>(
  keys: readonly number[],
  ask: (keys: number[]) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = []
  for (const key of keys) {
    try {
      answers.push(await ask([key]))
    } catch (error) {
      if (!isDamage(error)) throw error
    }
  }
  return answers
}
