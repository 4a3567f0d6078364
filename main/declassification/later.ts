/** A day so many years later: whole months where the years come out in months, else days. */
import {
  addDays,
  addYears,
  type Day,
  dayOf,
  dayOfMonth,
  daysInMonth,
  monthOf,
  yearOf,
} from '../../preload/contract/day'
import { DAYS_A_YEAR, isWhole } from '../../preload/contract/term'

/** Null when the day lies beyond the calendar's year 9999. */
export function later(day: Day, years: number): Day | null {
  if (yearOf(day) + years > 9990) return null
  if (isWhole(years)) return addYears(day, Math.round(years))
  if (isWhole(years * 12)) return addMonths(day, Math.round(years * 12))
  return addDays(day, Math.round(years * DAYS_A_YEAR))
}

function addMonths(day: Day, count: number): Day | null {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return dayOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)))
}
