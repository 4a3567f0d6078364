/** What an import met without storing it: a row for each entry that was held already or is no cable. */
import type { ImportEntries, ImportEntry, Outcome } from '../../preload/contract'
import { OUTCOMES } from '../../preload/contract/imports'
import type { MetEntry } from './arrivals'
import type { Connection } from './connection'
import type { KnownFile } from './files'
import { type Sql, sql } from './sql'

/** Entries that this import has read. */
export async function writeMet(connection: Connection, importId: number, met: MetEntry[]): Promise<void> {
  if (met.length === 0) return
  const rows = met.map(({ outcome, place: { folder, name, part }, ...entry }) => [
    outcome,
    folder,
    name,
    part,
    'why' in entry ? entry.why : null,
    'referenceId' in entry ? entry.referenceId : null,
  ])
  await connection.run(sql`
    insert into met_entry (import, outcome, folder, file_name, part, entries, why, reference_id)
    select ${importId}, value->>0, value->>1, value->>2, value->>3, 1, value->>4, value->>5
    from json_each(${JSON.stringify(rows)})`)
}

/** Entries of known files, which are not read again: a row for all of one file and outcome, before the file changes hands. */
export async function repeatMet(connection: Connection, importId: number, files: KnownFile[]): Promise<void> {
  if (files.length === 0) return
  await connection.run(sql`
    insert into met_entry (import, outcome, folder, file_name, part, entries, known_since, why, reference_id)
    select ${importId}, outcome, folder, name, '', count, import, why, reference_id from (
      select file.*, 'held' as outcome, cables as count from file
        where id in (select value from json_each(${JSON.stringify(files.map(({ id }) => id))}))
      union all
      select file.*, 'not-a-cable', not_cables from file
        where id in (select value from json_each(${JSON.stringify(files.map(({ id }) => id))}))
    ) where count > 0 order by id`)
}

interface EntryRow extends Omit<ImportEntry, 'file'> {
  part: string
}

/** A page of the entries of an import, or of all, that came out so. */
export async function listEntries(
  connection: Connection,
  { importId, outcome, offset, limit }: EntryQuestion,
): Promise<ImportEntries> {
  const asked = sql`${of(importId)} and outcome in (
    select value from json_each(${JSON.stringify(outcome === undefined ? OUTCOMES : [outcome])}))`
  const sums = await connection.get<{ total: number; entries: number | null }>(sql`
    select count(*) as total, sum(entries) as entries from import_entries
    where ${asked}`)
  const rows = await connection.all<EntryRow>(sql`
    select ${SHOWN} from import_entries where ${asked} order by outcome, entry limit ${limit} offset ${offset}`)
  return { total: sums?.total ?? 0, entries: sums?.entries ?? 0, rows: rows.map(entryOf) }
}

/** Keys that are read at one go. */
const AT_ONCE = 5_000

/**
 * All entries of an import, or of all, that came out so, in the order of their pages. Each is read by its key, once: a page that
 * begins at a number of rows walks over all of those before it.
 */
export async function* allEntries(
  connection: Connection,
  { importId, outcome }: EntriesAsked,
): AsyncGenerator<ImportEntry[]> {
  for (const each of outcome === undefined ? [...OUTCOMES].sort() : [outcome]) {
    const asked = sql`${of(importId)} and outcome = ${each}`
    const keys = await connection.get<{ first: number | null; last: number | null }>(
      sql`select min(entry) as first, max(entry) as last from import_entries where ${asked}`,
    )
    const [first, last] = [keys?.first ?? 1, keys?.last ?? 0]
    for (let from = first; from <= last; from += AT_ONCE) {
      const rows = await connection.all<EntryRow>(sql`
        select ${SHOWN} from import_entries
        where ${asked} and entry >= ${from} and entry < ${from + AT_ONCE} order by entry`)
      if (rows.length > 0) yield rows.map(entryOf)
    }
  }
}

/** Of all imports, those are meant that the sum of the ledgers counts. */
function of(importId: number | undefined): Sql {
  return importId === undefined
    ? sql`import in (select id from import where state not in ('running', 'paused', 'taken-back'))`
    : sql`import = ${importId}`
}

const SHOWN = sql`import as importId, outcome, path, part, entries, reason, reference_id as cable`

function entryOf({ part, ...row }: EntryRow): ImportEntry {
  return { ...row, path: part === '' ? row.path : `${row.path} › ${part}`, file: row.path }
}

export interface EntriesAsked {
  /** Without it, those of all imports that have ended and are not taken back. */
  importId?: number | undefined
  /** Without it, those of every outcome, one after the other. */
  outcome?: Outcome | undefined
}

export interface EntryQuestion extends EntriesAsked {
  offset: number
  limit: number
}
