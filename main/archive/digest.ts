/** Which texts count as the same: the body without what pages, tables and browsers add to it or take from it. */
import { isAscii } from 'node:buffer'
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
  return normalOfPlain(body) ?? normalOf(utf8(composed(body).replace(LINE_SEPARATORS, '\n')))
}

/** The same for a text that comes out as ASCII, as most do; null for others. Its bytes are its characters. */
function normalOfPlain(body: string): Buffer | null {
  if (body.length > ROOM || BEYOND_LATIN.test(body)) return null
  const normal = kept.subarray(0, keepPlain(read.write(body, 'latin1')))
  return isAscii(normal) ? normal : null
}

/** Characters of two bytes. Of a text without any, the engine knows as much without looking. */
const BEYOND_LATIN = /[^\0-\xff]/

/** Nearly every body has room here, as read and as kept: memory used for one after another. */
const ROOM = 128 * 1024
const read = Buffer.allocUnsafeSlow(ROOM)
const kept = Buffer.allocUnsafeSlow(ROOM)

function utf8(text: string): Buffer {
  const most = text.length * 3
  return most > ROOM ? Buffer.from(text) : read.subarray(0, read.write(text))
}

/**
 * Puts what stays of so many bytes of `read` at the start of `kept`, one byte a character, and gives their number. Every byte is
 * written, and overwritten unless it stays: a branch at every blank would cost three times as much, to write where is being read
 * twice as much. Both buffers are taken by name, as the engine then knows where they lie, and the ends of lines are met on the
 * way: either halves the time.
 */
function keepPlain(length: number): number {
  let end = 0
  let line = 0
  linkTags(read, 0, length)
  for (let at = 0; at < length; at++) {
    const byte = read[at] as number
    kept[end] = byte
    end += PLAIN_SORTS[byte] as number
    if (byte === LINE_FEED) {
      end = withoutBackslashes(kept, line, end)
      line = end
      linkTags(read, at + 1, length)
    }
  }
  return withoutBackslashes(kept, line, end)
}

/** What is left of a text in UTF-8, line by line. */
function normalOf(bytes: Buffer): Buffer {
  const to = bytes.length > ROOM ? Buffer.allocUnsafeSlow(bytes.length) : kept
  let end = 0
  for (let at = 0; at < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, at)
    const stop = feed === -1 ? bytes.length : feed
    linkTags(bytes, at, stop)
    end = withoutBackslashes(to, end, keepWide(bytes, at, stop, to, end))
    at = stop + 1
  }
  return to.subarray(0, end)
}

/** UTF-8: blanks and pilcrows may have several bytes. */
function keepWide(from: Buffer, start: number, stop: number, to: Buffer, end: number): number {
  let next = end
  for (let at = start; at < stop; ) {
    const byte = from[at] as number
    const sort = WIDE_SORTS[byte] as number
    const width = sort === WIDE ? blankWidth(from, at) : 0
    if (width === 0 && sort !== DROPPED) to[next++] = byte
    at += width || 1
  }
  return next
}

/** The first two are the number of bytes that stay. */
const DROPPED = 0
const KEPT = 1
/** May begin a blank or a pilcrow of several bytes. */
const WIDE = 2

const isBlank = (byte: number) => byte === BLANK || (byte >= 0x09 && byte <= 0x0d)

/** What is done with each byte: a table, because asking of every byte of 2 GB what it is takes minutes. */
const WIDE_SORTS = Uint8Array.from({ length: 256 }, (_, byte) =>
  isBlank(byte) ? DROPPED : byte < 0x80 ? KEPT : WIDE,
)
/** U+0085, U+00A0 and the pilcrow have one byte here. */
const PLAIN_SORTS = Uint8Array.from({ length: 256 }, (_, byte) =>
  isBlank(byte) || byte === 0x85 || byte === 0xa0 || byte === 0xb6 ? DROPPED : KEPT,
)

/** A line of TAGS that begins here becomes what the site's linker made of it: in capitals, without `,;()`. */
function linkTags(bytes: Buffer, start: number, stop: number): void {
  let at = start
  while (bytes[at] === BLANK || bytes[at] === TAB) at++
  if (!isTags(bytes, at)) return
  for (; at < stop && bytes[at] !== RETURN && bytes[at] !== LINE_FEED; at++) {
    const byte = bytes[at] as number
    bytes[at] = LINKED_AWAY.includes(byte) ? BLANK : capital(byte)
  }
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
  let last = end
  while (last > start && bytes[last - 1] === BACKSLASH) last--
  return last
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
