import { expect, test } from 'vitest'
import { addDays, type Day } from '../../../../preload/contract/day'
import { layoutLens } from '../../../../renderer/panes/tracker/lens'

const START = '2026-05-13' as Day
const weeks = Array.from({ length: 52 }, (_, index) => ({
  from: addDays(START, index * 7),
  to: addDays(START, index * 7 + 6),
  count: index === 33 ? 16 : index % 8,
}))
const PLACE = { left: 36, right: 980, top: 300, baseline: 360 }

test('one sheet is one cable where the fullest week fits', () => {
  const lens = layoutLens(weeks, [], PLACE)
  expect(lens.worth).toBe(1)
  expect(lens.weeks.map((week) => week.sheets)).toEqual(weeks.map((week) => week.count))
  expect(lens.weeks[0]?.x).toBe(36)
})

test('months stand below with their counts, the year named in January', () => {
  const { months } = layoutLens(weeks, [{ month: '2026-06', count: 30 }], PLACE)
  expect(months.map((month) => month.name)).toEqual([
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
    'Jan 2027',
    'Feb',
    'Mar',
    'Apr',
    'May',
  ])
  expect(months[1]?.count).toBe(30)
  expect(months[0]?.x).toBe(36)
})

test('a last week of a single day is drawn as wide as the others, and its month stands below it', () => {
  const day = addDays(START, 364)
  const { months, weeks: laid } = layoutLens([...weeks, { from: day, to: day, count: 1 }], [], PLACE)
  const june = layoutLens([...weeks, { from: day, to: addDays(day, 6), count: 1 }], [], PLACE).months[1]
  expect(laid).toHaveLength(53)
  expect(months[1]).toEqual(june)
})

test('a week that stands out is named, an even year has none', () => {
  expect(layoutLens(weeks, [], PLACE).fullest?.count).toBe(16)
  expect(
    layoutLens(
      weeks.map((week) => ({ ...week, count: 5 })),
      [],
      PLACE,
    ).fullest,
  ).toBeNull()
  expect(layoutLens([], [], PLACE)).toMatchObject({ weeks: [], months: [], fullest: null })
})
