/** Files for a person to keep, given in parts: however long the list, others are answered in between. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FilePart, Refusal } from '../../preload/contract'
import type { Archive } from '../archive/archive'
import { ArchiveTrouble } from '../archive/trouble'
import { calendarParts } from '../exporting/calendar'
import {
  CORRECTION_COLUMNS,
  correctionRow,
  DUE_COLUMNS,
  dueRow,
  LIST_COLUMNS,
  listRow,
  REFUSAL_COLUMNS,
  type Row,
  refusalRow,
} from '../exporting/columns'
import { csv } from '../exporting/csv'
import { jsonArray } from '../exporting/json'
import type { Held } from './keeper'
import { procedures } from './procedures'

/** Rows that are read and written in one go. */
const AT_ONCE = 1_000

/** Characters that are handed over in one go, or somewhat more. */
const PART = 200_000

const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json', ics: 'text/calendar' } as const

interface Table {
  columns: readonly string[]
  pages: AsyncIterable<Row[]>
}

export const exportProcedures = {
  make: procedures.exports.make.handler(async function* ({
    input,
    context,
    signal,
  }): AsyncGenerator<FilePart> {
    const { what, format, moment, from, to } = input
    const { archive, catalogue } = context.keeper.held
    const file = { name: `chancery-${what}-${moment.asOf}.${format}`, mediaType: MEDIA_TYPES[format] }
    const view = { filters: input.filters, moment, signal, from, to }
    const ids = input.ids ? new Set(input.ids) : null
    if (format === 'ics' && what !== 'due')
      throw new ArchiveTrouble('bad-input', 'A calendar can be made of due days only.')
    const table = () => tableOf(what, { archive, catalogue }, view, ids)
    const texts = {
      csv: () => csvParts(table()),
      json: () => jsonParts(table()),
      ics: () => calendarParts(among(ids, catalogue.dueRows(view)), input.calendar, context.host.now()),
    }[format]()
    for await (const text of gathered(texts)) yield { ...file, text }
  }),
}

type Selection = Parameters<Held['catalogue']['dueRows']>[0]

function tableOf(
  what: 'list' | 'due' | 'corrections' | 'refusals',
  { archive, catalogue }: Pick<Held, 'archive' | 'catalogue'>,
  view: Selection,
  ids: ReadonlySet<string> | null,
): Table {
  switch (what) {
    case 'list': {
      const pages = among(ids, catalogue.rows({ ...view, order: { by: 'created', descending: true } }))
      return { columns: LIST_COLUMNS, pages: mapped(pages, listRow) }
    }
    case 'due':
      return { columns: DUE_COLUMNS, pages: mapped(among(ids, catalogue.dueRows(view)), dueRow) }
    case 'corrections':
      return { columns: CORRECTION_COLUMNS, pages: mapped([archive.corrections()], correctionRow) }
    case 'refusals':
      return { columns: REFUSAL_COLUMNS, pages: mapped(refusalPages(archive), refusalRow) }
  }
}

/** The rows of these cables, or all where none were picked. */
async function* among<T extends { id: string }>(
  ids: ReadonlySet<string> | null,
  pages: AsyncIterable<T[]>,
): AsyncGenerator<T[]> {
  for await (const page of pages) yield ids ? page.filter(({ id }) => ids.has(id)) : page
}

async function* mapped<T>(
  pages: AsyncIterable<T[]> | Iterable<Promise<T[]>>,
  row: (of: T) => Row,
): AsyncGenerator<Row[]> {
  for await (const page of pages) yield page.map(row)
}

async function* refusalPages(archive: Archive): AsyncGenerator<Refusal[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows } = await archive.refusals({ offset, limit: AT_ONCE })
    if (rows.length === 0) return
    yield rows
  }
}

/** Small parts together, with a turn for others after each. */
async function* gathered(parts: AsyncIterable<string>): AsyncGenerator<string> {
  let text = ''
  for await (const part of parts) {
    text += part
    if (text.length >= PART) {
      yield text
      text = ''
    }
    await nextTurn()
  }
  yield text
}

async function* csvParts({ columns, pages }: Table): AsyncGenerator<string> {
  yield csv(columns, [])
  for await (const rows of pages) yield csv(columns, rows, { header: false })
}

/** One array with a row on each line. */
async function* jsonParts({ pages }: Table): AsyncGenerator<string> {
  yield* jsonArray(pages, (row) => row)
  yield '\n'
}
