/**
 * Days as drafters wrote them: 12/11/2019, 2019/12/11, 08 OCTOBER 2019, JUNE 21, 2006, 05/20/19, 20191211.
 * Numbers run month, day, year unless the month would be impossible. A day that the calendar lacks is kept as such.
 */

import { monthNumber } from '../cable/created'
import {
  damaged,
  digits,
  type FirstYear,
  fromEight,
  fromGroups,
  fromMonth,
  fromNamed,
  fromNumbers,
  mended,
  type Said,
  split,
  type Words,
  type WrittenDay,
  withoutDay,
} from './day-numbers'
import { DAY_AND_ROMAN, ORDINAL_WORD, ordinalNumber, romanNumber } from './day-words'
import { findLettered } from './lettered-day'
import { MONTH_WORD, slippedMonth } from './months'
import { yearInWords } from './year-words'

interface Shape {
  pattern: RegExp
  read: (match: RegExpExecArray, words: Words) => Said
}

// Typists wrote the letter O for zero and l or I for one.
const DIGIT = '[\\dOoIl]'
const SMALL = `(?<![\\dA-Za-z])(${DIGIT}?\\d{1,3}|\\d${DIGIT}{1,2})`
const SMALL_GLUED = `(?<!\\d)(\\d${DIGIT}{0,3})`
/** The day beside a month's name. */
const DAY = `(?<![\\dA-Za-z])(${DIGIT}\\d|\\d${DIGIT})`
const BETWEEN = '\\s{0,2}[/.;\\-–\\\\]{1,2}\\s{0,2}'
// Two numbers with a stroke behind them are a day: DEC 03/14/2016.
const YEAR = `(?:'|’)?(\\d${DIGIT}{3}(?!\\d)|\\d{2}(?!\\d|[/.-]\\d))`
const GAP = '[\\s,.\\-/]{0,3}'
const ORDINAL = '(?:ST|ND|RD|TH)?'

const SHAPES: Shape[] = [
  // Before the shapes that read I and II as 1 and 11.
  shape(`${DAY_AND_ROMAN}\\s?[/.\\s-]\\s?${YEAR}`, (m, words) =>
    fromMonth(
      { year: digits(m[3]), month: romanNumber(m[2] ?? ''), day: Number(m[1]) },
      'month in Roman numbers',
      words,
    ),
  ),
  shape(`${ORDINAL_WORD}\\s{1,3}(?:DAY\\s{1,3})?(?:OF\\s{1,3})?${MONTH_WORD}${GAP}${YEAR}`, (m, words) =>
    fromNamed(m[3], m[2], ordinalNumber(m[1] ?? ''), words),
  ),
  shape(`${MONTH_WORD}\\s{1,3}(?:THE\\s{1,3})?${ORDINAL_WORD}[\\s,]{1,3}${YEAR}`, (m, words) =>
    fromNamed(m[3], m[1], ordinalNumber(m[2] ?? ''), words),
  ),
  shape(
    `(?:${SMALL}|${SMALL_GLUED})${BETWEEN}(${DIGIT}{1,3})${BETWEEN}(\\d{2})(?:\\s|[.:,](?=\\d))(\\d{2})(?![\\d/.-])`,
    split,
  ),
  shape(
    `(?:${SMALL}|${SMALL_GLUED})${BETWEEN}(${DIGIT}{1,3})${BETWEEN}['’]?(\\d{4}(?!\\d)|\\d${DIGIT}{0,5}(?![\\dXx#*?]))`,
    (m, words) => fromNumbers([digits(m[1] ?? m[2]), digits(m[3]), digits(m[4])], words),
  ),
  shape(
    `(?:${DAY}|(?<!\\d|(?<![A-Za-z])[A-Za-z])(\\d{1,2}))${ORDINAL}${GAP}(?:DAY )?(?:OF )?${MONTH_WORD}${GAP}${YEAR}`,
    (m, words) => fromNamed(m[4], m[3], Number(digits(m[1] ?? m[2])), words),
  ),
  shape(`${MONTH_WORD}${GAP}(?:${DAY}|(\\d{1,2}))${ORDINAL}(?:[\\s,.\\-/]{1,3})${YEAR}`, (m, words) =>
    fromNamed(m[4], m[1], Number(digits(m[2] ?? m[3])), words),
  ),
  // Another letter than these beside the only digit of the day, or in its place.
  shape(`${MONTH_WORD}${GAP}(?:\\d[A-Z]|[A-Z]\\d)[\\s,.\\-/]{1,3}(\\d{4})(?!\\d)`, (m) =>
    withoutDay(Number(m[2]), monthNumber(m[1] ?? ''), m[0]),
  ),
  shape(`(?<!\\d)(\\d{4})${GAP}${MONTH_WORD}${GAP}(\\d{1,2})(?!\\d)`, (m, words) =>
    fromNamed(m[1], m[2], Number(digits(m[3])), words),
  ),
  shape(`${MONTH_WORD}${GAP}(\\d{4})(?!\\d)`, (m) => withoutDay(Number(m[2]), monthNumber(m[1] ?? ''), m[0])),
  shape('(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)', fromEight),
  shape('(?<!\\d)(\\d{1,2})\\s(\\d{1,2})\\s(\\d{4})(?!\\d)', fromGroups),
  shape('(?<!\\d)(\\d{4})\\s(\\d{1,2})\\s(\\d{1,2})(?!\\d)', fromGroups),
  shape('(?<![\\d,])(\\d{1,2})\\s?,\\s?(\\d{1,2})\\s?,\\s?(\\d{4})(?![\\d,])', fromGroups),
  // Longer than what the shapes above take from the same place: blanks stand inside its numbers.
  shape(
    '(?<![\\d/])((?:0\\s\\d|(?<=^[\\s:.]*)1\\s[0-2])|\\d{1,2})\\s?/\\s?(\\d\\s?\\d?)\\s?/\\s?(\\d\\s?\\d\\s?\\d\\s?\\d|\\d\\s?\\d)(?!\\s?[\\dXx#*?/])',
    mended,
  ),
  shape('(?<!\\d)([12]\\s?[09]\\s?\\d\\s?\\d)\\s?/\\s?(\\d{1,2})\\s?/\\s?(\\d{1,2})(?![\\d/])', mended),
  shape('(?<!\\d)(\\d{1,2})[/.-](\\d{2})(\\d{4})(?!\\d)', mended),
  shape('(?<!\\d)(\\d{2})(\\d{2})[/.-](\\d{4})(?!\\d)', mended),
  // `03/14 2016`: a stroke is lost.
  shape('(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})\\s{1,2}((?:19|20)\\d{2})(?![\\d/.-])', mended),
  shape('(?<![\\dA-Za-z/.-])(\\d{1,2})[/.-]((?:19|20)\\d{2})(?![\\d/.-])', (m) =>
    withoutDay(Number(m[2]), Number(m[1]), m[0]),
  ),
]

const WHOLE_YEAR = /^\W*(?:(?:BY|IN|UNTIL|(?:THE )?END(?: OF)?|YEAR)\s+){0,3}((?:19|20)\d{2})\W*$/i
const YEAR_AND_MONTH = /^\W*((?:19|20)\d{2})[/.-](\d{1,2})\W*$/
const SIX_DIGITS = /^\W*(\d{2})\s?(\d{2})\s?(\d{2})\W*$/

/** The first day written in a short text, or null. Never looks at a clock. */
export function findDay(text: string, firstYear: FirstYear): WrittenDay | null {
  if (!/\d/.test(text)) return withYearInWords(text, firstYear)
  const astray = findLettered(text) ?? withoutStray(text, firstYear)
  if (astray !== null) return astray
  let best: { shape: Shape; match: RegExpExecArray; end: number } | null = null
  for (const shape of SHAPES) {
    const match = shape.pattern.exec(text)
    if (match === null) continue
    const end = match.index + match[0].length
    const start = best?.match.index ?? Number.POSITIVE_INFINITY
    if (match.index < start || (match.index === start && best !== null && end > best.end))
      best = { shape, match, end }
  }
  if (best === null)
    return bareNumber(text, firstYear) ?? withMendedMonth(text, firstYear) ?? withYearInWords(text, firstYear)
  const { shape, match, end } = best
  const words = { verbatim: match[0], firstYear }
  return { ...shape.read(match, words), start: match.index, end }
}

function shape(source: string, read: Shape['read']): Shape {
  return { pattern: new RegExp(source, 'i'), read }
}

/** Numbers and strokes with one foreign sign among them; X and the like stand for numbers taken out, O and l for others. */
const STRAYED = /^\W*(\d[\d/.-]*)(?![XOIL])[A-Z,;:]([\d/.-]*\d)\W*$/i
const FULL_DAY = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})$/

/** `02/1H4/2016`, `02/14P2016`: without the sign, or with a stroke for it, whichever alone gives a day with its whole year. */
function withoutStray(text: string, firstYear: FirstYear): WrittenDay | null {
  const [, before, after] = STRAYED.exec(text) ?? []
  if (before === undefined || after === undefined) return null
  const days = [`${before}${after}`, `${before}/${after}`].filter((day) => FULL_DAY.test(day))
  const day = days.length === 1 ? findDay(days[0] as string, firstYear) : null
  if (day === null || day.date === null) return null
  const start = text.search(/\d/)
  const end = text.length - (/\D*$/.exec(text)?.[0].length ?? 0)
  return { ...damaged(day, text.slice(start, end)), start, end }
}

/** `FEBUARY 14, 2016`, `14 AGUUST 2016`: a month's name with one slip, where no other name is as near. */
function withMendedMonth(text: string, firstYear: FirstYear): WrittenDay | null {
  const slip = slippedMonth(text)
  if (slip === null) return null
  const day = withOtherWord(text, slip.word, slip.month, firstYear)
  if (day === null) return null
  return { ...damaged(day, text.slice(day.start, day.end).trim()), start: day.start, end: day.end }
}

/** `MARCH FIRST, TWO THOUSAND EIGHTEEN` */
function withYearInWords(text: string, firstYear: FirstYear): WrittenDay | null {
  const year = yearInWords(text)
  return year === null ? null : withOtherWord(text, year.words, year.year, firstYear)
}

/** The day that stands there once one word is another, with the words and the place that it really has. */
function withOtherWord(
  text: string,
  written: string,
  meant: string,
  firstYear: FirstYear,
): WrittenDay | null {
  const day = findDay(text.replace(written, meant), firstYear)
  if (day === null || day.end <= text.indexOf(written)) return null
  const parts = day.parts.map((part) => ({ ...part, verbatim: part.verbatim.replace(meant, written) }))
  return { ...day, parts, end: day.end + written.length - meant.length }
}

/** Six digits, a year and a month, or a year, and nothing else beside them. */
function bareNumber(text: string, firstYear: FirstYear): WrittenDay | null {
  const six = SIX_DIGITS.exec(text)
  if (six !== null) return { ...mended(six, { verbatim: six[0], firstYear }), start: 0, end: text.length }
  const month = YEAR_AND_MONTH.exec(text)
  if (month !== null)
    return { ...withoutDay(Number(month[1]), Number(month[2]), month[0]), start: 0, end: text.length }
  const year = WHOLE_YEAR.exec(text)?.[1]
  return year === undefined ? null : { ...withoutDay(Number(year), 12, year), start: 0, end: text.length }
}
