/** Long lists: fetched a thousand rows at a time and written as they come. */
import { counted, figure } from '../../preload/contract/count'
import type { Table } from '../exporting/columns'
import { csv } from '../exporting/csv'
import { json } from '../exporting/json'
import { type Call, CSV_OPTION, JSON_OPTION } from './command'
import type { OptionSpec } from './options'
import { type Column, fixedRow } from './terminal'

const PAGE = 1_000

/** Of a command that writes such a list: which rows, and in what form. */
export const ROWS_OPTIONS: OptionSpec[] = [
  { name: 'limit', value: 'N', about: 'this many rows at most (default: all)' },
  { name: 'offset', value: 'N', about: 'leaves out this many rows first' },
  JSON_OPTION,
  CSV_OPTION,
]

export interface Page<T> {
  total: number
  rows: T[]
}

interface LongList<T, P extends Page<T> = Page<T>> {
  fetch: (page: { offset: number; limit: number }) => Promise<P>
  /** Every row in the same order, where that is quicker than page after page. */
  all?: () => AsyncIterable<T[]>
  /** The rows as they leave in JSON and csv. */
  table: Table<T>
  /** What one row is; a cable unless it says otherwise. */
  unit?: string
  shown: readonly Column<T>[]
  /** What stands beside `rows` in the JSON document. */
  head: (first: P) => Record<string, unknown>
}

/** Writes rows `offset` to `offset + limit` in the form that the options name; gives how many there are in all. */
export async function writeRows<T, P extends Page<T> = Page<T>>(
  { options, out }: Call,
  list: LongList<T, P>,
): Promise<number> {
  const offset = options.whole('offset') ?? 0
  const limit = options.whole('limit') ?? Number.POSITIVE_INFINITY
  const first = await list.fetch({ offset, limit: Math.min(PAGE, limit) })
  const form = formOf(options, list, first)
  await out.write(form.open)
  let written = 0
  const whole = offset === 0 && limit === Number.POSITIVE_INFINITY ? list.all : undefined
  for await (const rows of whole?.() ?? pages(list, first, offset, limit)) {
    if (rows.length > 0) await out.write(form.rows(rows, written === 0))
    written += rows.length
  }
  await out.write(form.close)
  if (!options.has('json') && !options.has('csv'))
    out.tell(`${figure(written)} of ${counted(first.total, list.unit ?? 'cable')}`)
  return first.total
}

async function* pages<T>(
  { fetch }: Pick<LongList<T>, 'fetch'>,
  first: Page<T>,
  offset: number,
  limit: number,
): AsyncGenerator<T[]> {
  let { rows } = first
  let done = rows.length
  yield rows
  while (rows.length > 0 && done < limit && offset + done < first.total) {
    rows = (await fetch({ offset: offset + done, limit: Math.min(PAGE, limit - done) })).rows
    done += rows.length
    yield rows
  }
}

interface Form<T> {
  open: string
  rows: (rows: T[], isFirst: boolean) => string
  close: string
}

function formOf<T, P extends Page<T>>(options: Call['options'], list: LongList<T, P>, first: P): Form<T> {
  if (options.has('json')) {
    return {
      open: `${json(list.head(first)).slice(0, -1)},"rows":[`,
      rows: (rows, isFirst) =>
        `${isFirst ? '' : ','}\n${rows.map((row) => json(list.table.row(row))).join(',\n')}`,
      close: ']}\n',
    }
  }
  if (options.has('csv')) {
    return {
      open: csv(list.table.columns, []),
      rows: (rows) => csv(list.table.columns, rows.map(list.table.row), { header: false }),
      close: '',
    }
  }
  return {
    open: fixedRow(list.shown, null),
    rows: (rows) => rows.map((row) => fixedRow(list.shown, row)).join(''),
    close: '',
  }
}
