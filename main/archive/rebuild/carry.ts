/** Brings over what is kept as it is: imports and their ledgers, corrections, events, and all else that people wrote. */
import type { Connection } from '../connection'
import { sql, type Value } from '../sql'
import type { Row, Salvage, Table } from './salvage'

/** Made anew from the texts, or carried with them. */
const NOT_CARRIED = new Set([
  'version',
  'text',
  'cable',
  'reading',
  'alias',
  'citation',
  'version_change',
  'missing',
  'missing_sum',
  'migration',
  'days',
  'docs',
])

/** What the tables are called where a person is told of them. */
const IN_WORDS: Record<string, string> = {
  import: 'imports and their ledgers',
  refusal: 'refusals',
  release: 'the history of releases',
  correction: 'corrections by hand',
  event: 'recorded events',
  folder: 'folders',
  file: 'files that were read',
  met_entry: 'entries that were held already or are no cables',
  note: 'notes',
  mark: 'marks',
  collection: 'collections',
  collection_cable: 'collections',
}

/** Most values that one statement takes. */
const VALUES = 30_000

export async function carryTables(target: Connection, tables: Table[], salvage: Salvage): Promise<void> {
  for (const table of tables) {
    if (NOT_CARRIED.has(table.name)) continue
    for await (const rows of salvage.rows(table)) {
      const good = rows.flatMap((row) => legible(row, table, salvage))
      await insertRows(target, table, good)
    }
  }
}

/** Columns that hold JSON, and what is put where it cannot be read; null where the row says nothing without it. */
const JSON_COLUMNS: Record<string, Record<string, string | null>> = {
  import: { roots: '[]' },
  release: { articles: '[]' },
  correction: { reading: null, replaced: null, rests_on: '[]' },
}

/** A row of a spoiled page, which SQLite gives as if it were whole, must not spoil the new archive. */
function legible(row: Row, { name, columns }: Table, salvage: Salvage): Row[] {
  const mended = [...row]
  for (const [column, instead] of Object.entries(JSON_COLUMNS[name] ?? {})) {
    const at = columns.indexOf(column)
    if (at < 0 || (column === 'rests_on' && row[at] === null) || isJson(row[at])) continue
    salvage.torn.add(name)
    if (instead === null) return []
    mended[at] = instead
  }
  return [mended]
}

export function isJson(value: Value | undefined, isSound: (value: unknown) => boolean = () => true): boolean {
  try {
    return typeof value === 'string' && isSound(JSON.parse(value))
  } catch {
    return false
  }
}

/** Folders of which the names are lost get others: without one, what came from there would not be found. */
export async function nameLostFolders(target: Connection): Promise<void> {
  await target.run(sql`
    insert into folder (id, path) select folder, 'lost folder ' || folder from (
      select folder from version union select folder from release union select folder from met_entry
    ) where folder not in (select id from folder)`)
}

/** Sentences for the tables of which not all could be carried. */
export function lossesOf({ torn }: Salvage): string[] {
  const names = [...torn].filter((name) => !NOT_CARRIED.has(name) && name !== 'unfinished_file')
  const tables = [...new Set(names.map((name) => IN_WORDS[name] ?? `the table ${name}`))]
  const isNameless = ['text', 'version', 'cable'].every((name) => torn.has(name))
  return [
    ...tables.map((what) => `Of ${what} not everything could be read.`),
    ...(isNameless ? [NAMELESS] : []),
  ]
}

const NAMELESS =
  'Of the texts not everything could be read, and of some cables not even the name: a backup may hold more.'

export async function insertRows(target: Connection, table: Table, rows: Row[]): Promise<void> {
  const { name, columns } = table
  const most = Math.max(1, Math.floor(VALUES / columns.length))
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most)
    const marks = `(${columns.map(() => '?').join(', ')})`
    await target.run({
      text: `insert or ignore into "${name}" (${columns.map((column) => `"${column}"`).join(', ')})
        values ${some.map(() => marks).join(', ')}`,
      values: some.flat(),
    })
  }
}
