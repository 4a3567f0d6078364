/**
 * Calendar days without time zones: the only form in which dates cross the program.
 * A day is the text `YYYY-MM-DD`; arithmetic runs on day numbers (days since 1970-01-01, proleptic Gregorian),
 * so that no clock, locale or zone can change an answer.
 */
export type Day = `${number}-${number}-${number}`

/** True when `text` is `YYYY-MM-DD` and that day exists (leap years included). */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** True when the calendar has this day; month 1 to 12. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days of a month, 1 to 12, in a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The day of these numbers, or null when the calendar has none such. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (year < 1 || year > 9999 || !exists(year, month, day)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

/** The calendar repeats itself after so many years. Counted one cycle later: `Date.UTC` takes 50 for 1950. */
const CYCLE_YEARS = 400
const CYCLE_DAYS = 146_097

/** Days since 1970-01-01; negative before it. */
export function dayNumber(day: Day): number {
  const later = Date.UTC(yearOf(day) + CYCLE_YEARS, monthOf(day) - 1, dayOfMonth(day))
  return later / 86_400_000 - CYCLE_DAYS
}

/** The inverse of `dayNumber`. */
export function dayFromNumber(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** The same month and day `count` years later; 29 February falls on 28 February where there is none. */
export function addYears(day: Day, count: number): Day {
  const year = yearOf(day) + count
  return dayOf(year, monthOf(day), Math.min(dayOfMonth(day), daysInMonth(year, monthOf(day)))) as Day
}

/** 31 December of the year `count` years after the day's own. */
export function endOfYearAfter(day: Day, count: number): Day {
  return dayOf(yearOf(day) + count, 12, 31) as Day
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whole months from `from` to a later day; a month's last day is as good as a day that it lacks, as `addYears` counts. */
export function monthsBetween(from: Day, to: Day): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  const day = Math.min(dayOfMonth(from), daysInMonth(yearOf(to), monthOf(to)))
  return dayOfMonth(to) < day ? months - 1 : months
}

/** The local calendar day of a moment. The only place where a clock becomes a day. */
export function localDay(moment: Date): Day {
  return dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()) as Day
}

/** The local calendar day of a moment as it is stored, in ISO form. */
export function dayAt(moment: string): Day {
  return localDay(new Date(moment))
}
