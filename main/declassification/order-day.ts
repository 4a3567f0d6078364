/** The day of an order or of its amendment, which sets no end: `E.O. 12958, AS AMENDED MARCH 25, 2003`. */
import type { Day } from '../../preload/contract/day'
import type { Line } from './line'
import type { Statement } from './statement'

/** Words about the order between its number and a day, and no colon that leads to an instruction. */
const ABOUT_ORDER = /^[^:]{0,30}\d[\s,;([]{1,4}(?:(?:AS\s{1,3})?AMENDED|OF|DATED)(?![A-Z])[^:]*$/i

/** The line without its day, where that is the order's own: it lies before the cable, and no word such as DECL leads to it. */
export function withoutOrdersDay(line: Line, text: string, created: Day | null): Line {
  const { form, marker } = line.statement
  if (created === null || marker || form.kind !== 'date' || form.date === null || form.date >= created)
    return line
  if (!ABOUT_ORDER.test(text.slice(line.start, line.end))) return line
  return { ...line, statement: { ...line.statement, ...SAYS_NOTHING } }
}

const SAYS_NOTHING: Pick<Statement, 'form' | 'complete' | 'parts' | 'doubts'> = {
  form: { kind: 'nothing' },
  complete: false,
  parts: [],
  doubts: [],
}
