/** Instructions that name a day, a term or an event. */
import { yearOf } from '../../preload/contract/day'
import type { NamedEvent } from '../../preload/contract/reading'
import { termWords } from '../../preload/contract/term'
import { nameTheOfficial, takeFound } from './beside'
import type { Doubt, WrittenDay } from './day-numbers'
import { findEvent, happens, isOwnDay } from './event'
import { later } from './later'
import { dayInWords } from './months'
import type { Rest } from './rest'
import type { Form, Frame, Statement } from './statement'
import { findTerm, type Term } from './term'
import { findDay } from './written-day'

/** A term counted from the cable, from a day that the words name, or from an event. */
export function termed(rest: Rest, found: Statement, frame: Frame): Form | null {
  const term = findTerm(rest.text)
  if (term === null) return null
  found.doubts.push(...term.doubts)
  const event = findEvent(rest.text, term)
  const base = event === null ? null : findDay(event.event.name, frame.firstYear)
  if (event !== null && base !== null && base.date !== null) {
    found.doubts.push(...base.doubts)
    found.parts.push({
      verbatim: rest.text.trim(),
      meaning: `${termWords(term.years)} from ${dayInWords(base.date)}`,
    })
    rest.take(0, rest.text.length)
    return { kind: 'date', date: later(base.date, term.years) }
  }
  if (event !== null) return asEvent(rest, found, event.event)
  const behind = rest.text.slice(term.end)
  if (BACKWARDS.test(behind)) return { kind: 'unknown' }
  // `TEN YEARS ATER KOREAN UNIFICATION`: a word is mistyped, what happens is named.
  if (happens(behind) && !isOwnDay(behind) && !ANOTHER.test(behind))
    return asEvent(rest, found, { name: withoutFirst(behind), offsetYears: term.years })
  const written = rest.take(term.start, term.end)
  // `03/29/2016 (10 YEARS)`: the day that a term comes to is the nearer word of the two.
  const named = findDay(rest.text, frame.firstYear)
  if (named !== null) {
    found.parts.push({ verbatim: written, meaning: `${termWords(term.years)}; the day named counts` })
    found.doubts.push(...disagreement(named, term, frame))
    return null
  }
  rest.drop(/(?:AFTER|FROM|FOLLOWING|OF|SINCE)\s.{0,80}$/i)
  rest.drop(OWN_DAY_PLUS)
  found.parts.push({
    verbatim: written,
    meaning: `${termWords(term.years)}, counted from the day of the cable`,
  })
  return { kind: 'duration', years: term.years }
}

/** `TEN YEARS BEFORE KOREAN UNIFICATION`: counted back from what cannot be known. */
const BACKWARDS = /^[\s,]*(?:BEFORE|PRIOR\s+TO)(?![A-Z])/i
/** `TEN YEARS OR KOREAN UNIFICATION`: what happens is another end, not what the term counts from. */
const ANOTHER = /^[\s,]*(?:AND\s?\/\s?)?(?:OR|UNLESS|BUT|IF)(?![A-Z])/i
/** `DATE OF CABLE PLUS 10 YEARS` */
const OWN_DAY_PLUS = /^\W*DATE(?:\s+OF\s+[A-Z]{4,14})?\s*(?:PLUS|\+)(?=\s)/i

/** `TEN YEARS (12/14/2029)`: a day as far from its cable as no draft of it explains. */
function disagreement({ date }: WrittenDay, { years }: Term, { year }: Frame): Doubt[] {
  if (date === null || year === null || Math.abs(yearOf(date) - year - years) <= 1) return []
  const message = `The line gives ${termWords(years)} and ${dayInWords(date)}, which are not the same; the day counts.`
  return [{ code: 'conflicting-instructions', message }]
}

/** The words of an event without the mistyped one that leads to it. */
function withoutFirst(words: string): string {
  const [first = '', ...others] = words.match(/[^\s.,;:()\\"]+/g) ?? []
  return (others.length > 1 && first.length < 7 ? others : [first, ...others]).join(' ')
}

/** A day; a second one on the same line is a contradiction. */
export function dated(rest: Rest, found: Statement, frame: Frame, cut: boolean): Form | null {
  const day = findDay(rest.text, frame.firstYear)
  if (day === null) return null
  if (cut && mayGoOn(day, rest.text)) return { kind: 'cut' }
  takeFound(rest, found, day)
  nameTheOfficial(rest, found)
  const other = findDay(rest.text, frame.firstYear)
  if (other !== null) rest.take(other.start, other.end)
  if (other !== null && other.date !== null && other.date !== day.date)
    found.doubts.push({
      code: 'conflicting-instructions',
      message: `The line names a second day, ${dayInWords(other.date)}; the first counts.`,
    })
  return { kind: 'date', date: day.date }
}

/** `08/15/20...`, `2019/12/1...`: the last number stands before the dots that cut it, and may have had more digits. */
function mayGoOn({ start, end, fullYear }: WrittenDay, text: string): boolean {
  if (!/^\s?(?:\.{2,}|…)|^$/.test(text.slice(end))) return false
  return !fullYear || YEAR_FIRST_CUT.test(text.slice(start, end))
}

const YEAR_FIRST_CUT = /^\W*\d{4}[/.-]\d{1,2}(?:[/.-]\d)?\W*$/

/** An event without a term. */
export function eventful(rest: Rest, found: Statement): Form | null {
  const event = findEvent(rest.text)
  return event === null ? null : asEvent(rest, found, event.event)
}

function asEvent(rest: Rest, found: Statement, event: NamedEvent): Form {
  if (event.offsetYears > 0)
    found.parts.push({
      verbatim: rest.text.trim(),
      meaning: `${termWords(event.offsetYears)} after an event`,
    })
  found.parts.push({ verbatim: event.name, meaning: 'the event; its day is not in the cable' })
  const [, choice = ''] = event.name.split(/\sOR\s/i)
  const other = findTerm(choice)
  if (other !== null)
    found.doubts.push({
      code: 'conflicting-instructions',
      message: `Beside the event the line gives a term of ${termWords(other.years)}; the event counts.`,
    })
  rest.take(0, rest.text.length)
  return { kind: 'event', event }
}
