/** A cable cited as a footnote does (Chicago Manual of Style, notes): sender, title, what it is, day, and how it was marked. */
import { type Day, dayOfMonth, monthOf, yearOf } from './day'

export interface Cited {
  id: string
  origin: string | null
  subject: string | null
  created: Day | null
  classification: string | null
}

export const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** `14 September 2006`. */
export function longDay(day: Day): string {
  return `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`
}

/** `Embassy Tallinn, “SUBJECT,” 07TALLINN9023, 21 February 2007 (CONFIDENTIAL).` */
export function citationOf({ id, origin, subject, created, classification }: Cited): string {
  const title = subject ? `“${subject},” ` : ''
  const day = created ? `, ${longDay(created)}` : ''
  const marking = classification ? ` (${classification})` : ''
  return `${origin ? `${origin}, ` : ''}${title}${id}${day}${marking}.`
}
