/** Numbered changes of the tables. Each runs in one transaction; the number stands in the file itself. */
import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Connection } from './connection'
import { first } from './migrations/0001-first'
import { versionChanges } from './migrations/0002-version-changes'
import { references } from './migrations/0003-references'
import { annotations } from './migrations/0004-annotations'
import { views } from './migrations/0005-views'
import { watchedImports } from './migrations/0006-watched-imports'
import { bodyForm } from './migrations/0007-body-form'
import { requests } from './migrations/0008-requests'
import { indexMerging } from './migrations/0009-index-merging'
import { wordsOfCorrections } from './migrations/0010-words-of-corrections'
import { confirmedReadings } from './migrations/0011-confirmed-readings'
import { metEntries } from './migrations/0012-met-entries'
import { versionPlaces } from './migrations/0013-version-places'
import { sql } from './sql'
import { ArchiveTrouble } from './trouble'
import { copyAsItIs, nameCopy, removeAll } from './upkeep'
import type { Writer } from './writer'

export interface Migration {
  number: number
  name: string
  statements: string
  /** Works out what the new tables hold of an archive that has cables already. */
  fill?(connection: Connection): Promise<void>
}

/** In order; numbers go up by one. A migration that has left the house is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  versionChanges,
  references,
  annotations,
  views,
  watchedImports,
  bodyForm,
  requests,
  indexMerging,
  wordsOfCorrections,
  confirmedReadings,
  metEntries,
  versionPlaces,
]

/** `Chan` in ASCII: tells an archive from any other SQLite file. */
const APPLICATION_ID = 0x4368616e

export interface Age {
  /** Number of the last migration in the file; 0 in an empty one. */
  number: number
  empty: boolean
}

/** Which migration a file has reached. Refuses what is no archive, and what a newer program made. */
export async function ageOf(connection: Connection, migrations = MIGRATIONS): Promise<Age> {
  const tables = await connection.value<number>(sql`select count(*) as value from sqlite_schema`)
  if (tables === 0) return { number: 0, empty: true }
  const mark = await connection.get<{ application_id: number }>(sql`pragma application_id`)
  if (mark?.application_id !== APPLICATION_ID) {
    throw new ArchiveTrouble(
      'unfit',
      `${connection.path} is a SQLite file of another program, not an archive. Choose another file; it was left as it is.`,
      `application_id ${mark?.application_id}`,
    )
  }
  const version = await connection.get<{ user_version: number }>(sql`pragma user_version`)
  const number = version?.user_version ?? 0
  const newest = migrations.at(-1)?.number ?? 0
  if (number > newest) {
    throw new ArchiveTrouble(
      'unfit',
      `${connection.path} was made by a newer Chancery. Open it with that one; it was left as it is.`,
      `schema ${number}, known up to ${newest}`,
    )
  }
  return { number, empty: false }
}

/**
 * Brings a file to the newest tables. One that holds something is copied first, and the copy is kept. A new file gets all
 * of them or none: killed between two, it would look like an old one that has to be copied.
 */
export async function migrate(
  writer: Writer,
  age: Age,
  now: () => Date,
  migrations = MIGRATIONS,
): Promise<string | null> {
  const missing = migrations.filter((migration) => migration.number > age.number)
  if (missing.length === 0) return null
  if (age.empty) {
    await writer.transaction((connection) => applyAll(connection, missing, now))
    return null
  }
  const copy = await writer.alone((connection) => copyOf(connection, age.number))
  for (const migration of missing) {
    await writer.transaction((connection) => apply(connection, migration, now))
  }
  return copy
}

/**
 * Copies the file with what a reader keeps in its journal. The copy bears its name only when it is whole; one from an attempt that failed
 * serves again, and one of another state, as of an archive that was restored since, stays beside it.
 */
async function copyOf(connection: Connection, number: number): Promise<string> {
  await connection.all(sql`pragma wal_checkpoint(truncate)`)
  const name = `${connection.path}.schema-${number}`
  const unfinished = `${name}.part`
  await copyAsItIs(connection.path, unfinished)
  for (let n = 1; ; n++) {
    const copy = n === 1 ? name : `${name}-${n}`
    if (await holdsTheSame(unfinished, copy)) {
      removeAll(unfinished)
      return copy
    }
    if (!existsSync(copy)) {
      await nameCopy(unfinished, copy)
      return copy
    }
  }
}

const PIECE = 1024 * 1024

/** True for two files of the same bytes, neither of which has a journal that holds something. */
async function holdsTheSame(one: string, other: string): Promise<boolean> {
  const sizes = [one, other].map((path) => statSync(path, { throwIfNoEntry: false })?.size)
  if (sizes[0] !== sizes[1] || [one, other].some((path) => existsSync(`${path}-wal`))) return false
  const [left, right] = await Promise.all([open(one), open(other)])
  try {
    const pieces: [Buffer, Buffer] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)]
    for (let at = 0; at < (sizes[0] ?? 0); at += PIECE) {
      await Promise.all([left.read(pieces[0], 0, PIECE, at), right.read(pieces[1], 0, PIECE, at)])
      if (!pieces[0].equals(pieces[1])) return false
    }
    return true
  } finally {
    await Promise.all([left.close(), right.close()])
  }
}

async function applyAll(connection: Connection, migrations: readonly Migration[], now: () => Date) {
  for (const migration of migrations) await apply(connection, migration, now)
}

/** Another program that opened the file at the same moment may have applied it since its age was read. */
async function apply(connection: Connection, migration: Migration, now: () => Date): Promise<void> {
  const version = await connection.get<{ user_version: number }>(sql`pragma user_version`)
  if ((version?.user_version ?? 0) >= migration.number) return
  await connection.exec(migration.statements)
  await migration.fill?.(connection)
  await connection.exec(`
    create table if not exists migration (number integer primary key, name text not null, applied_at text not null);
    pragma application_id = ${APPLICATION_ID};
    pragma user_version = ${migration.number};
  `)
  await connection.run(
    sql`insert into migration values (${migration.number}, ${migration.name}, ${now().toISOString()})`,
  )
}
