/**
 * The year of a reference without one. Numbers restart every January, so a number that the station cannot have reached by the
 * cable's own day belongs to the year before.
 */

import { type Day, dayNumber, yearOf } from '../../preload/contract/day'
import pace from '../../resources/vocabulary/pace.json'
import { isStation, postOf } from './station'

const yearly = pace.yearly as Record<string, number>
const BUSIEST = 'STATE'
const byYear = pace.byYear as Record<string, Record<string, number>>

export interface Citing {
  year: number
  /** Null when only the year is known. */
  day: Day | null
  station: string
  serial: number
}

/** The year of a cable that `citing` names without a year, and whether it is the one before its own. */
export function yearOfReference(
  citing: Citing,
  station: string,
  serial: number,
): { year: number; previous: boolean } {
  const unreached =
    station === citing.station
      ? serial > citing.serial
      : citing.day !== null && serial > mostBy(station, citing.day)
  const previous = unreached && !isSlip(serial, citing.year - 1)
  return { year: previous ? citing.year - 1 : citing.year, previous }
}

/** A digit too many tells nothing of the year: not even the Department sent so many in all of `year`. */
function isSlip(serial: number, year: number): boolean {
  return serial > mostBy(BUSIEST, `${String(year).padStart(4, '0')}-12-31` as Day)
}

/** More than a station can have sent by a day: twice its pace until then, and some. */
function mostBy(station: string, day: Day): number {
  const year = yearOf(day)
  const elapsed = dayNumber(day) - dayNumber(`${String(year).padStart(4, '0')}-01-01` as Day) + 1
  const known = yearly[paceOf(station)] ?? pace.otherwise
  // Until 2006 posts sent two and three times as many as later, and little is known of those years.
  const most =
    byYear[paceOf(station)]?.[String(year)] ?? (year < 2007 ? Math.max(known, pace.otherwise) : known)
  return Math.max(60, (most / 365) * elapsed * 2 + 40)
}

/** Nobody knows how many cables agencies send, which are no posts: as many as the Department, which sends most, at the most. */
const paceOf = (station: string) => (isStation(station) && postOf(station) === null ? 'STATE' : station)
