/** The executive orders as data: which was in force when, what it lets a drafter write, and the years its rules count. */

import { type Day, endOfYearAfter, yearOf } from '../../preload/contract/day'
import orders from '../../resources/vocabulary/executive-orders.json'

export interface Edition {
  order: string
  name: string
  from: Day
  to: Day | null
  /** What to cite where a cable names its own day. */
  named: string
  /** The longest term in years that a drafter could set; null where the order sets none that we could read. */
  longest: number | null
  /** For what a longer term could be set. */
  further?: string
}

export const EDITIONS = orders.editions as Edition[]
export const GDS = {
  ...orders.gds,
  years: orders.gds.years as Record<string, number>,
  from: orders.gds.from as Day,
  to: orders.gds.to as Day,
}
/** True for a year in which, or in a part of which, the general schedule was in force. */
export function hasSchedule(year: number): boolean {
  return year >= yearOf(GDS.from) && year <= yearOf(GDS.to)
}
export const AUTOMATIC = { ...orders.automatic, firstOnset: orders.automatic.firstOnset as Day }
export const FIFTY = orders.fifty
export const SEVENTY_FIVE = orders.seventyFive
export const BEYOND_SEVENTY_FIVE = orders.beyondSeventyFive
export const CITATIONS = orders.citations
const AMENDMENTS: Record<string, string> = orders.amendments

export interface CodeRule {
  code: string
  meaning: string
  /** First and last day on which the mark could rightly be set. */
  valid?: [Day, Day]
  source: string
}

const CODES = new Map((orders.codes as CodeRule[]).map((rule) => [rule.code, rule]))

/** What is known of a code, however it is written: `25X1-human`, `RDS-4`, `X5`. */
export function codeRule(code: string): CodeRule | null {
  const written = code
    .toUpperCase()
    .replaceAll(' ', '')
    .replace(/^25X1-?HUM$/, '25X1-HUMAN')
    .replace(/^50X1-?HUMAN$/, '50X1-HUM')
  return (
    CODES.get(written) ??
    CODES.get(written.replace(/-?\d$/, '')) ??
    CODES.get(written.split('-')[0] ?? '') ??
    null
  )
}

/** First and last day on which a mark could rightly be set, where this cable's day lies outside of them; else null. */
export function missedPeriod(valid: CodeRule['valid'], created: Day): [Day, Day] | null {
  return valid !== undefined && (created < valid[0] || created > valid[1]) ? valid : null
}

/** The numbers of the orders on classification, amendments included. */
export const ORDER_NUMBERS = [
  ...new Set([...EDITIONS.map((edition) => edition.order), ...Object.keys(AMENDMENTS)]),
]

export function isOrder(number: string): boolean {
  return ORDER_NUMBERS.includes(number)
}

/** The order that a number stands for: an amendment counts as what it amends. */
export function orderOf(number: string): string {
  return AMENDMENTS[number] ?? number
}

/** The edition in force on a day; the first one for days before any. */
export function editionOn(day: Day): Edition {
  return EDITIONS.findLast((edition) => edition.from <= day) ?? (EDITIONS[0] as Edition)
}

/** The edition that a cable of this day means when it writes this order's number. */
export function editionOf(order: string | null, created: Day | null): Edition | null {
  if (order === null) return created && editionOn(created)
  const own = EDITIONS.filter((edition) => edition.order === order)
  if (created === null) return own.at(-1) ?? null
  return own.findLast((edition) => edition.from <= created) ?? own[0] ?? null
}

/** First year of an order, the frame for two-digit years where the cable has no day of its own. */
export function firstYearOf(order: string | null): number {
  const edition = EDITIONS.find((one) => one.order === (order ?? '12958'))
  return Number(edition?.from.slice(0, 4) ?? 1995)
}

/** The section of the 25-year rule that was in force on the day that it sets. */
export function automaticCitation(day: Day): string {
  const citations = AUTOMATIC.citations
  return (citations.findLast(({ from }) => from <= day) ?? citations[0])?.citation ?? ''
}

/** 31 December of the 25th year, and never before the rule first took effect. */
export function automaticDateOf(created: Day): Day {
  const day = endOfYearAfter(created, AUTOMATIC.years)
  return day < AUTOMATIC.firstOnset ? AUTOMATIC.firstOnset : day
}
