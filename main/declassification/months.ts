/** Month names as telegrams write them, full or cut to three letters, and days in words. */
import { type Day, dayOfMonth, monthOf, yearOf } from '../../preload/contract/day'

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** One group that matches a month's name and nothing longer: `DEC` but not `DECL`. */
export const MONTH_WORD =
  '(JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Za-z])'

/** 1 to 12, or 0 for no month. */
export function monthNumber(name: string): number {
  const start = name.slice(0, 3).toUpperCase()
  return MONTH_NAMES.findIndex((month) => month.slice(0, 3).toUpperCase() === start) + 1
}

/** `14 September 2006`. */
export function dayInWords(day: Day): string {
  return `${dayOfMonth(day)} ${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`
}
