/** Month names as telegrams write them, full or cut to three letters, and days in words. */

import { type Day, dayOfMonth, monthOf, yearOf } from '../../preload/contract/day'
import { oneEditApart } from '../cable/spelling'

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

const MONTHS =
  'JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?'
/** A month's name and nothing longer: `DEC` but not `DECL`; no group. */
export const MONTH = `(?:${MONTHS})(?![A-Za-z])`
/** One group that matches it. */
export const MONTH_WORD = `(${MONTHS})(?![A-Za-z])`

/** A word one slip away from exactly one month's full name; three letters are too few to tell. */
export function slippedMonth(text: string): { word: string; month: string } | null {
  for (const word of text.match(/[A-Z]{4,10}/gi) ?? []) {
    const upper = word.toUpperCase()
    const near = MONTH_NAMES.filter((name) => name.length > 3 && oneEditApart(upper, name.toUpperCase()))
    if (near.length === 1 && near[0]?.toUpperCase() !== upper) return { word, month: near[0] as string }
  }
  return null
}

/** `14 September 2006`. */
export function dayInWords(day: Day): string {
  return `${dayOfMonth(day)} ${MONTH_NAMES[monthOf(day) - 1]} ${yearOf(day)}`
}
