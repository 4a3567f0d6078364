import { describe, expect, it, test } from 'vitest'
import type { Day } from '../../preload/contract/day'
import type { Reading } from '../../preload/contract/reading'
import {
  dayOfMoment,
  distance,
  distanceAsOf,
  portionTone,
  portionWords,
  readingWords,
  spanInWords,
  standingOf,
  standingOfInFull,
} from '../../renderer/words'

test.each<[string, Day, Day, string]>([
  ['the as-of day', '2026-11-30', '2026-11-30', 'today'],
  ['the day after', '2026-11-30', '2026-12-01', 'in 1 day'],
  ['the day before', '2026-11-30', '2026-11-29', '1 day ago'],
  ['over a leap day', '2024-02-28', '2024-03-01', 'in 2 days'],
  ['days are told up to 399', '2026-11-30', '2028-01-03', 'in 399 days'],
  ['then months', '2026-11-30', '2028-01-04', 'in 1 year and 1 month'],
  ['two years to the day, 730 of them', '2024-12-11', '2026-12-11', 'in 2 years'],
  ['two years to the day, 731 of them', '2023-12-11', '2025-12-11', 'in 2 years'],
  ['ten years to the day, with two leap days', '2016-12-11', '2026-12-11', 'in 10 years'],
  ['ten years to the day, gone by', '2026-12-11', '2016-12-11', '10 years ago'],
  ['a day short of ten years', '2016-12-11', '2026-12-10', 'in 9 years'],
  ['a day short of two years', '2024-12-11', '2026-12-10', 'in 1 year and 11 months'],
  ['from a leap day', '2016-02-29', '2026-02-28', 'in 10 years'],
  ['over a century without a leap day', '2085-03-01', '2105-03-01', 'in 20 years'],
])('how far a day is: %s', (_, from, to, words) => {
  expect(distance(from, to)).toBe(words)
})

test.each<[string, Partial<Reading>, string]>([
  ['whole years', { kind: 'duration', years: 10, codes: [] }, '10 years'],
  ['half a year', { kind: 'duration', years: 0.5, codes: [] }, '6 months'],
  [
    'days, which are a broken number of years',
    { kind: 'duration', years: 90 / 365.25, codes: [] },
    '90 days',
  ],
  [
    'after an event',
    { kind: 'event', event: { name: 'HERRING TREATY', offsetYears: 1.5 }, codes: [] },
    'HERRING TREATY + 18 months',
  ],
])('a term is told as it was written: %s', (_, reading, words) => {
  expect(readingWords(reading as Reading)).toMatch(new RegExp(`, ${words.replace('+', '\\+')}$`))
})

test.each([
  ['C', 'c', 'confidential'],
  ['S//NF', 's', 'secret, not for foreign nationals'],
  ['S NF', 's', 'secret, not for foreign nationals'],
  ['SBU', 'u', 'sensitive but unclassified'],
  ['NC', 'c', 'NATO confidential'],
  ['NS', 's', 'NATO secret'],
  ['NR', 'u', 'NATO restricted'],
  ['SECRET - ENTIRE TEXT', 's', 'SECRET - ENTIRE TEXT'],
])('the portion mark %s is drawn as %s and means %s', (marking, tone, words) => {
  expect(portionTone(marking)).toBe(tone)
  expect(portionWords(marking)).toBe(words)
})

test('the day of a moment is that of the clock here, not of the meridian', () => {
  const late = new Date(2026, 2, 14, 23, 59)
  const early = new Date(2026, 2, 14, 0, 1)
  expect([late, early].map((at) => dayOfMoment(at.toISOString()))).toEqual(['14 Mar 2026', '14 Mar 2026'])
})

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [90, '90 days'],
  [365, '12 months'],
  [366, '12 months'],
  [730, '2 years'],
])('a span of %s days is called %s, wherever it is told', (days, words) => {
  expect(spanInWords(days)).toBe(words)
})

describe('how far a day is from the one that standings are told for', () => {
  it.each([
    ['today', '2026-11-30', '2016-06-08', '10 years ago'],
    ['another day, which is named', '2031-01-01', '2016-06-08', '14 years before 1 Jan 2031'],
    ['a day ahead of that', '2016-01-01', '2016-06-08', '159 days after 1 Jan 2016'],
    ['that very day', '2016-06-08', '2016-06-08', 'on 8 Jun 2016'],
  ])('is counted from %s', (_, asOf, day, words) => {
    expect(distanceAsOf(asOf as Day, day as Day, '2026-11-30' as Day)).toBe(words)
  })
})

describe('the standing of a cable without an end', () => {
  it.each([
    [
      'that has no instruction',
      'no-instruction',
      false,
      'No instruction',
      'Classified, but no instruction ends it',
    ],
    [
      'whose instruction only downgrades it',
      'no-instruction',
      true,
      'Downgraded only',
      'Classified; its instruction only downgrades it',
    ],
    ['of which the day by rule has passed all the same', 'passed', true, 'Passed', 'Day by rule passed'],
  ] as const)('%s', (_, standing, downgradedOnly, short, long) => {
    const row = { standing, downgradedOnly, basis: '25-year-rule' } as const
    expect([standingOf(row), standingOfInFull(row)]).toEqual([short, long])
  })
})
