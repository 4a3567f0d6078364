import { expect, test } from 'vitest'
import { BASES, type Basis, STANDINGS } from '../../preload/contract/reading'
import { STANDING_WORDS, standingInFull } from '../../preload/contract/words'

test.each<[Basis, string]>([
  ['explicit', 'Instruction date passed'],
  ['duration', 'Instruction date passed'],
  ['event', 'Instruction date passed'],
  ['25-year-rule', 'Day by rule passed'],
  ['50-year-rule', 'Day by rule passed'],
  ['75-year-limit', 'Day by rule passed'],
  ['gds-rule', 'Day by rule passed'],
])('a passed day is called a date of the instruction only where the words give it: %s', (basis, words) => {
  expect(standingInFull('passed', basis)).toBe(words)
})

test('every other standing means the same whatever gives the day', () => {
  for (const standing of STANDINGS.filter((each) => each !== 'passed'))
    for (const basis of BASES) expect(standingInFull(standing, basis)).toBe(STANDING_WORDS[standing].long)
})
