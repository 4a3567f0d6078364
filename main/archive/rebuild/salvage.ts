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

/** Tables of an archive, without those that the index of words keeps for itself. */
export async function tablesOf(connection: Connection): Promise<Table[]> {
  const rows = await connection.all<{ name: string; wr: number }>({
    text: `select name, wr from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'
      order by name`,
    values: [],
  })
  const tables: Table[] = []
  for (const { name, wr } of rows) {
    const columns = await connection.all<{ name: string }>({
      text: 'select name from pragma_table_info(?)',
      values: [name],
    })
    tables.push({ name, columns: columns.map((column) => column.name), hasRowid: wr === 0 })
  }
  return tables
}

export class Salvage {
  /** Tables of which something could not be read. */
  readonly torn = new Set<string>()
  private bound: number | null = null
  private readonly columns = new Map<string, string[]>()

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
    const columns = await this.columnsHere(table)
    if (columns.length === 0) return
    const text = `select ${listed(columns)} from "${table.name}" where rowid >= ? and rowid < ? order by rowid`
    const read = (from: number, to: number) => this.ask(text, [from, to])
    yield* readableStretches(from, to, read, () => this.torn.add(table.name))
  }

  /** The table's columns as this file has them: one of an older form has fewer, or lacks the table. */
  private async columnsHere(table: Table): Promise<string[]> {
    const known = this.columns.get(table.name)
    if (known) return known
    const here = await this.source.all<{ name: string }>({
      text: 'select name from pragma_table_info(?)',
      values: [table.name],
    })
    const names = new Set(here.map(({ name }) => name))
    const columns = names.size === 0 ? [] : table.columns.map((name) => (names.has(name) ? name : 'null'))
    this.columns.set(table.name, columns)
    return columns
  }

  /** Tables without numbers are small: read from their beginning as far as can be, then from their end. */
  private async fromBothEnds(table: Table): Promise<Row[]> {
    const columns = await this.columnsHere(table)
    if (columns.length === 0) return []
    const forward = await this.asFarAs(table, columns, 'asc')
    if (forward.whole) return forward.rows
    this.torn.add(table.name)
    const backward = await this.asFarAs(table, columns, 'desc')
    return [...forward.rows, ...backward.rows]
  }

  private async asFarAs(
    table: Table,
    columns: readonly string[],
    way: 'asc' | 'desc',
  ): Promise<{ rows: Row[]; whole: boolean }> {
    const keys = await this.source.all<{ name: string }>({
      text: 'select name from pragma_table_info(?) where pk > 0 order by pk',
      values: [table.name],
    })
    const order = keys.map(({ name }) => `"${name}" ${way}`).join(', ')
    const rows: Row[] = []
    try {
      for (;;) {
        const text = `select ${listed(columns)} from "${table.name}" order by ${order} limit ${PAGE} offset ?`
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
      this.bound = Math.max(0, ...greatest.map((key) => key ?? 0)) + 1
    }
    return this.bound
  }
}

/** Each column under a name of its own, so that no two values of a row fall together. */
function listed(columns: readonly string[]): string {
  return columns.map((name, place) => `${name === 'null' ? 'null' : `"${name}"`} as c${place}`).join(', ')
}
