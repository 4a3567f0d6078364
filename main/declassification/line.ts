/** One line under a label: where its words end, and whether they go on below. */
import { oneLine, withoutMarkers } from '../cable/quiet'
import { happens } from './event'
import { BREAK, EMPTY, NEXT_LABEL, OTHER_LABEL } from './labels'
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
/** So far below the words of an instruction may go on. */
const GAP = 12

/** From a place to the end of its line, or to the next label on it. */
export function ownLine(text: string, from: number): string {
  const reach = text.slice(from, from + REACH)
  const stop = reach.search(BREAK)
  const line = stop === -1 ? reach : reach.slice(0, stop)
  const label = line.search(NEXT_LABEL)
  return label === -1 ? line : line.slice(0, label)
}

/** The line that begins with this label, with what its words say. */
export function lineAt(
  text: string,
  match: RegExpExecArray,
  written: string | null,
  ordered: boolean,
  frame: Frame,
): Line {
  const from = match.index + match[0].length
  const place = withoutPage(text, from)
  const first = ownLine(place.text, place.from)
  const read = interpret(place.parted ? oneLine(first) : first, frame)
  const joined = continued(place, first, read, frame)
  const value = joined?.value ?? first
  return {
    start: match.index,
    end: from + value.trimEnd().length,
    written,
    statement: joined?.statement ?? read,
    ordered,
  }
}

/** A place in a text; `parted` where a page marker stands behind it, which is blanked then. */
interface Place {
  text: string
  from: number
  parted: boolean
}

/** `DECL: 03/14/⏎PAGE 02 …⏎2016`: the words go on behind the marker of a page. */
function withoutPage(text: string, from: number): Place {
  const reach = text.slice(from, from + REACH)
  const quiet = withoutMarkers(reach)
  return quiet === reach ? { text, from, parted: false } : { text: quiet, from: 0, parted: true }
}

interface Reach {
  value: string
  statement: Statement
}

/** The value may stand on the next line, or go on there; lines are taken as long as they make the instruction whole. */
function continued(
  { text, from, parted }: Place,
  first: string,
  read: Statement,
  frame: Frame,
): Reach | null {
  let value = first
  let words = first
  for (let more = 0; more < 2; more += 1) {
    const unfinished = wantsMore(value, read)
    const tail = unfinished ? null : TAILS[read.form.kind]
    if (tail === undefined || tail?.after.test(value) === false) return null
    const hyphenated = HYPHEN.test(words)
    const next = nextLine(text, from + value.length, parted ? REACH : GAP, hyphenated)
    if (next === null || tail?.begins.test(next) === false) return null
    value += next
    if (hyphenated) words = words.replace(HYPHEN, '') + next.trim()
    else if (isNumberParted(words, next)) words = words.trimEnd() + next.trim()
    else words = `${words}${next}`.replace(/\s+/g, ' ')
    const statement = interpret(words, frame)
    const marked = statement.marker || interpret(next.trim(), frame).marker
    if (isWhole(statement, marked)) return { value, statement }
  }
  return null
}

/** `DECLASSI-⏎FY ON`: a word that goes on below. */
const HYPHEN = /(?<=[A-Z])-\s*$/i

/** The blanks that end a line, and the words of the next; null where another label, unless it ends a word, or nothing follows. */
function nextLine(text: string, end: number, most: number, hyphenated: boolean): string | null {
  if (!BREAK.test(text.charAt(end))) return null
  const gap = /^[\s\\]+/.exec(text.slice(end, end + most))?.[0] ?? ''
  const next = ownLine(text, end + gap.length)
  return EMPTY.test(next) || (!hyphenated && OTHER_LABEL.test(next)) ? null : gap + next
}

/** What an instruction that seems whole may still have on the next line: how its words end, and the next ones begin. */
const TAILS: Partial<Record<Statement['form']['kind'], { after: RegExp; begins: RegExp }>> = {
  // `TEN YEARS⏎AFTER KOREAN UNIFICATION`
  duration: { after: /./, begins: /^[\s\\]+(?:AFTER|FOLLOWING|FROM|UPON|SUBSEQUENT\s+TO)\s/i },
  // `03/14/20⏎16`, `2016/03/1⏎4`
  date: {
    after: /\D(?:1|19|19\d|2|20|20\d)\s*$|\d{4}[/.-]\d{1,2}[/.-][0-3]\s*$/,
    begins: /^[\s\\]+\d{1,3}[\s.]*$/,
  },
  // `25X1⏎HUMAN`
  exemption: { after: /X\s?-?\d\s*$/i, begins: /^[\s\\]+(?:-\s?)?(?:HUMAN|HUM|WMD)[\s.]*$/i },
}

/** Two parts that make the four digits of a year, or the two of a day behind its year and month. */
function isNumberParted(before: string, after: string): boolean {
  if (/\D\d{4}[/.-]\d{1,2}[/.-][0-3]\s*$/.test(before)) return /^\s*\d[\s.]*$/.test(after)
  const [, start = ''] = /\D(\d{1,3})\s*$/.exec(before) ?? []
  return /^(?:19|20)\d\d$/.test(start + after.trim().replace(/\.$/, ''))
}

/** Words that end where an instruction cannot end. */
function wantsMore(first: string, { form, sourceDate }: Statement): boolean {
  if (form.kind === 'nothing' || form.kind === 'unknown') return true
  if (/DATE OF SOURCES?\s?:?\s*$/i.test(first) && sourceDate === null) return true
  // `GDS 12/8/⏎85`
  if (/\d\s?[/-]\s*$/.test(first)) return true
  // `25X1-⏎HUMAN`, `TEN YEARS AFTER KOREAN⏎UNIFICATION`.
  if (form.kind === 'exemption' && /-\s*$/.test(first)) return true
  if (form.kind === 'event' && !happens(form.event.name)) return true
  if (form.kind === 'event' || form.kind === 'duration')
    return /(?:AFTER|OF|THE|FROM|UPON|FOLLOWING|AND|PLUS)\s*$/i.test(first) || first.trim().length > 50
  return false
}

/** The next line must be an instruction from end to end, not running text that happens to hold a number. */
function isWhole({ complete, left, form }: Statement, marked: boolean): boolean {
  if (!complete || left !== '') return false
  return marked || (form.kind !== 'event' && form.kind !== 'duration')
}
