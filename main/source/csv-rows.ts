/**
 * Bytes of the full set's table → rows of fields, at constant memory.
 *
 * A machine of our own, because a general csv reader (csv-parse was measured at 12,000 rows a second and tried) has one
 * answer to a damaged row: it loses step, and every quotation mark after it opens what it should close. This one knows how a row of
 * this table begins, so that it finds its step again; it accepts both forms of a quotation mark inside a field, `\"`
 * and `""`, row by row; and it leaps from mark to mark instead of walking, which is several times faster.
 */
import { Buffer } from 'node:buffer'
import { Window } from './window'

export type Row =
  | { kind: 'row'; fields: Uint8Array[] }
  | { kind: 'damaged'; why: 'columns' | 'quotes' | 'too-long' | 'cut'; bytes: number }

export const COLUMNS = 8
/** The longest real text has some 70,000 characters; beyond this a quotation mark was never closed. */
export const MAX_FIELD = 16 * 1024 * 1024

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const LINE_FEED = 0x0a
const RETURN = 0x0d

type Form = 'backslash' | 'doubled'

/** How a row of the table begins: a number, a day and time, and the start of a reference id. */
export const ROW_START = /"?\d{1,9}"?,"?\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}(?::\d{2})?"?,"?[0-9A-Z]/
const NEXT_ROW = new RegExp(`\\n(?=${ROW_START.source})`, 'g')
/** Longer than any start of a row, so that one that straddles two pieces is not missed. */
const OVERLAP = 64
const STRETCH = 8_192

/** The rows of a table that arrives in pieces of any size. */
export function* rowsOf(chunks: Iterable<Uint8Array>): Generator<Row> {
  const window = new Window(chunks)
  let form: Form | null = null
  while (window.fill(1)) {
    if (window.skipBlankLine()) continue
    form ??= usualForm(window.bytes)
    let met = readRow(window, form)
    if (met.kind === 'damaged') {
      const other: Form = form === 'backslash' ? 'doubled' : 'backslash'
      const again = readRow(window, other)
      if (again.kind === 'row') {
        form = other
        met = again
      }
    }
    if (met.kind === 'row') {
      yield { kind: 'row', fields: met.fields }
      window.drop(met.end)
    } else {
      const bytes = toNextRow(window)
      yield { kind: 'damaged', why: met.why, bytes }
    }
  }
}

/** Which form the first piece of the file uses inside fields; both may look alike for a while. */
function usualForm(bytes: Buffer): Form {
  const text = bytes.toString('latin1', 0, Math.min(bytes.length, 1_000_000))
  const doubled = text.match(/[^,\n"\\]""(?=[^",\r\n])/g)?.length ?? 0
  const escaped = text.match(/\\"(?=[^,\r\n])/g)?.length ?? 0
  return doubled > escaped ? 'doubled' : 'backslash'
}

type Met =
  | { kind: 'row'; fields: Uint8Array[]; end: number }
  | { kind: 'damaged'; why: 'columns' | 'quotes' | 'too-long' | 'cut' }

/** Reads the row at the window's start; `end` is the place after its line end. */
function readRow(window: Window, form: Form): Met {
  const fields: Uint8Array[] = []
  for (let at = 0; ; ) {
    const field = window.at(at) === QUOTE ? quotedField(window, at + 1, form) : bareField(window, at)
    if ('why' in field) return { kind: 'damaged', why: field.why }
    fields.push(field.value)
    at = field.end
    const next = window.at(at)
    if (next === COMMA && fields.length < COLUMNS) at += 1
    else if (next === RETURN && window.at(at + 1) === LINE_FEED) return complete(fields, at + 2)
    else if (next === LINE_FEED || next === null) return complete(fields, at + 1)
    else return { kind: 'damaged', why: next === COMMA ? 'columns' : 'quotes' }
  }
}

function complete(fields: Uint8Array[], end: number): Met {
  return fields.length === COLUMNS ? { kind: 'row', fields, end } : { kind: 'damaged', why: 'columns' }
}

type Field = { value: Uint8Array; end: number } | { why: 'too-long' | 'cut' | 'quotes' }

/** A field whose opening mark stands before `start`; `end` is the place after the closing one. */
function quotedField(window: Window, start: number, form: Form): Field {
  for (let at = start; ; ) {
    const mark = window.find(QUOTE, at, start + MAX_FIELD)
    if (typeof mark !== 'number') return { why: mark }
    if (form === 'doubled' && window.at(mark + 1) === QUOTE) at = mark + 2
    else if (form === 'backslash' && backslashesBefore(window, mark, start) % 2 === 1) at = mark + 1
    else return { value: unescaped(window.bytes.subarray(start, mark), form), end: mark + 1 }
  }
}

function backslashesBefore(window: Window, mark: number, start: number): number {
  let count = 0
  while (mark - count > start && window.bytes[mark - count - 1] === BACKSLASH) count += 1
  return count
}

/** The field with each mark that stands for itself freed of the sign before it. */
function unescaped(value: Uint8Array, form: Form): Uint8Array {
  const sign = form === 'backslash' ? BACKSLASH : QUOTE
  if (!value.includes(sign)) return value
  const copy = Buffer.allocUnsafe(value.length)
  let length = 0
  for (let at = 0; at < value.length; at++) {
    const next = value[at + 1]
    const isEscape = value[at] === sign && (next === QUOTE || (next === BACKSLASH && form === 'backslash'))
    if (isEscape) at += 1
    copy[length++] = value[at] as number
  }
  return copy.subarray(0, length)
}

/** A field without quotation marks ends before the next comma or line end; a mark inside it is damage. */
function bareField(window: Window, start: number): Field {
  for (let at = start; at - start < MAX_FIELD; at++) {
    const byte = window.at(at)
    if (byte === QUOTE) return { why: 'quotes' }
    if (byte === null || byte === COMMA || byte === LINE_FEED || byte === RETURN) {
      return { value: window.bytes.subarray(start, at), end: at }
    }
  }
  return { why: 'too-long' }
}

/** Drops bytes up to the next place where a row begins; tells how many. Stretches are short, for a row is near as a rule. */
function toNextRow(window: Window): number {
  let dropped = 0
  while (window.fill(1)) {
    window.fill(STRETCH)
    const text = window.bytes.toString('latin1', 0, STRETCH)
    NEXT_ROW.lastIndex = 0
    const found = NEXT_ROW.exec(text)
    if (found !== null) return dropped + window.drop(found.index + 1)
    dropped += window.drop(text.length < STRETCH ? text.length : STRETCH - OVERLAP)
  }
  return dropped
}
