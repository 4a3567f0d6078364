/** How a cable stands on a given day. The day is always an argument: no clock is read here. */
import { addDays, type Day } from '../../preload/contract/day'
import type { Dates, Standing } from '../../preload/contract/reading'

/** The day that a standing is told for, and how many days after it count as due. */
export interface AsOf {
  asOf: Day
  dueDays: number
}

/** Decided in this order: not classified, act done, day passed, named group, due, ahead. */
export function standingOn(
  { effectiveDate, settled, waiting }: Pick<Dates, 'effectiveDate' | 'settled' | 'waiting'>,
  { asOf, dueDays }: AsOf,
): Standing {
  if (settled !== null) return settled
  if (effectiveDate !== null && effectiveDate <= asOf) return 'passed'
  if (waiting !== null) return waiting
  if (effectiveDate === null) return 'unreadable'
  return effectiveDate <= addDays(asOf, dueDays) ? 'due' : 'ahead'
}
