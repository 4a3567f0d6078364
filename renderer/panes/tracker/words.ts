/** Words of the tracker: the sentences that sum up, the named groups, how a day was come by. */
import type { TrackerSummary } from '../../../preload/contract'
import { type Day, dayOfMonth, daysInMonth, monthOf, yearOf } from '../../../preload/contract/day'
import type { Standing } from '../../../preload/contract/reading'
import { STANDING_WORDS } from '../../../preload/contract/words'
import { counted, figure, monthAndYear, shortDay, spanInWords } from '../../words'
import type { Days } from './view'

/** `September` for 9. */
export function monthName(month: number): string {
  return monthAndYear(`2000-${String(month).padStart(2, '0')}-01` as Day).slice(0, -5)
}

export function monthShort(month: number): string {
  return monthName(month).slice(0, 3)
}

/** `12 May`, for a row under a heading that names the year. */
export function dayAndMonth(day: Day): string {
  return `${dayOfMonth(day)} ${monthShort(monthOf(day))}`
}

/** `May 2026` from `2026-05`. */
export function monthHeading(month: string): string {
  return monthAndYear(`${month}-01` as Day)
}

/** `25 Nov 2026 to 24 Nov 2027`; a single day stands by itself. */
export function rangeInWords({ from, to }: Days): string {
  return from === to ? shortDay(from) : `${shortDay(from)} to ${shortDay(to)}`
}

/** `12 in the week to 24 Nov 2027`; what is left of the year at its end is a single day. */
export function weekInWords({ from, to, count }: Days & { count: number }): string {
  return `${figure(count)} ${from === to ? 'on' : 'in the week to'} ${shortDay(to)}`
}

/** `from 12 May`, `to 12 May` or both, where days of the month lie outside of those listed; else null. */
export function partOfMonth(month: string, { from, to }: Days): string | null {
  const first = from.startsWith(month) && dayOfMonth(from) > 1
  const last = to.startsWith(month) && dayOfMonth(to) < daysInMonth(yearOf(to), monthOf(to))
  const words = [first && `from ${dayAndMonth(from)}`, last && `to ${dayAndMonth(to)}`].filter(Boolean)
  return words.length > 0 ? words.join(' ') : null
}

/** The named groups beside the picture, each with what puts a cable into it. */
export const GROUPS: readonly { standing: Standing; note: string }[] = [
  { standing: 'event-pending', note: 'waits on something named' },
  { standing: 'agency-determination', note: 'OADR' },
  { standing: 'exempt', note: 'XGDS, X1 to X8, 25X, 50X, 75X' },
  { standing: 'review', note: 'MR, RDS' },
  { standing: 'no-instruction', note: 'no line, or none that ends it' },
  { standing: 'unreadable', note: 'words not understood' },
  { standing: 'conflict', note: 'classified, yet marked N/A' },
]

export interface DatedSum {
  dated: number
  own: number
  rule: number
  waiting: number
}

/** Cables with an effective date, summed from the years themselves, so that sentence and picture cannot differ. */
export function sumOfYears(years: TrackerSummary['byYear']): DatedSum {
  const sum = { dated: 0, own: 0, rule: 0, waiting: 0 }
  for (const year of years) {
    sum.dated += year.own + year.rule
    sum.own += year.own
    sum.rule += year.rule
    sum.waiting += year.waiting
  }
  return sum
}

/** The sentence that sums up; its first part is set in bold. */
export function summing(summary: TrackerSummary, dueDays: number): [string, string] {
  if (summary.total === 0) return ['No cable is in view.', '']
  const { own, rule, waiting } = sumOfYears(summary.byYear)
  const { passed, due, ahead, declassified, unclassified } = summary.standing
  const open = `${figure(unclassified)} ${verb(unclassified, 'is', 'are')} not classified.`
  if (own + rule + waiting + declassified === 0 && unclassified === summary.total)
    return ['No cable in view needs a day.', ` ${open}`]
  const bold =
    `${figure(own)} of ${counted(summary.total, 'cable')} ${verb(own, 'names its', 'name their')} own day` +
    (rule > 0 ? `, and a rule gives ${figure(rule)} more a day.` : '.')
  const clauses = [
    `${figure(passed)} of these days ${verb(passed, 'has', 'have')} passed`,
    `${figure(due)} ${verb(due, 'falls', 'fall')} within the next ${spanInWords(dueDays)}`,
    `${figure(ahead)} ${verb(ahead, 'lies', 'lie')} further ahead`,
  ]
  if (waiting > 0)
    clauses.push(`${figure(waiting)} ${verb(waiting, 'stands', 'stand')} in a named group until then`)
  if (declassified > 0)
    clauses.push(
      `${figure(declassified)} ${verb(declassified, 'bears', 'bear')} the stamp of an act already done`,
    )
  const rest = unclassified > 0 ? ` ${open}` : ''
  return [bold, ` On ${shortDay(summary.asOf)}, ${inOneLine(clauses)}.${rest}`]
}

/**
 * `9 cables, 25 Nov 2026 to 24 Nov 2027: 8 due, 1 exempt until its day by rule.` A cable in a named group stands among
 * the days at its day by rule, so a list may be longer than what is due.
 */
export function daysInWords(
  total: number,
  days: Days,
  standings: readonly { standing: Standing; count: number }[],
): string {
  const held = standings.filter(({ count }) => count > 0)
  const all = `${counted(total, 'cable')}, ${rangeInWords(days)}`
  // The answers come one after the other: what does not add up yet is not told.
  if (total === 0 || held.reduce((sum, { count }) => sum + count, 0) !== total) return `${all}.`
  const grouped = held.filter(({ standing }) => GROUPS.some((group) => group.standing === standing))
  const parts = held.map(({ standing, count }) => `${figure(count)} ${lower(STANDING_WORDS[standing].short)}`)
  const waiting = grouped.reduce((sum, { count }) => sum + count, 0)
  const note =
    waiting > 0 ? `, ${waiting === 1 ? 'in its group' : 'in their groups'} until that day by rule` : ''
  return `${all}: ${parts.join(', ')}${note}.`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}

function inOneLine(clauses: readonly string[]): string {
  return `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1)}`
}
