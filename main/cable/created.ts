/**
 * When a cable was sent and when the site released it. Pages of 2010 and early 2011 print the hour twice instead of the
 * minutes, in 12-hour form (`18:06` is some time after 18:00), so their minutes are known to be wrong. The csv has true ones.
 */
import type { Created } from '../../preload/contract/cable'
import { type Day, dayOf } from '../../preload/contract/day'
import { fullYear } from '../source/years'

interface Moment {
  day: Day
  hour: number | null
  minute: number | null
}

const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2}))?/
/** The csv's form: month first. */
const AMERICAN = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[T ]+(\d{1,2}):(\d{2}))?/
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
/** `01 JAN 1975` in message attributes. */
const WORDED = /^\s*(\d{1,2})[ -]([A-Z]{3})[A-Z]*[ -](\d{4})/i

/** The day and time of a date field in any form that sources use; null when it is none. */
export function readMoment(written: string | null): Moment | null {
  if (written === null) return null
  const iso = ISO.exec(written)
  if (iso) return momentOf(iso[1], iso[2], iso[3], iso[4], iso[5])
  const american = AMERICAN.exec(written)
  if (american) return momentOf(american[3], american[1], american[2], american[4], american[5])
  const worded = WORDED.exec(written)
  if (!worded) return null
  return momentOf(worded[3], monthNumber(worded[2] as string), worded[1], undefined, undefined)
}

function momentOf(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
): Moment | null {
  const known = dayOf(Number(year), Number(month), Number(day))
  if (known === null) return null
  const timed = hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
  return { day: known, hour: timed ? Number(hour) : null, minute: timed ? Number(minute) : null }
}

/** 1 to 12, 0 for a word that is no month. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toUpperCase()) + 1
}

/** The day of a date field in any form that sources use. */
export function readDay(written: string | null): Day | null {
  return readMoment(written)?.day ?? null
}

/** The moment of a date-time group such as `121151Z FEB 10`. */
export function momentOfGroup(group: string | null): Moment | null {
  const parts = group === null ? null : /(\d{2})(\d{2})(\d{2})Z +([A-Z]{3})[A-Z]* +(\d{4}|\d{2})/i.exec(group)
  if (!parts) return null
  const [, day, hour, minute, month, year] = parts
  return momentOf(String(fullYear(year as string)), monthNumber(month as string), day, hour, minute)
}

/**
 * The best knowledge of when a cable was sent: the stated day; minutes from the statement where they can be true, else from
 * the date-time group when it names the same day and hour.
 */
export function readCreated(
  stated: string | null,
  group: string | null,
  from: Created['from'],
): Created | null {
  const table = readMoment(stated)
  const sent = momentOfGroup(group)
  if (!table)
    return sent === null ? null : { day: sent.day, time: clock(sent.hour, sent.minute), from: 'dtg' }
  // A day without an hour: the attributes of the 1970s, or a caller that knows the day alone.
  if (table.hour === null && sent !== null && sent.day === table.day)
    return { day: table.day, time: clock(sent.hour, sent.minute), from }
  const ofCsv = stated !== null && AMERICAN.test(stated)
  if (ofCsv || !minutesRepeatHour(table))
    return { day: table.day, time: clock(table.hour, table.minute), from }
  const same = sent !== null && sent.day === table.day && sent.hour === table.hour
  return { day: table.day, time: same ? clock(sent.hour, sent.minute) : clock(table.hour, null), from }
}

/** True for `18:06`, `07:07`, `00:12`: what early pages print in place of minutes. */
function minutesRepeatHour({ hour, minute }: Moment): boolean {
  return hour !== null && minute === (hour % 12 === 0 ? 12 : hour % 12)
}

function clock(hour: number | null, minute: number | null): string | null {
  if (hour === null) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return minute === null ? two(hour) : `${two(hour)}:${two(minute)}`
}
