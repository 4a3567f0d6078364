/** The tracker's sums over the selected cables, in one pass. */
import type { TrackerSummary } from '../../preload/contract'
import { counted, figure } from '../../preload/contract/count'
import { addDays, dayFromNumber, dayNumber } from '../../preload/contract/day'
import { BASES, type Basis, OWN_BASES, STANDINGS, type Standing } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'
import { NO_DAY } from './columns'
import type { Table } from './table'
import { Years } from './years'

/** Twelve months, counted as a year of days. */
const DAYS = 365

export function trackerOf(
  { basis, effective, doubtful }: Table,
  standings: Uint32Array,
  keys: Uint32Array,
  { asOf }: Moment,
): TrackerSummary {
  const byStanding = new Uint32Array(STANDINGS.length + 1)
  const byBasis = new Uint32Array(basis.dictionary.names.length)
  const isOwn = Uint8Array.from(basis.dictionary.names, (name) => (OWN_BASES.includes(name as Basis) ? 1 : 0))
  const byDay = new Uint32Array(DAYS)
  const years = new Years()
  const tomorrow = dayNumber(asOf) + 1
  let doubts = 0
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n] as number
    const standing = standings[key] as number
    const on = basis.values[key] as number
    const day = effective.values[key] as number
    ;(byStanding[standing] as number)++
    ;(byBasis[on] as number)++
    doubts += doubtful.values[key] as number
    if (day === NO_DAY) continue
    years.add(day, standing, isOwn[on] as number)
    if (day >= tomorrow && day - tomorrow < byDay.length) (byDay[day - tomorrow] as number)++
  }
  const bases = Object.fromEntries(BASES.map((name) => [name, 0])) as Record<Basis, number>
  basis.dictionary.names.forEach((name, code) => {
    if (code > 0) bases[name as Basis] = byBasis[code] as number
  })
  return {
    asOf,
    total: keys.length,
    standing: Object.fromEntries(STANDINGS.map((name, n) => [name, byStanding[n + 1]])) as Record<
      Standing,
      number
    >,
    byYear: years.rows(),
    byWeek: weeksOf(byDay, tomorrow),
    byBasis: bases,
    doubtful: doubts,
    coverage: coverageOf(keys.length, bases),
  }
}

/** The counts of the days from tomorrow on, seven at a time; the last has only the days that are left of the year. */
function weeksOf(byDay: Uint32Array, tomorrow: number): TrackerSummary['byWeek'] {
  return Array.from({ length: Math.ceil(DAYS / 7) }, (_, week) => {
    const days = byDay.subarray(week * 7, week * 7 + 7)
    const from = dayFromNumber(tomorrow + week * 7)
    return { from, to: addDays(from, days.length - 1), count: days.reduce((sum, day) => sum + day, 0) }
  })
}

/** Where the days come from, in one sentence. */
export function coverageOf(total: number, bases: Record<Basis, number>): string {
  const own = OWN_BASES.reduce((sum, basis) => sum + bases[basis], 0)
  const none = bases.none
  return `of ${counted(total, 'cable')}: ${figure(own)} dated by ${own === 1 ? 'its' : 'their'} own words, ${figure(total - own - none)} by rule, ${figure(none)} without a day`
}
