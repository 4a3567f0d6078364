/** Numbers and names of a written day → a day of the calendar, with how they were understood and what stays in doubt. */
import { type Day, dayOf } from '../../preload/contract/day'
import type { ReadingProblem, ReadPart } from '../../preload/contract/reading'
import { MONTH_NAMES, monthNumber } from './months'

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

/** What a day says, without its place in the words. */
export type Said = Omit<WrittenDay, 'start' | 'end'>

/** Typists wrote the letter O for zero and l or I for one. */
export function digits(written: string | undefined): string {
  return (written ?? '').replace(/o/gi, '0').replace(/[il]/gi, '1')
}

/** Three numbers: year first where it has four digits, else month, day, year as State writes them. */
export function fromNumbers(
  [a, b, c]: [string, string, string],
  firstYear: FirstYear,
  verbatim: string,
): Said {
  const yearFirst = /^\d{4}$/.test(a)
  if (yearFirst) return ordered(a, b, c, 'year first', firstYear, verbatim)
  if (Number(a) > 31 && a.length === 2 && c.length <= 2)
    return ordered(a, b, c, 'year first, as no month or day is so great', firstYear, verbatim)
  return ordered(c, a, b, monthFirst(b), firstYear, verbatim)
}

function monthFirst(day: string): string {
  return Number(day) > 12 ? `month first, as ${Number(day)} is no month` : 'month first, as State writes days'
}

/** Month before day, unless only the other way round gives a month. */
function ordered(
  year: string,
  month: string,
  day: string,
  order: string,
  firstYear: FirstYear,
  verbatim: string,
): Said {
  const swapped = Number(month) > 12 && Number(day) >= 1 && Number(day) <= 12
  const read = fromMonth(
    year,
    Number(swapped ? day : month),
    Number(swapped ? month : day),
    swapped ? `day before month, as ${Number(month)} is no month` : order,
    firstYear,
    verbatim,
  )
  if (!swapped) return read
  const message = `The day stands before the month in “${verbatim.trim()}”, as ${Number(month)} is no month.`
  return { ...read, doubts: [...read.doubts, { code: 'day-month-swapped', message }] }
}

/** A day whose month is a name, which leaves no doubt of the order. */
export function fromNamed(
  year: string | undefined,
  month: string | undefined,
  day: number,
  firstYear: FirstYear,
  verbatim: string,
): Said {
  return fromMonth(digits(year), monthNumber(month ?? ''), day, 'month by name', firstYear, verbatim)
}

/** A day whose month is settled; `how` tells by what. */
export function fromMonth(
  year: string,
  month: number,
  day: number,
  how: string,
  firstYear: FirstYear,
  verbatim: string,
): Said {
  const short = year.length === 2
  const full = short ? inFrame(Number(year), firstYear) : Number(year)
  // No order on classification is older than the century; a year of one, three or five digits names none.
  const date = (short || year.length === 4) && full >= 1900 ? dayOf(full, month, day) : null
  const doubts: Doubt[] = []
  const parts: ReadPart[] = []
  if (date === null) {
    parts.push({ verbatim: verbatim.trim(), meaning: 'no day of the calendar' })
    doubts.push({ code: 'impossible-date', message: `“${verbatim.trim()}” is no day of the calendar.` })
  } else {
    parts.push({ verbatim: verbatim.trim(), meaning: `${day} ${MONTH_NAMES[month - 1]} ${full}: ${how}` })
    if (short) {
      const earlier = full - 100
      parts.push({ verbatim: year, meaning: `${full}: ${earlier} is before the cable` })
      doubts.push({
        code: 'two-digit-year',
        message: `The year “${year}” is read as ${full}, by the cable’s own date.`,
      })
    }
  }
  return { date, parts, doubts, fullYear: year.length >= 4 }
}

/** The first year with these last two digits that is not before the frame's first year. */
function inFrame(twoDigits: number, firstYear: FirstYear): number {
  return firstYear + ((((twoDigits - firstYear) % 100) + 100) % 100)
}

/** A year typed in two halves: `20 16`. */
export function split(match: RegExpExecArray, firstYear: FirstYear): Said {
  const century = match[4] ?? ''
  const year = century === '19' || century === '20' ? `${century}${match[5]}` : ''
  const read = fromNumbers(
    [digits(match[1] ?? match[2]), digits(match[3]), year || century],
    firstYear,
    match[0],
  )
  return damaged(read, match[0])
}

/** Two numbers run together: `12/112019`. */
export function glued(match: RegExpExecArray, firstYear: FirstYear): Said {
  return damaged(fromNumbers([match[1] ?? '', match[2] ?? '', match[3] ?? ''], firstYear, match[0]), match[0])
}

/** Numbers with a blank inside: `03/1 4/2016`, `03/14/2 016`, `2 016/03/14`. */
export function parted(match: RegExpExecArray, firstYear: FirstYear): Said {
  const [first = '', second = '', third = ''] = match.slice(1).map((number) => number.replace(/\s/g, ''))
  return damaged(fromNumbers([first, second, third], firstYear, match[0]), match[0])
}

/** Eight digits: year first where that gives a day, else month first. */
export function fromEight(match: RegExpExecArray, firstYear: FirstYear): Said {
  const [whole, year = '', month = '', day = ''] = match
  if (/^(?:19|2\d)$/.test(year.slice(0, 2)) && dayOf(Number(year), Number(month), Number(day)) !== null)
    return fromNumbers([year, month, day], firstYear, whole)
  return fromNumbers([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4)], firstYear, whole)
}

/** Reads on, but says that the day is damaged. */
export function damaged(read: Said, verbatim: string): Said {
  const message = `“${verbatim.trim()}” is damaged; the likely day is read from it.`
  return { ...read, doubts: [...read.doubts, { code: 'damaged-date', message }] }
}

/** A month without a day counts to its end: nothing falls sooner than the words allow. */
export function withoutDay(year: number, month: number, verbatim: string): Said {
  const last = [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== null) ?? null
  if (last === null) return fromMonth(String(year), month, 0, '', year, verbatim)
  const meaning = `the last day of ${MONTH_NAMES[month - 1]} ${year}, as no day is named`
  return damaged(
    { date: last, parts: [{ verbatim: verbatim.trim(), meaning }], doubts: [], fullYear: true },
    verbatim,
  )
}
