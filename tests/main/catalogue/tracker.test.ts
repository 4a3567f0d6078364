import { expect, test } from 'vitest'
import { coverageOf } from '../../../main/catalogue/tracker'
import { BASES, type Basis } from '../../../preload/contract/reading'

const bases = (counts: Partial<Record<Basis, number>>) =>
  ({ ...Object.fromEntries(BASES.map((basis) => [basis, 0])), ...counts }) as Record<Basis, number>

test.each<[number, Partial<Record<Basis, number>>, string]>([
  [0, {}, 'of 0 cables: 0 dated by their own words, 0 by rule, 0 without a day'],
  [1, { explicit: 1 }, 'of 1 cable: 1 dated by its own words, 0 by rule, 0 without a day'],
  [
    20_000,
    { explicit: 9_000, duration: 30, event: 4, stamp: 1, '25-year-rule': 3_000, 'gds-rule': 2, none: 7_963 },
    'of 20,000 cables: 9,035 dated by their own words, 3,002 by rule, 7,963 without a day',
  ],
])('of %d cables: own words, rules and no day make the sum', (total, counts, words) => {
  expect(coverageOf(total, bases(counts))).toBe(words)
})
