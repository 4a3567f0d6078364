/** Files for a person to keep, given in parts: however long the list, others are answered in between. */
import type { EXPORTED_LISTS, FilePart, Refusal } from '../../preload/contract'
import type { Correction } from '../../preload/contract/reading'
import type { RequestRecord } from '../../preload/contract/requests'
import type { Archive } from '../archive/archive'
import { ArchiveTrouble } from '../archive/trouble'
import { type CalendarChoice, calendarParts } from '../exporting/calendar'
import {
  CORRECTION_TABLE,
  dueTable,
  LIST_TABLE,
  REFUSAL_TABLE,
  REQUEST_TABLE,
  type Table,
} from '../exporting/columns'
import { csvPages } from '../exporting/csv'
import { jsonArray } from '../exporting/json'
import { requestCalendar } from '../exporting/request-calendar'
import { gathered } from './gathered'
import type { Held } from './keeper'
import { procedures } from './procedures'

/** Rows that are read and written in one go. */
const AT_ONCE = 1_000

const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json', ics: 'text/calendar' } as const

export const exportProcedures = {
  make: procedures.exports.make.handler(async function* ({
    input,
    context,
    signal,
  }): AsyncGenerator<FilePart> {
    const { what, format, moment, from, to, importId } = input
    const { held } = context.keeper
    const file = { name: `chancery-${what}-${moment.asOf}.${format}`, mediaType: MEDIA_TYPES[format] }
    const view = { filters: input.filters, moment, signal, from, to }
    const ids = input.ids ? new Set(input.ids) : null
    const wanted = { what, view, ids, importId }
    const texts =
      format === 'ics'
        ? await calendarOf(wanted, held, { choice: input.calendar, now: context.host.now() })
        : tableParts(wanted, held, FORMS[format])
    for await (const text of gathered(texts)) yield { ...file, text }
  }),
}

/** A calendar has days to come alone: those of cables, and those of requests. */
async function calendarOf(
  { what, view, ids }: Wanted,
  { archive, catalogue }: Held,
  { choice, now }: { choice: CalendarChoice; now: Date },
): Promise<AsyncIterable<string>> {
  if (what === 'due') return calendarParts(among(ids, catalogue.dueRows(view)), choice, now)
  if (what === 'requests') return requestCalendar(await archive.requests.list(), choice, now)
  throw new ArchiveTrouble('bad-input', 'A calendar can be made of due days and of requests only.')
}

/** A list, of the cables in view; where some were picked, of those alone. */
interface Wanted {
  what: (typeof EXPORTED_LISTS)[number]
  view: Parameters<Held['catalogue']['dueRows']>[0]
  ids: ReadonlySet<string> | null
  /** Of the refusals only those of this import. */
  importId: number | undefined
}

type Write = <T>(table: Table<T>, pages: AsyncIterable<T[]>) => AsyncIterable<string>

function tableParts(
  { what, view, ids, importId }: Wanted,
  { archive, catalogue }: Held,
  write: Write,
): AsyncIterable<string> {
  switch (what) {
    case 'list': {
      const rows = catalogue.rows({ ...view, order: { by: 'created', descending: true } })
      return write(LIST_TABLE, among(ids, rows))
    }
    case 'due':
      return write(dueTable(view.moment.asOf), among(ids, catalogue.dueRows(view)))
    case 'doubtful':
      return write(dueTable(view.moment.asOf), among(ids, catalogue.doubtfulRows(view)))
    case 'corrections':
      return write(CORRECTION_TABLE, correctionPages(archive))
    case 'refusals':
      return write(REFUSAL_TABLE, refusalPages(archive, importId))
    case 'requests':
      return write(REQUEST_TABLE, requestPages(archive))
  }
}

/** The rows of these cables, or all where none were picked. */
async function* among<T extends { id: string }>(
  ids: ReadonlySet<string> | null,
  pages: AsyncIterable<T[]>,
): AsyncGenerator<T[]> {
  for await (const page of pages) yield ids ? page.filter(({ id }) => ids.has(id)) : page
}

async function* correctionPages(archive: Archive): AsyncGenerator<Correction[]> {
  yield await archive.corrections()
}

async function* requestPages(archive: Archive): AsyncGenerator<RequestRecord[]> {
  yield await archive.requests.list()
}

async function* refusalPages(archive: Archive, importId: number | undefined): AsyncGenerator<Refusal[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows } = await archive.refusals({ importId, offset, limit: AT_ONCE })
    if (rows.length === 0) return
    yield rows
  }
}

/** One array with a row on each line. */
async function* jsonPages<T>({ row }: Table<T>, pages: AsyncIterable<T[]>): AsyncGenerator<string> {
  yield* jsonArray(pages, row)
  yield '\n'
}

const FORMS: Record<'csv' | 'json', Write> = { csv: csvPages, json: jsonPages }
