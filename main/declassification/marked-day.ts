/** The day that an instruction itself gives, before any rule caps it. */
import type { Level } from '../../preload/contract/cable'
import { type Day, dayOf, endOfYearAfter } from '../../preload/contract/day'
import type { Reading, RecordedEvent } from '../../preload/contract/reading'
import { dayOfEvent } from './event'
import { later } from './later'
import { GDS } from './rules'

/** What the days depend on beside the instruction: the cable's own day and its level at origin. */
export interface Origin {
  created: Day | null
  level: Level | null
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

/** The cable's own day, else the last of the year in its id: nothing falls sooner than that day allows. */
export function countedFrom({ year }: Reading, of: Origin): Origin {
  return of.created !== null || year === undefined ? of : { ...of, created: dayOf(year, 12, 31) }
}

/** The general schedule: so many full calendar years after the year of origin, by the level at origin. */
export function scheduleDay(order: string | null, { created, level }: Origin): Day | null {
  const years = level === null ? undefined : GDS.years[level]
  if (created === null || years === undefined) return null
  const applies = order === '11652' || (order === null && created <= GDS.to)
  return applies ? endOfYearAfter(created, years) : null
}
