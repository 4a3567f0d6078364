/** Rows of the full set's table → cables: number, created, id, origin, classification, references, header, body. */
import { counted } from '../../preload/contract/count'
import { type Column, dayWritten, isNameOfId, NATIVE_FORM, type TableForm } from './csv-form'
import { type Row, rowsOf } from './csv-rows'
import { decode } from './decode'
import { withLineFeeds } from './markup'
import { type Entry, NOTHING_STATED } from './raw-cable'
import { refused } from './trouble'

/**
 * The entries of a table, one for each row, numbered from 1. A first row that names the columns is none. Rows whose place
 * (from 0) is not `wanted` are passed over unread and stand as no cable. `before`: rows of the table that came earlier.
 */
export function* readTable(
  chunks: Iterable<Uint8Array>,
  wanted: (place: number) => boolean = () => true,
  { before = 0, form = NATIVE_FORM }: { before?: number; form?: TableForm } = {},
): Generator<Entry> {
  let number = before
  for (const row of rowsOf(chunks, form)) {
    if (number === 0 && namesColumns(row, form)) continue
    number += 1
    const part = String(number)
    yield wanted(number - 1)
      ? readRow(row, part, form)
      : { kind: 'not-a-cable', why: 'another reader takes it', part }
  }
}

/** True for a first row that names the columns. */
function namesColumns(row: Row, form: TableForm): boolean {
  if (row.kind === 'damaged') return false
  const field = (column: Column) => textOf(row.fields[form.columns.indexOf(column)] ?? new Uint8Array())
  if (form.isNamed) return isNameOfId(field('id'))
  return !/^\d+$/.test(field('number')) && dayWritten(field('created'), form) === null
}

function readRow(row: Row, part: string, form: TableForm): Entry {
  if (row.kind === 'damaged') return refused(damage(row), part)
  const problems = new Map<string, { code: string; message: string }>()
  const fields = row.fields.map((bytes) => {
    const decoded = decode(bytes)
    for (const problem of decoded.problems) problems.set(problem.code, problem)
    return decoded.text
  })
  const field = (column: Column) => fields[form.columns.indexOf(column)] ?? ''
  const created = dayWritten(field('created'), form)
  const id = field('id').trim()
  if (id === '' || created === null) return refused(NO_CABLE, part)
  const [header, body] = [withLineFeeds(field('header')), withLineFeeds(field('body'))]
  if (isCutBySpreadsheet(header) || isCutBySpreadsheet(body)) problems.set(CUT_TEXT.code, CUT_TEXT)
  return {
    kind: 'cable',
    part,
    raw: {
      format: 'csv-row',
      header,
      body,
      stated: {
        ...NOTHING_STATED,
        id,
        created,
        origin: field('origin').trim() || null,
        classification: field('classification').trim() || null,
        // An id may be broken over two lines: `09THEHAGUE9054⏎3`.
        references: field('references')
          .split('|')
          .map((id) => id.replace(/\s+/g, ''))
          .filter(Boolean),
      },
      problems: [...problems.values()],
    },
  }
}

/** Spreadsheets keep so many characters of a cell and drop the rest without a word. */
const isCutBySpreadsheet = (text: string) => text.length === 32_767

const CUT_TEXT = {
  code: 'cut-page',
  message: 'A spreadsheet has cut the text at 32,767 characters; the rest of the cable is missing.',
}

const NO_CABLE = {
  reason: 'The row has no reference id or no date where the table has them.',
  advice: 'Check the row in the table; the other rows were read.',
  detail: 'column 2 is no date or column 3 is empty',
}

const DAMAGE = {
  columns: 'The row does not have the eight columns of the table.',
  quotes: 'The row has a quotation mark where none can stand.',
  'too-long': 'The row has a field of more than 16 MB, so that its closing quotation mark must be missing.',
  cut: 'The table breaks off inside this row.',
}

/** The reason for a last row without its end. */
export const TABLE_BREAKS_OFF = DAMAGE.cut

function damage(row: Extract<Row, { kind: 'damaged' }>) {
  return {
    reason: DAMAGE[row.why],
    advice: 'Repair the row or get the table again; reading went on with the next whole row.',
    detail: `${counted(row.bytes, 'byte')} of the table ${row.bytes === 1 ? 'was' : 'were'} left out, up to the next whole row.`,
  }
}

function textOf(bytes: Uint8Array): string {
  return decode(bytes).text
}
