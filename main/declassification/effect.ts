/** Which day takes effect: the cable's own, a rule's, or the outer limit of an exemption; and by what it is to be cited. */
import { type Day, dayOf, endOfYearAfter } from '../../preload/contract/day'
import type { Basis, Dates, Reading } from '../../preload/contract/reading'
import { later } from './later'
import { type Origin, scheduleDay } from './marked-day'
import {
  automaticCitation,
  BEYOND_SEVENTY_FIVE,
  CITATIONS,
  codeRule,
  editionOf,
  FIFTY,
  GDS,
  missedPeriod,
  SEVENTY_FIVE,
} from './rules'

export interface Limit {
  /** Null where neither the cable's own day nor the year of its id is known, and for 75X, to which no rule sets an end. */
  day: Day | null
  basis: Extract<Basis, '50-year-rule' | '75-year-limit' | 'none'>
  citation: string
}

/** The outer limit of an exemption from the 25-year rule; none for X1 to X8, which are exempt from ten years only. */
export function limitOf(reading: Reading, created: Day | null): Limit | null {
  if (!OPEN.has(reading.kind)) return null
  const after = (years: number) => (created === null ? null : endOfYearAfter(created, years))
  if (reading.codes.some(isEndless))
    return { day: null, basis: 'none', citation: BEYOND_SEVENTY_FIVE.citation }
  if (reading.codes.some(isLifelong))
    return { day: after(SEVENTY_FIVE.years), basis: '75-year-limit', citation: SEVENTY_FIVE.citation }
  if (reading.codes.some((code) => /^(?:25|50)X/i.test(code)))
    return { day: after(FIFTY.years), basis: '50-year-rule', citation: FIFTY.citation }
  return null
}

/** Kinds without an end of their own, which an exemption code on another line can therefore lengthen. */
const OPEN = new Set<Reading['kind']>(['exemption', 'manual-review', 'oadr', 'missing', 'unreadable'])

function isLifelong(code: string): boolean {
  return /^(?:25X1-?HUM(?:AN)?|50X)/i.test(code)
}

/** Kept beyond 75 years by the panel's own decision. */
export const isEndless = (code: string) => /^75X/i.test(code)

export type Effect = Pick<Dates, 'effectiveDate' | 'basis' | 'citation'>

/** The cable's own day where no rule caps it; else the limit, the 25-year day, or the schedule that its time presumed. */
export function effectOf(
  reading: Reading,
  of: Origin,
  { markedDate, automaticDate }: Pick<Dates, 'markedDate' | 'automaticDate'>,
  limit: Limit | null,
): Effect {
  const cap = limit === null ? automaticDate : limit.day
  if (markedDate !== null && (cap === null || markedDate <= cap))
    return ownDay(reading, markedDate, of.created, limit)
  if (limit !== null) return { effectiveDate: limit.day, basis: limit.basis, citation: limit.citation }
  const deemed = deemedDay(reading, of)
  if (deemed !== null) return { effectiveDate: deemed, basis: 'gds-rule', citation: GDS.deemedCitation }
  if (automaticDate === null) return { effectiveDate: null, basis: 'none', citation: '' }
  return {
    effectiveDate: automaticDate,
    basis: '25-year-rule',
    citation: citationByRule(reading, markedDate, automaticDate),
  }
}

/** The 25-year rule, with what puts this cable under it: a day too late or an event, a day of review, no end at all. */
function citationByRule(reading: Reading, markedDate: Day | null, automaticDate: Day): string {
  const rule = automaticCitation(automaticDate)
  if (markedDate !== null || ('event' in reading && reading.event !== null))
    return `${rule}; ${CITATIONS.capped}`
  return reading.kind === 'review' ? `${CITATIONS.review}; ${rule}` : `${rule}; ${CITATIONS.undated}`
}

function ownDay(reading: Reading, effectiveDate: Day, created: Day | null, limit: Limit | null): Effect {
  const citation = limit?.citation ?? citationOf(reading, effectiveDate, created)
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

/** Where a cable names its own end: the section of the edition that it was written under, or the one that its code invokes. */
function citationOf(reading: Reading, day: Day, created: Day | null): string {
  if (reading.kind === 'xgds') return CITATIONS.xgds
  if (reading.kind === 'exemption' && isInPeriod(reading.codes, created)) return CITATIONS.xCodes
  const edition = editionOf(reading.order, created)
  if (edition === null) return ''
  const sixYears = edition.order === '12065' && created !== null && day > (later(created, 6) ?? day)
  return sixYears ? CITATIONS.beyondSixYears : edition.named
}

function isInPeriod(codes: readonly string[], created: Day | null): boolean {
  return created === null || codes.every((code) => missedPeriod(codeRule(code)?.valid, created) === null)
}

/** In the years of the schedule a classified text without instruction was deemed to fall under it. */
function deemedDay(reading: Reading, of: Origin): Day | null {
  const { created } = of
  if (reading.kind !== 'missing' || created === null || created > GDS.to) return null
  // The schedule came in the midst of a year: of that one, an id does not tell on which side the cable lies.
  const earliest = reading.year === undefined ? created : dayOf(reading.year, 1, 1)
  if (earliest === null || earliest < GDS.from) return null
  return scheduleDay('11652', of)
}
