/**
 * What newspapers print above a text whose transmission header is lost: `Date: 2004-12-13 15:50:00` and `Source: Embassy
 * Tallinn`, or the day as they write it, `Tuesday, 04 March 2008, 12:05`.
 */
import { dayOf } from '../../preload/contract/day'
import { monthNumber } from './created'
import { linesOf } from './quiet'

interface PrintedAbove {
  /** In the form of the site's table. */
  created: string | null
  origin: string | null
}

const MOST_LINES = 200
const NUMBERS = /^(?:(?:Date|Created)(?::[ \t]*|[ \t]+))?(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)(?::\d\d)?$/i
const WORDS = /^[A-Z][a-z]{2,5}day, (\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4}), (\d\d:\d\d)$/
const ORIGIN =
  /^(?:Source|Origin)(?::[ \t]*|[ \t]+)((?:Embassy|Consulate|Mission|US|American Institute)\b.{0,50})$/
/** The first cables were published on this day: a later one is that of an article. */
const FIRST_PUBLISHED = dayOf(2010, 11, 28) as string

export function printedAbove(header: string): PrintedAbove {
  const above: PrintedAbove = { created: null, origin: null }
  for (const { text } of linesOf(header, 0, header.length, MOST_LINES)) {
    above.created = momentIn(text) ?? above.created
    above.origin = ORIGIN.exec(text)?.[1] ?? above.origin
  }
  return above
}

function momentIn(line: string): string | null {
  const numbers = NUMBERS.exec(line)
  if (numbers) return moment(numbers[1], Number(numbers[2]), numbers[3], numbers[4])
  const words = WORDS.exec(line)
  return words ? moment(words[3], monthNumber(words[2] as string), words[1], words[4]) : null
}

function moment(year = '', month = 0, date = '', time = ''): string | null {
  const day = dayOf(Number(year), month, Number(date))
  return day === null || day >= FIRST_PUBLISHED ? null : `${day} ${time}`
}
