import { expect, test } from 'vitest'
import { percent } from '../../../main/command/stats'

test.each([
  [0, '0.0 %'],
  [1 / 251_287, '0.1 %'],
  [0.0049, '0.5 %'],
  [19_903 / 20_000, '99.5 %'],
  [251_286 / 251_287, '99.9 %'],
  [1, '100.0 %'],
])('a share of %d is told as %s: all and nothing are never rounded to', (share, words) => {
  expect(percent(share)).toBe(words)
})
