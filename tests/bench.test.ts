/** What `npm run bench` says of its measurements: its sums, its table, and the searches that it draws. */
import { describe, expect, it } from 'vitest'
import { Chance } from './bench/corpus/random'
import type { Line } from './bench/line'
import { optionsFrom } from './bench/options'
import { drawQueries, type Vocabulary } from './bench/queries'
import { timesOf } from './bench/statistics'
import { tableOf } from './bench/table'

describe('sums', () => {
  it.each([
    ['nothing', [], 0, 0, 0],
    ['one value', [7], 7, 7, 7],
    ['out of order', [30, 10, 20], 20, 30, 30],
    ['a hundred', Array.from({ length: 100 }, (_, n) => n + 1), 50, 95, 100],
  ])('%s', (_, values, median, p95, greatest) => {
    expect(timesOf(values)).toEqual({ count: values.length, median, p95, greatest })
  })
})

it('says of each goal whether it is met, and nothing where there is none', () => {
  const line = (over: Partial<Line>): Line => ({
    work: 'work',
    measured: '3 ms',
    goal: '≤ 5 ms',
    met: true,
    figures: {},
    ...over,
  })
  const rows = tableOf([line({}), line({ met: false }), line({ work: 'a peer', goal: '', met: null })])
  expect(rows.split('\n').slice(2)).toEqual([
    'work    3 ms      ≤ 5 ms  met',
    'work    3 ms      ≤ 5 ms  NOT MET',
    'a peer  3 ms',
  ])
})

describe('searches', () => {
  const words = (start: string) => Array.from({ length: 200 }, (_, n) => `${start}word${n}`)
  const vocabulary: Vocabulary = {
    terms: { '< 0.1 %': words('a'), '0.1–1 %': words('b'), '1–10 %': words('c'), '> 10 %': words('d') },
    commonest: 'the',
    bodies: Array.from(
      { length: 60 },
      (_, n) => `the ${'abcdefghij'[n % 10]}lpha ${'xyz'[n % 3]}eta gamma of it`,
    ),
  }
  const drawn = (seed: number) => drawQueries(vocabulary, new Chance(seed))

  it('are forty of each kind, half of them with a filter', () => {
    const counts = new Map<string, number>()
    for (const { group } of drawn(1)) counts.set(group, (counts.get(group) ?? 0) + 1)
    expect([...counts.values()]).toEqual([40, 40, 40, 40, 40])
    expect(drawn(1).filter(({ filters }) => filters.choices.level !== undefined)).toHaveLength(100)
  })

  it('are the same for the same seed', () => {
    expect(drawn(3)).toEqual(drawn(3))
    expect(drawn(3)).not.toEqual(drawn(4))
  })
})

describe('what may be asked', () => {
  it('is 20,000 cables, or the complete set with as many pages', () => {
    expect(optionsFrom([])).toMatchObject({ count: 20_000, pages: 20_000, json: null })
    expect(optionsFrom(['--full'])).toMatchObject({ count: 251_287, pages: 20_000 })
    expect(optionsFrom(['--count', '500'])).toMatchObject({ count: 500, pages: 500, recollPages: 500 })
  })

  it('is told when it is not understood', () => {
    expect(() => optionsFrom(['--count', 'many'])).toThrow('Use: npm run bench')
  })
})
