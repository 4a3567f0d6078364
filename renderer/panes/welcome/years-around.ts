import type { YearOfDays } from '../../../preload/contract'
import { type Day, yearOf } from '../../../preload/contract/day'

const NONE = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0 }

/** The span of an empty picture, from 45 years before a day to 15 after: its two end years, without a cable. */
export function yearsAround(day: Day): YearOfDays[] {
  // A count below one draws nothing; it only holds the axis open.
  return [yearOf(day) - 45, yearOf(day) + 15].map((year) => ({
    year,
    ...NONE,
    byRule: NONE,
    own: 0.1,
    rule: 0,
  }))
}
