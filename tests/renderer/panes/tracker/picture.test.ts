import { describe, expect, test } from 'vitest'
import type { YearOfDays } from '../../../../preload/contract'
import type { Day } from '../../../../preload/contract/day'
import { columnAt, dayAt, layoutPicture } from '../../../../renderer/panes/tracker/picture'

const NONE = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0 }
const ASOF = '2026-05-12' as Day
const UNTIL = '2027-05-12' as Day
const SIZE = { width: 990, height: 262 }

function year(number: number, counts: Partial<typeof NONE>, byRule: Partial<typeof NONE> = {}): YearOfDays {
  const all = { ...NONE, ...counts }
  const ruled = { ...NONE, ...byRule }
  const sum = Object.values(all).reduce((a, b) => a + b)
  const rule = Object.values(ruled).reduce((a, b) => a + b)
  return { year: number, ...all, byRule: ruled, own: sum - rule, rule }
}

const layout = (years: YearOfDays[], size = SIZE) => layoutPicture(years, ASOF, UNTIL, size)

describe('the picture', () => {
  const years = [
    year(1979, { passed: 19 }),
    year(2018, { passed: 437 }, { passed: 40 }),
    year(2026, { passed: 100, due: 140 }),
    year(2035, { ahead: 60, waiting: 10 }, { ahead: 60, waiting: 10 }),
  ]

  test('has one column for every year, empty ones too, and the as-of day among them', () => {
    const { columns } = layout(years)
    expect(columns.map((column) => column.from)).toEqual(Array.from({ length: 57 }, (_, i) => 1979 + i))
    expect(columns.find((column) => column.from === 1990)?.layers).toEqual([])
  })

  test('holds every dated cable once', () => {
    const { columns } = layout(years)
    expect(columns.reduce((sum, column) => sum + column.total, 0)).toBe(19 + 437 + 240 + 70)
    for (const column of columns) {
      expect(column.layers.reduce((sum, layer) => sum + layer.count, 0)).toBe(column.total)
      expect(column.own + column.rule).toBe(column.total)
    }
  })

  test('tells days a cable names from days by rule in each standing', () => {
    const column = layout(years).columns.find((one) => one.from === 2018)
    expect(column?.layers.map((layer) => [layer.name.standing, layer.name.by, layer.count])).toEqual([
      ['passed', 'own', 397],
      ['passed', 'rule', 40],
    ])
  })

  test('finds the waiting groups at their rule date, on top of their year', () => {
    const column = layout(years).columns.at(-1)
    expect(column?.layers.at(-1)?.name).toEqual({ standing: 'waiting', by: 'rule' })
  })

  test('takes whole pixels and fits its width', () => {
    for (const width of [640, 700, 990, 1400, 2052]) {
      const { columns, slot, right } = layout(years, { width, height: 262 })
      expect(Number.isInteger(slot)).toBe(true)
      expect(columns.every((column) => Number.isInteger(column.x))).toBe(true)
      expect(right).toBeLessThanOrEqual(width)
    }
  })

  test('no stack is taller than the room above the baseline', () => {
    for (const height of [200, 262, 320, 400]) {
      const { columns, pitch, baseline, top } = layout(years, { width: 990, height })
      expect(Math.max(...columns.map((column) => column.sheets * pitch))).toBeLessThanOrEqual(
        baseline - top + pitch,
      )
    }
  })

  test('the as-of day stands inside its year, the end of the due days after it', () => {
    const { asOfX, dueX, columns, slot } = layout(years)
    const column = columns.find((one) => one.from === 2026)
    expect(asOfX).toBeGreaterThan(column?.x ?? 0)
    expect(asOfX).toBeLessThan((column?.x ?? 0) + slot)
    expect(dueX - asOfX).toBe(slot)
  })

  test('an empty archive keeps its axis and flag, and fills its width', () => {
    const empty = layout([])
    const years = empty.columns.map((column) => column.from)
    expect(years).toContain(2026)
    expect(empty.right - empty.left).toBeGreaterThan(SIZE.width * 0.9)
    expect(empty.worth).toBe(1)
  })
})

describe('years far out', () => {
  const years = [
    year(1612, { passed: 1 }),
    year(2018, { passed: 900 }),
    year(2083, { waiting: 2 }, { waiting: 2 }),
  ]

  test('are gathered at the end where there is no room, and still counted', () => {
    const { columns } = layout(years, { width: 640, height: 262 })
    const first = columns[0]
    expect(first).toMatchObject({ from: 1612, total: 1 })
    expect(first?.to).toBeGreaterThan(1612)
    expect(columns.reduce((sum, column) => sum + column.total, 0)).toBe(903)
  })
})

describe('points of the axis', () => {
  const { columns, slot, left, right } = layout([year(2018, { passed: 3 })])
  const shown = layout([year(2018, { passed: 3 })])

  test('find their column', () => {
    expect(columnAt(shown, left)).toBe(0)
    expect(columnAt(shown, left + slot)).toBe(1)
    expect(columnAt(shown, left - 1)).toBeNull()
    expect(columnAt(shown, right)).toBeNull()
  })

  test('are days, and every day drawn gives its own year back', () => {
    expect(dayAt(shown, left)).toBe(`${columns[0]?.from}-01-01`)
    expect(dayAt(shown, right + 100)).toBe(dayAt(shown, right - 1))
    expect(dayAt(shown, right - 1)).toMatch(/-12-/)
    expect(dayAt(shown, shown.asOfX)).toMatch(/^2026-0[45]-/)
  })
})
