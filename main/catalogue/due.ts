/** Selected cables by their effective date. */
import type { DueList } from '../../preload/contract'
import { addDays, type Day, dayFromNumber, dayNumber } from '../../preload/contract/day'
import type { Moment } from '../../preload/contract/view'
import type { Bits } from './bits'
import type { Arrangement } from './order'

export interface Days {
  from: Day
  to: Day
}

/** A range that may be open at either end. */
export interface AskedDays {
  from?: Day | undefined
  to?: Day | undefined
}

/** The days asked for; without them those that count as due. */
export function daysWanted(moment: Moment, { from, to }: AskedDays): Days {
  return {
    from: from ?? addDays(moment.asOf, 1),
    to: to ?? addDays(moment.asOf, moment.dueDays),
  }
}

/** Those of the cables whose day lies in the range, the earliest first. */
export function keysDue(
  { placed }: Arrangement,
  days: Int32Array,
  cables: Bits,
  { from, to }: Days,
): Uint32Array {
  const first = placeOfDay(placed, days, dayNumber(from))
  const end = placeOfDay(placed, days, dayNumber(to) + 1)
  const keys = placed.slice(first, Math.max(first, end))
  let count = 0
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n] as number
    if (cables.has(key)) keys[count++] = key
  }
  return keys.subarray(0, count)
}

/** The first place of an arrangement by day whose day is this one or later. */
function placeOfDay(placed: Uint32Array, days: Int32Array, day: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[placed[middle] as number] as number) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of these cables, which are in order, fall into each month. */
export function monthsOf(days: Int32Array, keys: Uint32Array): DueList['months'] {
  const months: DueList['months'] = []
  let day = Number.NaN
  for (const key of keys) {
    if (days[key] !== day) {
      day = days[key] as number
      const month = dayFromNumber(day).slice(0, 7)
      if (months.at(-1)?.month !== month) months.push({ month, count: 0 })
    }
    ;(months.at(-1) as { count: number }).count++
  }
  return months
}
