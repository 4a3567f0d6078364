/** What falls due: sums, and the rows behind them. */
import type { Problem } from './cable'
import type { Day } from './day'
import type { CableRow } from './list'
import type { Basis, ReadBy, Standing } from './reading'

/** How the cables of a year stand; `waiting` are those in a group that waits (event pending, exempt, …), at their day by rule. */
export interface YearCounts {
  passed: number
  due: number
  ahead: number
  waiting: number
  declassified: number
}

export interface YearOfDays extends YearCounts {
  year: number
  /** Of each count, how many days come from a rule and not from the cable's own words; `own + rule` is the year's sum. */
  byRule: YearCounts
  own: number
  rule: number
}

export interface TrackerSummary {
  asOf: Day
  total: number
  standing: Record<Standing, number>
  /** One row for each year that holds an effective date, in order; every such cable stands in it once. */
  byYear: YearOfDays[]
  /** The next twelve months by week from the as-of day. */
  byWeek: { from: Day; to: Day; count: number }[]
  byBasis: Record<Basis, number>
  doubtful: number
  /** `of 806 cables: 560 dated by their own words, 12 by rule …` */
  coverage: string
}

export interface DueRow extends CableRow {
  citation: string
  verbatim: string
  sentence: string
  /** What is odd about the reading. */
  problems: Problem[]
  readBy: ReadBy
  /** Path of the file that its current text came from; null where a damaged archive does not tell it. */
  source: string | null
}

export interface DueList {
  asOf: Day
  from: Day
  to: Day
  total: number
  /** Months of the whole range that hold a day, `YYYY-MM`, in order; their counts make the total. */
  months: { month: string; count: number }[]
  rows: DueRow[]
}
