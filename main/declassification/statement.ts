/** What the words after the label say, before they are held against the cable's day and level. */
import type { Day } from '../../preload/contract/day'
import type { Downgrade, InstructionForm, ReadPart } from '../../preload/contract/reading'
import { remembered } from '../cable/remembered'
import { takeDayBefore, takeDowngrade, takeSourceDate } from './beside'
import type { Doubt } from './day-numbers'
import { formOf } from './forms'
import { Rest } from './rest'
import { joinSpaced } from './spaced'

/** A form of instruction, or why the words give none. */
export type Form =
  | InstructionForm
  /** No words at all, or none about declassification. */
  | { kind: 'nothing' }
  /** The words stop in the middle. */
  | { kind: 'cut' }
  | { kind: 'redacted' }
  /** A form whose place for the day was left blank. */
  | { kind: 'blank' }
  | { kind: 'unknown' }

export interface Statement {
  form: Form
  codes: string[]
  downgrade: Downgrade | null
  sourceDate: Day | null
  parts: ReadPart[]
  doubts: Doubt[]
  /** A word such as DECL stands before the instruction. */
  marker: boolean
  /** Nothing is missing at the end of the words. */
  complete: boolean
  /** Words that are no part of the instruction. */
  left: string
}

/** What the reader must know of the cable to understand its words. */
export interface Frame {
  /** Two-digit years are read from this year on. */
  firstYear: number
  /** The cable is of the years 1972-78, in which X1 to X4 are grounds of XGDS. */
  schedules: boolean
  /** The cable’s own year, where its day is known. */
  year: number | null
  /** The words are an attribute of the archive, with codes of its own. */
  attribute: boolean
}

const REDACTION =
  /^[^A-Za-z0-9]*(?:[Xx\u0425\u0445]{4,}|\(?#{2,}|_{4,}|\*{4,}|\[[^\]]{0,40}(?:removed|redacted|deleted|удален)[^\]]{0,40}\])/i
/** What stands where the day of a form was not filled in; without DECL before it only the line to write on. */
const BLANK = /_{2,}|\?|-{3,}|[([]\s?DATE\s?[)\]]/i
const LINE_TO_WRITE_ON = /_{2,}/
const CUT = /(?:\.{2,}|…)[\s\\"]*$/

/** Frames that the cables of a folder have at once, and words kept for each: a day's cables name the same day ten years on. */
const MOST_FRAMES = 12
const MOST_WORDS = 500
const known = new Map<string, (words: string) => Statement>()

/**
 * Reads the words of one instruction. Total: whatever the text, an answer, in time that grows with its length. What is answered
 * is shared by all who ask the same, and must not be changed.
 */
export function interpret(words: string, frame: Frame): Statement {
  const { firstYear, schedules, attribute, year } = frame
  const key = `${firstYear} ${schedules} ${attribute} ${year}`
  const inFrame = known.get(key)
  if (inFrame !== undefined) return inFrame(words)
  if (known.size >= MOST_FRAMES) known.clear()
  known.set(
    key,
    remembered((others) => read(others, frame), MOST_WORDS),
  )
  return interpret(words, frame)
}

function read(written: string, frame: Frame): Statement {
  const words = joinSpaced(written)
  const rest = new Rest(words)
  const cut = CUT.test(words)
  const marker = rest.dropMarkers()
  const found: Statement = {
    form: { kind: 'nothing' },
    codes: [],
    downgrade: null,
    sourceDate: null,
    parts: rest.parts,
    doubts: [],
    marker,
    complete: true,
    left: '',
  }
  if (REDACTION.test(rest.text)) return { ...found, form: { kind: 'redacted' }, complete: false }
  if (rest.isEmpty() && (marker ? BLANK : LINE_TO_WRITE_ON).test(words)) return leftBlank(found, words)
  takeDowngrade(rest, found, frame)
  takeSourceDate(rest, found, frame)
  if (!marker) found.marker = takeDayBefore(rest, found, frame)
  found.form = rest.isEmpty() ? { kind: cut ? 'cut' : 'nothing' } : formOf(rest, found, frame, cut)
  if (found.form.kind === 'nothing' && cut) found.form = { kind: 'cut' }
  found.complete = isComplete(found, cut)
  found.left = rest.leftover()
  if (found.left !== '' && (leavesWords(found.form.kind) || leavesNumbers(found))) {
    const message = `The words “${found.left}” stand beside the instruction.`
    found.parts.push({ verbatim: found.left, meaning: 'not part of the instruction' })
    found.doubts.push({ code: 'trailing-text', message })
  }
  return found
}

function leftBlank(found: Statement, words: string): Statement {
  found.parts.push({ verbatim: words.trim(), meaning: 'the place of the day is left blank' })
  const doubts: Doubt[] = [{ code: 'damaged-date', message: 'The place of the day is left blank.' }]
  return { ...found, form: { kind: 'blank' }, doubts, complete: false }
}

/** Forms of which nothing can be made out but that words stood there, or should have. */
export function isUnreadable(form: Form): form is Extract<Form, { kind: (typeof UNREADABLE)[number] }> {
  return (UNREADABLE as readonly string[]).includes(form.kind)
}

const UNREADABLE = ['cut', 'redacted', 'unknown', 'blank'] as const

/** `TEN YEARS...` may have gone on to an event, `25X1...` to HUMAN. */
const MAY_GO_ON: ReadonlySet<Form['kind']> = new Set(['event', 'duration', 'exemption'])

function isComplete({ form, downgrade }: Statement, cut: boolean): boolean {
  if (form.kind === 'nothing') return downgrade !== null
  if (isUnreadable(form)) return false
  return !(cut && MAY_GO_ON.has(form.kind))
}

/** Kinds beside which words are nothing, but numbers may be a day. */
const UNREAD_NUMBERS: ReadonlySet<Form['kind']> = new Set([
  'gds',
  'xgds',
  'review',
  'declassified',
  'oadr',
  'manual-review',
  'not-applicable',
])

/** `GDS 8/12;85`, `MR 03/14/2034`: numbers that could not be read, or that contradict. */
function leavesNumbers({ form, left }: Statement): boolean {
  return UNREAD_NUMBERS.has(form.kind) && /\d/.test(left)
}

/** Kinds after which other words on the line are worth a remark. */
function leavesWords(kind: Form['kind']): boolean {
  return kind === 'date' || kind === 'duration' || kind === 'exemption'
}
