import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../preload/contract/day'
import { press, type Typing, turn, type Wheel } from '../../../../renderer/parts/day/wheels'

const TODAY = '2026-11-23' as Day
const day = (text: string) => text as Day

describe('one step of a wheel', () => {
  test.each<[string, Wheel, number, string, string]>([
    ['2026-05-31', 'day', 1, '2026-06-01', 'the day carries into the month'],
    ['2026-03-31', 'month', -1, '2026-02-28', 'a month without that day takes its last'],
    ['2024-02-29', 'year', 1, '2025-02-28', 'a leap day falls back'],
    ['2026-12-12', 'month', 1, '2027-01-12', 'December carries into the year'],
    ['1900-01-01', 'day', -1, '1900-01-01', 'the first day is the end of the wheel'],
    ['2199-12-31', 'month', 1, '2199-01-31', 'the last year is not left'],
  ])('%s, %s %i: %s (%s)', (from, wheel, steps, to) => {
    expect(turn(day(from), wheel, steps)).toBe(to)
  })
})

describe('keys', () => {
  const at = day('2026-05-12')
  test.each([
    ['ArrowUp', 'year', '2027-05-12'],
    ['ArrowDown', 'day', '2026-05-11'],
    ['PageUp', 'day', '2026-06-12'],
    ['PageDown', 'year', '2026-04-12'],
    ['Home', 'day', '2026-05-01'],
    ['End', 'day', '2026-05-31'],
    ['t', 'month', TODAY],
    ['T', 'day', TODAY],
  ] as const)('%s on the %s wheel: %s', (key, wheel, to) => {
    expect(press(at, wheel, key, TODAY, null)).toMatchObject({ day: to, taken: true })
  })

  test('other keys are left to the page', () => {
    expect(press(at, 'day', 'Tab', TODAY, null)).toMatchObject({ day: at, taken: false })
  })
})

describe('digits', () => {
  function type(from: string, wheel: Wheel, digits: string) {
    let result = { day: day(from), typing: null as Typing | null, full: false }
    for (const digit of digits) result = press(result.day, wheel, digit, TODAY, result.typing)
    return result
  }
  test.each<[string, Wheel, string, string, string]>([
    ['2026-05-12', 'day', '31', '2026-05-31', 'two digits'],
    ['2026-05-12', 'day', '4', '2026-05-04', 'no day begins with 4 and goes on: the wheel is full at once'],
    ['2026-05-12', 'day', '3', '2026-05-03', 'may go on to 30'],
    [
      '2026-02-12',
      'day',
      '30',
      '2026-02-28',
      'a day the month lacks is its last, and never its first digit alone',
    ],
    ['2026-05-12', 'day', '39', '2026-05-03', 'no month has it'],
    ['2026-05-31', 'month', '2', '2026-02-28', 'a month without the day'],
    ['2026-05-31', 'month', '11', '2026-11-30', 'two digits of a month'],
    ['2026-05-12', 'month', '13', '2026-01-12', 'no thirteenth month'],
    ['2026-05-12', 'year', '2018', '2018-05-12', 'four digits of a year'],
    ['2026-05-12', 'year', '201', '2026-05-12', 'a year waits for its fourth digit'],
    ['2026-05-12', 'year', '0100', '2026-05-12', 'a year before the wheel'],
  ])('%s, %s, %s: %s (%s)', (from, wheel, digits, to) => {
    expect(type(from, wheel, digits).day).toBe(to)
  })

  test.each<[string, string, string, string]>([
    ['2026-11-30', '31122026', '2026-12-31', 'the month before lacks the day, and the typed one has it'],
    ['2026-02-28', '29022028', '2028-02-29', 'the year before lacks it'],
    ['2026-05-12', '31112026', '2026-11-30', 'the typed month lacks it'],
    ['2026-05-12', '05062031', '2031-06-05', 'zeros are typed too'],
  ])('from %s, %s typed through the wheels is %s: %s', (from, digits, to) => {
    let at = { day: day(from), typing: null as Typing | null, full: false }
    const wheels: Wheel[] = ['day', 'month', 'year']
    for (const digit of digits) {
      at = press(at.day, wheels[0] ?? 'year', digit, TODAY, at.typing)
      if (at.full) wheels.shift()
    }
    expect(at.day).toBe(to)
  })

  test('a full wheel says so, so that the next may take over', () => {
    expect(type('2026-05-12', 'day', '31').full).toBe(true)
    expect(type('2026-05-12', 'day', '1').full).toBe(false)
  })
})
