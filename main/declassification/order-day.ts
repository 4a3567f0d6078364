/** The day of an order or of its amendment, which sets no end: `E.O. 12958, AS AMENDED MARCH 25, 2003`. */
import type { Day } from '../../preload/contract/day'
import type { Line } from './line'
import { automaticDateOf } from './rules'
import type { Statement } from './statement'

/** Words about the order between its number and a day, and no colon that leads to an instruction. */
const ABOUT_ORDER = /^[^:]{0,30}\d[\s,;([]{1,4}(?:(?:AS\s{1,3})?AMENDED|OF|DATED)(?![A-Z])[^:]*$/i

/** The line without its day, where that is the order's own: no cable could mean it, and no word such as DECL leads to it. */
export function withoutOrdersDay(line: Line, text: string, created: Day | null): Line {
  const { statement } = line
  if (created === null || statement.marker || !isOutOfReach(statement, created)) return line
  if (!ABOUT_ORDER.test(text.slice(line.start, line.end))) return line
  return { ...line, statement: { ...statement, ...SAYS_NOTHING } }
}

/** A day before the cable; or one that its two digits, read as the next such year, carry beyond the 25-year rule. */
function isOutOfReach({ form, doubts }: Statement, created: Day): boolean {
  if (form.kind !== 'date' || form.date === null) return false
  const short = doubts.some(({ code }) => code === 'two-digit-year')
  return form.date < created || (short && form.date > automaticDateOf(created))
}

const SAYS_NOTHING: Pick<Statement, 'form' | 'complete' | 'parts' | 'doubts'> = {
  form: { kind: 'nothing' },
  complete: false,
  parts: [],
  doubts: [],
}
