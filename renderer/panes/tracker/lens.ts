/** The lens: the twelve months after the as-of day, opened out by week below the picture. */
import type { TrackerSummary } from '../../../preload/contract'
import { type Day, dayNumber, monthOf, yearOf } from '../../../preload/contract/day'
import { pitchFor, sheetsOf, sheetWorth } from './sheets'
import { monthShort } from './words'

export interface Week {
  from: Day
  to: Day
  count: number
  x: number
  sheets: number
}

export interface LensLayout {
  /** All of its weeks together. */
  cables: number
  worth: number
  slot: number
  bar: number
  pitch: number
  baseline: number
  weeks: Week[]
  months: { x: number; name: string; count: number }[]
  fullest: Week | null
}

/** Lays the weeks out from `left` to `right`; `months` bring the counts that stand below. */
export function layoutLens(
  weeks: TrackerSummary['byWeek'],
  months: readonly { month: string; count: number }[],
  place: { left: number; right: number; top: number; baseline: number },
): LensLayout {
  const width = place.right - place.left
  const slot = width / Math.max(1, weeks.length)
  const room = place.baseline - place.top
  const fullest = weeks.reduce<number>((most, week) => Math.max(most, week.count), 0)
  const worth = sheetWorth(fullest, Math.floor(room / 3))
  const laid = weeks.map((week, index) => ({
    ...week,
    x: Math.round(place.left + index * slot),
    sheets: sheetsOf(week.count, worth),
  }))
  const pitch = pitchFor(Math.max(0, ...laid.map(({ sheets }) => sheets)), room, 8)
  return {
    cables: weeks.reduce((sum, { count }) => sum + count, 0),
    worth,
    slot,
    bar: Math.max(2, Math.floor(slot) - 2),
    pitch,
    baseline: place.baseline,
    weeks: laid,
    months: monthMarks(weeks, months, place.left, width),
    fullest: standsOut(laid),
  }
}

/** Month names below the weeks; a month whose stretch is too short for its name is left to its neighbour. */
function monthMarks(
  weeks: TrackerSummary['byWeek'],
  months: readonly { month: string; count: number }[],
  left: number,
  width: number,
): LensLayout['months'] {
  const first = weeks[0]
  const last = weeks.at(-1)
  if (!first || !last) return []
  const start = dayNumber(first.from)
  // The last week may be short; it is drawn as wide as the others.
  const days = weeks.length * 7
  const counts = new Map(months.map(({ month, count }) => [month, count]))
  const marks: LensLayout['months'] = []
  let year = yearOf(first.from)
  let month = monthOf(first.from)
  while (`${year}-${pad(month)}` <= last.to.slice(0, 7)) {
    const begins = Math.max(start, dayNumber(`${year}-${pad(month)}-01` as Day))
    const name = monthShort(month) + (month === 1 ? ` ${year}` : '')
    marks.push({
      x: Math.round(left + ((begins - start) / days) * width),
      name,
      count: counts.get(`${year}-${pad(month)}`) ?? 0,
    })
    month = month === 12 ? 1 : month + 1
    if (month === 1) year += 1
  }
  return marks
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** The fullest week, when it holds at least twice the next and is worth a note. */
function standsOut(weeks: readonly Week[]): Week | null {
  const [first, second] = [...weeks].sort((a, b) => b.count - a.count)
  return first && first.count >= 4 && first.count >= 2 * (second?.count ?? 0) ? first : null
}
