/** Numbers and names of a written day → a day of the calendar, with how they were understood and what stays in doubt. */

import { type Day, dayOf } from '../../preload/contract/day'
import type { ReadingProblem, ReadPart } from '../../preload/contract/reading'
import { monthNumber } from '../cable/created'
import { MONTH_NAMES } from './months'

export interface Doubt {
  code: ReadingProblem
  message: string
}

export interface WrittenDay {
  date: Day | null
  start: number
  end: number
  parts: ReadPart[]
  doubts: Doubt[]
  /** False where the year has but two digits, so that more may have followed. */
  fullYear: boolean
}

/** Two-digit years are read as the first such year not before this one. */
export type FirstYear = number

/** What every day is read from besides its numbers. */
export interface Words {
  verbatim: string
  firstYear: FirstYear
}

/** What a day says, without its place in the words. */
export type Said = Omit<WrittenDay, 'start' | 'end'>

/** Typists wrote the letter O for zero and l or I for one. */
export function digits(written: string | undefined): string {
  return (written ?? '').replace(/o/gi, '0').replace(/[il]/gi, '1')
}

/** Three numbers: year first where it has four digits, else month, day, year as State writes them. */
export function fromNumbers([a, b, c]: readonly [string, string, string], words: Words): Said {
  const yearFirst = { year: a, month: b, day: c }
  if (/^\d{4}$/.test(a)) return ordered(yearFirst, 'year first', words)
  if (Number(a) > 31 && a.length === 2 && c.length <= 2)
    return ordered(yearFirst, 'year first, as no month or day is so great', words)
  return ordered({ year: c, month: a, day: b }, monthFirst(b), words)
}

function monthFirst(day: string): string {
  return Number(day) > 12 ? `month first, as ${Number(day)} is no month` : 'month first, as State writes days'
}

/** Month before day, unless only the other way round gives a month. */
function ordered(typed: { year: string; month: string; day: string }, order: string, words: Words): Said {
  const { year } = typed
  const [month, day] = [Number(typed.month), Number(typed.day)]
  const swapped = month > 12 && day >= 1 && day <= 12
  if (!swapped) return fromMonth({ year, month, day }, order, words)
  const why = `as ${month} is no month`
  const read = fromMonth({ year, month: day, day: month }, `day before month, ${why}`, words)
  const message = `The day stands before the month in “${words.verbatim.trim()}”, ${why}.`
  return { ...read, doubts: [...read.doubts, { code: 'day-month-swapped', message }] }
}

/** A day whose month is a name, which leaves no doubt of the order. */
export function fromNamed(
  year: string | undefined,
  month: string | undefined,
  day: number,
  words: Words,
): Said {
  return fromMonth({ year: digits(year), month: monthNumber(month ?? ''), day }, 'month by name', words)
}

/** A day whose month is settled, its year as typed; `how` tells by what the month is settled. */
export function fromMonth(
  { year, month, day }: { year: string; month: number; day: number },
  how: string,
  { verbatim, firstYear }: Words,
): Said {
  const short = year.length === 2
  const full = short ? inFrame(Number(year), firstYear) : Number(year)
  // No order on classification is older than the century; a year of one, three or five digits names none.
  const date = (short || year.length === 4) && full >= 1900 ? dayOf(full, month, day) : null
  if (date === null) return noDay(verbatim, year.length >= 4)
  const part = { verbatim: verbatim.trim(), meaning: `${day} ${MONTH_NAMES[month - 1]} ${full}: ${how}` }
  if (!short) return { date, parts: [part], doubts: [], fullYear: true }
  const message = `The year “${year}” is read as ${full}, by the cable’s own date.`
  return {
    date,
    parts: [part, { verbatim: year, meaning: `${full}: ${full - 100} is before the cable` }],
    doubts: [{ code: 'two-digit-year', message }],
    fullYear: false,
  }
}

function noDay(verbatim: string, fullYear: boolean): Said {
  const written = verbatim.trim()
  return {
    date: null,
    parts: [{ verbatim: written, meaning: 'no day of the calendar' }],
    doubts: [{ code: 'impossible-date', message: `“${written}” is no day of the calendar.` }],
    fullYear,
  }
}

/** The first year with these last two digits that is not before the frame's first year. */
function inFrame(twoDigits: number, firstYear: FirstYear): number {
  return firstYear + ((((twoDigits - firstYear) % 100) + 100) % 100)
}

/** A year typed in two halves: `20 16`. */
export function split(match: RegExpExecArray, words: Words): Said {
  const century = match[4] ?? ''
  const year = century === '19' || century === '20' ? `${century}${match[5]}` : ''
  const numbers = [digits(match[1] ?? match[2]), digits(match[3]), year || century] as const
  return damaged(fromNumbers(numbers, words), words.verbatim)
}

/** Three numbers as the shape parts them. */
export function fromGroups([, first = '', second = '', third = '']: string[], words: Words): Said {
  return fromNumbers([first, second, third], words)
}

/** Two numbers run together, `12/112019`, with a blank inside, `03/1 4/2016`, or without any stroke. */
export function mended(match: RegExpExecArray, words: Words): Said {
  const whole = match.map((number) => number.replace(/\s/g, ''))
  return damaged(fromGroups(whole, words), words.verbatim)
}

/** Eight digits: year first where that gives a day, else month first. */
export function fromEight(match: RegExpExecArray, words: Words): Said {
  const [whole, year = '', month = '', day = ''] = match
  if (/^(?:19|2\d)$/.test(year.slice(0, 2)) && dayOf(Number(year), Number(month), Number(day)) !== null)
    return fromNumbers([year, month, day], words)
  return fromNumbers([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4)], words)
}

/** Reads on, but says that the day is damaged. */
export function damaged(read: Said, verbatim: string): Said {
  const message = `“${verbatim.trim()}” is damaged; the likely day is read from it.`
  return { ...read, doubts: [...read.doubts, { code: 'damaged-date', message }] }
}

/** A month without a day counts to its end: nothing falls sooner than the words allow. */
export function withoutDay(year: number, month: number, verbatim: string): Said {
  const last = [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== null) ?? null
  if (last === null) return noDay(verbatim, year > 999)
  const meaning = `the last day of ${MONTH_NAMES[month - 1]} ${year}, as no day is named`
  return damaged(
    { date: last, parts: [{ verbatim: verbatim.trim(), meaning }], doubts: [], fullYear: true },
    verbatim,
  )
}
