import { expect, test } from 'vitest'
import { DAYS_A_YEAR, termWords } from '../../preload/contract/term'

test.each([
  [1, '1 year'],
  [25, '25 years'],
  [6 / 12, '6 months'],
  [1 / 12, '1 month'],
  [18 / 12, '18 months'],
  [90 / DAYS_A_YEAR, '90 days'],
  [(2 * 7) / DAYS_A_YEAR, '14 days'],
])('a term of %d years is %s', (years, words) => {
  expect(termWords(years)).toBe(words)
})
