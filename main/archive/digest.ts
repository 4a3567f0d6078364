/** Which texts count as the same: the body without what pages, tables and browsers add to it or take from it. */
import { hash } from 'node:crypto'

/**
 * Number of the normal form. Whoever changes what the form leaves out raises it: archives then make the digests of their
 * texts anew before they compare anything with them (see `digests.ts`), or every text would pass for a new version.
 */
export const BODY_FORM = 1

const LINE_FEED = 0x0a
const BLANK = 0x20
const BACKSLASH = 0x5c
const TAB = 0x09
const RETURN = 0x0d

/**
 * A body in its normal form, as UTF-8: no blanks of any kind, no pilcrow (the sign that the site puts before paragraph
 * numbers), no backslashes at a line's end (some posts' cables have them throughout), TAGS as the site links them,
 * accents composed. It works on bytes because it runs for every text of an import. The bytes are good until the next call.
 */
export function normalBody(body: string): Buffer {
  const bytes = utf8(composed(body).replace(LINE_SEPARATORS, '\n'))
  const place = { at: 0, kept: 0 }
  while (place.at < bytes.length) {
    const start = place.kept
    keepTags(bytes, place)
    keepLine(bytes, place)
    place.kept = withoutBackslashes(bytes, start, place.kept)
  }
  return bytes.subarray(0, place.kept)
}

/** Memory that nearly every body fits into, used for one after another. */
const shared = Buffer.allocUnsafeSlow(128 * 1024)

function utf8(text: string): Buffer {
  const most = text.length * 3
  return most > shared.length ? Buffer.from(text) : shared.subarray(0, shared.write(text))
}

/** The next byte to be read, and where the next that stays is put: never behind it. */
interface Place {
  at: number
  kept: number
}

/** What is left of a line. A loop of its own over plain numbers: most of a digest's time is spent here. */
function keepLine(bytes: Buffer, place: Place): void {
  let { at, kept } = place
  while (at < bytes.length) {
    const byte = bytes[at] as number
    const sort = SORTS[byte] as number
    if (sort <= KEPT) {
      // Written in either case and overwritten unless kept: a branch at every blank would cost three times as much.
      bytes[kept] = byte
      kept += sort
      at += 1
      continue
    }
    if (sort === LINE_END) break
    const width = blankWidth(bytes, at)
    if (width === 0) bytes[kept++] = byte
    at += width || 1
  }
  place.at = at + 1
  place.kept = kept
}

/** The first two are the number of bytes that stay. */
const DROPPED = 0
const KEPT = 1
const LINE_END = 2
/** May begin a blank or a pilcrow of several bytes. */
const WIDE = 3

/** What is done with each byte: a table, because asking of every byte of 2 GB what it is takes minutes. */
const SORTS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === LINE_FEED) return LINE_END
  if (byte === BLANK || (byte >= 0x09 && byte <= 0x0d)) return DROPPED
  return byte < 0x80 ? KEPT : WIDE
})

/** What is left of a line of TAGS that begins here, as the site's linker wrote it: in capitals, without `,;()`. */
function keepTags(bytes: Buffer, place: Place): void {
  let { at, kept } = place
  while (bytes[at] === BLANK || bytes[at] === TAB) at++
  if (!isTags(bytes, at)) return
  for (; at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== RETURN; at++) {
    const byte = bytes[at] as number
    const width = SORTS[byte] === WIDE ? blankWidth(bytes, at) : 0
    if (width > 0) at += width - 1
    else if (SORTS[byte] !== DROPPED && !LINKED_AWAY.includes(byte)) bytes[kept++] = capital(byte)
  }
  place.at = at
  place.kept = kept
}

const LINKED_AWAY = [...Buffer.from(',;()')]

/** TAG or TAGS, in any case, and no longer word. */
function isTags(bytes: Buffer, at: number): boolean {
  if (capital(bytes[at] ?? 0) !== 0x54 || capital(bytes[at + 1] ?? 0) !== 0x41) return false
  return /^TAGS?\b/i.test(bytes.toString('latin1', at, at + 5))
}

function capital(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte
}

/** The end of a line that loses its trailing backslashes. */
function withoutBackslashes(bytes: Buffer, start: number, end: number): number {
  let kept = end
  while (kept > start && bytes[kept - 1] === BACKSLASH) kept--
  return kept
}

/** SHA-256 of the normal form, in hex: two bodies with one digest are one version. */
export function digestOf(body: string): string {
  return hash('sha256', normalBody(body), 'hex')
}

/** Signs before the combining ones are as composed as they can be. */
function composed(text: string): string {
  return /[\u0300-\uffff]/.test(text) ? text.normalize('NFC') : text
}

const LINE_SEPARATORS = /[\u2028\u2029]/g

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
