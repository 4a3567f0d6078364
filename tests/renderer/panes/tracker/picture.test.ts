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

  test('has one column for every year around what it holds, empty ones too', () => {
    const { columns } = layout([year(2018, { passed: 3 }), year(2022, { passed: 3 })])
    const singles = columns.filter((column) => !column.gap).map((column) => column.from)
    for (const each of [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2026, 2029]) expect(singles).toContain(each)
  })

  test('breaks a long empty stretch out, and no year falls between two columns', () => {
    const { columns } = layout(years)
    expect(columns.filter((column) => column.gap).map(({ from, to }) => [from, to])).toEqual([[1980, 2017]])
    for (const [at, column] of columns.slice(1).entries())
      expect(column.from).toBe((columns[at]?.to ?? 0) + 1)
  })

  test('closes breaks, the shortest first, before it shows empty years that lie outside', () => {
    const far = [year(1985, { passed: 1 }), year(2016, { passed: 9 }), year(2083, { waiting: 1 })]
    const breaks = (width: number) =>
      layout(far, { width, height: 262 })
        .columns.filter((column) => column.gap)
        .map(({ from, to }) => [from, to])
    expect(breaks(700)).toEqual([
      [1986, 2015],
      [2030, 2082],
    ])
    expect(breaks(2000)).toEqual([[2030, 2082]])
    const { columns } = layout(far, { width: 2000, height: 262 })
    expect(columns.map(({ from }) => from)).toContain(1999)
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
    const column = layout(years).columns.find((one) => one.from === 2035)
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
  test('take a column and a break, however far', () => {
    const { columns } = layout([
      year(1612, { passed: 1 }),
      year(2018, { passed: 900 }),
      year(2083, { waiting: 2 }),
    ])
    expect(columns.find((column) => column.from === 1612)?.total).toBe(1)
    expect(columns.reduce((sum, column) => sum + column.total, 0)).toBe(903)
    expect(columns.length).toBeLessThan(60)
  })

  test('are gathered at the emptier end where there is no room for all, and still counted', () => {
    const many = Array.from({ length: 160 }, (_, at) => year(1880 + at, { passed: at + 1 }))
    const { columns, right } = layout(many, { width: 640, height: 262 })
    expect(columns[0]).toMatchObject({ from: 1880, gap: false })
    expect(columns[0]?.to).toBeGreaterThan(1880)
    expect(columns.reduce((sum, column) => sum + column.total, 0)).toBe((160 * 161) / 2)
    expect(right).toBeLessThanOrEqual(640)
  })
})

describe('names of years', () => {
  test('never lie on one another, and name both sides of a break', () => {
    const { ticks } = layout([
      year(1985, { passed: 1 }),
      year(2018, { passed: 9 }),
      year(2058, { waiting: 1 }),
    ])
    const named = ticks.filter((tick) => tick.labelled)
    for (const [at, tick] of named.slice(1).entries())
      expect(tick.x - (named[at]?.x ?? 0)).toBeGreaterThanOrEqual(32)
    expect(named.map((tick) => tick.year)).toContain(2058)
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
