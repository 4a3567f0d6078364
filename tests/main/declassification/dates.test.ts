import { describe, expect, it } from 'vitest'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import type { Level } from '../../../preload/contract/cable'
import type { Day } from '../../../preload/contract/day'
import type { Dates } from '../../../preload/contract/reading'
import { cableWith } from './cable'

function dates(
  line: string,
  created: Day | null = '2006-03-14',
  level: Level | null = 'CONFIDENTIAL',
): Dates {
  return datesOf(readInstruction(cableWith({ body: line, created, level })), { created, level }, [])
}

describe('effective date, basis and citation', () => {
  it.each<[string, string, Day, Level, Partial<Dates>]>([
    [
      'a day named under the amended order',
      'E.O. 12958: DECL: 03/14/2016',
      '2006-03-14',
      'SECRET',
      {
        effectiveDate: '2016-03-14',
        automaticDate: '2031-12-31',
        basis: 'explicit',
        citation: 'E.O. 12958 as amended, §1.5(a)',
      },
    ],
    [
      'a day named under the order as first written',
      'E.O. 12958: DECL: 03/14/2009',
      '1999-03-14',
      'SECRET',
      { effectiveDate: '2009-03-14', basis: 'explicit', citation: 'E.O. 12958, §1.6(a)' },
    ],
    [
      'a day within six years under the order of 1978',
      'E.O. 12065: GDS 8/12/85',
      '1979-08-13',
      'SECRET',
      { effectiveDate: '1985-08-12', basis: 'explicit', citation: 'E.O. 12065, §1-401' },
    ],
    [
      'a day beyond six years under the order of 1978',
      'E.O. 12065: XDS-1 2/14/99',
      '1979-02-14',
      'SECRET',
      { effectiveDate: '1999-02-14', basis: 'explicit', citation: 'E.O. 12065, §1-402' },
    ],
    [
      'a day later than the 25-year rule allows',
      'E.O. 12958: DECL: 03/14/2036',
      '2006-03-14',
      'SECRET',
      {
        markedDate: '2036-03-14',
        effectiveDate: '2031-12-31',
        basis: '25-year-rule',
        citation: 'E.O. 13526 §3.3(a); 32 CFR 2001.12(c)(1)',
      },
    ],
    [
      'the last day that the 25-year rule allows',
      'E.O. 12958: DECL: 12/31/2031',
      '2006-03-14',
      'SECRET',
      { effectiveDate: '2031-12-31', basis: 'explicit' },
    ],
    [
      'the general schedule, by the level',
      'E.O. 11652: GDS',
      '1975-03-04',
      'SECRET',
      {
        markedDate: '1983-12-31',
        effectiveDate: '1983-12-31',
        basis: 'gds-rule',
        citation: 'E.O. 11652 §5(A)',
      },
    ],
    [
      'no instruction in the years of the schedule: deemed to fall under it',
      '',
      '1975-03-04',
      'SECRET',
      { markedDate: null, automaticDate: '2006-12-31', effectiveDate: '1983-12-31', basis: 'gds-rule' },
    ],
    [
      'no instruction after those years',
      '',
      '1985-03-04',
      'SECRET',
      {
        effectiveDate: '2010-12-31',
        basis: '25-year-rule',
        citation: 'E.O. 13526 §3.3(a); 32 CFR 2001.12(c)(2)',
      },
    ],
    [
      'exempt from the schedule without a day: the 25-year rule with its first deadline',
      'E.O. 11652: XGDS-2',
      '1975-03-04',
      'SECRET',
      { markedDate: null, effectiveDate: '2006-12-31', basis: '25-year-rule' },
    ],
    [
      'a day of review, which is none of declassification',
      'E.O. 12065: RDS-4 6/5/99',
      '1979-06-05',
      'SECRET',
      { markedDate: null, effectiveDate: '2006-12-31', basis: '25-year-rule' },
    ],
    [
      '25X without a day',
      'E.O. 12958: DECL: 25X1',
      '2008-08-12',
      'SECRET',
      { limitDate: '2058-12-31', effectiveDate: '2058-12-31', basis: '50-year-rule' },
    ],
    [
      '25X with a day beyond its limit',
      'E.O. 12958: DECL: 25X6 01/01/2070',
      '2008-08-12',
      'SECRET',
      { limitDate: '2058-12-31', effectiveDate: '2058-12-31', basis: '50-year-rule' },
    ],
    [
      'a human source',
      'E.O. 13526: DECL: 50X1-HUM',
      '2010-08-12',
      'SECRET',
      { limitDate: '2085-12-31', effectiveDate: '2085-12-31', basis: '75-year-limit' },
    ],
    [
      'X1 to X8: exempt from ten years, not from 25',
      'E.O. 12958: DECL: X1',
      '1999-08-12',
      'SECRET',
      { limitDate: null, effectiveDate: '2024-12-31', basis: '25-year-rule' },
    ],
  ])('%s', (_name, line, created, level, expected) => {
    expect(dates(line, created, level)).toMatchObject(expected)
  })
})

describe('sentences', () => {
  it.each<[string, Day | null, Level, string]>([
    [
      'E.O. 12958: DECL: 03/14/2016',
      '2006-03-14',
      'SECRET',
      'The cable names the day itself; E.O. 12958 as amended let a day up to 25 years ahead be named.',
    ],
    [
      'E.O. 12958: DECL: TEN YEARS',
      '2006-03-14',
      'SECRET',
      'The cable gives a term of 10 years, counted from its own day.',
    ],
    [
      'E.O. 11652: GDS',
      '1975-03-04',
      'SECRET',
      'No day is named; under the general schedule of 1972 a SECRET cable is declassified at the end of the 8th full year after its own: 31 December 1983.',
    ],
    [
      'E.O. 12356: DECL: OADR',
      '1989-12-13',
      'SECRET',
      'The cable leaves its end to the originating agency (OADR); the 25-year rule sets 31 December 2014, unless the record is exempted.',
    ],
    [
      'E.O. 12958: DNG: CO 04/08/2026',
      '2006-04-08',
      'SECRET',
      'The cable names only a day of downgrading, not of declassification; the 25-year rule sets 31 December 2031, unless the record is exempted.',
    ],
    [
      'E.O. 12958: DECL: CLOSURE OF ICTY',
      '2006-04-08',
      'SECRET',
      'The cable waits for “CLOSURE OF ICTY”, whose day is not recorded; the 25-year rule sets 31 December 2031, unless the record is exempted.',
    ],
    [
      'E.O. 11652: XGDS-2',
      '1975-03-04',
      'SECRET',
      'The cable is exempt from the general schedule and names no day; the 25-year rule sets 31 December 2006, its general first deadline (referral to other agencies may be later), unless the record is exempted.',
    ],
    [
      'E.O. 12958: N/A',
      '2006-04-08',
      'UNCLASSIFIED',
      'The cable is not classified and needs no instruction.',
    ],
    [
      'E.O. 12958: DECL: TEN YEARS',
      null,
      'SECRET',
      'No day can be computed, as the cable’s own day is not known.',
    ],
  ])('for %j', (line, created, level, sentence) => {
    expect(dates(line, created, level).sentence).toBe(sentence)
  })

  it('tells the offset of an event, and a term beyond what the order let be named', () => {
    expect(dates('E.O. 12958: DECL: TEN YEARS AFTER KOREAN UNIFICATION', '2010-01-11').sentence).toBe(
      'The cable waits until 10 years after “KOREAN UNIFICATION”, whose day is not recorded; the 25-year rule sets 31 December 2035, unless the record is exempted.',
    )
    expect(dates('E.O. 12958: DECL: 03/14/2019', '1999-03-14').sentence).toBe(
      'The cable names the day itself; E.O. 12958 let a day up to 10 years ahead be named, and this one lies further.',
    )
  })

  it('never calls a passed day a declassification', () => {
    expect(dates('E.O. 12958: DECL: 03/14/2016').sentence).not.toMatch(/declassified/i)
  })
})
