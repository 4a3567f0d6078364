import { describe, expect, test } from 'vitest'
import type { TrackerSummary } from '../../../../preload/contract'
import type { Day } from '../../../../preload/contract/day'
import { STANDINGS } from '../../../../preload/contract/reading'
import type { Days } from '../../../../renderer/panes/tracker/view'
import {
  GROUPS,
  partOfMonth,
  rangeInWords,
  summing,
  weekInWords,
} from '../../../../renderer/panes/tracker/words'

const NONE = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0 }

function summary(
  standing: Partial<TrackerSummary['standing']>,
  own: number,
  rule: number,
  waiting = 0,
): TrackerSummary {
  const all = {
    ...Object.fromEntries(STANDINGS.map((name) => [name, 0])),
    ...standing,
  } as TrackerSummary['standing']
  return {
    asOf: '2026-05-12' as Day,
    total: Object.values(all).reduce((a, b) => a + b),
    standing: all,
    byYear: [{ year: 2026, ...NONE, waiting, byRule: { ...NONE }, own, rule }],
    byWeek: [],
    byBasis: {} as TrackerSummary['byBasis'],
    doubtful: 0,
    coverage: '',
  }
}

describe('the sentence that sums up', () => {
  test('names passed, due, ahead and the rest, and what a rule gives', () => {
    const of = summary({ passed: 6118, due: 417, ahead: 1958, exempt: 12, unclassified: 8236 }, 8400, 100, 7)
    expect(summing(of, 365).join('')).toBe(
      '8,500 of 16,741 cables have a day: 8,400 name it, 100 are dated by a rule. On 12 May 2026: 6,118 passed + 417 due within the next 12 months + 1,958 further ahead + 7 waiting until their day by rule = 8,500. The other 8,241 have none: 8,236 not classified + 5 waiting.',
    )
  })

  test('one is one', () => {
    const of = summary({ passed: 1, due: 1, ahead: 1, unclassified: 1 }, 3, 0)
    expect(summing(of, 30).join('')).toBe(
      '3 of 4 cables have a day: 3 name it, 0 are dated by a rule. On 12 May 2026: 1 passed + 1 due within the next 30 days + 1 further ahead = 3. The other 1 has none: 1 not classified.',
    )
  })

  test('writes out sums that are true, whatever stands where', () => {
    const stamped = summary({ passed: 2, review: 3, declassified: 2, unclassified: 1 }, 3, 1, 1)
    stamped.byYear[0] = { ...(stamped.byYear[0] as (typeof stamped.byYear)[0]), declassified: 1 }
    const said = summing(stamped, 365).join('')
    const [total, within, without] = [
      8,
      '2 passed + 1 waiting until its day by rule + 1 stamped as declassified',
      4,
    ]
    expect(said).toContain(`4 of ${total} cables have a day`)
    expect(said).toContain(`${within} = 4.`)
    expect(said).toContain(
      `The other ${without} have none: 1 not classified + 2 waiting + 1 stamped as declassified.`,
    )
    const none = summary({ 'no-instruction': 2, unclassified: 1 }, 0, 0)
    expect(summing(none, 365).join('')).toBe(
      'No cable in view has a day. 1 not classified + 2 waiting = 3 cables.',
    )
  })

  test('an empty view says so', () => {
    expect(summing(summary({}, 0, 0), 365).join('')).toBe('No cable is in view.')
  })
})

test('every standing has its place: in the picture, among the groups, or named apart', () => {
  const apart = ['passed', 'due', 'ahead', 'declassified', 'unclassified']
  expect([...GROUPS.map((group) => group.standing), ...apart].sort()).toEqual([...STANDINGS].sort())
})

test.each<[string, string, Days, string | null]>([
  ['a month that lies in the days whole', '2027-02', { from: '2026-12-01', to: '2027-11-30' }, null],
  ['the first, begun', '2026-12', { from: '2026-12-02', to: '2027-12-01' }, 'from 2 Dec'],
  ['the first, whole', '2026-12', { from: '2026-12-01', to: '2027-11-30' }, null],
  ['the last, not at its end', '2027-11', { from: '2026-12-01', to: '2027-11-29' }, 'to 29 Nov'],
  ['the last, a whole February', '2028-02', { from: '2027-03-01', to: '2028-02-29' }, null],
  ['the last, a day short in a leap year', '2028-02', { from: '2027-03-01', to: '2028-02-28' }, 'to 28 Feb'],
  ['days within one month', '2026-12', { from: '2026-12-07', to: '2026-12-13' }, 'from 7 Dec to 13 Dec'],
])('a heading says which days of its month are counted: %s', (_, month, days, words) => {
  expect(partOfMonth(month, days)).toBe(words)
})

test('cables that are not classified need no day, and the sentence counts nothing else', () => {
  expect(summing(summary({ unclassified: 23 }, 0, 0), 365)).toEqual([
    'No cable in view needs a day.',
    ' 23 are not classified.',
  ])
})

test('a single day is no range', () => {
  expect(rangeInWords({ from: '2027-11-30', to: '2027-11-30' })).toBe('30 Nov 2027')
  expect(rangeInWords({ from: '2027-11-23', to: '2027-11-29' })).toBe('23 Nov 2027 to 29 Nov 2027')
})

test('the last of the weeks is a day', () => {
  expect(weekInWords({ from: '2027-11-30', to: '2027-11-30', count: 1_200 })).toBe('1,200 on 30 Nov 2027')
  expect(weekInWords({ from: '2027-11-23', to: '2027-11-29', count: 4 })).toBe('4 in the week to 29 Nov 2027')
})
