/** Reading → the days that follow from it, with the rule that gives each. Rules are data: see executive-orders.json. */
import { isClassified, type Level } from '../../preload/contract/cable'
import { type Day, endOfYearAfter } from '../../preload/contract/day'
import type { Dates, Reading, RecordedEvent } from '../../preload/contract/reading'
import { dayOfEvent } from './event'
import { later } from './later'
import { AUTOMATIC, automaticDateOf, CITATIONS, editionOf, FIFTY, GDS, SEVENTY_FIVE } from './rules'
import { sentenceFor } from './sentences'

/** What the days depend on beside the instruction: the cable's own day and its level at origin. */
export interface Origin {
  created: Day | null
  level: Level | null
}

/** Every day that follows from a reading, and how its standing is decided. Pure: events and the cable's day are given. */
export function datesOf(reading: Reading, of: Origin, events: readonly RecordedEvent[]): Dates {
  const decided = isClassified(of.level) ? classified(reading, of, events) : unclassified(reading, of, events)
  const sentence = sentenceFor(reading, decided, of)
  return { ...decided, sentence }
}

export type Decided = Omit<Dates, 'sentence'>

/** Nothing to declassify: the words' own day is kept to show, but no day takes effect. */
function unclassified(reading: Reading, of: Origin, events: readonly RecordedEvent[]): Decided {
  return {
    markedDate: markedDateOf(reading, of, events),
    automaticDate: null,
    limitDate: null,
    effectiveDate: null,
    basis: 'none',
    citation: CITATIONS.unclassified,
    settled: 'unclassified',
    waiting: null,
  }
}

function classified(reading: Reading, of: Origin, events: readonly RecordedEvent[]): Decided {
  const markedDate = markedDateOf(reading, of, events)
  const automaticDate = of.created === null ? null : automaticDateOf(of.created)
  const limit = limitOf(reading, of.created)
  const days = { markedDate, automaticDate, limitDate: limit?.day ?? null }
  const done = stampOf(reading)
  if (done !== undefined)
    return {
      ...days,
      effectiveDate: done,
      basis: 'stamp',
      citation: CITATIONS.stamp,
      settled: 'declassified',
      waiting: null,
    }
  const effect = effectOf(reading, of, days, limit)
  return {
    ...days,
    ...effect,
    settled: null,
    waiting: waitingOf(reading, markedDate, limit !== null, effect.effectiveDate),
  }
}

/** The day of an act already done; undefined where none is stamped. */
function stampOf(reading: Reading): Day | null | undefined {
  if (reading.kind === 'declassified') return reading.on ?? reading.stamp
  return reading.stamp ?? undefined
}

/** What the instruction itself gives: the day named, counted from its words, from the schedule, or from a recorded event. */
export function markedDateOf(reading: Reading, of: Origin, events: readonly RecordedEvent[]): Day | null {
  switch (reading.kind) {
    case 'date':
      return reading.date
    case 'duration':
      return of.created === null ? null : later(of.created, reading.years)
    case 'event':
      return dayOfEvent(reading.event, events)
    case 'exemption':
    case 'xgds':
      return reading.date ?? (reading.event === null ? null : dayOfEvent(reading.event, events))
    case 'gds':
      return reading.date ?? scheduleDay(reading.order, of)
    case 'declassified':
      return reading.on
    default:
      return null
  }
}

/** The general schedule: so many full calendar years after the year of origin, by the level at origin. */
function scheduleDay(order: string | null, { created, level }: Origin): Day | null {
  const years = level === null ? undefined : GDS.years[level]
  if (created === null || years === undefined) return null
  const applies = order === '11652' || (order === null && created <= GDS.to)
  return applies ? endOfYearAfter(created, years) : null
}

interface Limit {
  day: Day | null
  basis: '50-year-rule' | '75-year-limit'
  citation: string
}

/** The outer limit of an exemption from the 25-year rule; none for X1 to X8, which are exempt from ten years only. */
function limitOf(reading: Reading, created: Day | null): Limit | null {
  if (!OPEN.has(reading.kind)) return null
  const after = (years: number) => (created === null ? null : endOfYearAfter(created, years))
  if (reading.codes.some(isLifelong))
    return { day: after(SEVENTY_FIVE.years), basis: '75-year-limit', citation: SEVENTY_FIVE.citation }
  if (reading.codes.some((code) => /^(?:25|50)X/i.test(code)))
    return { day: after(FIFTY.years), basis: '50-year-rule', citation: FIFTY.citation }
  return null
}

/** Kinds without an end of their own, which an exemption code on another line can therefore lengthen. */
const OPEN = new Set<Reading['kind']>(['exemption', 'manual-review', 'oadr', 'missing', 'unreadable'])

function isLifelong(code: string): boolean {
  return /^(?:25X1-?HUM(?:AN)?|50X|75X)/i.test(code)
}

type Effect = Pick<Decided, 'effectiveDate' | 'basis' | 'citation'>

function effectOf(
  reading: Reading,
  of: Origin,
  { markedDate, automaticDate }: Pick<Decided, 'markedDate' | 'automaticDate'>,
  limit: Limit | null,
): Effect {
  const cap = limit === null ? automaticDate : limit.day
  if (markedDate !== null && (cap === null || markedDate <= cap))
    return ownDay(reading, markedDate, of.created)
  if (limit !== null) return { effectiveDate: limit.day, basis: limit.basis, citation: limit.citation }
  if (markedDate !== null) return { effectiveDate: cap, basis: '25-year-rule', citation: CITATIONS.capped }
  const deemed = deemedDay(reading, of)
  if (deemed !== null) return { effectiveDate: deemed, basis: 'gds-rule', citation: GDS.deemedCitation }
  if (automaticDate === null) return { effectiveDate: null, basis: 'none', citation: '' }
  const indefinite = ['missing', 'oadr', 'manual-review', 'unreadable', 'not-applicable'].includes(
    reading.kind,
  )
  const codes = reading.kind === 'exemption'
  return {
    effectiveDate: automaticDate,
    basis: '25-year-rule',
    citation: indefinite || codes ? CITATIONS.missing : AUTOMATIC.citation,
  }
}

function ownDay(reading: Reading, effectiveDate: Day, created: Day | null): Effect {
  const citation = citationOf(reading, effectiveDate, created)
  switch (reading.kind) {
    case 'duration':
      return { effectiveDate, basis: 'duration', citation }
    case 'event':
      return { effectiveDate, basis: 'event', citation }
    case 'gds':
      return reading.date === null
        ? { effectiveDate, basis: 'gds-rule', citation: GDS.citation }
        : { effectiveDate, basis: 'explicit', citation }
    case 'exemption':
    case 'xgds':
      return { effectiveDate, basis: reading.date === null ? 'event' : 'explicit', citation }
    default:
      return { effectiveDate, basis: 'explicit', citation }
  }
}

/** Where a cable names its own end: the section of the edition that it was written under. */
function citationOf(reading: Reading, day: Day, created: Day | null): string {
  const edition = editionOf(reading.order, created)
  if (edition === null) return ''
  const sixYears = edition.order === '12065' && created !== null && day > (later(created, 6) ?? day)
  return sixYears ? CITATIONS.beyondSixYears : edition.named
}

/** In the years of the schedule a classified text without instruction was deemed to fall under it. */
function deemedDay(reading: Reading, of: Origin): Day | null {
  const { created } = of
  if (reading.kind !== 'missing' || created === null || created < GDS.from || created > GDS.to) return null
  return scheduleDay('11652', of)
}

/** How the cable stands as long as its day lies ahead; null where the day itself says it. */
function waitingOf(
  reading: Reading,
  markedDate: Day | null,
  exempt: boolean,
  effectiveDate: Day | null,
): Dates['waiting'] {
  if (exempt) return 'exempt'
  switch (reading.kind) {
    case 'event':
      return markedDate === null ? 'event-pending' : null
    case 'oadr':
      return 'agency-determination'
    case 'exemption':
      return 'exempt'
    case 'xgds':
      return markedDate === null ? 'exempt' : null
    case 'review':
    case 'manual-review':
      return 'review'
    case 'missing':
      return 'no-instruction'
    case 'unreadable':
      return 'unreadable'
    case 'not-applicable':
      return 'conflict'
    default:
      return effectiveDate === null ? 'unreadable' : null
  }
}
