/** Days in a search: `2004`, `2004-05`, `2004..2006`, `<2027`, `>=2009-12-01`. Both ends belong to the range. */
import { addDays, type Day, dayOf, daysInMonth } from '../../../preload/contract/day'
import { QueryMistake } from './mistake'
import type { Term } from './parse'

export interface Days {
  from: Day | null
  to: Day | null
}

/** The days that a term names. Throws `QueryMistake`. */
export function daysOf(term: Term): Days {
  const { text } = term
  const range = /^(.*?)\.\.+(.*)$/.exec(text)
  if (range) {
    const [from, to] = [range[1] as string, range[2] as string]
    if (from === '' && to === '') throw mistake(term)
    const days = {
      from: from === '' ? null : spanOf(from, term).from,
      to: to === '' ? null : spanOf(to, term).to,
    }
    if (days.from !== null && days.to !== null && days.from > days.to) {
      throw new QueryMistake(
        `${from} comes after ${to}: write ${term.field}:${to}..${from}.`,
        term.at,
        term.length,
      )
    }
    return days
  }
  const compared = /^(<=|>=|<|>)(.+)$/.exec(text)
  if (!compared) return spanOf(text, term)
  const { from, to } = spanOf(compared[2] as string, term)
  switch (compared[1]) {
    case '<':
      return { from: null, to: addDays(from, -1) }
    case '<=':
      return { from: null, to }
    case '>':
      return { from: addDays(to, 1), to: null }
    default:
      return { from, to: null }
  }
}

/** First and last day of a year, a month or a day. */
function spanOf(text: string, term: Term): { from: Day; to: Day } {
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text)
  if (!parts) throw mistake(term)
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)))
  const lastMonth = month ?? 12
  const from = dayOf(year ?? 0, month ?? 1, day ?? 1)
  const to =
    lastMonth >= 1 && lastMonth <= 12
      ? dayOf(year ?? 0, lastMonth, day ?? daysInMonth(year ?? 0, lastMonth))
      : null
  if (from === null || to === null) {
    throw new QueryMistake(`The calendar has no ${text}.`, term.at, term.length)
  }
  return { from, to }
}

function mistake({ field, text, at, length }: Term): QueryMistake {
  return new QueryMistake(
    `“${text}” is no day. Write ${field}:2009, ${field}:2009-12, ${field}:2004..2006 or ${field}:<2010.`,
    at,
    length,
  )
}
