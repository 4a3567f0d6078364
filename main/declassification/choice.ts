/** Which of a text's instruction lines is read, which add to it, and what the others leave in doubt. */
import type { Doubt } from './day-numbers'
import type { Line } from './line'
import { meantOrder } from './order-number'
import { isUnreadable, type Statement } from './statement'

export interface Choice {
  /** The line that is read. */
  line: Line
  /** Lines before it that are cut short, and are completed by it. */
  cut: Line[]
}

/** The first whole line under an E.O. label; failing that the classifier's; failing that a broken one. */
export function choose(lines: readonly Line[]): Choice | null {
  const ordered = lines.filter((line) => line.ordered)
  const whole =
    ordered.find(isWhole) ?? lines.find(isWhole) ?? ordered.find(({ statement }) => statement.complete)
  if (whole === undefined) {
    const broken = ordered[0] ?? lines[0]
    return broken === undefined ? null : { line: broken, cut: [] }
  }
  return { line: whole, cut: ordered.slice(0, ordered.includes(whole) ? ordered.indexOf(whole) : 1) }
}

/** Whole, and about declassification: a line that only downgrades leaves the end to another. */
function isWhole({ statement }: Line): boolean {
  return statement.complete && statement.form.kind !== 'nothing'
}

/** A classifier's line adds when it brings a code or a source's date that the E.O. line lacks. */
export function adds(other: Line, line: Line): boolean {
  const { codes, sourceDate, complete } = other.statement
  if (!complete) return false
  return sourceDate !== null || codes.some((code) => !line.statement.codes.includes(code))
}

/** Doubts that come from the choice itself: a mistyped order, a cut line, another line that contradicts. */
export function doubtsOfChoice({ line, cut }: Choice, lines: readonly Line[], order: string | null): Doubt[] {
  return [...aboutOrder(line.written, order), ...aboutCopies(line, cut), ...aboutConflicts(line, lines)]
}

function aboutOrder(written: string | null, order: string | null): Doubt[] {
  // A number cut short is no slip; `aboutCopies` tells of it.
  if (written === null || order === null || written.length < 4 || meantOrder(written, 'none') !== 'none')
    return []
  return [
    {
      code: 'order-number-typo',
      message: `The order’s number is written ${written}; E.O. ${order} is meant.`,
    },
  ]
}

function aboutCopies(line: Line, cut: readonly Line[]): Doubt[] {
  if (cut.length > 0 && line.ordered)
    return [
      { code: 'taken-from-second-copy', message: 'The first line is cut short; a later copy of it is read.' },
    ]
  const { form, complete } = line.statement
  if (form.kind === 'cut' || (!complete && form.kind !== 'nothing' && !isUnreadable(form)))
    return [{ code: 'cut-short', message: 'The line is cut short, and the text holds no whole copy of it.' }]
  return []
}

function aboutConflicts(line: Line, lines: readonly Line[]): Doubt[] {
  const other = lines.find((one) => one !== line && isWhole(one) && clashes(one.statement, line.statement))
  if (other === undefined) return []
  return [
    {
      code: 'conflicting-instructions',
      message: 'Another line of the text gives a different instruction; the first whole one is read.',
    },
  ]
}

/** A code beside an instruction without an end of its own adds to it; beside a date it contradicts. */
function clashes(theirs: Statement, own: Statement): boolean {
  if (meaningOf(theirs) === meaningOf(own)) return false
  const open = ['oadr', 'manual-review', 'exemption', 'nothing', 'unknown'].includes(own.form.kind)
  return !(open && ['exemption', 'oadr', 'manual-review', 'unknown'].includes(theirs.form.kind))
}

function meaningOf({ form }: Statement): string {
  switch (form.kind) {
    case 'event':
      return `event ${form.event.name.toUpperCase()} ${form.event.offsetYears}`
    case 'exemption':
      return `exemption ${form.date}`
    default:
      return JSON.stringify(form)
  }
}
