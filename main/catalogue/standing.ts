/** How every cable stands on a day: `standingOn` of the declassification, for all at once. */
import { dayNumber } from '../../preload/contract/day'
import { STANDINGS, type Standing } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'
import { NO_DAY } from './columns'
import type { Table } from './table'

const code = (standing: Standing) => STANDINGS.indexOf(standing) + 1
const UNREADABLE = code('unreadable')
/** Fates from here on: waiting until the day has passed. */
const WAITING = STANDINGS.length
/** Nothing but the day decides. */
const BY_DAY = 2 * STANDINGS.length + 1

/** For each fate the standings once its day has passed, in the days that count as due, and before them. */
const STANDING_OF = standingsOfFates()

function standingsOfFates(): Uint8Array {
  const standings = new Uint8Array((BY_DAY + 1) * 3)
  for (let standing = 1; standing <= STANDINGS.length; standing++) {
    standings.fill(standing, standing * 3, standing * 3 + 3)
    standings.set([code('passed'), standing, standing], (WAITING + standing) * 3)
  }
  standings.set([code('passed'), code('due'), code('ahead')], BY_DAY * 3)
  return standings
}

/**
 * What decides beside the day, as one number for each key: 0 where there is no cable, a standing's code where that
 * holds on every day, else `WAITING` and the code, or `BY_DAY`.
 */
export function fatesOf({ live, settled, waiting, effective }: Table, length: number): Uint8Array {
  const fates = new Uint8Array(length)
  for (let key = 1; key < length; key++) {
    if (live.values[key] === 0) continue
    const named = waiting.values[key] as number
    if (settled.values[key] !== 0) fates[key] = settled.values[key] as number
    else if (effective.values[key] === NO_DAY) fates[key] = named === 0 ? UNREADABLE : named
    else fates[key] = named === 0 ? BY_DAY : WAITING + named
  }
  return fates
}

/** Index in STANDINGS plus one, for each key; 0 where there is no cable. */
export function standingsOn(fates: Uint8Array, days: Int32Array, { asOf, dueDays }: Moment): Uint32Array {
  const standings = new Uint32Array(fates.length)
  const today = dayNumber(asOf)
  const end = today + dueDays
  // No branch: which way a cable goes cannot be guessed, and a wrong guess costs more than all the rest.
  for (let key = 1; key < fates.length; key++) {
    const day = days[key] as number
    standings[key] = STANDING_OF[(fates[key] as number) * 3 + +(day > today) + +(day > end)] as number
  }
  return standings
}

/** The inverse of the codes of `standingsOn`. */
export function standingName(code: number): Standing {
  return STANDINGS[code - 1] as Standing
}
