import { describe, expect, it } from 'vitest'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import type { Day } from '../../../preload/contract/day'
import { cableWith } from './cable'
import { GROUPS, type Row } from './lines.table'

const CREATED = '2006-03-14'

function read(row: Row) {
  const created = row.created === undefined ? CREATED : row.created
  const level = row.level === undefined ? 'CONFIDENTIAL' : row.level
  const body = `${level ?? ''} TALLINN 009001\n\n${row.line}\nTAGS: PREL, EN\nSUBJECT: HERRING\n\n1. (C) Text.`
  const cable = cableWith({ body, created, level })
  const reading = readInstruction(cable)
  return { cable, reading, dates: datesOf(reading, { created, level }, []) }
}

describe.each(Object.entries(GROUPS))('%s', (_name, rows) => {
  it.each(rows.map((row) => [row.line, row] as const))('reads %j', (_line, row) => {
    const { reading, dates } = read(row)
    expect({
      kind: reading.kind,
      date: dates.markedDate,
      order: reading.order,
      codes: reading.codes,
      event: 'event' in reading && reading.event ? [reading.event.name, reading.event.offsetYears] : null,
      downgrade: reading.downgrade === null ? null : [reading.downgrade.to, reading.downgrade.on],
      reviewOn: reading.kind === 'review' ? reading.reviewOn : null,
      problems: reading.problems.map(({ code }) => code).filter((code) => !expected(row, code)),
    }).toEqual({
      kind: row.kind,
      date: row.date ?? null,
      order: row.order === undefined ? '12958' : row.order,
      codes: row.codes ?? [],
      event: row.event ?? null,
      downgrade: row.downgrade ?? null,
      reviewOn: row.reviewOn ?? null,
      problems: row.problems ?? [],
    })
  })
})

/** What follows from the row's level alone is not repeated in each row. */
function expected(row: Row, code: string): boolean {
  if (row.problems?.includes(code)) return false
  return code === 'classified-without-instruction'
}

describe('words and places', () => {
  it('keeps the words as they stand, without what follows on the line', () => {
    const { cable, reading } = read({ line: 'SIPDISE.O.  12958: DECL:  2/15/2016TAGS: PREL', kind: 'date' })
    expect(reading.verbatim).toBe('E.O.  12958: DECL:  2/15/2016')
    expect(reading.spans.map(({ start, end }) => cable.body.slice(start, end))).toEqual([reading.verbatim])
  })

  it('keeps both lines where one completes the other', () => {
    const { reading } = read({ line: 'E.O. 12958: DE...\nx\nE.O. 12958: DECL: 2/15/2016', kind: 'date' })
    expect(reading.verbatim).toBe('E.O. 12958: DE...\nE.O. 12958: DECL: 2/15/2016')
  })

  it('keeps a classifier’s line that adds a code, with the day of its source', () => {
    const line = 'E.O. 12958: DECL: MR\nDeclassify on: Source marked 25X1-human, Date of source: May 4, 2005'
    const { reading, dates } = read({ line, kind: 'manual-review' })
    expect(reading.verbatim).toBe(line)
    expect(reading.sourceDate).toBe('2005-05-04')
    expect(dates).toMatchObject({ limitDate: '2081-12-31', effectiveDate: '2081-12-31', waiting: 'exempt' })
  })

  it('says that a form was left blank, and what follows from it', () => {
    const { dates } = read({ line: 'E.O. 12958: DECL: ____', kind: 'unreadable' })
    expect(dates.sentence).toBe(
      'The instruction leaves the place of its day blank; the 25-year rule sets 31 December 2031, unless the record is exempted.',
    )
  })

  it('explains each choice that it made', () => {
    const { reading } = read({ line: 'E.O. 12598: 1.4 (B) DECL: 14/9/26', kind: 'date' })
    expect(reading.parts).toEqual([
      { verbatim: '12598', meaning: 'E.O. 12958' },
      { verbatim: '1.4 (B)', meaning: 'a section of the order, not a date' },
      { verbatim: '14/9/26', meaning: '14 September 2026: day before month, as 14 is no month' },
      { verbatim: '26', meaning: '2026: 1926 is before the cable' },
    ])
  })

  it('finds the line in the header of a text without a classification line', () => {
    const reading = readInstruction(
      cableWith({ header: 'FM TALLINN\nE.O. 12958: DECL: 02/15/2016', body: '' }),
    )
    expect(reading).toMatchObject({ kind: 'date', date: '2016-02-15', spans: [{ part: 'header' }] })
  })
})

describe('copies', () => {
  const first = 'C O N F I D E N T I A L TALLINN 009001\nTAGS: PREL\n'
  const second = 'S E C R E T HELSINKI 009002\nE.O. 12958: DECL: 02/15/2016\n'

  it('leaves the instruction of an appended cable to that cable', () => {
    const copies = [
      { start: 0, end: first.length, kind: 'whole' as const },
      { start: first.length, end: first.length + second.length, kind: 'other-cable' as const },
    ]
    expect(readInstruction(cableWith({ body: first + second, copies })).kind).toBe('missing')
  })

  it('reads a wrong body all the same, and trusts it little', () => {
    const problems = [{ code: 'body-of-other-cable', message: 'The text calls itself HELSINKI 9002.' }]
    const reading = readInstruction(cableWith({ body: second, problems }))
    expect(reading).toMatchObject({ kind: 'date', date: '2016-02-15', confidence: 'low', problems })
  })

  it('doubts the day of a text with a paragraph marked above the cable', () => {
    const problems = [{ code: 'marked-above-level', message: 'Paragraph 2 is marked (S).' }]
    const reading = readInstruction(cableWith({ body: second, problems }))
    expect(reading).toMatchObject({ kind: 'date', date: '2016-02-15', confidence: 'medium', problems })
  })
})

describe('a cable without a day', () => {
  it.each([
    ['EO 12958: DECL: 03/04/2020', '2020-03-04'],
    ['E.O. 12958: DECL: 03/04/20', '2020-03-04'],
    ['E.O. 12065: GDS 8/12/85', '1985-08-12'],
    ['E.O. 12356: DECL: 3/4/96', '1996-03-04'],
    ['E.O. 11652: ADS 3/31/76', '1976-03-31'],
    ['DECL: 03/04/2020', '2020-03-04'],
    ['E.O. 11652: GDS', null],
  ])('takes %j from the time of its order', (line, date) => {
    expect(read({ line, kind: 'date', created: null }).dates.markedDate).toBe(date)
  })
})

describe('an act that the text tells of', () => {
  it.each<[string, Day | null, 'date' | 'declassified', string]>([
    ['DECLASSIFIED ON 05/02/2010', '2010-12-01', 'declassified', 'done before the release'],
    ['DECLASSIFIED ON 05/02/2016', '2010-12-01', 'date', 'to come after it'],
    ['DECLASSIFIED ON 05/02/2016', null, 'declassified', 'done or not: no release is known'],
    ['DECLASSIFIED ON 03/14/2016', null, 'date', 'the very day ten years on'],
    ['DECLASSIFIED ON 03/14/2010', null, 'declassified', 'the very day of a year that no drafter sets'],
    ['DECLASSIFIED 03/14/2011', '2011-08-30', 'declassified', 'the very day, but before the release'],
  ])('%s on a page of %s: %s, %s', (words, released, kind) => {
    const body = `CONFIDENTIAL TALLINN 009001\n\nE.O. 12958: ${words}\nTAGS: PREL`
    const reading = readInstruction(cableWith({ body, created: CREATED, level: 'CONFIDENTIAL', released }))
    expect(reading.kind).toBe(kind)
    expect(reading.problems.some(({ code }) => code === 'act-to-come')).toBe(kind === 'date')
    expect(reading.parts.some(({ meaning }) => meaning.includes('an act already done'))).toBe(kind !== 'date')
  })
})

describe('an instruction below the heading', () => {
  const quoted = 'QUOTE\nE.O. 12958: DECL: 03/14/2016\nTAGS: PREL\nUNQUOTE'

  it.each([
    [`1. (C) Text.\n\n2. (C) ${quoted}`, true, 'of a text that a paragraph quotes'],
    ['1. (C) Text. DECL: 03/14/2016.', true, 'behind a sentence'],
    [
      '1. (U) Classified By: A. Doe, for reasons 1.4 (b). Declassify on: 03/14/2016',
      false,
      'the classifier’s',
    ],
    [
      `1. (C) Text.\n\nC O N F I D E N T I A L SECTION 02 OF 02 TALLINN 009001\n\nE.O. 12958: DECL: 03/14/2016`,
      false,
      'of a later section',
    ],
    [`E.O. 12958: DECL: 03/14/2016\n\n1. (C) ${quoted}`, false, 'beside the same one in the heading'],
  ])('%j is in doubt: %s (%s)', (body, doubt) => {
    const reading = readInstruction(cableWith({ body: `C O N F I D E N T I A L TALLINN 009001\n\n${body}` }))
    expect([reading.kind, 'date' in reading && reading.date]).toEqual(['date', '2016-03-14'])
    expect(reading.problems.map(({ code }) => code)).toEqual(doubt ? ['found-in-text'] : [])
  })
})

describe('stamps of release', () => {
  const stamp =
    'Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014'

  it('settle a classified cable, while its own line is still read', () => {
    const { reading, dates } = read({ line: `E.O. 11652: GDS\n${stamp}`, kind: 'gds', created: '1974-05-06' })
    expect(reading).toMatchObject({ kind: 'gds', stamp: '2014-03-20' })
    expect(dates).toMatchObject({
      markedDate: '1980-12-31',
      effectiveDate: '2014-03-20',
      basis: 'stamp',
      settled: 'declassified',
    })
  })

  it('may stand on five lines, or without the stroke', () => {
    const apart =
      'Ann Lee\n   Declassified/Released\n   US Department of State\n   EO Systematic Review\n   04 MAY 2006'
    for (const line of [apart, stamp.replace('/', ' ').replace('20 Mar 2014', '04 MAY 2006')]) {
      const { reading } = read({ line: `E.O. 11652: GDS\n${line}`, kind: 'gds', created: '1974-05-06' })
      expect(reading.stamp).toBe('2006-05-04')
    }
  })

  it.each([
    ['05 JUL 1973', 'before-creation', 'no text is released before it is written'],
    ['31 JUN 2006', 'impossible-date', 'the act was done, on a day that cannot be read'],
  ])('of %s leave the doubt %s: %s', (day, code) => {
    const line = `E.O. 11652: GDS\n${stamp.replace('20 Mar 2014', day)}`
    const { reading } = read({ line, kind: 'gds', created: '1974-05-06' })
    expect(reading.problems.map((problem) => problem.code)).toEqual([code])
  })

  it('are days of release only where nothing was classified', () => {
    const { dates } = read({
      line: stamp,
      kind: 'declassified',
      created: '1974-05-06',
      level: 'UNCLASSIFIED',
    })
    expect(dates).toMatchObject({ effectiveDate: null, settled: 'unclassified' })
  })
})
