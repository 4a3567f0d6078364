/** Tells instructions from running text that merely speaks of an order or of declassifying. */
import { happens } from './event'
import { BREAK } from './labels'
import type { Line } from './line'
import { resembles } from './order-number'
import { isOrder } from './rules'

/** An E.O. number also stands in running text; only a label followed by an instruction counts. */
export function isInstruction(line: Line, text: string): boolean {
  const { form, marker, downgrade, left } = line.statement
  const known = line.written === null || isOrder(line.written)
  const start = atStart(text, line.start) || (line.written !== null && known && beforeTags(text, line.end))
  const understood = !['nothing', 'unknown', 'cut', 'redacted'].includes(form.kind) || downgrade !== null
  if (understood) {
    if (marker || downgrade !== null || (form.kind === 'not-applicable' && left === '')) return true
    const label = start && (known || resembles(line.written ?? ''))
    return label && (standsAlone(line.statement) || isNearlyAlone(line, text)) && !isSaid(line, text)
  }
  if (!known && !resembles(line.written ?? '')) return false
  if (form.kind === 'unknown') return start && isTyped(text.slice(line.start, line.end))
  return start || (marker && form.kind !== 'nothing')
}

/** `E.O. 12065: RFS-4 6/5/99 (DOE, JOHN)`: a line of the heading that is no instruction as it stands, yet was meant as one. */
export function isUnread({ start, end, written, statement }: Line, text: string): boolean {
  const { kind } = statement.form
  if (written === null || !isOrder(written) || kind === 'nothing') return false
  const words = text.slice(start, end)
  return atStart(text, start) && COLON.test(words) && isTyped(words)
}

const SCHEDULE = /^(?:XDS|ADS)/i

/** Without a word such as DECL before it, an instruction must fill its line; the schedules bear names and offices. */
function standsAlone({ form, left, codes }: Line['statement']): boolean {
  if (form.kind === 'event') return isTyped(form.event.name)
  if (codes.some((code) => SCHEDULE.test(code))) return true
  return left === '' || ['gds', 'xgds', 'review', 'declassified', 'not-applicable'].includes(form.kind)
}

/** `EO 12958 REQUIRES A DATE OR EVENT …`: without a colon behind the number a verb makes a sentence, unless `UNTIL` leads to it. */
function isSaid({ start, end, statement: { form } }: Line, text: string): boolean {
  if (form.kind !== 'event' || !VERB.test(form.event.name)) return false
  const words = text.slice(start, end)
  return !COLON.test(words) && !happens(/\d\s+([A-Z]+)/i.exec(words)?.[1] ?? '')
}

const VERB =
  /\b(?:REQUIRES?|PROVIDES?|STATES|SAYS|CALLS|MANDATES|DEFINES|IS|ARE|WAS|WERE|HAS|HAVE|MUST|SHALL|WILL|MAY)\b/i
const COLON = /^[^\n]{2,24}\d\s?:/

/** Behind words about the order, DECL with a colon leads to what is said; behind the label’s colon a day may have a short word beside it. */
function isNearlyAlone({ start, end, statement: { form, left } }: Line, text: string): boolean {
  const words = text.slice(start, end)
  if (MARKED.test(words)) return true
  return form.kind === 'date' && COLON.test(words) && (/^[A-Z]{1,8}$/i.test(left) || MARKED_DAY.test(words))
}

/** `E.O. 12958, SECTION 1.5: DECLASSIFY ON: …`, `E.O. 12958 CONFIDENTIAL DECL 12/31/84`: the short word stands in no sentence. */
const MARKED = /(?<![A-Z])DECL(?:(?:ASSIFY)?(?:\s+ON)?\s?:|\s?\d)/i
/** `E.O. 12958: CONFIDENTIAL; DECL 12/31/84` */
const MARKED_DAY = /\d\s?:\s?[A-Z ]{1,24}[;,:]?\s+DECL(?:ASSIFY)?(?:\s+ON)?\s?\d/i

/** A classifier's line counts only when it gives something that sets or lifts an end. */
export function isSecondary(line: Line, label: string, text: string): boolean {
  const { form, doubts, left } = line.statement
  const sure = /[:;]/.test(label) || (LEADS_ON.test(label) && isClassifiers(text, line.start))
  if (form.kind === 'date')
    return (
      form.date !== null &&
      (sure || !(doubts.some((one) => one.code === 'trailing-text') || isSpoken(text, line.start)))
    )
  // `DECL OADR`: nothing but the code.
  if (!sure) return BARE_CODE.has(form.kind) && left === ''
  return ['exemption', 'oadr', 'manual-review', 'duration', 'event', 'not-applicable'].includes(form.kind)
}

/** `Declassify upon completion of talks` is an instruction only beside the classifier’s name. */
const LEADS_ON = /\s(?:UPON|AFTER|IN)\s*$/i

function isClassifiers(text: string, start: number): boolean {
  return /(?:CLASSIFIED\s{1,3}BY|DERIVED\s{1,3}FROM)[^\n]*(?:\n(?![ \t\u00b6]*\d{1,2}\s?\.?\s?\()[^\n]*){0,3}$/i.test(
    text.slice(Math.max(0, start - 200), start),
  )
}

const BARE_CODE: ReadonlySet<Line['statement']['form']['kind']> = new Set(['exemption', 'oadr'])

/** `We declassify on 03/14/2016`: a sentence runs up to the word. */
function isSpoken(text: string, start: number): boolean {
  return /[a-z]\s{1,3}$/.test(text.slice(Math.max(0, start - 8), start)) && /[a-z]/.test(text.charAt(start))
}

/** Nothing but captions in capitals, glued or not, before the label on its line. */
function atStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const line = before.split(BREAK).at(-1) ?? ''
  return (
    /^[^A-Za-z]*$/.test(line) || (!/[a-z]{2}/.test(line) && !/[\s,]$/.test(line)) || /SIPDIS\s*$/.test(line)
  )
}

/** Copies that join their lines have TAGS behind the instruction on the same line. */
function beforeTags(text: string, end: number): boolean {
  return /^[ \t]*TAGS?[: ]/.test(text.slice(end, end + 12))
}

/** Short and without running words: `XXXXX`, `TBD`, not `are designated under`. */
function isTyped(line: string): boolean {
  return line.length < 70 && !/[a-z]{2,}\s+[a-z]{2,}/.test(line)
}
