import { describe, expect, it } from 'vitest'
import { correctedReading } from '../../../main/declassification/correction'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import type { Level } from '../../../preload/contract/cable'
import type { Day } from '../../../preload/contract/day'
import type { Basis, Dates } from '../../../preload/contract/reading'
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
      'a day of six years under the order of 1978, to the day',
      'E.O. 12065: GDS 8/13/85',
      '1979-08-13',
      'SECRET',
      { effectiveDate: '1985-08-13', citation: 'E.O. 12065, §1-401' },
    ],
    [
      'a day one day beyond six years under the order of 1978',
      'E.O. 12065: GDS 8/14/85',
      '1979-08-13',
      'SECRET',
      { effectiveDate: '1985-08-14', citation: 'E.O. 12065, §1-402' },
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
      'no instruction on the last day of the schedule',
      '',
      '1978-11-30',
      'SECRET',
      { effectiveDate: '1986-12-31', basis: 'gds-rule' },
    ],
    [
      'no instruction on the day after it',
      '',
      '1978-12-01',
      'SECRET',
      { effectiveDate: '2006-12-31', basis: '25-year-rule' },
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
    // A day beside a code is there by the code's own section: no drafter may go that far without it.
    [
      'X with a day beyond ten years',
      'E.O. 12958: DECL: X5 03/14/2019',
      '1999-03-14',
      'SECRET',
      { effectiveDate: '2019-03-14', basis: 'explicit', citation: 'E.O. 12958, §1.6(d)' },
    ],
    [
      'X with a day in years in which the section had no such code',
      'E.O. 12958: DECL: X5 03/14/2026',
      '2006-03-14',
      'SECRET',
      { effectiveDate: '2026-03-14', citation: 'E.O. 12958 as amended, §1.5(a)' },
    ],
    [
      '25X with a day',
      'E.O. 12958: DECL: 25X6 01/01/2045',
      '2008-08-12',
      'SECRET',
      {
        effectiveDate: '2045-01-01',
        basis: 'explicit',
        citation: 'E.O. 13526 §3.3(h); 32 CFR 2001.26(a)(1)',
      },
    ],
    [
      'XGDS with a day',
      'E.O. 11652: XGDS-1 3/4/95',
      '1975-03-04',
      'SECRET',
      { effectiveDate: '1995-03-04', basis: 'explicit', citation: 'E.O. 11652 §5(B)' },
    ],
    // The panel's own decision lifts the limit of 75 years, so that no rule sets an end.
    [
      '75X without a day',
      'E.O. 13526: DECL: 75X',
      '2010-08-12',
      'SECRET',
      { limitDate: null, effectiveDate: null, basis: 'none', waiting: 'exempt' },
    ],
    [
      '75X with a day',
      'E.O. 13526: DECL: 75X1 08/12/2100',
      '2010-08-12',
      'SECRET',
      { limitDate: null, effectiveDate: '2100-08-12', basis: 'explicit' },
    ],
    // §3.3 of E.O. 13526 was in force from 29 December 2009: days before it were set by the order before.
    [
      'the 25-year rule before the order of 2009',
      'E.O. 12356: DECL: OADR',
      '1983-05-04',
      'SECRET',
      {
        effectiveDate: '2008-12-31',
        citation: 'E.O. 12958 as amended, §3.3(a); 32 CFR 2001.12(c)(2)',
      },
    ],
    [
      'the 25-year rule under the order of 2009',
      'E.O. 12356: DECL: OADR',
      '1984-05-04',
      'SECRET',
      { effectiveDate: '2009-12-31', citation: 'E.O. 13526 §3.3(a); 32 CFR 2001.12(c)(2)' },
    ],
    [
      'marked for review under the order of 1978: the order of 1982 kept it classified',
      'E.O. 12065: RDS-4 6/5/2009',
      '1981-06-05',
      'SECRET',
      { effectiveDate: '2006-12-31', citation: 'E.O. 12356 §1.4(c); E.O. 12958 as amended, §3.3(a)' },
    ],
    [
      'an event that has not come by then',
      'E.O. 12958: DECL: CLOSURE OF ICTY',
      '2006-03-14',
      'SECRET',
      { effectiveDate: '2031-12-31', citation: 'E.O. 13526 §3.3(a); 32 CFR 2001.12(c)(1)' },
    ],
    [
      'a day that does not exist is an incomplete instruction',
      'E.O. 12958: DECL: 02/30/2016',
      '2006-03-14',
      'SECRET',
      { effectiveDate: '2031-12-31', citation: 'E.O. 13526 §3.3(a); 32 CFR 2001.12(c)(2)' },
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
      'E.O. 11652: DNG: CO 04/08/1977',
      '1975-04-08',
      'SECRET',
      'The cable names only a day of downgrading, not of declassification, which in its time counted as the general schedule: a SECRET cable is declassified at the end of the 8th full year after its own: 31 December 1983.',
    ],
    [
      'E.O. 12065: XDS-1 2/14/99',
      '1979-02-14',
      'SECRET',
      'The cable names the day itself; E.O. 12065 let a day up to 20 years ahead be named (30 for information of a foreign government).',
    ],
    [
      'E.O. 12958: DECL: X5 03/14/2019',
      '1999-03-14',
      'SECRET',
      'The cable names the day itself, with a code that exempts it from the ten-year rule.',
    ],
    [
      'E.O. 12958: DECL: 25X6 01/01/2045',
      '2008-08-12',
      'SECRET',
      'The cable names the day itself, with a code that may keep it beyond 25 years.',
    ],
    [
      'E.O. 12958: DECL: 25X6 01/01/2070',
      '2008-08-12',
      'SECRET',
      'The cable names 1 January 2070, which is too late; the outer limit is the end of the 50th year, unless more is specially approved.',
    ],
    [
      'E.O. 13526: DECL: 50X6',
      '2010-08-12',
      'SECRET',
      'The cable’s code keeps it beyond 50 years and names no day; the outer limit is the end of the 75th year, unless more is specially approved.',
    ],
    [
      'E.O. 13526: DECL: 75X',
      '2010-08-12',
      'SECRET',
      'The cable’s code keeps it beyond 75 years and names no day; no rule sets its end.',
    ],
    [
      'E.O. 12958: DECL: DNI ONLY',
      '2006-04-08',
      'SECRET',
      'The instruction, DNI ONLY, names no day; the 25-year rule sets 31 December 2031, unless the record is exempted.',
    ],
    // The order came after the cable: what it let a drafter write says nothing of this one.
    ['E.O. 12958: DECL: 03/04/1999', '1975-03-04', 'SECRET', 'The cable names the day itself.'],
    // A damaged day is not told as the cable's own words.
    [
      'E.O. 12958: DECL: 04/0S/2016',
      '2006-04-08',
      'SECRET',
      'The day that the cable names is damaged or incomplete, and the likely one is taken; E.O. 12958 as amended let a day up to 25 years ahead be named.',
    ],
    [
      'E.O. 12958: DECL: 04/08/201S',
      '2006-04-08',
      'SECRET',
      'The day that the instruction names cannot be read; the 25-year rule sets 31 December 2031, unless the record is exempted.',
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
      'The cable gives a term of 10 years; its own day is not known, and the end of 2006, the year in its id, stands for it.',
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

describe('days by the year of the id, where the cable has no day', () => {
  // What holds of every day of the year is asked; how near a day lies is not.
  it.each<[string, string, string[]]>([
    ['08TALLINN9001', 'E.O. 12958: DECL: 03/01/2038', ['exceeds-25-years', 'year-from-id']],
    ['08TALLINN9001', 'E.O. 12958: DECL: 12/31/2033', []],
    ['08TALLINN9001', 'E.O. 12958: DECL: 03/01/2108', ['exceeds-25-years', 'implausible', 'year-from-id']],
    ['08TALLINN9001', 'E.O. 12958: DECL: 12/31/2007', ['before-creation']],
    ['08TALLINN9001', 'E.O. 12958: DECL: 01/01/2008', []],
    ['08TALLINN9001', 'E.O. 12958: DECL: X1', ['out-of-period-code', 'year-from-id']],
    // X1 to X8 could be set for a part of that year.
    ['03TALLINN9001', 'E.O. 12958: DECL: X1', ['year-from-id']],
    ['96TALLINN9001', 'E.O. 12356: DECL: OADR', ['out-of-period-code', 'year-from-id']],
    ['95TALLINN9001', 'E.O. 12356: DECL: OADR', ['year-from-id']],
    ['QQ9001', 'E.O. 12958: DECL: 03/01/2108', []],
  ])('%s %s', (id, body, doubts) => {
    const { problems } = readInstruction(cableWith({ id, body, created: null }))
    expect(problems.map(({ code }) => code)).toEqual(doubts)
  })

  const by = (id: string, line: string, level: Level | null = 'CONFIDENTIAL', created: Day | null = null) => {
    const reading = readInstruction(cableWith({ id, body: line, created, level }))
    const codes = reading.problems.map(({ code }) => code)
    return { doubted: codes.includes('year-from-id'), ...datesOf(reading, { created, level }, []) }
  }

  it.each<[string, string, string, Level | null, Day | null, Day | null]>([
    ['six full years after the year', '75STATE9001', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, '1981-12-31'],
    ['eight for SECRET', '75STATE9001', 'E.O. 11652: GDS', 'SECRET', null, '1983-12-31'],
    ['ten for TOP SECRET', '75STATE9001', 'E.O. 11652: GDS', 'TOP SECRET', null, '1985-12-31'],
    ['the archive’s form of an id', '1975STATE009001', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, '1981-12-31'],
    ['an airgram', '73BANGKOK-A50', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, '1979-12-31'],
    ['a post that nobody knows', '75QQXXW9001', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, '1981-12-31'],
    ['the first year of the schedule', '72STATE9001', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, '1978-12-31'],
    [
      'its last year, by its own number',
      '78STATE9001',
      'E.O. 11652: GDS',
      'CONFIDENTIAL',
      null,
      '1984-12-31',
    ],
    [
      'a year before, without a number',
      '77STATE9001',
      'Executive Order: GS',
      'CONFIDENTIAL',
      null,
      '1983-12-31',
    ],
    ['a year without the schedule', '06TALLINN9001', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, null],
    ['no id', '', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, null],
    ['a file’s name', '75 letters', 'E.O. 11652: GDS', 'CONFIDENTIAL', null, null],
  ])('%s', (_, id, line, level, created, day) => {
    const found = by(id, line, level, created)
    expect(found).toMatchObject({ markedDate: day, effectiveDate: day, doubted: day !== null })
    expect(found.basis).toBe(day === null ? 'none' : 'gds-rule')
  })

  it.each<[string, string, string, Level | null, Day | null, Day | null, Basis]>([
    // In December 1978 GDS stood for a day of six years at the most, which is not named here.
    [
      'the schedule’s last year, without a number',
      '78STATE9001',
      'Executive Order: GS',
      'CONFIDENTIAL',
      null,
      '2006-12-31',
      '25-year-rule',
    ],
    [
      'GDS under the order of 1978',
      '75STATE9001',
      'E.O. 12065: GDS',
      'CONFIDENTIAL',
      null,
      '2006-12-31',
      '25-year-rule',
    ],
    [
      'GDS without a level to count by',
      '75STATE9001',
      'E.O. 11652: GDS',
      null,
      null,
      '2006-12-31',
      '25-year-rule',
    ],
    [
      'no instruction: the 25-year rule, whatever the day of the year',
      '06TALLINN9001',
      '',
      'SECRET',
      null,
      '2031-12-31',
      '25-year-rule',
    ],
    [
      'no instruction in the years of the schedule',
      '75STATE9001',
      '',
      'SECRET',
      null,
      '1983-12-31',
      'gds-rule',
    ],
    // Before June 1972, and after November 1978, nothing was deemed.
    [
      'no instruction in the schedule’s first year',
      '72STATE9001',
      '',
      'SECRET',
      null,
      '2006-12-31',
      '25-year-rule',
    ],
    ['no instruction in its first whole year', '73STATE9001', '', 'SECRET', null, '1981-12-31', 'gds-rule'],
    ['no instruction in its last year', '78STATE9001', '', 'SECRET', null, '2006-12-31', '25-year-rule'],
    [
      'a mark without a day',
      '89STATE9001',
      'E.O. 12356: DECL: OADR',
      'SECRET',
      null,
      '2014-12-31',
      '25-year-rule',
    ],
    [
      '25X without a day',
      '08STATE9001',
      'E.O. 12958: DECL: 25X1',
      'SECRET',
      null,
      '2058-12-31',
      '50-year-rule',
    ],
    [
      'a human source',
      '10STATE9001',
      'E.O. 13526: DECL: 50X1-HUM',
      'SECRET',
      null,
      '2085-12-31',
      '75-year-limit',
    ],
    // From the year's end: no term ends sooner than the words allow.
    [
      'a term',
      '06TALLINN9001',
      'E.O. 12958: DECL: TEN YEARS',
      'SECRET',
      '2016-12-31',
      '2016-12-31',
      'duration',
    ],
    [
      'a day beyond the 25-year rule',
      '06TALLINN9001',
      'E.O. 12958: DECL: 03/04/2036',
      'SECRET',
      '2036-03-04',
      '2031-12-31',
      '25-year-rule',
    ],
  ])('%s', (_, id, line, level, markedDate, effectiveDate, basis) => {
    expect(by(id, line, level)).toMatchObject({ markedDate, effectiveDate, basis, doubted: true })
  })

  it('leave no doubt where nothing is counted', () => {
    const named = by('06TALLINN9001', 'E.O. 12958: DECL: 03/04/2016')
    expect(named).toMatchObject({ effectiveDate: '2016-03-04', basis: 'explicit', doubted: false })
    expect(by('06TALLINN9001', 'E.O. 12958: N/A', 'UNCLASSIFIED').doubted).toBe(false)
  })

  it('stay with a reading that a person sets', () => {
    const own = readInstruction(cableWith({ id: '06TALLINN9001', body: '', created: null }))
    const corrected = correctedReading(
      { kind: 'duration', date: null, years: 10, event: null, codes: [] },
      own,
    )
    if (corrected.kind !== 'reading') throw new Error(corrected.sentence)
    const days = datesOf(corrected.reading, { created: null, level: 'SECRET' }, [])
    expect(days).toMatchObject({ effectiveDate: '2016-12-31', basis: 'duration' })
  })

  it('is not asked where the cable has a day, or its line names one', () => {
    const dated = by('75STATE9001', 'E.O. 11652: GDS', 'CONFIDENTIAL', '1974-05-06')
    expect(dated).toMatchObject({ markedDate: '1980-12-31', doubted: false })
    const named = by('79STATE9001', 'E.O. 12065: GDS 8/12/85')
    expect(named).toMatchObject({ markedDate: '1985-08-12', doubted: false })
  })
})
