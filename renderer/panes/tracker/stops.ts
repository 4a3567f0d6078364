/** The stacks that the keyboard stops at: every year, then every week; each with its days and what is said of it. */
import type { TrackerSummary } from '../../../preload/contract'
import { counted, figure } from '../../words'
import type { LensLayout, Week } from './lens'
import type { Column, PictureLayout } from './picture'
import { type Days, wholeYears } from './view'
import { rangeInWords, sumOfYears } from './words'

export interface Stop {
  id: string
  days: Days
  count: number
  words: string
}

export function stopsOf(layout: PictureLayout, lens: LensLayout): Stop[] {
  return [...layout.columns.filter((column) => !column.gap).map(yearStop), ...lens.weeks.map(weekStop)]
}

export function yearStop(column: Column): Stop {
  return {
    id: `year-${column.from}`,
    days: wholeYears(column.from, column.to),
    count: column.total,
    words: `${yearsOf(column)}: ${columnInWords(column)}`,
  }
}

export function weekStop(week: Week): Stop {
  return {
    id: `week-${week.from}`,
    days: { from: week.from, to: week.to },
    count: week.count,
    words: `${rangeInWords(week)}: ${counted(week.count, 'cable')}`,
  }
}

function yearsOf({ from, to }: Column): string {
  return from === to ? String(from) : `${from} to ${to}`
}

/** `437 cables: 397 passed, 40 due; 12 by rule` */
function columnInWords({ total, counts, rule }: Column): string {
  if (total === 0) return 'no cable'
  const parts = (
    [
      [counts.passed, 'passed'],
      [counts.due, 'due'],
      [counts.ahead, 'ahead'],
      [counts.waiting, 'waiting'],
      [counts.declassified, 'stamped as declassified'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${figure(count)} ${word}`)
  const byRule = rule === 0 ? '' : `; ${rule === total ? 'all' : figure(rule)} by rule`
  return `${counted(total, 'cable')}: ${parts.join(', ')}${byRule}`
}

/** What the picture says to somebody who does not see it. */
export function summaryInWords(summary: TrackerSummary): string {
  const held = summary.byYear.filter((year) => year.own + year.rule > 0)
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return 'Cables by the year of their day: none has a day.'
  const { dated } = sumOfYears(held)
  const most = held.reduce((a, b) => (b.own + b.rule > a.own + a.rule ? b : a))
  return `Cables by the year of their day: ${counted(dated, 'cable')}, ${first.year} to ${last.year}, most in ${most.year} with ${figure(most.own + most.rule)}. The same figures are in the table below, under Figures.`
}
