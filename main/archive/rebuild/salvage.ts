/** Rows of a damaged file's tables, around what cannot be read. */
import type { Connection } from '../connection'
import { orElse, readableStretches } from '../damage'
import type { Value } from '../sql'
import { isDamage } from '../trouble'

const PAGE = 500

export interface Table {
  name: string
  columns: string[]
  hasRowid: boolean
}

/** A row as its values, in the order of the table's columns. */
export type Row = Value[]

/**
 * Tables of a new archive, without those that the index of words keeps for itself, each with the columns that the damaged
 * file has too: one of an older form has fewer.
 */
export async function tablesToCarry(target: Connection, source: Connection): Promise<Table[]> {
  const tables: Table[] = []
  for (const { name, hasRowid } of await tablesOf(target)) {
    const [wanted, there] = [await columnsOf(target, name), new Set(await columnsOf(source, name))]
    tables.push({ name, hasRowid, columns: wanted.filter((column) => there.has(column)) })
  }
  return tables
}

async function tablesOf(connection: Connection): Promise<Omit<Table, 'columns'>[]> {
  const rows = await connection.all<{ name: string; wr: number }>({
    text: `select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'
      order by name`,
    values: [],
  })
  return rows.map(({ name, wr }) => ({ name, hasRowid: wr === 0 }))
}

async function columnsOf(connection: Connection, table: string): Promise<string[]> {
  const columns = await connection.all<{ name: string }>({
    text: 'select name from pragma_table_info(?)',
    values: [table],
  })
  return columns.map(({ name }) => name)
}

export class Salvage {
  /** Tables of which something could not be read. */
  readonly torn = new Set<string>()
  private bound: number | null = null

  constructor(private readonly source: Connection) {}

  /** All rows that can be read, some hundred at a time. */
  async *rows(table: Table): AsyncGenerator<Row[]> {
    if (!table.hasRowid) yield await this.fromBothEnds(table)
    else {
      for (let from = 0, end = await this.end(table); from < end; from += PAGE) {
        yield* this.between(table, from, Math.min(end, from + PAGE))
      }
    }
  }

  /** One above the greatest key; where the table does not tell, above that of any other. */
  async end(table: Table): Promise<number> {
    const greatest = await this.greatest(table.name)
    if (greatest !== null) return greatest + 1
    this.torn.add(table.name)
    return this.greatestOfAll()
  }

  /** Rows with keys from `from` up to, but not with, `to`. */
  async *between(table: Table, from: number, to: number): AsyncGenerator<Row[]> {
    if (table.columns.length === 0) return
    const text = `select ${listed(table.columns)} from "${table.name}" where rowid >= ? and rowid < ? order by rowid`
    const read = (from: number, to: number) => this.ask(text, [from, to])
    yield* readableStretches(from, to, read, () => this.torn.add(table.name))
  }

  /** Tables without numbers are small: read from their beginning as far as can be, then from their end. */
  private async fromBothEnds(table: Table): Promise<Row[]> {
    if (table.columns.length === 0) return []
    const forward = await this.asFarAs(table, 'asc')
    if (forward.whole) return forward.rows
    this.torn.add(table.name)
    const backward = await this.asFarAs(table, 'desc')
    return [...forward.rows, ...backward.rows]
  }

  private async asFarAs(table: Table, way: 'asc' | 'desc'): Promise<{ rows: Row[]; whole: boolean }> {
    const keys = await this.source.all<{ name: string }>({
      text: 'select name from pragma_table_info(?) where pk > 0 order by pk',
      values: [table.name],
    })
    const order = keys.map(({ name }) => `"${name}" ${way}`).join(', ')
    const rows: Row[] = []
    try {
      for (;;) {
        const text = `select ${listed(table.columns)} from "${table.name}" order by ${order} limit ${PAGE} offset ?`
        const page = await this.ask(text, [rows.length])
        rows.push(...page)
        if (page.length < PAGE) return { rows, whole: true }
      }
    } catch (error) {
      if (!isDamage(error)) throw error
      return { rows, whole: false }
    }
  }

  private async ask(text: string, values: Value[]): Promise<Row[]> {
    return (await this.source.all<Record<string, Value>>({ text, values })).map((row) => Object.values(row))
  }

  /** What all imports together have met: more rows no table of the archive has. A file that is cut off has lost every greatest key. */
  private entriesSeen(): Promise<number> {
    return orElse(
      async () =>
        (await this.source.value<number>({
          text: 'select sum(stored + new_versions + unchanged + not_cables + refused) as value from import',
          values: [],
        })) ?? 0,
      () => 0,
    )
  }

  private greatest(name: string): Promise<number | null> {
    return orElse(
      async () =>
        (await this.source.value<number>({
          text: `select max(rowid) as value from "${name}"`,
          values: [],
        })) ?? 0,
      () => null,
    )
  }

  private async greatestOfAll(): Promise<number> {
    if (this.bound === null) {
      const greatest = await Promise.all(
        ['version', 'text', 'cable', 'reading', 'file', 'refusal', 'words_docsize'].map((name) =>
          this.greatest(name),
        ),
      )
      this.bound = Math.max(await this.entriesSeen(), ...greatest.map((key) => key ?? 0)) + 1
    }
    return this.bound
  }
}

/** Each column under a name of its own, so that no two values of a row fall together. */
function listed(columns: readonly string[]): string {
  return columns.map((name, place) => `"${name}" as c${place}`).join(', ')
}
