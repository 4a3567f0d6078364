/** Which texts count as the same: the body without what pages, tables and browsers add to it or take from it. */
import { createHash } from 'node:crypto'

/** Line ends escaped with a backslash, as some posts' cables have them throughout. */
const ESCAPED_LINE_END = /\\+[^\S\n\u2028]*(?=[\n\u2028]|$)/g
/** Blanks of every kind, and the sign that the site puts before paragraph numbers. */
const BLANK = /[\s¶]+/g

/** A body in its normal form: no pilcrow, no backslash at a line's end, no blanks, accents composed. */
export function normalBody(body: string): string {
  const text = body.includes('\\') ? body.replace(ESCAPED_LINE_END, '') : body
  return text.replace(BLANK, '').normalize('NFC')
}

/** SHA-256 of the normal form, in hex: two bodies with one digest are one version. */
export function digestOf(body: string): string {
  return createHash('sha256').update(normalBody(body)).digest('hex')
}
