import { describe, expect, it } from 'vitest'
import { readTable } from '../../../main/source/csv'
import { MAX_FIELD } from '../../../main/source/csv-rows'
import type { Entry } from '../../../main/source/raw-cable'
import { readText } from '../../../main/source/read'
import { csvRow, csvTable, type Invented } from '../../fixtures/invented'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string): Entry[] => [...readTable([bytes(text)])]
const row = (id: string, over: Partial<Invented> = {}, quotes: 'backslash' | 'doubled' = 'backslash') =>
  csvRow({ id, ...over }, quotes)
/** Ids of cables, first words of refusals. */
const told = (entries: Entry[]) =>
  entries.map((entry) =>
    entry.kind === 'cable' ? entry.raw.stated.id : entry.kind === 'refused' ? 'refused' : entry.why,
  )

const ODD =
  'UNCLAS TALLINN 009001\nHe said "herring, no", \\ "sprats";\nAT&T\n\nC:\\NETS\\ "" ESTONIA\'S \'end\' \'"'

describe('the table of the full set', () => {
  it('gives one cable a row, with what its columns state', () => {
    const [entry] = read(csvRow({ references: ['05TALLINN9877', '06HELSINKI9120'] }))
    expect(entry).toMatchObject({
      kind: 'cable',
      part: '1',
      raw: {
        format: 'csv-row',
        stated: {
          id: '06TALLINN9001',
          created: '3/14/2006 9:12',
          released: null,
          classification: 'CONFIDENTIAL',
          origin: 'Embassy Tallinn',
          references: ['05TALLINN9877', '06HELSINKI9120'],
        },
        problems: [],
      },
    })
  })

  it.each(['backslash', 'doubled'] as const)('gives every field back as it was: %s', (quotes) => {
    const cables = [
      { id: 'A', body: 'plain' },
      { id: 'B', body: ODD },
      { id: 'C', header: ODD, body: '"' },
    ]
    const entries = read(csvTable(cables, quotes))
    expect(told(entries)).toEqual(['A', 'B', 'C'])
    expect(entries).toMatchObject([
      { raw: { body: 'plain' } },
      { raw: { body: ODD } },
      { raw: { header: ODD, body: '"' } },
    ])
  })

  it('frees the apostrophes of the full set, and leaves other signs behind a backslash', () => {
    const text = csvRow({ body: 'HERRING' }).replace(
      'HERRING',
      String.raw`ESTONIA\'S D\'AFFAIRES \"A\" C:\NETS \\'`,
    )
    expect(read(text)).toMatchObject([{ raw: { body: String.raw`ESTONIA'S D'AFFAIRES "A" C:\NETS \'` } }])
  })

  it('reads rows of both forms in one file', () => {
    const text = row('A', { body: ODD }) + row('B', { body: ODD }, 'doubled') + row('C', { body: ODD })
    const entries = read(text)
    expect(told(entries)).toEqual(['A', 'B', 'C'])
    for (const entry of entries) expect(entry).toMatchObject({ raw: { body: ODD } })
  })

  it('keeps a lone backslash, which ends every line of some cables', () => {
    const text = csvRow({ body: 'UNCLAS \\\nTEXT \\' }, 'doubled')
    expect(read(text)).toMatchObject([{ raw: { body: 'UNCLAS \\\nTEXT \\' } }])
  })

  it.each([
    ['CR LF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['empty lines between rows', (text: string) => text.replaceAll('\n"', '\n\n"')],
    [
      'fields without marks where none are needed',
      (text: string) => text.replace('"1","3/14/2006 9:12","A"', '1,3/14/2006 9:12,A'),
    ],
    [
      'a first row that names the columns',
      (text: string) => `id,date,ref,origin,class,refs,header,body\n${text}`,
    ],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('is read with %s', (_, change) => {
    const entries = readText(change(row('A', { body: 'x' }) + row('B', { body: 'y' })))
    expect(told(entries)).toEqual(['A', 'B'])
    expect(entries).toMatchObject([
      { part: '1', raw: { body: 'x' } },
      { part: '2', raw: { body: 'y' } },
    ])
  })

  it('joins an id in the references that was broken over two lines', () => {
    expect(read(csvRow({ references: ['09TALLINN95\n43', '', '09RIGA9001'] }))).toMatchObject([
      { raw: { stated: { references: ['09TALLINN9543', '09RIGA9001'] } } },
    ])
  })

  it('reads the same whatever the size of the pieces', () => {
    const text = csvTable([{ body: ODD }, { body: 'æøå “—”' }, { id: 'Z', body: ODD }])
    const whole = read(text)
    for (const size of [1, 2, 3, 7, 64, 100, 1_000]) {
      const pieces = Array.from({ length: Math.ceil(bytes(text).length / size) }, (_, at) =>
        bytes(text).slice(at * size, (at + 1) * size),
      )
      expect([...readTable(pieces)]).toEqual(whole)
    }
  })
})

describe('a damaged row is refused and the rows after it are read', () => {
  const damages: [why: string, damaged: string, reason: string][] = [
    ['a missing closing mark at the end', row('X').replace(/"\n$/, '\n'), 'quotation mark'],
    [
      'a missing closing mark in the middle',
      row('X').replace('"CONFIDENTIAL"', '"CONFIDENTIAL'),
      'quotation mark',
    ],
    ['a bare mark inside a field', row('X', { body: 'a@b' }).replace('@', '"'), 'quotation mark'],
    ['a column too few', row('X').replace('"CONFIDENTIAL",', ''), 'eight columns'],
    ['a column too many', row('X').replace('"CONFIDENTIAL"', '"CONFIDENTIAL","MORE"'), 'eight columns'],
    ['no date', row('X').replace('3/14/2006 9:12', ''), 'no date'],
    ['no id', row('X').replace('"X"', '""'), 'no reference id'],
    ['the middle of a row', 'half of a body, then\n\nsome more"\n', ''],
  ]
  it.each(damages)('%s', (_, damaged, reason) => {
    const entries = read(row('A') + damaged + row('B') + row('C'))
    expect(told(entries)).toEqual(['A', 'refused', 'B', 'C'])
    expect(entries[1]).toMatchObject({ part: '2', reason: expect.stringContaining(reason) })
  })

  it.each(damages)('as the first row of a file: %s', (_, damaged) => {
    expect(told(readText(damaged + row('B') + row('C'))).slice(-2)).toEqual(['B', 'C'])
  })

  it('is refused when the table breaks off in it', () => {
    const text = row('A') + row('B').slice(0, -40)
    expect(read(text)).toMatchObject([
      { kind: 'cable' },
      { kind: 'refused', reason: 'The table breaks off inside this row.' },
    ])
  })

  it('does not take a row that is quoted inside a text for a new one', () => {
    const pasted = 'as the table has it:\n"225926","9/18/2009 15:03","09RIGA9567","Embassy Riga"'
    const text = row('A') + row('B', { body: pasted }) + row('C', { body: pasted }, 'doubled')
    expect(told(read(text))).toEqual(['A', 'B', 'C'])
  })

  it('does not hold an endless field in memory', () => {
    const endless = function* () {
      yield bytes(row('A'))
      yield bytes('"2","3/14/2006 9:12","B","Embassy Tallinn","SECRET","","","')
      const piece = new Uint8Array(1024 * 1024).fill(0x78)
      for (let size = 0; size <= MAX_FIELD; size += piece.length) yield piece
      yield bytes(`\n${row('C')}`)
    }
    const entries = [...readTable(endless())]
    expect(told(entries)).toEqual(['A', 'refused', 'C'])
    expect(entries[1]).toMatchObject({ reason: expect.stringContaining('more than 16 MB') })
  })

  it('says so when bytes of a row are damaged', () => {
    const [before, after] = row('A', { body: 'caf@ æøå' }).split('@')
    const damaged = new Uint8Array([...bytes(before ?? ''), 0xc3, 0x28, ...bytes(after ?? '')])
    expect([...readTable([damaged])]).toMatchObject([
      { kind: 'cable', raw: { body: 'caf�( æøå', problems: [{ code: 'invalid-utf8' }] } },
    ])
  })
})
