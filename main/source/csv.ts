/** Rows of the full set's table → cables: number, created, id, origin, classification, references, header, body. */
import { type Row, rowsOf } from './csv-rows'
import { decode } from './decode'
import { type Entry, NOTHING_STATED } from './raw-cable'
import { refused } from './trouble'

const CREATED = /^\s*\d{1,2}\/\d{1,2}\/\d{4}\b/

/**
 * The entries of a table, one for each row, numbered from 1. A first row that names the columns is none. Rows whose place
 * (from 0) is not `wanted` are passed over unread and stand as no cable. `before`: rows of the table that came earlier.
 */
export function* readTable(
  chunks: Iterable<Uint8Array>,
  wanted: (place: number) => boolean = () => true,
  before = 0,
): Generator<Entry> {
  let number = before
  for (const row of rowsOf(chunks)) {
    if (number === 0 && namesColumns(row)) continue
    number += 1
    const part = String(number)
    yield wanted(number - 1)
      ? readRow(row, part)
      : { kind: 'not-a-cable', why: 'another reader takes it', part }
  }
}

function namesColumns(row: Row): boolean {
  if (row.kind === 'damaged') return false
  const [first = '', second = ''] = row.fields.slice(0, 2).map(textOf)
  return !/^\d+$/.test(first) && !CREATED.test(second)
}

function readRow(row: Row, part: string): Entry {
  if (row.kind === 'damaged') return refused(damage(row), part)
  const problems = new Map<string, { code: string; message: string }>()
  const fields = row.fields.map((bytes) => {
    const decoded = decode(bytes)
    for (const problem of decoded.problems) problems.set(problem.code, problem)
    return decoded.text
  })
  const [, created = '', id = '', origin = '', classification = '', references = '', header = '', body = ''] =
    fields
  if (id.trim() === '' || !CREATED.test(created)) return refused(NO_CABLE, part)
  return {
    kind: 'cable',
    part,
    raw: {
      format: 'csv-row',
      header: withLineFeeds(header),
      body: withLineFeeds(body),
      stated: {
        ...NOTHING_STATED,
        id: id.trim(),
        created: created.trim(),
        origin: origin.trim() || null,
        classification: classification.trim() || null,
        // An id may be broken over two lines: `09THEHAGUE9054⏎3`.
        references: references
          .split('|')
          .map((id) => id.replace(/\s+/g, ''))
          .filter(Boolean),
      },
      problems: [...problems.values()],
    },
  }
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
    detail: `${row.bytes} bytes passed over`,
  }
}

function textOf(bytes: Uint8Array): string {
  return decode(bytes).text
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
