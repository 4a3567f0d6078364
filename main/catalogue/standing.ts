/** How every cable stands on a day, in one pass: the same decision as `standingOn`, over columns. */
import { dayNumber } from '../../preload/contract/day'
import { STANDINGS, type Standing } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'
import { NO_DAY } from './columns'
import type { Table } from './table'

const code = (standing: Standing) => STANDINGS.indexOf(standing) + 1
const PASSED = code('passed')
const DUE = code('due')
const AHEAD = code('ahead')
const UNREADABLE = code('unreadable')

/** Index in STANDINGS plus one, for each key; 0 where there is no cable. */
export function standingsOn(table: Table, { asOf, dueDays }: Moment): Uint32Array {
  const standings = new Uint32Array(table.length)
  const today = dayNumber(asOf)
  const live = table.live.values
  const settled = table.settled.values
  const waiting = table.waiting.values
  const effective = table.effective.values
  for (let key = 1; key < table.length; key++) {
    if (live[key] === 0) continue
    const day = effective[key] as number
    if (settled[key] !== 0) standings[key] = settled[key] as number
    else if (day !== NO_DAY && day <= today) standings[key] = PASSED
    else if (waiting[key] !== 0) standings[key] = waiting[key] as number
    else if (day === NO_DAY) standings[key] = UNREADABLE
    else standings[key] = day <= today + dueDays ? DUE : AHEAD
  }
  return standings
}

export function standingName(code: number): Standing {
  return STANDINGS[code - 1] as Standing
}
