import { expect, test } from 'vitest'
import { groupByMonth, groupOf, lineAt, lineOf } from '../../../../renderer/panes/tracker/months'

const grouping = groupByMonth([
  { month: '2026-05', count: 2 },
  { month: '2026-06', count: 0 },
  { month: '2026-07', count: 3 },
])

test('a heading stands before the rows of each month that has any', () => {
  expect(grouping.lines).toBe(7)
  expect(Array.from({ length: 8 }, (_, line) => lineAt(grouping, line))).toEqual([
    { kind: 'heading', month: '2026-05', count: 2 },
    { kind: 'row', index: 0, month: '2026-05' },
    { kind: 'row', index: 1, month: '2026-05' },
    { kind: 'heading', month: '2026-07', count: 3 },
    { kind: 'row', index: 2, month: '2026-07' },
    { kind: 'row', index: 3, month: '2026-07' },
    { kind: 'row', index: 4, month: '2026-07' },
    null,
  ])
})

test('each row knows its line', () => {
  expect([0, 1, 2, 4].map((index) => lineOf(grouping, index))).toEqual([1, 2, 4, 6])
})

test('each line knows the month whose heading sticks', () => {
  expect([0, 2, 3, 6].map((line) => groupOf(grouping, line)?.month)).toEqual([
    '2026-05',
    '2026-05',
    '2026-07',
    '2026-07',
  ])
  expect(groupOf(groupByMonth([]), 0)).toBeNull()
})
