/** Years written with a reference: before the station, between it and the number, or behind the number. */
import { fullYear } from '../source/years'
import type { Word } from './reference-words'

/** `08 OSLO`, `2008 OSLO`, `(08) OSLO`: the year before the word at `from`, and where it begins. */
export function yearBefore(words: Word[], from: number, free: number): { year: number; from: number } | null {
  let at = from - 1
  while (at >= free && words[at]?.kind === 'sign' && /[-'’/.:)]/.test((words[at] as Word).text)) at -= 1
  const word = words[at]
  if (at < free || word?.kind !== 'number') {
    if (at >= free && isYearInParentheses(words, at))
      return { year: fullYear((words[at - 1] as Word).text), from: at - 2 }
    return null
  }
  if (!isYear(word.text)) return null
  return { year: fullYear(word.text), from: at }
}

function isYear(written: string): boolean {
  if (written.length === 2) return Number(written) >= 60 || Number(written) <= 30
  return written.length === 4 && Number(written) >= 1960 && Number(written) <= 2030
}

/** `(2006)`, its last parenthesis at `at`. */
export function isYearInParentheses(words: Word[], at: number): boolean {
  return (
    words[at]?.text === ')' &&
    words[at - 1]?.kind === 'number' &&
    isYear((words[at - 1] as Word).text) &&
    words[at - 2]?.text === '('
  )
}

export const MONTH =
  /^(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)$/i

/**
 * `9001 (2006)`, `9001/08`, `9001-91`, `9001 99`, `9001 '99`: the year behind the number, or that of a whole date. Behind a stroke or a
 * hyphen it is none that is yet to come after `latest`: `9001/14` of 2010 is another number.
 */
export function yearAfter(
  words: Word[],
  at: number,
  latest: number | null,
): { year: number; length: number } | null {
  const number = words[at] as Word
  const [next, second] = [words[at + 1], words[at + 2]]
  if (isYearInParentheses(words, at + 3)) return { year: fullYear((second as Word).text), length: 3 }
  const named = yearNamed(words, at, latest)
  if (named !== null) return named
  if (
    next?.kind === 'sign' &&
    /[/-]/.test(next.text) &&
    second?.kind === 'number' &&
    second.start === next.end
  ) {
    const isPast = latest === null || fullYear(second.text) <= latest
    if (
      isYear(second.text) &&
      isPast &&
      second.text.length < number.text.length + 1 &&
      !isMonthDay(words, at)
    )
      return { year: fullYear(second.text), length: 2 }
  }
  if (
    next &&
    isApostrophe(next) &&
    second?.kind === 'number' &&
    second.text.length === 2 &&
    isYear(second.text)
  ) {
    const after = words[at + 3]
    if (second.start === next.end && (after === undefined || after.kind === 'sign'))
      return { year: fullYear(second.text), length: 2 }
  }
  if (next?.kind === 'number' && number.text.length >= 5 && isYear(next.text)) {
    const after = words[at + 2]
    if (after === undefined || after.kind === 'sign') return { year: fullYear(next.text), length: 1 }
  }
  return yearOfDate(words, at + 1)
}

/** `9001 ('05)`, `9001 OF 2005`, `9001 FROM 2005`, and `901, 2005` at an item's end; a longer number may stand beside another one. */
function yearNamed(
  words: Word[],
  at: number,
  latest: number | null,
): { year: number; length: number } | null {
  const [number, sign, second, third, fourth] = words.slice(at, at + 5)
  if (sign?.text === '(' && second && isApostrophe(second) && fourth?.text === ')')
    return third && isYear(third.text) ? { year: fullYear(third.text), length: 4 } : null
  const joined =
    /^(?:OF|IN|FROM)$/i.test(sign?.text ?? '') ||
    (sign?.text === ',' && third === undefined && number?.text.length === 3)
  if (!joined || !/^(?:19|20)\d\d$/.test(second?.text ?? '')) return null
  const year = Number(second?.text)
  return latest === null || year <= latest ? { year, length: 2 } : null
}

/** `STATE 9001 24 SEP 2009`, `STATE 9001 (24 SEP 09)`, `STATE 9001 DATED JUNE 3, 2008`: the day of the cable. */
function yearOfDate(words: Word[], at: number): { year: number; length: number } | null {
  const opening = words[at]?.kind === 'sign' && /[(,]/.test((words[at] as Word).text) ? 1 : 0
  const named = /^(?:OF|DATED|DTD)$/i.test(words[at + opening]?.text ?? '') ? 1 : 0
  const from = at + opening + named
  const [first, second, third, fourth] = words.slice(from, from + 4)
  const year = third?.text === ',' ? fourth : third
  if (
    year?.kind !== 'number' ||
    !isYear(year.text) ||
    !(isDayOfMonth(first, second) || isDayOfMonth(second, first))
  )
    return null
  const last = words.indexOf(year)
  const closed = words[at]?.text === '(' && words[last + 1]?.text === ')'
  return { year: fullYear(year.text), length: last + (closed ? 2 : 1) - at }
}

const isDayOfMonth = (day: Word | undefined, month: Word | undefined) =>
  day?.kind === 'number' && day.text.length <= 2 && month?.kind === 'word' && MONTH.test(month.text)

export const isApostrophe = ({ kind, text }: Word) => kind === 'sign' && /^['’]$/.test(text)

/** `MADRID 04-9001`, `MADRID 04 9001`, `MADRID '04 9001`: the year between the station and its number. */
export function isYearBetween(words: Word[], at: number): boolean {
  const [year, next, last] = words.slice(at, at + 3)
  const sign = words[at - 1]
  const before = sign && isApostrophe(sign) && sign.end === year?.start ? words[at - 2] : sign
  if (at < 1 || year?.kind !== 'number' || !/^(?:0\d|[6-9]\d)$/.test(year.text)) return false
  const serial = next?.text === '-' && next.start === year.end ? last : next
  return (
    before?.kind === 'word' &&
    !/^(?:AND|OR)$/i.test(before.text) &&
    serial?.kind === 'number' &&
    /^\d{3,6}$/.test(serial.text) &&
    !/^(?:19|20)\d\d$/.test(serial.text)
  )
}

/** `OSLO 9001 AND 05 9002`, `B. 08-9003`: a year before a number that names no station, and how many words it takes. */
export function yearAhead(words: Word[], at: number): { year: number; length: number } | null {
  const [year, next, last] = words.slice(at, at + 3)
  if (year?.kind !== 'number' || !isYear(year.text)) return null
  const hyphen = next?.text === '-' && next.start === year.end
  const serial = hyphen ? last : next
  if (serial?.kind !== 'number' || !/^(?!(?:19|20)\d\d$)\d{3,6}$/.test(serial.text)) return null
  return { year: fullYear(year.text), length: hyphen ? 2 : 1 }
}

function isMonthDay(words: Word[], at: number): boolean {
  return words[at + 3]?.text === '/'
}
