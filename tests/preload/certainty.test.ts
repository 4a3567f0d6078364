import { describe, expect, test } from 'vitest'
import { certaintyWords, doubtsOf, isDoubtful, type Sure, surenessOf } from '../../preload/contract/certainty'
import type { Basis, Confidence, ReadBy, ReadingProblem } from '../../preload/contract/reading'

const sureBy = (readBy: ReadBy, basis: Basis): Sure => ({ confidence: 'high', basis, problems: [], readBy })

test.each<[string, Confidence, Basis, ReadingProblem[], string, string]>([
  ['a whole day', 'high', 'explicit', [], 'Stated', 'written in full'],
  ['a two-digit year', 'medium', 'explicit', ['two-digit-year'], 'Settled', 'two-digit year'],
  [
    'a later copy',
    'high',
    'explicit',
    ['taken-from-second-copy'],
    'Settled',
    'a choice was made, and is shown',
  ],
  ['a code of practice, inferred', 'medium', 'explicit', [], 'Settled', 'a choice was made, and is shown'],
  [
    'a slip of the year',
    'low',
    'explicit',
    ['implausible'],
    'Uncertain',
    'perhaps not the day that was meant',
  ],
  ['a term', 'high', 'duration', [], 'Computed', 'counted from the cable’s own day'],
  ['an event', 'high', 'event', [], 'Computed', 'counted from the day recorded for its event'],
  ['the words are sure, but name no day', 'high', '25-year-rule', [], 'Computed', 'counted by a rule'],
  [
    'a day written in full that a rule caps',
    'high',
    '25-year-rule',
    ['exceeds-25-years'],
    'Computed',
    'counted by a rule',
  ],
  ['a stamp', 'high', 'stamp', [], 'Stated', 'written in full'],
])(
  'how sure a day is, the same in the reader and in lists: %s',
  (_, confidence, basis, codes, word, reason) => {
    const problems = codes.map((code) => ({ code, message: '' }))
    const sure: Sure = { confidence, basis, problems, readBy: 'program' }
    expect(certaintyWords(sure)).toEqual({ word, reason })
    expect(surenessOf(sure)).toBe(word)
  },
)

test('an uncertain day is always one of a doubtful reading, and not the other way round', () => {
  const told = new Set<string>()
  for (const confidence of ['high', 'medium', 'low'] as const)
    for (const basis of ['explicit', 'duration', '25-year-rule', 'none'] as const)
      for (const codes of [[], ['two-digit-year']] as const) {
        const problems = codes.map((code) => ({ code, message: '' }))
        const sure: Sure = { confidence, basis, problems, readBy: 'program' }
        told.add(`${surenessOf(sure)}${isDoubtful(sure) ? ', doubtful' : ''}`)
      }
  expect([...told]).toContain('Uncertain, doubtful')
  expect([...told]).toContain('Settled, doubtful')
  expect([...told]).not.toContain('Uncertain')
})

test('where there is no day, nothing is said of how sure it is', () => {
  expect(certaintyWords(sureBy('program', 'none'))).toBeNull()
  const problems = [{ code: 'unclassified-with-date', message: '' }]
  expect(surenessOf({ ...sureBy('program', 'none'), confidence: 'medium', problems })).toBeNull()
})

test.each([
  ['a day that a person set', 'explicit'],
  ['a term that a person set', 'duration'],
  ['a kind that a person set and that names no day', 'none'],
] as const)('what was corrected by hand says so, in the reader and in lists: %s', (_, basis) => {
  const reason = 'by hand; the program’s own reading is kept'
  expect(certaintyWords(sureBy('hand', basis))).toEqual({ word: 'Corrected', reason })
  expect(surenessOf(sureBy('hand', basis))).toBe('Corrected')
})

test('what a person only confirmed is not told as corrected', () => {
  expect(certaintyWords(sureBy('confirmed', 'explicit'))).toEqual({
    word: 'Confirmed',
    reason: 'by a person; it is the program’s own reading',
  })
})

describe('what goes out with a day', () => {
  const problems = [
    { code: 'two-digit-year', message: 'The year 16 was read as 2016.' },
    { code: 'very-short', message: 'The day is within weeks of the cable.' },
  ]
  const odd = { ...sureBy('program', 'explicit'), problems }

  test.each<[why: string, Sure, string[]]>([
    ['nothing where nothing is odd', sureBy('program', 'explicit'), []],
    ['each oddity in its sentence', odd, problems.map(({ message }) => message)],
    [
      'first that a person should look',
      { ...odd, confidence: 'low' },
      [
        'The day is uncertain, perhaps not the one that was meant.',
        ...problems.map(({ message }) => message),
      ],
    ],
    [
      'oddities also where there is no day to be sure of',
      { ...odd, basis: 'none' },
      problems.map(({ message }) => message),
    ],
  ])('%s', (_, sure, said) => {
    expect(doubtsOf(sure)).toEqual(said)
  })
})
