/** Files for a person to keep, given in parts: however long the list, others are answered in between. */
import type { FilePart, Refusal } from '../../preload/contract'
import type { Correction } from '../../preload/contract/reading'
import type { Archive } from '../archive/archive'
import { ArchiveTrouble } from '../archive/trouble'
import { calendarParts } from '../exporting/calendar'
import { CORRECTION_TABLE, DUE_TABLE, LIST_TABLE, REFUSAL_TABLE, type Table } from '../exporting/columns'
import { csvPages } from '../exporting/csv'
import { jsonArray } from '../exporting/json'
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
    const { what, format, moment, from, to } = input
    const { archive, catalogue } = context.keeper.held
    const file = { name: `chancery-${what}-${moment.asOf}.${format}`, mediaType: MEDIA_TYPES[format] }
    const view = { filters: input.filters, moment, signal, from, to }
    const ids = input.ids ? new Set(input.ids) : null
    if (format === 'ics' && what !== 'due')
      throw new ArchiveTrouble('bad-input', 'A calendar can be made of due days only.')
    const texts =
      format === 'ics'
        ? calendarParts(among(ids, catalogue.dueRows(view)), input.calendar, context.host.now())
        : tableParts(what, FORMS[format], { archive, catalogue }, view, ids)
    for await (const text of gathered(texts)) yield { ...file, text }
  }),
}

type Selection = Parameters<Held['catalogue']['dueRows']>[0]

type Write = <T>(table: Table<T>, pages: AsyncIterable<T[]>) => AsyncIterable<string>

function tableParts(
  what: 'list' | 'due' | 'corrections' | 'refusals',
  write: Write,
  { archive, catalogue }: Pick<Held, 'archive' | 'catalogue'>,
  view: Selection,
  ids: ReadonlySet<string> | null,
): AsyncIterable<string> {
  switch (what) {
    case 'list': {
      const rows = catalogue.rows({ ...view, order: { by: 'created', descending: true } })
      return write(LIST_TABLE, among(ids, rows))
    }
    case 'due':
      return write(DUE_TABLE, among(ids, catalogue.dueRows(view)))
    case 'corrections':
      return write(CORRECTION_TABLE, correctionPages(archive))
    case 'refusals':
      return write(REFUSAL_TABLE, refusalPages(archive))
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

async function* refusalPages(archive: Archive): AsyncGenerator<Refusal[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    const { rows } = await archive.refusals({ offset, limit: AT_ONCE })
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
