/** What may stand beside an instruction: a downgrade, the day of a source, the official who set a date. */
import { yearOf } from '../../preload/contract/day'
import type { WrittenDay } from './day-numbers'
import { dayInWords } from './months'
import type { Rest } from './rest'
import { codeRule } from './rules'
import type { Frame, Statement } from './statement'
import { findDay } from './written-day'

const DOWNGRADE =
  /(?<![A-Z])(?:(?:TO|WILL|SHALL)\s+BE\s+)?(?:D\/?NG|DWNG|(?:DOWN|RE)GRADED?)(?![A-Z])[\s:]{0,3}/i
const TO_LEVEL = /^[\s:,]{0,3}(?:TO\s)?\s?(CO[A-Z]*|C|SE[A-Z]*|S|UN[A-Z]*|U)(?![A-Z])[\s:,]{0,3}(?:ON\s)?/i
/** Words that lead to the day of the downgrade; DECL leads to another. */
const TO_ITS_DAY = /^[^A-Z\d]{0,4}(?:(?!DECL)[A-Z]{1,12}[^A-Z\d]{1,4}){0,4}$/i
const LEVELS: Record<string, string> = { C: 'CONFIDENTIAL', S: 'SECRET', U: 'UNCLASSIFIED' }
const SOURCE_DATE = /DATE\s+OF\s+SOURCES?[\s:]{0,3}/i
const SOURCE_MARKED = /(?:MULTIPLE\s+)?SOURCES?\s+MARKED[\s:"“]{0,3}/i
const NAME = /\(([A-Z][A-Z'. -]{1,40},\s?[A-Z][A-Z'. -]{0,40})\)/i
const OFFICE = /(?<![A-Z])(?:OR|XX|M)-[A-Z]{1,3}(?![A-Z])/i

/** Takes the first day from what is left, with how it was read. */
export function takeDay(rest: Rest, found: Statement, frame: Frame): WrittenDay | null {
  const day = findDay(rest.text, frame.firstYear)
  if (day !== null) takeFound(rest, found, day)
  return day
}

/** Takes a day that has been found in what is left. */
export function takeFound(rest: Rest, found: Statement, day: WrittenDay): void {
  rest.take(day.start, day.end)
  found.parts.push(...day.parts)
  found.doubts.push(...day.doubts)
}

/** Downgrading is no declassification; its line may name both. The level may stand before its day or behind it. */
export function takeDowngrade(rest: Rest, found: Statement, frame: Frame): void {
  const match = DOWNGRADE.exec(rest.text)
  if (match === null) return
  const words = rest.text.slice(match.index + match[0].length)
  const before = TO_LEVEL.exec(words)
  const from = before?.[0].length ?? 0
  const day = nearDay(words.slice(from), frame)
  const behind = before === null && day !== null ? TO_LEVEL.exec(words.slice(day.end)) : null
  const end = from + (day?.end ?? 0) + (behind?.[0].length ?? 0)
  const level = LEVELS[(before ?? behind)?.[1]?.charAt(0).toUpperCase() ?? '']
  if (end === 0) return
  const written = rest.take(match.index, match.index + match[0].length + end)
  found.doubts.push(...(day?.doubts ?? []))
  found.parts.push({ verbatim: written, meaning: meaningOf(level, day) })
  if (level === undefined) return
  found.downgrade = { to: level, on: day?.date ?? null }
  found.codes.push(`DNG:${level.slice(0, 2)}`)
}

/** The day to which at most some words lead. */
function nearDay(words: string, frame: Frame): WrittenDay | null {
  const day = findDay(words, frame.firstYear)
  return day !== null && TO_ITS_DAY.test(words.slice(0, day.start)) ? day : null
}

function meaningOf(level: string | undefined, day: WrittenDay | null): string {
  const to = level === undefined ? ', to a level that is not named' : ` to ${level}`
  const on = day?.date ? ` on ${dayInWords(day.date)}` : ''
  return `downgrade${to}${on} (inferred); not a declassification`
}

/** The mark and the day of the source from which a text was derived. */
export function takeSourceDate(rest: Rest, found: Statement, frame: Frame): void {
  rest.drop(SOURCE_MARKED)
  const match = SOURCE_DATE.exec(rest.text)
  if (match === null) return
  const end = match.index + match[0].length
  const day = findDay(rest.text.slice(end), frame.firstYear)
  const written = rest.take(match.index, day === null ? end : end + day.end)
  found.sourceDate = day?.date ?? null
  if (day?.date) found.parts.push({ verbatim: written, meaning: `the source is of ${dayInWords(day.date)}` })
}

/** DECL inside the words, with something behind it; DECLASSIFIED tells of an act. */
const INNER_MARKER = /(?<![A-Z])DECL(?:AS(?:S(?:IFY)?)?)?(?![A-Z])(?:\s+ON(?![A-Z]))?[\s:.,;-]*(?=[A-Z0-9(])/i
/** What may lead to the day of an order, or to that of the cable. */
const ABOUT_ITS_DAY =
  /^(?:[^A-Z0-9]|(?:OF|ON|DATED?|REASONS?|CLASSIFIED|CONFIDENTIAL|SECRET|TOP)(?![A-Z]))*$/i

/** `12/14/2009 DECL 12/11/2019`: the instruction stands behind DECL, the day before it is the order’s or the cable’s own. */
export function takeDayBefore(rest: Rest, found: Statement, { firstYear }: Frame): boolean {
  const marker = INNER_MARKER.exec(rest.text)
  if (marker === null) return false
  const before = rest.text.slice(0, marker.index)
  const day = findDay(before, firstYear)
  if (day === null || !ABOUT_ITS_DAY.test(before.slice(0, day.start) + before.slice(day.end))) return false
  const written = rest
    .take(0, marker.index + marker[0].length)
    .slice(day.start, day.end)
    .trim()
  found.parts.push({ verbatim: written, meaning: 'a day before the instruction, not its own' })
  if (day.date !== null && yearOf(day.date) >= firstYear)
    found.doubts.push({
      code: 'conflicting-instructions',
      message: `“${written}” stands before the word DECL; what stands behind it counts.`,
    })
  return true
}

/** `(NAME, GIVEN) OR-M`: likely the authority for a date beyond the usual term. */
export function nameTheOfficial(rest: Rest, found: Statement): void {
  const name = rest.drop(NAME)
  if (name !== null) found.parts.push({ verbatim: name, meaning: 'likely the official who set the date' })
  const office = rest.drop(OFFICE)
  if (office !== null)
    found.parts.push({ verbatim: office, meaning: 'an office symbol; its meaning was not found' })
}

/** Puts the meanings of codes beside the words they were read from. */
export function explain(found: Statement, written: string, codes: readonly string[]): void {
  const meanings = codes.map((code) => codeRule(code)?.meaning ?? 'a code whose meaning was not found')
  found.parts.push({ verbatim: written.trim(), meaning: [...new Set(meanings)].join('; ') })
}
