/** Tables that were opened in a spreadsheet or a database and saved again. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readMoment } from '../../../main/cable/created'
import { readBytes } from '../../../main/source/read'
import { csvFields, csvTable, invented } from '../../fixtures/invented'

const BODY = 'UNCLAS TALLINN 009001\nSaid "herring; sprats", so\nTAGS: PREL'
const CABLES = [
  invented({ id: '06TALLINN9001', created: '2006-03-04 09:12', body: BODY }),
  invented({ id: '06TALLINN9002', created: '2006-03-14 16:05', body: BODY }),
]
const PLAIN = readBytes(Buffer.from(csvTable(CABLES)))
const NAMES = ['id', 'date', 'reference_id', 'origin', 'classification', 'references', 'header', 'body']
const ROWS = CABLES.map((cable, n) => csvFields(cable, n + 1))

interface Written {
  separator?: string
  end?: string
  days?: [string, string]
  columns?: number[]
  named?: boolean
}

/** The rows as other programs write them: marks only where they are needed, and those doubled. */
function written({ separator = ',', end = '\r\n', days, columns, named = false }: Written): string {
  const rows = ROWS.map((row, n) => (days === undefined ? row : row.with(1, days[n] as string)))
  return [...(named ? [NAMES] : []), ...rows]
    .map((row) => (columns ?? row.map((_, n) => n)).map((n) => cell(row[n] as string)).join(separator) + end)
    .join('')
}

const cell = (text: string) => (/[",;\t|\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const stated = (entries: ReturnType<typeof readBytes>) =>
  entries.map((entry) => (entry.kind === 'cable' ? entry.raw.stated : entry))

describe('a table that was saved again is read as the full set is:', () => {
  it.each<[string, string | Buffer]>([
    ['semicolons, of countries where a comma parts whole from fraction', written({ separator: ';' })],
    ['tabs', written({ separator: '\t' })],
    ['bars', written({ separator: '|' })],
    ['“Unicode text” of Excel', Buffer.from(`\ufeff${written({ separator: '\t' })}`, 'utf16le')],
    ['returns alone between rows, of old Macintosh computers', written({ end: '\r' })],
    ['the line that names the sign between fields', `sep=;\r\n${written({ separator: ';' })}`],
    ['that line before commas', `sep=,\r\n${written({})}`],
    ['a byte order mark before it', `\ufeffsep=;\r\n${written({ separator: ';' })}`],
    ['a row of names before semicolons', written({ separator: ';', named: true })],
    ['days before months', written({ days: ['04/03/2006 09:12', '14/03/2006 16:05'] })],
    ['days with points', written({ separator: ';', days: ['04.03.2006 09:12', '14.03.2006 16:05'] })],
    ['days of the standard', written({ days: ['2006-03-04 09:12:00', '2006-03-14T16:05:00'] })],
    ['years of two digits', written({ days: ['3/4/06 9:12', '3/14/06 16:05'] })],
    ['twice twelve hours', written({ days: ['3/4/2006 9:12 AM', '3/14/2006 4:05:00 PM'] })],
    ['seconds', written({ days: ['3/4/2006 9:12:00', '3/14/2006 16:05:00'] })],
    [
      'columns in another order, which the first row tells',
      written({ named: true, columns: [2, 1, 3, 4, 0, 5, 7, 6] }),
    ],
    ['no column of numbers', written({ named: true, columns: [1, 2, 3, 4, 5, 6, 7] })],
  ])('%s', (_, table) => {
    const entries = readBytes(Buffer.from(table))
    expect(days(entries)).toEqual(['2006-03-04 09:12', '2006-03-14 16:05'])
    expect(withoutDays(entries)).toEqual(withoutDays(PLAIN))
  })

  it('takes a damaged year of four digits for none of two', () => {
    const table = written({ days: ['04.03.2006 09:12', '14.03.0006 16:05'] })
    expect(days(readBytes(Buffer.from(table)))[1]).not.toContain('2006')
  })

  it('noon and midnight of twelve hours', () => {
    const table = written({ days: ['3/4/2006 12:05 AM', '3/14/2006 12:05 PM'] })
    expect(days(readBytes(Buffer.from(table)))).toEqual(['2006-03-04 00:05', '2006-03-14 12:05'])
  })
})

/** Days as they are understood: the forms in which they may be stated are several. */
function days(entries: ReturnType<typeof readBytes>): string[] {
  return entries.map((entry) => {
    const moment = readMoment(entry.kind === 'cable' ? entry.raw.stated.created : null)
    const two = (value: number | null | undefined) => String(value ?? 0).padStart(2, '0')
    return `${moment?.day} ${two(moment?.hour)}:${two(moment?.minute)}`
  })
}

const withoutDays = (entries: ReturnType<typeof readBytes>) =>
  entries.map((entry) =>
    entry.kind === 'cable'
      ? { ...entry, raw: { ...entry.raw, stated: { ...entry.raw.stated, created: '' } } }
      : entry,
  )

it('of a table with a part of the columns, those that its first row names are taken', () => {
  const table = written({ named: true, columns: [2, 1, 7] })
  expect(stated(readBytes(Buffer.from(table)))).toMatchObject([
    { id: '06TALLINN9001', origin: null, classification: null },
    { id: '06TALLINN9002', origin: null, classification: null },
  ])
})

it('finds its step again in a table of another form', () => {
  const table = written({ separator: ';', named: true, columns: [2, 1, 7] })
  const damaged = table.replace('06TALLINN9001;', '06TALLINN9001;x;y;')
  expect(readBytes(Buffer.from(damaged)).map(({ kind }) => kind)).toEqual(['refused', 'cable'])
})

it.each<[string, string]>([
  ['columns in another order without a row of names', written({ columns: [2, 1, 3, 4, 0, 5, 6, 7] })],
  ['no column of numbers and no names', written({ columns: [1, 2, 3, 4, 5, 6, 7] })],
  ['days as the numbers that spreadsheets count', written({ days: ['38780.3833', '38790.67'] })],
  [
    'the rows of a database',
    `INSERT INTO cable VALUES ('1','x','06TALLINN9001','Embassy Tallinn','${BODY}');\n`,
  ],
])('is one refusal with its reason, never telegrams run together: %s', (_, table) => {
  expect(readBytes(Buffer.from(table))).toMatchObject([
    { kind: 'refused', reason: 'It is a table of cables, but its columns are not known.' },
  ])
})

it('says where a spreadsheet has cut a cell', () => {
  const body = `${BODY}\n${'TEXT '.repeat(8_000)}`.slice(0, 32_767)
  expect(readBytes(Buffer.from(csvTable([{ body }])))).toMatchObject([
    { kind: 'cable', raw: { problems: [{ code: 'cut-page' }] } },
  ])
})

it.each<[string, string]>([
  [
    'a telegram that begins with a row of another table, which some cables quote',
    `1234\t2006-03-14 09:12:00\t06TALLINN9001\tEmbassy Tallinn\tUNCLASSIFIED\t\tVZCZCXRO9001\\\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\n${BODY}`,
  ],
  ['a telegram with commas in its first lines', `FM AMEMBASSY TALLINN\nTO A, B, C, D\n${BODY}`],
])('leaves %s alone', (_, text) => {
  expect(readBytes(Buffer.from(text))).toMatchObject([{ kind: 'cable', raw: { format: 'telegram' } }])
})
