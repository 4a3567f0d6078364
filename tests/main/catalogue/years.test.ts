import { expect, it } from 'vitest'
import { Years } from '../../../main/catalogue/years'
import { type Day, dayNumber } from '../../../preload/contract/day'
import { STANDINGS } from '../../../preload/contract/reading'

const counted = (...days: Day[]) => {
  const years = new Years()
  for (const day of days) years.add(dayNumber(day), STANDINGS.indexOf('ahead') + 1, 1)
  return years.rows().map(({ year, own }) => [year, own])
}

it.each<[why: string, days: Day[], rows: number[][]]>([
  [
    'a year has its first and its last day',
    ['2016-01-01', '2016-12-31', '2017-01-01'],
    [
      [2016, 2],
      [2017, 1],
    ],
  ],
  [
    'the last of the usual years',
    ['2199-12-31', '2200-01-01'],
    [
      [2199, 1],
      [2200, 1],
    ],
  ],
  // Misread days: they may lie anywhere, and come in no order.
  [
    'years beyond them',
    ['2900-01-01', '2450-02-28', '1899-12-31', '2016-01-01'],
    [
      [1899, 1],
      [2016, 1],
      [2450, 1],
      [2900, 1],
    ],
  ],
])('%s', (_why, days, rows) => {
  expect(counted(...days)).toEqual(rows)
})
