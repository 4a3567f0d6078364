/**
 * A message of parts: what a browser makes of a page that is saved as a single file (MHTML, RFC 2557), and a saved mail.
 * Read as any other text its soft line ends and `=3D` would stand in the middle of the cable.
 */
import { Buffer } from 'node:buffer'

export type Message =
  | PackedText
  /** The same in several forms, or a page with what belongs to it: one of them is enough. */
  | { kind: 'any'; parts: Message[] }
  | { kind: 'all'; parts: Message[] }

/** A text as it was before it was packed, with the encoding that stands beside it. */
export interface PackedText {
  kind: 'text'
  bytes: Buffer
  charset: string | null
}

/** The head of a message is sought in so many bytes. */
const LONGEST_HEAD = 64 * 1024
const DEEPEST = 8
const MOST_PARTS = 10_000
/** A first line like `From: <Saved by …>`; other texts have such lines too, but no version of MIME among them. */
const BEGINS = /^[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,2000}\n/
const VERSION = /^mime-version:/im

/** A folder of mails in one file (mbox, RFC 4155): such a line stands before each. */
const BOX_BEGINS = /^From \S[^\n]{0,300}\d{2}:\d{2}[^\n]{0,60}\r?\n[A-Za-z-]{2,40}:/

/** The texts of a message as they were before they were packed; null for what is no message. */
export function readMessage(bytes: Buffer): Message | null {
  const start = bytes.toString('latin1', 0, 2_100)
  if (BOX_BEGINS.test(start)) return { kind: 'all', parts: mailsOf(bytes).map((mail) => readPart(mail, 0)) }
  if (!BEGINS.test(start)) return null
  const head = headOf(bytes)
  if (head === null || !(VERSION.test(head.lines) || isPlainMail(head.lines))) return null
  return readPart(bytes, 0)
}

/** A mail of plain text needs no version: all lines are its fields, the sender has an address, and the day stands beside it. */
function isPlainMail(head: string): boolean {
  return (
    /^from:[^\n]*\S@\S/im.test(head) &&
    /^date:[^\n]*\d{2}:\d{2}/im.test(head) &&
    head.split('\n').every((line) => /^[A-Za-z][\w-]{0,60}:/.test(line))
  )
}

/** The mails of a folder; a line of the text that begins like a seam has been given a `>`, which is taken away again. */
function mailsOf(box: Buffer): Buffer[] {
  const mails: Buffer[] = []
  for (let at = 0; at < box.length && mails.length < MOST_PARTS; ) {
    const start = box.indexOf('\n', at) + 1
    const end = start === 0 ? box.length : nextMail(box, start)
    if (start !== 0) mails.push(withoutGuards(box.subarray(start, end)))
    at = end
  }
  return mails
}

function nextMail(box: Buffer, from: number): number {
  for (let at = box.indexOf('\nFrom ', from); at !== -1; at = box.indexOf('\nFrom ', at + 1)) {
    if (BOX_BEGINS.test(box.toString('latin1', at + 1, at + 500))) return at + 1
  }
  return box.length
}

function withoutGuards(mail: Buffer): Buffer {
  if (!mail.includes('\n>From ')) return mail
  return Buffer.from(mail.toString('latin1').replace(/^>(?=>*From )/gm, ''), 'latin1')
}

/** Mail programs send files whose kind they do not know as `octet-stream`, pages among them. */
const MAY_BE_TEXT = /^text\/(?:html|plain|csv)\b|^application\/(?:xhtml\+xml|octet-stream)\b/i

/** A part with its own head; one that holds no text is an empty `all`. */
function readPart(bytes: Buffer, depth: number): Message {
  const { lines, end } = headOf(bytes) ?? { lines: '', end: 0 }
  const type = fieldOf(lines, 'content-type') ?? 'text/plain'
  const content = bytes.subarray(end)
  const many = /^multipart\/(\w+)/i.exec(type)?.[1]?.toLowerCase()
  if (many !== undefined) {
    const boundary = parameterOf(type, 'boundary')
    const parts =
      boundary === null || depth === DEEPEST
        ? []
        : partsOf(content, boundary).map((part) => readPart(part, depth + 1))
    return { kind: many === 'alternative' || many === 'related' ? 'any' : 'all', parts }
  }
  if (/^message\/rfc822\b/i.test(type) && depth < DEEPEST) return readPart(content, depth + 1)
  if (!MAY_BE_TEXT.test(type)) return { kind: 'all', parts: [] }
  const encoding = fieldOf(lines, 'content-transfer-encoding')?.toLowerCase() ?? ''
  return { kind: 'text', bytes: unpacked(content, encoding), charset: parameterOf(type, 'charset') }
}

/** The lines before the first empty one, folded lines put together; null where there is no empty line. */
function headOf(bytes: Buffer): { lines: string; end: number } | null {
  const start = bytes.toString('latin1', 0, LONGEST_HEAD)
  const blank = /(?:^|\n)\r?\n/.exec(start)
  if (blank === null) return null
  return {
    lines: start.slice(0, blank.index).replace(/\r?\n[ \t]+/g, ' '),
    end: blank.index + blank[0].length,
  }
}

function fieldOf(lines: string, name: string): string | null {
  return new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(lines)?.[1]?.trim() ?? null
}

function parameterOf(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(field)
  return found?.[1] ?? found?.[2] ?? null
}

/** What stands between the lines of the boundary; the last part of a message that breaks off goes to its end. */
function partsOf(bytes: Buffer, boundary: string): Buffer[] {
  const line = `--${boundary}`
  const parts: Buffer[] = []
  let start = -1
  for (let at = bytes.indexOf(line); at !== -1; at = bytes.indexOf(line, at + line.length)) {
    if (at > 0 && bytes[at - 1] !== 0x0a) continue
    if (start !== -1) parts.push(bytes.subarray(start, at))
    const end = bytes.indexOf('\n', at)
    const isLast = bytes.toString('latin1', at + line.length, at + line.length + 2) === '--'
    if (isLast || end === -1 || parts.length === MOST_PARTS) return parts
    start = end + 1
  }
  if (start !== -1) parts.push(bytes.subarray(start))
  return parts
}

function unpacked(content: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(content.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? unquoted(content) : content
}

const [EQUALS, LINE_FEED, RETURN, BLANK, TAB] = [0x3d, 0x0a, 0x0d, 0x20, 0x09]

/** Without `=` at line ends, and with the byte for each `=C2`; other signs stay as they are. */
function unquoted(content: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(content.length)
  let length = 0
  for (let at = 0; at < content.length; ) {
    const sign = content[at] as number
    const soft = sign === EQUALS ? softEnd(content, at) : at
    if (soft !== at) {
      at = soft
      continue
    }
    const byte = sign === EQUALS ? byteAt(content, at + 1) : null
    bytes[length++] = byte ?? sign
    at += byte === null ? 1 : 3
  }
  return bytes.subarray(0, length)
}

/** Where the next line begins behind an `=` at a line's end, blanks aside; its own place where it stands elsewhere. */
function softEnd(content: Buffer, at: number): number {
  let end = at + 1
  while (end - at < 80 && (content[end] === BLANK || content[end] === TAB)) end++
  if (content[end] === RETURN) end++
  return content[end] === LINE_FEED ? end + 1 : at
}

function byteAt(content: Buffer, at: number): number | null {
  const high = digitOf(content[at])
  const low = digitOf(content[at + 1])
  return high === null || low === null ? null : high * 16 + low
}

/** The worth of a hexadecimal digit. */
function digitOf(sign = 0): number | null {
  if (sign >= 0x30 && sign <= 0x39) return sign - 0x30
  const letter = sign & ~0x20
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x41 + 10 : null
}
