/** A stamp has three wheels: day, month, year. What each key does to the day, without a clock of its own. */
import { MONTHS } from '../../../preload/contract/citation'
import {
  addDays,
  type Day,
  dayOf,
  dayOfMonth,
  daysInMonth,
  monthOf,
  yearOf,
} from '../../../preload/contract/day'
import { STAMP_YEARS } from '../../state/address'

export const WHEELS = ['day', 'month', 'year'] as const
export type Wheel = (typeof WHEELS)[number]

const { first: FIRST_YEAR, last: LAST_YEAR } = STAMP_YEARS

/** One step of a wheel. A month or year that lacks the day of the month takes its last day. */
export function turn(day: Day, wheel: Wheel, steps: number): Day {
  if (wheel === 'day') return within(addDays(day, steps))
  const months = yearOf(day) * 12 + monthOf(day) - 1 + steps * (wheel === 'year' ? 12 : 1)
  return set(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, dayOfMonth(day))
}

export function valueOn(day: Day, wheel: Wheel): number {
  if (wheel === 'day') return dayOfMonth(day)
  return wheel === 'month' ? monthOf(day) : yearOf(day)
}

export function wordOn(day: Day, wheel: Wheel): string {
  return wheel === 'month' ? (MONTHS[monthOf(day) - 1] ?? '') : String(valueOn(day, wheel))
}

export function bounds(day: Day, wheel: Wheel): [number, number] {
  if (wheel === 'day') return [1, daysInMonth(yearOf(day), monthOf(day))]
  return wheel === 'month' ? [1, 12] : [FIRST_YEAR, LAST_YEAR]
}

/** Digits typed so far on one wheel. */
export interface Typing {
  wheel: Wheel
  digits: string
  /** The day of the month as it was typed: the month that is typed behind it may have it. */
  day?: number
}

/** What a key does: the new day (the same when nothing changes), digits still being typed, and whether the key was one of ours. */
interface Turned {
  day: Day
  typing: Typing | null
  taken: boolean
  /** The wheel is full: the next one may take over. */
  full: boolean
}

/** Arrows step, digits type, PgUp and PgDn turn the month, Home and End go to the ends, T is today. */
export function press(day: Day, wheel: Wheel, key: string, today: Day, typing: Typing | null): Turned {
  const done = (next: Day): Turned => ({ day: next, typing: null, taken: true, full: false })
  switch (key) {
    case 'ArrowUp':
      return done(turn(day, wheel, 1))
    case 'ArrowDown':
      return done(turn(day, wheel, -1))
    case 'PageUp':
      return done(turn(day, 'month', 1))
    case 'PageDown':
      return done(turn(day, 'month', -1))
    case 'Home':
      return done(put(day, wheel, bounds(day, wheel)[0]))
    case 'End':
      return done(put(day, wheel, bounds(day, wheel)[1]))
    case 't':
    case 'T':
      return done(today)
  }
  if (/^\d$/.test(key)) return typeDigit(day, wheel, key, typing)
  return { day, typing, taken: false, full: false }
}

function typeDigit(day: Day, wheel: Wheel, digit: string, typing: Typing | null): Turned {
  const before = typing?.wheel === wheel ? typing.digits : ''
  const wanted = typing?.day ?? dayOfMonth(day)
  const digits = before + digit
  const length = wheel === 'year' ? 4 : 2
  // The month behind it is not typed yet.
  const [least, most] = wheel === 'day' ? [1, LONGEST_MONTH] : bounds(day, wheel)
  const value = Number(digits)
  // 4 on the day wheel cannot begin a second digit: 40 is no day.
  const full = digits.length >= length || value * 10 > most
  if (!full) {
    const next = wheel !== 'year' && value >= least ? put(day, wheel, value, wanted) : day
    return { day: next, typing: { ...typing, wheel, digits }, taken: true, full: false }
  }
  if (value < least || value > most) return { day, typing: null, taken: true, full: false }
  const next = wheel === 'year' ? null : { wheel, digits: '', day: wheel === 'day' ? value : wanted }
  return { day: put(day, wheel, value, wanted), typing: next, taken: true, full: true }
}

const LONGEST_MONTH = 31

/** A month that lacks the wanted day takes its last one. */
function put(day: Day, wheel: Wheel, value: number, wanted = dayOfMonth(day)): Day {
  if (wheel === 'day') return set(yearOf(day), monthOf(day), value)
  if (wheel === 'month') return set(yearOf(day), value, wanted)
  return set(value, monthOf(day), wanted)
}

function set(year: number, month: number, day: number): Day {
  const within = Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR)
  return dayOf(within, month, Math.min(day, daysInMonth(within, month))) as Day
}

function within(day: Day): Day {
  if (yearOf(day) < FIRST_YEAR) return `${FIRST_YEAR}-01-01` as Day
  return yearOf(day) > LAST_YEAR ? (`${LAST_YEAR}-12-31` as Day) : day
}
