/** Brings over what is kept as it is: imports and their ledgers, corrections, events, and all else that people wrote. */
import type { Connection } from '../connection'
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
    for await (const rows of salvage.rows(table)) await insertRows(target, table, rows)
  }
}

/** Sentences for the tables of which not all could be carried. */
export function lossesOf(salvage: Salvage): string[] {
  const names = [...salvage.torn].filter((name) => !NOT_CARRIED.has(name) && name !== 'unfinished_file')
  return [...new Set(names.map((name) => IN_WORDS[name] ?? `the table ${name}`))].map(
    (what) => `Of ${what} not everything could be read.`,
  )
}

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
