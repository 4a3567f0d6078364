/** Finds the lines of a text that may be declassification instructions: after an E.O. label, or beside the classifier's name. */
import { isOrder, orderOf } from './rules'
import { type Frame, interpret, type Statement } from './statement'

export interface Line {
  start: number
  end: number
  /** The order's number as written, null where the line has none. */
  written: string | null
  statement: Statement
  /** Stands under an E.O. label; the others only add to such a line, or stand in for it. */
  ordered: boolean
}

/** Longest stretch after a label that can belong to an instruction. */
const REACH = 400
/** Hostile texts repeat the label without end; real ones a few times per section. */
const MOST_LINES = 500

const BREAK = /[\n\r\u2028\u2029\u0085]/
const ORDERS = [
  '10290',
  '10501',
  '10964',
  '11652',
  '11714',
  '11862',
  '12065',
  '12356',
  '12958',
  '12972',
  '13142',
  '13292',
  '13526',
]
const SPACED = ORDERS.map((order) => order.split('').join('\\s?')).join('|')
const NUMBER = `(?:(${SPACED})(?!\\d(?!\\d?[/.-]))|([1lI][\\dOoIlS]{3,5})(?![\\dA-Za-z]|\\.\\d))`
// E.0. with a zero, E.M., E. O., and no word boundary: captions run into the label.
const DOTTED = 'E\\s?[.,]\\s?[O0QM](?![A-Za-z])\\s?[.,]?'
const PLAIN = '[Ee][Oo0](?![A-Za-z])(?:(?<![A-Za-z]..)|(?<=(?:SIPDIS|NOFORN|SENSITIVE)..))\\s?[.,]?'
const IN_FULL = 'EXEC(?:UTIVE)?\\.?\\s{1,3}ORDER'
const INSTRUCTION = 'DECL|N\\s?/?\\s?A(?![A-Z])|X?GDS|NGDS|ADS(?![A-Z])|[XR]DS-|OADR'
const LABEL = new RegExp(
  `(?:${DOTTED}|${PLAIN}|${IN_FULL})\\s?(?:NO\\.?|NUMBER|#)?[\\s:.,;-]{0,4}(?:${NUMBER}|(1[\\dOoIl]{0,4})(?=\\s?(?:\\.{3}|…))|(?=${INSTRUCTION}))`,
  'gi',
)
/** The number alone at the start of a line, its label lost. Lookbehinds stand after the literal: tried at every place they cost most. */
const UNLABELLED = new RegExp(
  `(${ORDERS.join('|')})(?<=^[ \\t\u00b6]{0,4}(?:[.,]?\\s?O[.,]?\\s?)?\\d{5})(?=[\\s:;,.]{0,4}(?:${INSTRUCTION}))`,
  'gim',
)
/** The attribute of the archive: \`Executive Order: GS 19850516 NAME\`. */
const ATTRIBUTE = /Executive Order:(?<=^[ \t]{0,4}Executive Order:)[ \t]{0,8}(?=\S)/gim
const SECONDARY =
  /DECL(?:ASSIFY(?:\s{0,2}ON)?\s?[:;]|ASSIFY\s{1,2}ON\s|(?:AS)?\s{0,2}ON\s?:|(?:AS)?\s?:(?<=^[ \t\u00b6]{0,4}DECL(?:AS)?\s?:))/gim
const STAMP = /Declassified\/Released US Department of State EO Systematic Review/gi

/** Where the words stop although the line goes on: the next label, often without a blank before it. */
const NEXT_LABEL =
  /TAGS|(?<![A-Z])TAG[\s:]|(?<![A-Z])AGS\s?[:;]|SUBJECT|(?<![A-Z])SUBJ\s?:|(?<![A-Z])REFS?\s?:|(?<![A-Z])CLASSIFIED\s+BY|DERIVED\s+FROM|(?<![A-Z]|BY\s{1,3})E\.\s?[O0]\./i
const OTHER_LABEL =
  /^[\s\u00b6]*(?:TAGS?(?![A-Z])|T?AGS\s?:|SUBJ|REF|CLASSIFIED|DERIVED|REASON|E\.?\s?[O0]\.|[A-Z ]{3,20}:(?<!DECL[A-Z ]{0,16}:)|\d+\.\s|S E C R E T|C O N F I D|UNCLAS)/i
const EMPTY = /^[\s:.,;\\"'|*()-]*$/

/** Every line of the stretch that reads as an instruction, in the order of the text. Linear in the stretch's length. */
export function findLines(text: string, stretch: { start: number; end: number }, frame: Frame): Line[] {
  const within = text.slice(stretch.start, stretch.end)
  const lines: Line[] = []
  for (const match of matches(LABEL, within)) {
    const written = match[1] ?? match[2] ?? match[3] ?? null
    const line = lineAt(within, match, written, true, frame)
    if (isInstruction(line, within)) lines.push(line)
  }
  for (const match of matches(UNLABELLED, within))
    if (!covered(lines, match.index)) lines.push(lineAt(within, match, match[1] ?? null, true, frame))
  for (const match of matches(ATTRIBUTE, within))
    if (!covered(lines, match.index)) {
      const line = lineAt(within, match, null, false, { ...frame, attribute: true })
      if (line.statement.form.kind !== 'nothing') lines.push(line)
    }
  for (const match of matches(SECONDARY, within)) {
    if (covered(lines, match.index)) continue
    const line = lineAt(within, match, null, false, frame)
    if (isSecondary(line, match[0])) lines.push(line)
  }
  return lines
    .map((line) => ({ ...line, start: line.start + stretch.start, end: line.end + stretch.start }))
    .sort((a, b) => a.start - b.start)
}

/** The first stamp of an act of release in the text, with its day. */
export function findStamp(text: string, frame: Frame): Line | null {
  const match = matches(STAMP, text).next().value
  if (match === undefined) return null
  const day = ownLine(text, match.index + match[0].length)
  return {
    start: match.index,
    end: match.index + match[0].length + day.trimEnd().length,
    written: null,
    statement: interpret(`DECLASSIFIED ${day}`, frame),
    ordered: false,
  }
}

function* matches(pattern: RegExp, text: string): Generator<RegExpExecArray, undefined> {
  let count = 0
  for (const match of text.matchAll(pattern)) {
    yield match
    count += 1
    if (count === MOST_LINES) return
  }
}

function covered(lines: readonly Line[], at: number): boolean {
  return lines.some((line) => line.start <= at && at < line.end)
}

/** From a place to the end of its line, or to the next label on it. */
function ownLine(text: string, from: number): string {
  const reach = text.slice(from, from + REACH)
  const stop = reach.search(BREAK)
  const line = stop === -1 ? reach : reach.slice(0, stop)
  const label = line.search(NEXT_LABEL)
  return label === -1 ? line : line.slice(0, label)
}

function lineAt(
  text: string,
  match: RegExpExecArray,
  written: string | null,
  ordered: boolean,
  frame: Frame,
): Line {
  const from = match.index + match[0].length
  const first = ownLine(text, from)
  const read = interpret(first, frame)
  const joined = continued(text, from, first, read, frame)
  const value = joined?.value ?? first
  return {
    start: match.index,
    end: from + value.trimEnd().length,
    written: written?.replace(/\s/g, '') ?? null,
    statement: joined?.statement ?? read,
    ordered,
  }
}

interface Reach {
  value: string
  statement: Statement
}

/** The value may stand on the next line, or go on there; lines are taken as long as they make the instruction whole. */
function continued(text: string, from: number, first: string, read: Statement, frame: Frame): Reach | null {
  let value = first
  for (let more = 0; more < 2 && wantsMore(value, read); more += 1) {
    const next = nextLine(text, from + value.length)
    if (next === null) return null
    value += next
    const statement = interpret(value.replace(/\s+/g, ' '), frame)
    if (isBetter(statement, read)) return { value, statement }
  }
  return null
}

/** The blanks that end a line, and the words of the next; null where another label or nothing follows. */
function nextLine(text: string, end: number): string | null {
  if (!BREAK.test(text.charAt(end))) return null
  const gap = /^[\s\\]{1,12}/.exec(text.slice(end, end + 12))?.[0] ?? ''
  const next = ownLine(text, end + gap.length)
  return EMPTY.test(next) || OTHER_LABEL.test(next) ? null : gap + next
}

/** Words that end where an instruction cannot end. */
function wantsMore(first: string, { form, sourceDate }: Statement): boolean {
  if (form.kind === 'nothing' || form.kind === 'unknown') return true
  if (/DATE OF SOURCES?\s?:?\s*$/i.test(first) && sourceDate === null) return true
  if (form.kind === 'event' || form.kind === 'duration')
    return /(?:AFTER|OF|THE|FROM|UPON|FOLLOWING|AND|PLUS)\s*$/i.test(first) || first.trim().length > 50
  return false
}

function isBetter(after: Statement, before: Statement): boolean {
  if (!after.complete) return false
  if (before.form.kind === 'nothing') {
    // The next line must itself be an instruction, not running text that happens to hold a number.
    return after.marker || !after.doubts.some((doubt) => doubt.code === 'trailing-text')
  }
  return true
}

/** An E.O. number also stands in running text; only a label followed by an instruction counts. */
function isInstruction(line: Line, text: string): boolean {
  const { form, marker, downgrade } = line.statement
  const start = atStart(text, line.start)
  const known = line.written === null || isOrder(line.written)
  const understood = !['nothing', 'unknown', 'cut', 'redacted'].includes(form.kind) || downgrade !== null
  if (understood) {
    if (marker || form.kind === 'not-applicable' || downgrade !== null) return true
    return start && (known || resembles(line.written ?? ''))
  }
  if (!known && !resembles(line.written ?? '')) return false
  if (form.kind === 'unknown') return start && looksTyped(text.slice(line.start, line.end))
  return start || (marker && form.kind !== 'nothing')
}

/** A classifier's line counts only when it gives something that sets or lifts an end. */
function isSecondary(line: Line, label: string): boolean {
  const { form, doubts } = line.statement
  const sure = /[:;]/.test(label)
  if (form.kind === 'date')
    return form.date !== null && (sure || !doubts.some((one) => one.code === 'trailing-text'))
  return (
    sure && ['exemption', 'oadr', 'manual-review', 'duration', 'event', 'not-applicable'].includes(form.kind)
  )
}

/** Nothing but captions in capitals, glued or not, before the label on its line. */
function atStart(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const line = before.slice(before.search(/[^\n\r\u2028\u2029\u0085]*$/))
  return (
    /^[^A-Za-z]*$/.test(line) || (!/[a-z]{2}/.test(line) && !/[\s,]$/.test(line)) || /SIPDIS\s*$/.test(line)
  )
}

/** Short and without running words: `XXXXX`, `TBD`, not `are designated under`. */
function looksTyped(line: string): boolean {
  return line.length < 70 && !/[a-z]{2,}\s+[a-z]{2,}/.test(line)
}

/** True for slips of known numbers: 12598, 12985, 19528, 1295. */
export function resembles(written: string): boolean {
  const sorted = [...written].sort().join('')
  return ['11652', '12065', '12356', '12958', '13526'].some(
    (order) =>
      [...order].sort().join('') === sorted ||
      differences(order, written) <= 1 ||
      order.startsWith(written) ||
      order.endsWith(written),
  )
}

function differences(one: string, other: string): number {
  if (one.length !== other.length) return 9
  return [...one].filter((sign, place) => sign !== other[place]).length
}

/** The order that a slip stands for: the one of the cable's own time, which after mid-2010 may still be the older. */
export function meantOrder(written: string, inForce: string | null): string {
  const digits = written.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').replace(/S/g, '5')
  if (isOrder(digits)) return orderOf(digits)
  if (inForce === null) return closest(digits)
  return inForce === '13526' && differences('12958', digits) <= differences('13526', digits)
    ? '12958'
    : inForce
}

function closest(digits: string): string {
  const ranked = ['12958', '13526', '12356', '11652', '12065'].map(
    (order) => [differences(order, digits), order] as const,
  )
  return ranked.sort((a, b) => a[0] - b[0])[0]?.[1] ?? '12958'
}
