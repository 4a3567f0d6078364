/** Bytes → text: which encoding a file has, and what to say when it is damaged. */
import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { decodeWestern, encodeWestern } from './western'

export interface Decoded {
  text: string
  problems: Problem[]
}

export interface Problem {
  code: string
  message: string
}

const DAMAGED: Problem = {
  code: 'invalid-utf8',
  message: 'Some bytes of the file are not valid UTF-8; each damaged place shows as �.',
}

/** Text of a whole file. `declared` is the encoding that the file names for itself, where it names one. */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const decoded = decodeOnce(bytes, declared)
  return decoded.text.includes(PILCROW_TWICE) ? (undone(decoded) ?? decoded) : decoded
}

/** The site's sign of a paragraph after a program took UTF-8 for windows-1252 and wrote that as UTF-8. */
const PILCROW_TWICE = 'Â¶'

/** The text before it was encoded a second time; null where not all of it was: then its own words look like this. */
function undone({ text, problems }: Decoded): Decoded | null {
  const bytes = encodeWestern(text)
  if (bytes === null || !isUtf8(bytes)) return null
  return storable({ text: bytes.toString('utf8'), problems: [...problems, TWICE] })
}

const TWICE: Problem = {
  code: 're-encoded',
  message: 'The file was saved again in UTF-8 as if it had been windows-1252; this was undone.',
}

function decodeOnce(bytes: Uint8Array, declared: string | null): Decoded {
  const mark = markOf(bytes)
  if (mark === 'utf-8') return decodeUtf8(bytes.subarray(3))
  if (mark !== null) return storable({ text: new TextDecoder(mark).decode(bytes), problems: [] })
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    const encoding = encodingCalled(declared)
    if (encoding !== null && !isUtf8Proven(bytes)) return storable(reencoded(encoding, bytes))
  }
  return decodeUtf8(bytes)
}

/** UTF-8 as nearly every file has it; windows-1252 where the bytes can be nothing else. */
function decodeUtf8(bytes: Uint8Array): Decoded {
  // Most texts are ASCII, which is only to be copied.
  if (isAscii(bytes)) return storable({ text: asBuffer(bytes).toString('latin1'), problems: [] })
  const text = asBuffer(bytes).toString('utf8')
  if (isUtf8(bytes)) return storable({ text, problems: [] })
  if (looksWestern(bytes)) return storable(reencoded('windows-1252', bytes))
  return storable({ text, problems: [DAMAGED] })
}

/** The encoding that the first bytes announce. UTF-16 is also known by its NUL in every other place. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length < 8) return null
  let nul = 0
  for (let at = 0; at < 8; at++) if (bytes[at] === 0) nul |= 1 << at
  if (nul === 0b10101010) return 'utf-16le'
  return nul === 0b01010101 ? 'utf-16be' : null
}

/** The encoding that a page names for itself in its first two thousand characters. */
export function declaredIn(head: string): string | null {
  const start = head.slice(0, 2048)
  const meta = /<meta\b[^<>]{0,200}?charset\s*=\s*["']?([\w-]{2,20})/i.exec(start)
  const declaration = /^\s*<\?xml\b[^<>]{0,100}?encoding\s*=\s*["']([\w-]{2,20})/i.exec(start)
  // A browser that saves a page again adds the meta element and leaves the old declaration standing.
  return meta?.[1] ?? declaration?.[1] ?? null
}

/** The proper name of an encoding, null where it is none that is known. */
function encodingCalled(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

function reencoded(encoding: string, bytes: Uint8Array): Decoded {
  const text = encoding === 'windows-1252' ? decodeWestern(bytes) : new TextDecoder(encoding).decode(bytes)
  return {
    text,
    problems: [{ code: 're-encoded', message: `The file was saved again in the encoding ${encoding}.` }],
  }
}

/** Bytes above ASCII that are all sound UTF-8 are no accident, whatever the file says of itself. */
function isUtf8Proven(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && bytes.some((byte) => byte > 0x7f)
}

/**
 * True when damaged UTF-8 is rather windows-1252: not one sound character of several bytes, and no byte that
 * windows-1252 leaves empty. 0xFF counts against it, because broken disks and programs write it.
 */
function looksWestern(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte < 0x80) continue
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d || byte === 0xff) {
      return false
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1
    if (length > 1 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length))) return false
  }
  return true
}

const UNSTORABLE = /\0|\p{Surrogate}/gu

/** NUL and halves of surrogate pairs cannot be kept by SQLite and JSON; they give way to the replacement sign. */
export function storable({ text, problems }: Decoded): Decoded {
  if (!text.includes('\0') && text.isWellFormed()) return { text, problems }
  return {
    text: text.replace(UNSTORABLE, '�'),
    problems: [
      ...problems,
      { code: 'control-characters', message: 'NUL characters or halves of characters were replaced by �.' },
    ],
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
