import { expect, onTestFinished, test, vi } from 'vitest'
import {
  addDays,
  addYears,
  type Day,
  dayAt,
  daysBetween,
  isDay,
  monthsBetween,
} from '../../preload/contract/day'

test.each<[string, Day, Day, number]>([
  ['the same day of the next month', '2006-03-14', '2006-04-14', 1],
  ['a day less', '2006-03-14', '2006-04-13', 0],
  ['over the end of a year', '2006-11-30', '2007-01-30', 2],
  ['ten years with three leap days', '2016-02-29', '2026-02-28', 120],
  ['a month without the 31st', '2006-01-31', '2006-02-28', 1],
  ['from a short month into a long one', '2006-02-28', '2006-03-31', 1],
])('whole months, %s', (_, from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months)
})

test.each<[Day]>([['2004-02-29'], ['2006-12-31'], ['2006-03-01']])(
  'what addYears adds to %s is so many whole years',
  (day) => {
    for (const years of [1, 4, 10, 25, 50, 75]) {
      expect(monthsBetween(day, addYears(day, years))).toBe(years * 12)
    }
  },
)

test('days of the first century are days of the first century', () => {
  expect(addDays('0050-12-31', 1)).toBe('0051-01-01')
  expect(daysBetween('0001-01-01', '1970-01-01')).toBe(719_162)
  expect(daysBetween('1970-01-01', '2000-03-01')).toBe(11_017)
})

test('the calendar has no year 0', () => {
  expect([isDay('0000-12-31'), isDay('0001-01-01'), isDay('9999-12-31')]).toEqual([false, true, true])
})

test.each([
  ['Pacific/Auckland', '2026-05-10'],
  ['UTC', '2026-05-09'],
  ['America/New_York', '2026-05-09'],
])('a moment lies on the day of the clock in %s', (zone, day) => {
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('TZ', zone)
  expect(dayAt('2026-05-09T22:30:00.000Z')).toBe(day)
})
