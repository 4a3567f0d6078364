import { describe, expect, it } from 'vitest'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import { standingOn } from '../../../main/declassification/standing'
import type { Level } from '../../../preload/contract/cable'
import type { Day } from '../../../preload/contract/day'
import type { RecordedEvent, Standing } from '../../../preload/contract/reading'
import { cableWith } from './cable'

const AS_OF: Day[] = ['2010-11-28', '2015-12-31', '2020-12-31', '2026-01-01', '2040-01-01', '2090-01-01']

interface Case {
  line: string
  id?: string
  created?: Day | null
  level?: Level | null
  stands: Standing[]
}

/** Standings on the six days above, each cable of 14 March 2006 and CONFIDENTIAL unless it says otherwise. */
const CASES: Case[] = [
  { line: 'E.O. 12958: DECL: 03/14/2016', stands: ['ahead', 'due', 'passed', 'passed', 'passed', 'passed'] },
  { line: 'E.O. 12958: DECL: TWENTY YEARS', stands: ['ahead', 'ahead', 'ahead', 'due', 'passed', 'passed'] },
  { line: 'E.O. 12958: DECL: 03/14/2116', stands: ['ahead', 'ahead', 'ahead', 'ahead', 'passed', 'passed'] },
  { line: 'E.O. 12958: DECL: 02/30/2016', stands: ['ahead', 'ahead', 'ahead', 'ahead', 'passed', 'passed'] },
  {
    line: 'E.O. 12958: DECL: CLOSURE OF ICTY',
    stands: ['event-pending', 'event-pending', 'event-pending', 'event-pending', 'passed', 'passed'],
  },
  {
    line: 'E.O. 12356: DECL: OADR',
    created: '1989-12-13',
    stands: ['agency-determination', 'passed', 'passed', 'passed', 'passed', 'passed'],
  },
  { line: 'E.O. 12958: DECL: X1', stands: ['exempt', 'exempt', 'exempt', 'exempt', 'passed', 'passed'] },
  { line: 'E.O. 12958: DECL: 25X1', stands: ['exempt', 'exempt', 'exempt', 'exempt', 'exempt', 'passed'] },
  {
    line: 'E.O. 12958: DECL: 25X1-HUMAN',
    stands: ['exempt', 'exempt', 'exempt', 'exempt', 'exempt', 'passed'],
  },
  { line: 'E.O. 12958: DECL: MR', stands: ['review', 'review', 'review', 'review', 'passed', 'passed'] },
  {
    line: 'E.O. 12958: DECL: MR\nDeclassify on: Source marked 25X1-human',
    stands: ['exempt', 'exempt', 'exempt', 'exempt', 'exempt', 'passed'],
  },
  {
    line: 'E.O. 12958: DNG: CO 04/08/2026',
    level: 'SECRET',
    stands: ['no-instruction', 'no-instruction', 'no-instruction', 'no-instruction', 'passed', 'passed'],
  },
  {
    line: 'E.O. 12958',
    stands: ['no-instruction', 'no-instruction', 'no-instruction', 'no-instruction', 'passed', 'passed'],
  },
  {
    line: 'EO 12958 XXXXXXXX',
    stands: ['unreadable', 'unreadable', 'unreadable', 'unreadable', 'passed', 'passed'],
  },
  {
    line: 'E.O. 12958: N/A',
    level: 'SECRET',
    stands: ['conflict', 'conflict', 'conflict', 'conflict', 'passed', 'passed'],
  },
  {
    line: 'E.O. 12958: N/A',
    level: null,
    stands: ['conflict', 'conflict', 'conflict', 'conflict', 'passed', 'passed'],
  },
  { line: 'E.O. 12958: N/A', level: 'UNCLASSIFIED', stands: Array<Standing>(6).fill('unclassified') },
  { line: 'E.O. 11652: N/A', level: 'LIMITED OFFICIAL USE', stands: Array<Standing>(6).fill('unclassified') },
  {
    line: 'E.O. 12958: DECL: 03/14/2016',
    level: 'UNCLASSIFIED',
    stands: Array<Standing>(6).fill('unclassified'),
  },
  {
    line: 'E.O. 12958: DECLASSIFIED BY NARA 09/02/2009',
    level: 'SECRET',
    stands: Array<Standing>(6).fill('declassified'),
  },
  {
    line: 'E.O. 12958: DECLASSIFIED BY NARA 09/02/2009',
    level: 'UNCLASSIFIED',
    stands: Array<Standing>(6).fill('unclassified'),
  },
  { line: 'E.O. 12958: DECL: X1', created: null, id: '', stands: Array<Standing>(6).fill('exempt') },
  { line: '', created: null, id: '', stands: Array<Standing>(6).fill('no-instruction') },
  {
    line: 'E.O. 12958: DECL: TEN YEARS',
    created: null,
    id: '',
    stands: Array<Standing>(6).fill('unreadable'),
  },
  // The year of the id stands for the day.
  {
    line: 'E.O. 12958: DECL: X1',
    created: null,
    stands: ['exempt', 'exempt', 'exempt', 'exempt', 'passed', 'passed'],
  },
  {
    line: 'E.O. 12958: DECL: TEN YEARS',
    created: null,
    stands: ['ahead', 'ahead', 'passed', 'passed', 'passed', 'passed'],
  },
]

function dates(
  { line, id = '06TALLINN9001', created = '2006-03-14', level = 'CONFIDENTIAL' }: Case,
  events: RecordedEvent[] = [],
) {
  const reading = readInstruction(cableWith({ id, body: line, created, level }))
  return datesOf(reading, { created, level }, events)
}

describe('standings on chosen days', () => {
  it.each(CASES.map((one) => [one.line, one.level ?? '', one] as const))('%j %s', (_line, _level, one) => {
    const days = dates({ ...one, level: one.level === undefined ? 'CONFIDENTIAL' : one.level })
    expect(AS_OF.map((asOf) => standingOn(days, { asOf, dueDays: 365 }))).toEqual(one.stands)
  })

  it('counts the last day of the span as due, and the day itself as passed', () => {
    const days = dates({ line: 'E.O. 12958: DECL: 03/14/2016', stands: [] })
    const on = (asOf: Day, dueDays: number) => standingOn(days, { asOf, dueDays })
    expect([on('2016-03-13', 0), on('2016-03-13', 1), on('2016-03-14', 0)]).toEqual([
      'ahead',
      'due',
      'passed',
    ])
    // 2016 has a 29 February: 366 days.
    expect([on('2015-03-14', 365), on('2015-03-14', 366)]).toEqual(['ahead', 'due'])
  })

  it('keeps named groups even when their day is near', () => {
    const days = dates({ line: 'E.O. 12958: DECL: MR', stands: [] })
    expect(standingOn(days, { asOf: '2031-12-30', dueDays: 365 })).toBe('review')
    expect(standingOn(days, { asOf: '2031-12-31', dueDays: 365 })).toBe('passed')
  })
})

describe('recorded events', () => {
  const record = (name: string): RecordedEvent[] => [{ id: 1, name, occurredOn: '2017-12-31', note: '' }]

  it.each(['CLOSURE OF ICTY', 'ICTY closure', 'the closing of  the ICTY', 'ICTY closed'])(
    '%j gives its day',
    (name) => {
      const days = dates(
        { line: 'E.O. 12958: DECL: FIVE YEARS AFTER ICTY CLOSURE', stands: [] },
        record(name),
      )
      expect(days).toMatchObject({
        markedDate: '2022-12-31',
        effectiveDate: '2022-12-31',
        basis: 'event',
        waiting: null,
      })
    },
  )

  it('is still capped by the 25-year rule', () => {
    const line = 'E.O. 12958: DECL: TWENTY YEARS AFTER ICTY CLOSURE'
    expect(dates({ line, stands: [] }, record('ICTY closure'))).toMatchObject({
      markedDate: '2037-12-31',
      effectiveDate: '2031-12-31',
      basis: '25-year-rule',
    })
  })

  it('leaves other events waiting', () => {
    const line = 'E.O. 12958: DECL: TEN YEARS AFTER KOREAN UNIFICATION'
    expect(dates({ line, stands: [] }, record('ICTY closure'))).toMatchObject({
      markedDate: null,
      waiting: 'event-pending',
    })
  })
})
