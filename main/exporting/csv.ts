import { stringify } from 'csv-stringify/sync'
import type { Row, Table } from './columns'

/**
 * Rows as csv (RFC 4180, lines end with CR LF as spreadsheets expect). A cell that a spreadsheet would run as a formula
 * gets an apostrophe before it: subjects are foreign text.
 */
export function csv(columns: readonly string[], rows: readonly Row[], { header = true } = {}): string {
  return stringify(rows as Row[], {
    columns: [...columns],
    header,
    escape_formulas: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: {
      boolean: (value) => (value ? 'yes' : 'no'),
      string: (value) => (hidesFormula(value) ? `'${value}` : value),
    },
  })
}

/** A table in parts, page after page; without a row it has its heading. */
export async function* csvPages<T>(
  { columns, row }: Table<T>,
  pages: AsyncIterable<readonly T[]>,
): AsyncGenerator<string> {
  yield csv(columns, [])
  for await (const items of pages) if (items.length > 0) yield csv(columns, items.map(row), { header: false })
}

/** Spreadsheets skip blanks and quotes before a formula's sign; the library looks at the first character alone. */
function hidesFormula(value: string): boolean {
  return /^[\s"'\u00a0\ufeff\u200b]+[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(value) && !/^[\t\r]/.test(value)
}
