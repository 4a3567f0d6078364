/** Words of the tracker: the sums in words, what waits, how a day was come by. */
import type { TrackerSummary } from '../../../preload/contract'
import { type Day, dayOfMonth, daysInMonth, monthOf, yearOf } from '../../../preload/contract/day'
import type { Standing } from '../../../preload/contract/reading'
import { STANDING_WORDS } from '../../../preload/contract/words'
import { counted, figure, monthAndYear, shortDay, spanInWords } from '../../words'
import type { Days } from './view'

/** `September` for 9. */
function monthName(month: number): string {
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

/** The groups of those that wait, beside the picture: each with what puts a cable into it. */
export const GROUPS: readonly { standing: Standing; note: string }[] = [
  { standing: 'event-pending', note: 'waits on something named' },
  { standing: 'agency-determination', note: 'OADR' },
  { standing: 'exempt', note: 'XGDS, X1 to X8, 25X, 50X, 75X' },
  { standing: 'review', note: 'MR, RDS' },
  { standing: 'no-instruction', note: 'no line, or none that ends it' },
  { standing: 'unreadable', note: 'words not understood' },
  { standing: 'conflict', note: 'classified, yet marked N/A' },
]

interface DatedSum {
  dated: number
  own: number
  rule: number
  waiting: number
  declassified: number
}

/** Cables with an effective date, summed from the years themselves, so that sentence and picture cannot differ. */
export function sumOfYears(years: TrackerSummary['byYear']): DatedSum {
  const sum = { dated: 0, own: 0, rule: 0, waiting: 0, declassified: 0 }
  for (const year of years) {
    sum.dated += year.own + year.rule
    sum.own += year.own
    sum.rule += year.rule
    sum.waiting += year.waiting
    sum.declassified += year.declassified
  }
  return sum
}

/**
 * The sums in words, the first part set in bold: `593 of 806 cables have a day: 557 name it, 36 are dated by a rule.` Every number
 * is a term of a sum that is written out, so that nothing is left for the reader to work out.
 */
export function summing(summary: TrackerSummary, dueDays: number): [string, string] {
  const { total, standing, asOf } = summary
  if (total === 0) return ['No cable is in view.', '']
  const years = sumOfYears(summary.byYear)
  const { dated, own, rule } = years
  const undated = total - dated
  if (dated === 0 && standing.unclassified === total)
    return ['No cable in view needs a day.', ` ${figure(total)} ${verb(total, 'is', 'are')} not classified.`]
  const without = inSum([
    [standing.unclassified, 'not classified'],
    [waitingIn(standing) - years.waiting, 'waiting'],
    [standing.declassified - years.declassified, 'stamped as declassified'],
  ])
  if (dated === 0) return ['No cable in view has a day.', ` ${without} = ${counted(total, 'cable')}.`]
  const bold = `${figure(dated)} of ${counted(total, 'cable')} ${verb(dated, 'has', 'have')} a day: ${figure(own)} ${verb(own, 'names', 'name')} it, ${figure(rule)} ${verb(rule, 'is', 'are')} dated by a rule.`
  const within = inSum([
    [standing.passed, 'passed'],
    [standing.due, `due within the next ${spanInWords(dueDays)}`],
    [standing.ahead, 'further ahead'],
    [years.waiting, `waiting until ${verb(years.waiting, 'its', 'their')} day by rule`],
    [years.declassified, 'stamped as declassified'],
  ])
  const rest =
    undated > 0 ? ` The other ${figure(undated)} ${verb(undated, 'has', 'have')} none: ${without}.` : ''
  return [bold, ` On ${shortDay(asOf)}: ${within} = ${figure(dated)}.${rest}`]
}

/** `487 passed + 4 further ahead`, without the terms that are nothing. */
function inSum(terms: readonly [number, string][]): string {
  return terms
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${figure(count)} ${words}`)
    .join(' + ')
}

/** Cables in the groups of those that wait, with a day or without. */
export function waitingIn(standing: TrackerSummary['standing']): number {
  return GROUPS.reduce((sum, group) => sum + standing[group.standing], 0)
}

/**
 * `9 cables, 25 Nov 2026 to 24 Nov 2027: 8 due, 1 exempt until its day by rule.` A cable that waits stands among
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
  const note = waiting > 0 ? ', waiting until that day by rule' : ''
  return `${all}: ${parts.join(', ')}${note}.`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many
}
