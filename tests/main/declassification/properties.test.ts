import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import { standingOn } from '../../../main/declassification/standing'
import { findDay } from '../../../main/declassification/written-day'
import { LEVELS } from '../../../preload/contract/cable'
import { addYears, type Day, dayFromNumber, dayOf, isDay } from '../../../preload/contract/day'
import { CONFIDENCES, KINDS, type Reading, STANDINGS } from '../../../preload/contract/reading'
import { cableWith } from './cable'
import { ROWS } from './lines.table'

const FIRST = -4_383 // 1958-01-01
const LAST = 18_600 // 2020-12-04
const day = fc.integer({ min: FIRST, max: LAST }).map(dayFromNumber)
const level = fc.constantFrom(...LEVELS, null)
const words = fc.constantFrom(
  'E.O. 12958:',
  'EO 12958 ',
  'E.O. 11652: ',
  'DECL: ',
  'DECLASSIFY ON: ',
  'N/A',
  'GDS',
  'XGDS-2',
  'X1',
  '25X1-HUMAN',
  'OADR',
  'MR',
  'TEN ',
  'YEARS',
  ' AFTER ',
  'KOREAN UNIFICATION',
  '03/14/2016',
  '2016/03/14',
  '31/12/10',
  '02/30/2016',
  '...',
  '\n',
  ' ',
  '\u2028',
  'TAGS: PREL',
  'DNG: CO ',
  'Executive Order: ',
  '(',
  '1.4 (B)',
  'XXXXX',
  '\\',
  '\u0000',
  '\ud800',
  'SOURCE MARKED ',
  'DATE OF SOURCE: ',
  'JUNE 21, 2006',
  'PLUS ',
)
const text = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) }), {
      maxLength: 25,
    })
    .map((parts) => parts.join('')),
)
const cable = fc
  .record({ body: text, created: fc.option(day, { nil: null }), level })
  .map((given) => cableWith(given))

function datesFor(reading: Reading, of: ReturnType<typeof cableWith>) {
  return datesOf(reading, { created: of.created?.day ?? null, level: of.level }, [])
}

describe('any text', () => {
  it('has a reading whose words stand where it says', () => {
    fc.assert(
      fc.property(cable, (one) => {
        const reading = readInstruction(one)
        expect(KINDS).toContain(reading.kind)
        expect(CONFIDENCES).toContain(reading.confidence)
        expect(reading.spans.map(({ start, end }) => one.body.slice(start, end)).join('\n')).toBe(
          reading.verbatim,
        )
        for (const { start, end } of reading.spans)
          expect(0 <= start && start <= end && end <= one.body.length).toBe(true)
        expect(readInstruction(one)).toEqual(reading)
      }),
      { numRuns: 2_000 },
    )
  })

  it('has days of the calendar, none later than its limit, and a standing', () => {
    fc.assert(
      fc.property(cable, day, fc.integer({ min: 0, max: 4_000 }), (one, asOf, dueDays) => {
        const reading = readInstruction(one)
        const dates = datesFor(reading, one)
        for (const each of [dates.markedDate, dates.automaticDate, dates.limitDate, dates.effectiveDate])
          expect(each === null || isDay(each)).toBe(true)
        const cap = dates.limitDate ?? dates.automaticDate
        if (dates.effectiveDate !== null && cap !== null && dates.settled === null)
          expect(dates.effectiveDate <= cap).toBe(true)
        expect(dates.sentence).not.toBe('')
        expect(STANDINGS).toContain(standingOn(dates, { asOf, dueDays }))
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives a classified cable of a known day an effective date, always', () => {
    fc.assert(
      fc.property(
        text,
        day,
        fc.constantFrom('CONFIDENTIAL' as const, 'SECRET' as const, null),
        (body, created, classified) => {
          const one = cableWith({ body, created, level: classified })
          const dates = datesFor(readInstruction(one), one)
          expect(dates.effectiveDate !== null || dates.settled === 'declassified').toBe(true)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

describe('days', () => {
  it('are read back from every usual form', () => {
    const later = fc
      .tuple(day, fc.integer({ min: 1, max: 24 }))
      .map(([created, years]) => ({ created, due: addYears(created, years) }))
    fc.assert(
      fc.property(later, fc.integer({ min: 0, max: 4 }), ({ created, due }, form) => {
        const [year, month, date] = due.split('-') as [string, string, string]
        const written = [
          `${month}/${date}/${year}`,
          `${Number(month)}/${Number(date)}/${year}`,
          `${year}/${month}/${date}`,
          `${month}-${date}-${year}`,
          `${month}/${date}/${year.slice(2)}`,
        ][form]
        expect(findDay(`DECL: ${written}`, Number(created.slice(0, 4)) - 1)?.date).toBe(due)
      }),
    )
  })

  it('exist or are none: 29 February only in leap years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2099 }), (year) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        expect(findDay(`02/29/${year}`, 1950)?.date).toBe(leap ? dayOf(year, 2, 29) : null)
      }),
    )
  })
})

describe('time zone, locale and clock', () => {
  const zone = process.env.TZ
  afterEach(() => {
    process.env.TZ = zone ?? 'UTC'
    vi.useRealTimers()
  })

  function answers(): string {
    return JSON.stringify(
      ROWS.map((row) => {
        const created: Day | null = row.created === undefined ? '2006-03-14' : row.created
        const one = cableWith({
          body: row.line,
          created,
          level: row.level === undefined ? 'SECRET' : row.level,
        })
        const reading = readInstruction(one)
        const dates = datesFor(reading, one)
        return [reading, dates, standingOn(dates, { asOf: '2016-02-29', dueDays: 365 })]
      }),
    )
  }

  it('change no answer', () => {
    const here = answers()
    // Minutes behind UTC: a zone that the system does not know would show nothing.
    const zones = {
      'Pacific/Kiritimati': -840,
      'Pacific/Pago_Pago': 660,
      'Asia/Kathmandu': -345,
      'America/St_Johns': 210,
      UTC: 0,
    }
    for (const [zone, behind] of Object.entries(zones)) {
      process.env.TZ = zone
      expect(new Date('2006-01-14T12:00:00Z').getTimezoneOffset()).toBe(behind)
      expect(answers()).toBe(here)
    }
    for (const now of ['1969-12-31T23:59:59Z', '2000-02-29T12:00:00Z', '2099-12-31T23:59:59Z']) {
      vi.useFakeTimers({ now: new Date(now) })
      expect(answers()).toBe(here)
    }
  })
})

describe('hostile texts', () => {
  const long = 400_000
  it.each([
    ['one letter', 'E'.repeat(long)],
    ['labels', 'E.O. 12958: '.repeat(long / 12)],
    ['labels with values', 'E.O. 12958: DECL: 08...\n'.repeat(long / 24)],
    [
      'different days',
      Array.from({ length: 20_000 }, (_, i) => `E.O. 12958: DECL: 01/01/${1000 + (i % 9000)}`).join('\n'),
    ],
    ['blanks', `E.O. 12958:${' '.repeat(long)}DECL: 01/01/2016`],
    ['line breaks', `E.O. 12958:${'\n'.repeat(long)}DECL: 01/01/2016`],
    ['digits', `E.O. 12958: DECL: ${'1/'.repeat(long / 2)}`],
    ['dots', `E.O. 12958: DECL: ${'.'.repeat(long)}`],
    ['brackets', `E.O. 12958: DECL: ${'('.repeat(long)}`],
    ['classifiers', 'DECLASSIFY ON: '.repeat(long / 15)],
    ['attributes', 'Executive Order: GS\n'.repeat(long / 20)],
    ['captions', `${'SIPDIS'.repeat(long / 6)}EO 12958 N/A`],
  ])('are answered: %s', (_name, body) => {
    expect(KINDS).toContain(readInstruction(cableWith({ body })).kind)
  })
})
