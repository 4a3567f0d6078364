/** What a file is, by its content; names and endings are not asked. */
import { Buffer } from 'node:buffer'
import { beginsOtherTable, NATIVE_FORM, type TableForm, tableFormOf } from './csv-form'
import { isSavedText } from './saved-text'
import { isTelegram } from './telegram'

export type Shape =
  | { kind: 'page' | 'saved-text' | 'telegram' | 'other-table' }
  | { kind: 'table'; form: TableForm }
  /** Something known that holds no cable text. */
  | { kind: 'other'; why: string }
  | { kind: 'container'; name: string }
  /** The first part of a split container. */
  | { kind: 'part' }
  /** Cables among another program's signs. */
  | { kind: 'wrapped'; name: string }
  | { kind: 'binary' }

/** Rows in the strict form of the table, somewhere after a damaged start. */
const LATER_ROW = /\n"\d{1,9}","\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d{2}","[0-9A-Z]/
const PAGE = /<(?:!doctype\s+html|html|head|body|h3|table|meta|frameset|pre)\b/i

/** Of a table so much is looked at: enough rows to tell in which order its days are written. */
const LONGEST_SAMPLE = 1_000_000

/** The shape of a text. The table and pages are known by their first lines; other texts may begin with anything. */
export function shapeOfText(text: string): Shape {
  const start = text.slice(0, LONGEST_SAMPLE)
  const form = tableFormOf(start)
  if (form !== null) return { kind: 'table', form }
  if (PAGE.test(start.slice(0, 4_000))) return { kind: 'page' }
  if (beginsOtherTable(start)) return { kind: 'other-table' }
  if (LATER_ROW.test(text)) return { kind: 'table', form: NATIVE_FORM }
  if (isSavedText(text)) return { kind: 'saved-text' }
  if (isTelegram(text)) return { kind: 'telegram' }
  return { kind: 'other', why: 'A text without any sign of a cable in it.' }
}

const MAGIC: [name: string, bytes: string, at?: number][] = [
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['an icon', '\0\0\x01\0'],
  ['an image', 'WEBP', 8],
  ['a PDF document', '%PDF-'],
  ['a database', 'SQLite format 3\0'],
]

const CONTAINERS: [name: string, bytes: string, at?: number][] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['gzip', '\x1f\x8b\x08'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ\0'],
  ['rar', 'Rar!\x1a'],
  ['tar', 'ustar', 257],
]

const SPLIT_ZIP = 'PK\x07\x08'

/** The shape that bytes betray before they are decoded; null for what may be text. */
export function shapeOfBytes(head: Uint8Array): Shape | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString('latin1')
  const container = CONTAINERS.find(([, bytes, at = 0]) => start.startsWith(bytes, at))
  if (container) return { kind: 'container', name: container[0] }
  if (start.startsWith(SPLIT_ZIP)) return { kind: 'part' }
  const known = MAGIC.find(([, bytes, at = 0]) => start.startsWith(bytes, at))
  if (known) return { kind: 'other', why: `It is ${known[0]}, not a cable.` }
  return isBinary(head) ? { kind: 'binary' } : wrapping(head, start)
}

const WRAPPINGS: [name: string, begins: RegExp][] = [
  ['a document of a word processor (RTF)', /^\s*\{\\rtf/],
  ['data of a program (JSON)', /^\s*(?:\[\s*)?(?:\{\s*"|\[\s*")/],
]

function wrapping(head: Uint8Array, start: string): Shape | null {
  const name = WRAPPINGS.find(([, begins]) => begins.test(start))?.[0]
  if (name === undefined) return null
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1', 0, LONGEST_SAMPLE)
  // Line ends are written out in both.
  const lines = text.replace(/\\(?:par|line|n)\b ?|\\n|"/g, '\n')
  if (isTelegram(lines) || isSavedText(lines) || lines.includes('Viewing cable'))
    return { kind: 'wrapped', name }
  return { kind: 'other', why: `It is ${name}, not a cable.` }
}

/** More than one byte in fifty that no text has, in the first part of the file. */
function isBinary(head: Uint8Array): boolean {
  const part = head.subarray(0, 8_192)
  let strange = 0
  for (const byte of part) {
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x0c && byte !== 0x1a)
      strange += 1
  }
  return strange * 50 > part.length
}
