/** What the words after the label say, before they are held against the cable's day and level. */
import type { Day } from '../../preload/contract/day'
import type { Downgrade, NamedEvent, ReadPart } from '../../preload/contract/reading'
import {
  findAgencyDetermination,
  findAttribute,
  findExemptions,
  findIndefinite,
  findManualReview,
  findSchedule,
  type Schedule,
} from './codes'
import { findEvent } from './event'
import { later } from './later'
import { dayInWords } from './months'
import { Rest } from './rest'
import { codeRule } from './rules'
import { findTerm, termWords } from './term'
import { type Doubt, findDay, type WrittenDay } from './written-day'

export type Form =
  | { kind: 'date'; date: Day | null }
  | { kind: 'duration'; years: number }
  | { kind: 'event'; event: NamedEvent }
  | { kind: 'exemption'; date: Day | null; event: NamedEvent | null }
  | { kind: 'oadr' }
  | { kind: 'gds'; date: Day | null }
  | { kind: 'xgds'; date: Day | null; event: NamedEvent | null }
  | { kind: 'review'; reviewOn: Day | null }
  | { kind: 'manual-review' }
  | { kind: 'declassified'; on: Day | null }
  | { kind: 'not-applicable' }
  /** No words at all, or none about declassification. */
  | { kind: 'nothing' }
  /** The words stop in the middle. */
  | { kind: 'cut' }
  | { kind: 'redacted' }
  | { kind: 'unknown' }

export interface Statement {
  form: Form
  codes: string[]
  downgrade: Downgrade | null
  sourceDate: Day | null
  parts: ReadPart[]
  doubts: Doubt[]
  /** A word such as DECL stands before the instruction. */
  marker: boolean
  /** Nothing is missing at the end of the words. */
  complete: boolean
}

/** What the reader must know of the cable to understand its words. */
export interface Frame {
  /** Two-digit years are read from this year on. */
  firstYear: number
  /** The cable is of the years 1972-78, in which X1 to X4 are grounds of XGDS. */
  schedules: boolean
  /** The words are an attribute of the archive, with codes of its own. */
  attribute: boolean
}

const REDACTION =
  /^[^A-Za-z0-9]*(?:[Xx\u0425\u0445]{4,}|\(?#{2,}|_{4,}|\*{4,}|\[[^\]]{0,40}(?:removed|redacted|deleted|удален)[^\]]{0,40}\])/i
const CUT = /(?:\.{2,}|…)[\s\\"]*$/
const NOT_APPLICABLE =
  /^(?:N{1,2}\s?[^A-Z0-9\s]{0,2}\s?A(?![A-Z])|NOT\s+APPL[A-Z]*|NONE(?![A-Z])|UNCLAS[A-Z]*|NOT CLASSIFIED)/i
const DONE = /DECLASSIFIED(?![A-Z])/i
const DOWNGRADE =
  /(?:D\/?NG|DWNG|DOWNGRADED?)(?![A-Z])[\s:]{0,3}(?:TO\s)?\s?(CO[A-Z]*|C|SE[A-Z]*|S|UN[A-Z]*|U)(?![A-Z])[\s:,]{0,3}(?:ON\s)?/i
const LEVELS: Record<string, string> = { C: 'CONFIDENTIAL', S: 'SECRET', U: 'UNCLASSIFIED' }
const SOURCE_DATE = /DATE\s+OF\s+SOURCES?[\s:]{0,3}/i
const SOURCE_MARKED = /(?:MULTIPLE\s+)?SOURCES?\s+MARKED[\s:"“]{0,3}/i
const NAME = /\(([A-Z][A-Z'. -]{1,40},\s?[A-Z][A-Z'. -]{1,40})\)/i
const OFFICE = /(?<![A-Z])(?:OR|XX|M)-[A-Z]{1,3}(?![A-Z])/i

/** Reads the words of one instruction. Total: whatever the text, an answer, in time that grows with its length. */
export function interpret(words: string, frame: Frame): Statement {
  const rest = new Rest(words)
  const cut = CUT.test(words)
  const marker = rest.dropMarkers()
  const found: Statement = {
    form: { kind: 'nothing' },
    codes: [],
    downgrade: null,
    sourceDate: null,
    parts: rest.parts,
    doubts: [],
    marker,
    complete: true,
  }
  if (REDACTION.test(rest.text)) return { ...found, form: { kind: 'redacted' }, complete: false }
  takeDowngrade(rest, found, frame)
  takeSourceDate(rest, found, frame)
  found.form = rest.isEmpty() ? { kind: cut ? 'cut' : 'nothing' } : formOf(rest, found, frame, cut)
  if (found.form.kind === 'nothing' && cut) found.form = { kind: 'cut' }
  found.complete = isComplete(found, cut)
  if (leavesWords(found.form.kind) && !rest.isEmpty()) {
    const left = rest.leftover()
    found.parts.push({ verbatim: left, meaning: 'not part of the instruction' })
    found.doubts.push({ code: 'trailing-text', message: `The words “${left}” stand beside the instruction.` })
  }
  return found
}

function isComplete({ form, downgrade }: Statement, cut: boolean): boolean {
  if (form.kind === 'nothing') return downgrade !== null
  if (form.kind === 'cut' || form.kind === 'redacted' || form.kind === 'unknown') return false
  return !(cut && (form.kind === 'event' || (form.kind === 'exemption' && form.event !== null)))
}

/** Kinds after which other words on the line are worth a remark. */
function leavesWords(kind: Form['kind']): boolean {
  return kind === 'date' || kind === 'duration' || kind === 'exemption'
}

function formOf(rest: Rest, found: Statement, frame: Frame, cut: boolean): Form {
  if (rest.takeStart(NOT_APPLICABLE, 'no instruction: nothing in the cable is classified'))
    return { kind: 'not-applicable' }
  if (DONE.test(rest.text)) return declassified(rest, found, frame)
  return (
    scheduled(rest, found, frame) ??
    exempted(rest, found, frame) ??
    undated(rest, found) ??
    termed(rest, found, frame) ??
    dated(rest, found, frame, cut) ??
    eventful(rest, found) ?? { kind: cut ? 'cut' : 'unknown' }
  )
}

function declassified(rest: Rest, found: Statement, frame: Frame): Form {
  const day = takeDay(rest, found, frame)
  found.parts.push({ verbatim: 'DECLASSIFIED', meaning: 'an act already done, not an instruction' })
  return { kind: 'declassified', on: day?.date ?? null }
}

function scheduled(rest: Rest, found: Statement, frame: Frame): Form | null {
  const code = (frame.attribute ? findAttribute(rest.text) : null) ?? findSchedule(rest.text)
  if (code === null) return null
  const written = rest.take(code.start, code.end)
  found.codes.push(...code.codes)
  explain(found, written, code.codes.length > 0 ? code.codes : [code.schedule ?? written])
  const day = takeDay(rest, found, frame)
  nameTheOfficial(rest, found)
  return formOfSchedule(code.schedule, day, rest)
}

function formOfSchedule(schedule: Schedule | null, day: WrittenDay | null, rest: Rest): Form {
  const date = day?.date ?? null
  switch (schedule) {
    case 'GDS':
      return { kind: 'gds', date }
    case 'XGDS':
      return { kind: 'xgds', date, event: day === null ? (findEvent(rest.text)?.event ?? null) : null }
    case 'RDS':
      return { kind: 'review', reviewOn: date }
    case 'ADS':
    case 'XDS': {
      if (day !== null) return { kind: 'date', date }
      const event = findEvent(rest.text)
      if (event !== null) return { kind: 'event', event: event.event }
      // ADS without its date is an instruction cut short of the schedule; the schedule itself is its outer end.
      return { kind: schedule === 'ADS' ? 'nothing' : 'unknown' }
    }
    default:
      return { kind: 'unknown' }
  }
}

function exempted(rest: Rest, found: Statement, frame: Frame): Form | null {
  const code = findExemptions(rest.text)
  if (code === null) return null
  const grounds = frame.schedules && code.codes.every((one) => /^X[1-4]$/i.test(one))
  const codes = grounds ? code.codes.map((one) => `XGDS-${one.slice(1)}`) : code.codes
  const written = rest.take(code.start, code.end)
  found.codes.push(...codes)
  explain(found, written, codes)
  const day = takeDay(rest, found, frame)
  const event = day === null ? findEvent(rest.text) : null
  if (event !== null) rest.take(0, rest.text.length)
  return {
    kind: grounds ? 'xgds' : 'exemption',
    date: day?.date ?? null,
    event: event?.event ?? null,
  }
}

function undated(rest: Rest, found: Statement): Form | null {
  const agency = findAgencyDetermination(rest.text)
  const mark = agency ?? findManualReview(rest.text) ?? findIndefinite(rest.text)
  if (mark === null) return null
  const written = rest.take(mark.start, mark.end)
  found.codes.push(...mark.codes)
  if (agency !== null) {
    explain(found, written, mark.codes)
    return { kind: 'oadr' }
  }
  if (mark.codes[0] === 'MR') {
    explain(found, written, mark.codes)
    return { kind: 'manual-review' }
  }
  found.parts.push({ verbatim: written, meaning: 'sets no end; such marks are treated as 25 years' })
  return { kind: 'unknown' }
}

function termed(rest: Rest, found: Statement, frame: Frame): Form | null {
  const term = findTerm(rest.text)
  if (term === null) return null
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
  const written = rest.take(term.start, term.end)
  rest.drop(/(?:AFTER|FROM|FOLLOWING|OF|SINCE)\s.{0,80}$/i)
  found.parts.push({
    verbatim: written,
    meaning: `${termWords(term.years)}, counted from the day of the cable`,
  })
  return { kind: 'duration', years: term.years }
}

function dated(rest: Rest, found: Statement, frame: Frame, cut: boolean): Form | null {
  const day = findDay(rest.text, frame.firstYear)
  if (day === null) return null
  // `08/15/20...`: the year may have gone on.
  if (cut && !day.fullYear && /^\s?(?:\.{2,}|…)/.test(rest.text.slice(day.end))) return { kind: 'cut' }
  takeDay(rest, found, frame)
  const other = findDay(rest.text, frame.firstYear)
  if (other !== null) rest.take(other.start, other.end)
  if (other !== null && other.date !== null && other.date !== day.date)
    found.doubts.push({
      code: 'conflicting-instructions',
      message: `The line names a second day, ${dayInWords(other.date)}; the first counts.`,
    })
  return { kind: 'date', date: day.date }
}

function eventful(rest: Rest, found: Statement): Form | null {
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
  return { kind: 'event', event }
}

function takeDay(rest: Rest, found: Statement, frame: Frame): WrittenDay | null {
  const day = findDay(rest.text, frame.firstYear)
  if (day === null) return null
  rest.take(day.start, day.end)
  found.parts.push(...day.parts)
  found.doubts.push(...day.doubts)
  return day
}

function takeDowngrade(rest: Rest, found: Statement, frame: Frame): void {
  const match = DOWNGRADE.exec(rest.text)
  if (match === null) return
  const to = LEVELS[(match[1] ?? '').slice(0, 1).toUpperCase()] ?? ''
  const end = match.index + match[0].length
  const day = findDay(rest.text.slice(end), frame.firstYear)
  const near = day !== null && day.start <= 3 ? day : null
  const written = rest.take(match.index, end + (near?.end ?? 0))
  found.downgrade = { to, on: near?.date ?? null }
  found.codes.push(`DNG:${to.slice(0, 2)}`)
  found.doubts.push(...(near?.doubts ?? []))
  found.parts.push({
    verbatim: written,
    meaning: `downgrade to ${to}${near?.date ? ` on ${dayInWords(near.date)}` : ''} (inferred); not a declassification`,
  })
}

function takeSourceDate(rest: Rest, found: Statement, frame: Frame): void {
  rest.drop(SOURCE_MARKED)
  const match = SOURCE_DATE.exec(rest.text)
  if (match === null) return
  const end = match.index + match[0].length
  const day = findDay(rest.text.slice(end), frame.firstYear)
  const written = rest.take(match.index, day === null ? end : end + day.end)
  found.sourceDate = day?.date ?? null
  if (day?.date) found.parts.push({ verbatim: written, meaning: `the source is of ${dayInWords(day.date)}` })
}

function nameTheOfficial(rest: Rest, found: Statement): void {
  const name = rest.drop(NAME)
  if (name !== null) found.parts.push({ verbatim: name, meaning: 'likely the official who set the date' })
  const office = rest.drop(OFFICE)
  if (office !== null)
    found.parts.push({ verbatim: office, meaning: 'an office symbol; its meaning was not found' })
}

function explain(found: Statement, written: string, codes: readonly string[]): void {
  const meanings = codes.map((code) => codeRule(code)?.meaning ?? 'a code whose meaning was not found')
  found.parts.push({ verbatim: written.trim(), meaning: [...new Set(meanings)].join('; ') })
}
