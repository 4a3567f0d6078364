/**
 * Days as drafters wrote them: 12/11/2019, 2019/12/11, 08 OCTOBER 2019, JUNE 21, 2006, 05/20/19, 20191211.
 * Numbers run month, day, year unless the month would be impossible. A day that the calendar lacks is kept as such.
 */

import { type Day, dayOf } from '../../preload/contract/day'
import type { ReadingProblem, ReadPart } from '../../preload/contract/reading'
import { MONTH_NAMES, MONTH_WORD, monthNumber } from './months'

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

interface Shape {
  pattern: RegExp
  read: (match: RegExpExecArray, firstYear: FirstYear) => Omit<WrittenDay, 'start' | 'end'>
}

// Typists wrote the letter O for zero and l or I for one.
const DIGIT = '[\\dOoIl]'
const SMALL = `(?<![\\dA-Za-z])(${DIGIT}?\\d{1,3}|\\d${DIGIT}{1,2})`
const SMALL_GLUED = `(?<!\\d)(\\d${DIGIT}{0,3})`
const BETWEEN = '\\s{0,2}[/.\\-–\\\\]{1,2}\\s{0,2}'
const YEAR = "(?:'|’)?(\\d{4}|\\d{2})(?!\\d)"
const GAP = '[\\s,.\\-/]{0,3}'
const ORDINAL = '(?:ST|ND|RD|TH)?'

const SHAPES: Shape[] = [
  shape(
    `(?:${SMALL}|${SMALL_GLUED})${BETWEEN}(${DIGIT}{1,3})${BETWEEN}(\\d{2})\\s(\\d{2})(?![\\d/.-])`,
    (m, first) => split(m, first),
  ),
  shape(
    `(?:${SMALL}|${SMALL_GLUED})${BETWEEN}(${DIGIT}{1,3})${BETWEEN}(\\d{4}(?!\\d)|\\d${DIGIT}{0,5})`,
    (m, first) => fromNumbers([digits(m[1] ?? m[2]), digits(m[3]), digits(m[4])], first, m[0]),
  ),
  shape(`(\\d{1,2})${ORDINAL}${GAP}(?:DAY )?(?:OF )?${MONTH_WORD}${GAP}${YEAR}`, (m, first) =>
    fromNamed(m[3], m[2], m[1], first, m[0]),
  ),
  shape(`${MONTH_WORD}${GAP}(\\d{1,2})${ORDINAL}(?:[\\s,.\\-/]{1,3})${YEAR}`, (m, first) =>
    fromNamed(m[3], m[1], m[2], first, m[0]),
  ),
  shape(`(?<!\\d)(\\d{4})${GAP}${MONTH_WORD}${GAP}(\\d{1,2})(?!\\d)`, (m, first) =>
    fromNamed(m[1], m[2], m[3], first, m[0]),
  ),
  shape(`${MONTH_WORD}${GAP}(\\d{4})(?!\\d)`, (m) => withoutDay(Number(m[2]), monthNumber(m[1] ?? ''), m[0])),
  shape('(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)', (m, first) => fromEight(m, first)),
  shape('(?<!\\d)(\\d{1,2})\\s(\\d{1,2})\\s(\\d{4})(?!\\d)', (m, first) =>
    fromNumbers([m[1] ?? '', m[2] ?? '', m[3] ?? ''], first, m[0]),
  ),
  shape('(?<!\\d)(\\d{1,2})[/.-](\\d{2})(\\d{4})(?!\\d)', (m, first) => glued(m, first)),
  shape('(?<!\\d)(\\d{2})(\\d{2})[/.-](\\d{4})(?!\\d)', (m, first) => glued(m, first)),
  shape('(?<![\\d/.-])(\\d{1,2})[/.-]((?:19|20)\\d{2})(?![\\d/.-])', (m) =>
    withoutDay(Number(m[2]), Number(m[1]), m[0]),
  ),
]

const WHOLE_YEAR = /^\W*((?:19|20)\d{2})\W*$/
const SIX_DIGITS = /^\W*(\d{2})(\d{2})(\d{2})\W*$/

/** The first day written in a short text, or null. Never looks at a clock. */
export function findDay(text: string, firstYear: FirstYear): WrittenDay | null {
  let best: WrittenDay | null = null
  for (const { pattern, read } of SHAPES) {
    const match = pattern.exec(text)
    if (match === null) continue
    const end = match.index + match[0].length
    if (best !== null && (match.index > best.start || (match.index === best.start && end <= best.end)))
      continue
    best = { ...read(match, firstYear), start: match.index, end }
  }
  return best ?? bareNumber(text, firstYear)
}

function shape(source: string, read: Shape['read']): Shape {
  return { pattern: new RegExp(source, 'i'), read }
}

function digits(written: string | undefined): string {
  return (written ?? '').replace(/o/gi, '0').replace(/[il]/gi, '1')
}

function fromNumbers(
  [a, b, c]: [string, string, string],
  firstYear: FirstYear,
  verbatim: string,
): Omit<WrittenDay, 'start' | 'end'> {
  const yearFirst = /^\d{4}$/.test(a)
  if (yearFirst) return ordered(a, b, c, 'year first', firstYear, verbatim)
  if (Number(a) > 31 && a.length === 2 && c.length <= 2)
    return ordered(a, b, c, 'year first, as no month or day is so great', firstYear, verbatim)
  return ordered(c, a, b, 'month first', firstYear, verbatim)
}

/** Month before day, unless only the other way round gives a month. */
function ordered(
  year: string,
  month: string,
  day: string,
  order: string,
  firstYear: FirstYear,
  verbatim: string,
): Omit<WrittenDay, 'start' | 'end'> {
  const swapped = Number(month) > 12 && Number(day) >= 1 && Number(day) <= 12
  const read = settled(
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

function fromNamed(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  firstYear: FirstYear,
  verbatim: string,
): Omit<WrittenDay, 'start' | 'end'> {
  return settled(year ?? '', monthNumber(month ?? ''), Number(day), 'month by name', firstYear, verbatim)
}

function settled(
  year: string,
  month: number,
  day: number,
  how: string,
  firstYear: FirstYear,
  verbatim: string,
): Omit<WrittenDay, 'start' | 'end'> {
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
  return { date, parts, doubts, fullYear: !short }
}

/** The first year with these last two digits that is not before the frame's first year. */
export function inFrame(twoDigits: number, firstYear: FirstYear): number {
  return firstYear + ((((twoDigits - firstYear) % 100) + 100) % 100)
}

function split(match: RegExpExecArray, firstYear: FirstYear): Omit<WrittenDay, 'start' | 'end'> {
  const century = match[4] ?? ''
  const year = century === '19' || century === '20' ? `${century}${match[5]}` : ''
  const read = fromNumbers(
    [digits(match[1] ?? match[2]), digits(match[3]), year || century],
    firstYear,
    match[0],
  )
  return damaged(read, match[0])
}

function glued(match: RegExpExecArray, firstYear: FirstYear): Omit<WrittenDay, 'start' | 'end'> {
  return damaged(fromNumbers([match[1] ?? '', match[2] ?? '', match[3] ?? ''], firstYear, match[0]), match[0])
}

function fromEight(match: RegExpExecArray, firstYear: FirstYear): Omit<WrittenDay, 'start' | 'end'> {
  const [whole, year = '', month = '', day = ''] = match
  if (/^(?:19|2\d)$/.test(year.slice(0, 2)) && dayOf(Number(year), Number(month), Number(day)) !== null)
    return fromNumbers([year, month, day], firstYear, whole)
  return fromNumbers([whole.slice(0, 2), whole.slice(2, 4), whole.slice(4)], firstYear, whole)
}

function damaged(
  read: Omit<WrittenDay, 'start' | 'end'>,
  verbatim: string,
): Omit<WrittenDay, 'start' | 'end'> {
  const message = `“${verbatim.trim()}” is damaged; the likely day is read from it.`
  return { ...read, doubts: [...read.doubts, { code: 'damaged-date', message }] }
}

/** A month without a day counts to its end: nothing falls sooner than the words allow. */
function withoutDay(year: number, month: number, verbatim: string): Omit<WrittenDay, 'start' | 'end'> {
  const last = [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== null) ?? null
  if (last === null) return settled(String(year), month, 0, '', year, verbatim)
  const meaning = `the last day of ${MONTH_NAMES[month - 1]} ${year}, as no day is named`
  return damaged(
    { date: last, parts: [{ verbatim: verbatim.trim(), meaning }], doubts: [], fullYear: true },
    verbatim,
  )
}

/** Six digits or a year and nothing else beside them. */
function bareNumber(text: string, firstYear: FirstYear): WrittenDay | null {
  const six = SIX_DIGITS.exec(text)
  if (six !== null)
    return {
      ...damaged(fromNumbers([six[1] ?? '', six[2] ?? '', six[3] ?? ''], firstYear, six[0]), six[0]),
      start: 0,
      end: text.length,
    }
  const year = WHOLE_YEAR.exec(text)?.[1]
  return year === undefined ? null : { ...withoutDay(Number(year), 12, year), start: 0, end: text.length }
}
