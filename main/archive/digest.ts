/** Which texts count as the same: the body without what pages, tables and browsers add to it or take from it. */
import { createHash } from 'node:crypto'

const LINE_FEED = 0x0a
const BLANK = 0x20
const BACKSLASH = 0x5c

/** The line of TAGS, which the site's linker wrote in capitals and without commas and parentheses. */
const TAGS_LINE = /^[ \t]*TAGS?\b.*$/gim

/**
 * A body in its normal form, as UTF-8: no blanks of any kind, no pilcrow (the sign that the site puts before paragraph
 * numbers), no backslashes at a line's end (some posts' cables have them throughout), TAGS as the site links them,
 * accents composed. It works on bytes because it runs for every text of an import.
 */
export function normalBody(body: string): Buffer {
  const text = body.replace(TAGS_LINE, (line) => line.replace(/[,;()]/g, '').toUpperCase())
  const bytes = Buffer.from(isPlain(text) ? text : text.normalize('NFC'))
  let kept = 0
  let lineStart = 0
  const endLine = () => {
    while (kept > lineStart && bytes[kept - 1] === BACKSLASH) kept--
    lineStart = kept
  }
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === LINE_FEED) endLine()
    else if (byte < 0x80) {
      if (byte > BLANK || !isControlBlank(byte)) bytes[kept++] = byte
    } else {
      const width = blankWidth(bytes, at)
      if (width === 0) bytes[kept++] = byte
      else {
        if (isLineSeparator(bytes, at)) endLine()
        at += width - 1
      }
    }
  }
  endLine()
  return bytes.subarray(0, kept)
}

/** SHA-256 of the normal form, in hex: two bodies with one digest are one version. */
export function digestOf(body: string): string {
  return createHash('sha256').update(normalBody(body)).digest('hex')
}

/** Plain signs, blanks and pilcrows only: there is nothing to compose. */
function isPlain(text: string): boolean {
  return !/[^ -~\s¶]/.test(text)
}

/** Tab to carriage return, and the blank itself. */
function isControlBlank(byte: number): boolean {
  return byte === BLANK || (byte >= 0x09 && byte <= 0x0d)
}

/** Bytes of the blank or pilcrow that begins here; 0 when another character does. */
function blankWidth(bytes: Buffer, at: number): number {
  const [first, second, third] = [bytes[at], bytes[at + 1] ?? 0, bytes[at + 2] ?? 0]
  switch (first) {
    case 0xc2: // U+0085, U+00A0, pilcrow
      return second === 0x85 || second === 0xa0 || second === 0xb6 ? 2 : 0
    case 0xe1: // U+1680
      return second === 0x9a && third === 0x80 ? 3 : 0
    case 0xe2: // U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F
      if (second === 0x80) return third <= 0x8a || third === 0xa8 || third === 0xa9 || third === 0xaf ? 3 : 0
      return second === 0x81 && third === 0x9f ? 3 : 0
    case 0xe3: // U+3000
      return second === 0x80 && third === 0x80 ? 3 : 0
    case 0xef: // byte order mark
      return second === 0xbb && third === 0xbf ? 3 : 0
    default:
      return 0
  }
}

function isLineSeparator(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xa8 || bytes[at + 2] === 0xa9)
}
