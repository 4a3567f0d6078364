import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BASES, type Basis, STANDINGS } from '../../preload/contract/reading'
import { PROBLEM_WORDS, STANDING_WORDS, standingInFull } from '../../preload/contract/words'

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

test('every problem that a reader names has words for a person', () => {
  const main = join(import.meta.dirname, '../../main')
  const files = ['source', 'cable', 'declassification'].flatMap((folder) =>
    readdirSync(join(main, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(main, folder, name)),
  )
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/code: '([a-z0-9-]+)'/g)].map(([, code]) => code),
  )
  expect(codes).toContain('excerpt-and-copy')
  expect(codes.filter((code) => !PROBLEM_WORDS[code as string])).toEqual([])
})
