/** What the tracker shows, kept in the address: whole archive or as filtered, the days listed, the panel below. */
import { addDays, addYears, type Day, isDay } from '../../../preload/contract/day'
import type { Moment } from '../../../preload/contract/view'

export const PANELS = ['days', 'doubtful', 'events', 'corrections', 'requests', 'figures'] as const
export type Panel = (typeof PANELS)[number]

export interface Days {
  from: Day
  to: Day
}

export interface TrackerView {
  filtered: boolean
  /** The days listed below; null for the days to come. */
  days: Days | null
  panel: Panel
  /** Of the register of requests, those alone that wait for an answer. */
  openOnly: boolean
}

/** What the tracker shows when its part of the address says nothing. */
export const USUAL_VIEW: TrackerView = { filtered: false, days: null, panel: 'days', openOnly: false }

/** `filtered doubtful 2018-01-01..2018-12-31`, `requests open`; what is usual is left out. */
export function formatView(view: TrackerView): string | null {
  const words = [
    view.filtered && 'filtered',
    view.panel !== USUAL_VIEW.panel && view.panel,
    view.openOnly && 'open',
    view.days && `${view.days.from}..${view.days.to}`,
  ].filter(Boolean)
  return words.length > 0 ? words.join(' ') : null
}

/** Reads the part of an address; what it cannot read is left out. */
export function parseView(part: string | null): TrackerView {
  const words = (part ?? '').split(' ')
  return {
    filtered: words.includes('filtered'),
    panel: PANELS.find((panel) => words.includes(panel)) ?? USUAL_VIEW.panel,
    openOnly: words.includes('open'),
    days: words.map(readDays).find((days) => days !== null) ?? null,
  }
}

function readDays(word: string): Days | null {
  const [from = '', to = ''] = word.split('..')
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null
}

/** The days that count as due: from the day after the as-of day. */
export function daysToCome({ asOf, dueDays }: Moment): Days {
  return { from: addDays(asOf, 1), to: addDays(asOf, Math.max(1, dueDays)) }
}

/** The same stretch in whole years, to the very day of the year: two years may be 731 days. */
export function yearsToCome(asOf: Day, years: number): Days {
  return { from: addDays(asOf, 1), to: addYears(asOf, years) }
}

export function wholeYears(from: number, to: number): Days {
  const year = (value: number) => String(value).padStart(4, '0')
  return { from: `${year(from)}-01-01` as Day, to: `${year(to)}-12-31` as Day }
}
