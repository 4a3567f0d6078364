/** What stands in the bytes of a row of the archive: see main/archive/columns.ts. */
import { type Day, dayNumber } from '../../preload/contract/day'
import { type ManyColumn, NO_DAY } from './columns'

const FIELD_END = 0x1f
const ROW_END = 0x1e
const ZERO = 0x30
const NINE = 0x39
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

/** Where the field after this one begins. */
export function nextField(bytes: Buffer, at: number): number {
  let end = at
  while (end < bytes.length && bytes[end] !== FIELD_END) end++
  return end + 1
}

/** Where the row that `at` stands in ends. */
export function rowEnd(bytes: Buffer, at: number): number {
  let end = at
  while (end < bytes.length && bytes[end] !== ROW_END) end++
  return end
}

/** The digits from here on; 0 where there are none. */
export function wholeNumber(bytes: Buffer, at: number): number {
  let value = 0
  for (let n = at; n < bytes.length; n++) {
    const sign = bytes[n] as number
    if (sign < ZERO || sign > NINE) break
    value = value * 10 + sign - ZERO
  }
  return value
}

const FIRST_YEAR = 1800
const YEARS = 400
/** Day numbers of the first days of the months. */
const MONTHS = Int32Array.from({ length: YEARS * 12 }, (_, month) => {
  return Date.UTC(FIRST_YEAR, month, 1) / 86_400_000
})

/** The day number of `YYYY-MM-DD`. */
export function dayIn(bytes: Buffer, from: number, to: number): number {
  if (to - from !== 10) return NO_DAY
  const year = twoDigits(bytes, from) * 100 + twoDigits(bytes, from + 2)
  const first = MONTHS[(year - FIRST_YEAR) * 12 + twoDigits(bytes, from + 5) - 1]
  if (first === undefined) return dayNumber(bytes.toString('latin1', from, to) as Day)
  return first + twoDigits(bytes, from + 8) - 1
}

function twoDigits(bytes: Buffer, at: number): number {
  return (bytes[at] as number) * 10 + (bytes[at + 1] as number) - ZERO * 11
}

/** Adds the values of a list in JSON: texts without escapes and numbers are taken from the bytes as they stand. */
export function addList(column: ManyColumn, bytes: Buffer, from: number, to: number): void {
  for (let at = from + 1; at < to - 1; at++) {
    if (bytes[at] === COMMA) continue
    const quoted = bytes[at] === QUOTE
    const start = quoted ? at + 1 : at
    at = start
    while (at < to - 1 && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH && bytes[at] !== COMMA) at++
    if (quoted && bytes[at] !== QUOTE) {
      at = textEnd(bytes, at)
      column.add(codeOfEscaped(column, bytes.toString('utf8', start - 1, at + 1)))
    } else column.add(column.dictionary.intern(bytes, start, at))
  }
}

/** Where the quotation mark stands that ends a text with a comma or an escape in it. */
function textEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}

function codeOfEscaped({ dictionary }: ManyColumn, json: string): number {
  const text = Buffer.from(unescaped(json))
  return dictionary.intern(text, 0, text.length)
}

/** On a spoiled page a text may no longer be one of JSON: it is taken as it stands, so that one such page hides no archive. */
function unescaped(json: string): string {
  try {
    return JSON.parse(json) as string
  } catch {
    return json.slice(1, -1)
  }
}
