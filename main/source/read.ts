/** Reads what a file holds: cables as text, pages that are none, and what cannot be read, each with a sentence. */
import { Buffer } from 'node:buffer'
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { readTable } from './csv'
import { type Decoded, declaredIn, decode, markOf, storable } from './decode'
import { FileBytes } from './file-bytes'
import { readPage } from './page'
import type { Entry } from './raw-cable'
import { type Shape, shapeOfBytes, shapeOfText } from './recognise'
import { readSavedText } from './saved-text'
import { readTelegram } from './telegram'
import { NOT_A_FILE, refused, troubleOf } from './trouble'

export interface ReadOptions {
  /** Sees every byte that was read once and in order, so that a digest costs no second reading. */
  onBytes?: (bytes: Uint8Array) => void
  signal?: AbortSignal
}

/** Only a table may be longer: it is streamed, everything else is held in memory whole. */
export const MAX_FILE = 64 * 1024 * 1024
const HEAD = 1024 * 1024

/** After so many entries of a table other work gets its turn. */
const BREATH = 64

/** The entries of one file, in order. Content never makes it throw: trouble is an entry too. */
export async function* readFile(path: string, options: ReadOptions = {}): AsyncGenerator<Entry> {
  let read = 0
  for (const entry of entriesAt(path, options)) {
    yield entry
    read += 1
    if (read % BREATH === 0) await setImmediate()
  }
}

function* entriesAt(path: string, { onBytes, signal }: ReadOptions): Generator<Entry> {
  try {
    if (!statSync(path).isFile()) yield refused(NOT_A_FILE)
    else yield* readOpened(new FileBytes(path, onBytes), signal)
  } catch (error) {
    yield refused(troubleOf(error))
  }
}

function* readOpened(file: FileBytes, signal: AbortSignal | undefined): Generator<Entry> {
  try {
    if (!file.isFile()) return yield refused(NOT_A_FILE)
    const head = file.next(Math.min(file.size, HEAD))
    if (head.length === 0) return yield refused(EMPTY)
    const shape = beginsLikePage(head) ? null : shapeOfBytes(head)
    if (isTable(head)) {
      yield* readTable(piecesOf(file, head, signal))
      if (file.hasChanged()) yield refused(CHANGED, 'end')
    } else if (shape !== null && markOf(head) === null) yield* withoutText(shape)
    else if (file.size > MAX_FILE) yield refused(TOO_LARGE)
    else {
      const rest = file.size > head.length ? file.next(file.size - head.length) : null
      const entries = entriesOf(rest === null ? head : Buffer.concat([head, rest]))
      yield* file.hasChanged() ? [refused(CHANGED)] : entries
    }
  } finally {
    file.close()
  }
}

/** The entries of a text that is already decoded: a page, saved text, telegram or table. Pure. */
export function readText(text: string, _name: string): Entry[] {
  return entriesOfText(storable({ text: text.replace(/^\ufeff/, ''), problems: [] }))
}

/** Most files of an archive are pages; for them nothing more needs to be asked. */
function beginsLikePage(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html)\b/i.test(head.toString('latin1', 0, 100))
}

function isTable(head: Buffer): boolean {
  if (beginsLikePage(head) || markOf(head)?.startsWith('utf-16')) return false
  return shapeOfText(head.toString('latin1')).kind === 'table'
}

function* piecesOf(file: FileBytes, head: Buffer, signal: AbortSignal | undefined): Generator<Buffer> {
  yield markOf(head) === 'utf-8' ? head.subarray(3) : head
  for (const piece of file.pieces(HEAD)) {
    if (signal?.aborted) return
    yield piece
  }
}

function entriesOf(bytes: Buffer): Entry[] {
  return entriesOfPage(bytes) ?? entriesOfText(decode(bytes, declaredIn(bytes.toString('latin1', 0, 2_048))))
}

/**
 * The quick way for the site's pages: nine tenths of them are menu, so the cable is found among the bytes and only that
 * part is decoded. Null for everything else.
 */
function entriesOfPage(bytes: Buffer): Entry[] | null {
  if (markOf(bytes)?.startsWith('utf-16')) return null
  const viewing = bytes.indexOf('Viewing cable')
  const heading =
    viewing < 0 ? -1 : Math.max(bytes.lastIndexOf('<h3', viewing), bytes.lastIndexOf('<H3', viewing))
  if (heading < 0 || viewing - heading > 1_000) return null
  const declared = declaredIn(bytes.toString('latin1', 0, 2_048))
  const { text, problems } = decode(bytes.subarray(heading), declared)
  return readPage(text, { releasedSoFar: releasedSoFar(bytes), problems })
}

function releasedSoFar(page: Buffer): number | null {
  const at = page.indexOf('Currently released so far')
  if (at < 0) return null
  const count = /far\W{0,8}(\d{1,7})/.exec(page.toString('latin1', at, at + 80))?.[1]
  return count === undefined ? null : Number(count)
}

function entriesOfText({ text, problems }: Decoded): Entry[] {
  if (text.trim() === '') return [refused(EMPTY)]
  const shape = shapeOfText(text)
  if (shape.kind === 'table') return [...readTable([Buffer.from(text)])]
  if (shape.kind === 'page') {
    return readPage(text, { releasedSoFar: releasedSoFar(Buffer.from(text.slice(0, 100_000))), problems })
  }
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (shape.kind === 'saved-text') return readSavedText(lines, problems)
  return shape.kind === 'telegram' ? [readTelegram(lines, problems)] : withoutText(shape)
}

/** The entry for what holds no text of cables. */
function withoutText(shape: Shape): Entry[] {
  if (shape.kind === 'other') return [{ kind: 'not-a-cable', why: shape.why, part: '' }]
  if (shape.kind === 'container') return [refused(container(shape.name))]
  return [refused(BINARY)]
}

const EMPTY = {
  reason: 'It is empty.',
  advice: 'Get the file again from where it came.',
  detail: '0 bytes of text',
}

const BINARY = {
  reason: 'It is a binary file, not text.',
  advice: 'Nothing to do, unless it should have been a cable: then get it again from where it came.',
  detail: 'control bytes among the first 8,192',
}

const TOO_LARGE = {
  reason: 'It is larger than 64 MB and no table of cables.',
  advice: 'Split it into smaller files, then import those.',
  detail: `more than ${MAX_FILE} bytes`,
}

const CHANGED = {
  reason: 'It was changed while it was read.',
  advice: 'Import it again when no other program writes to it.',
  detail: 'size or time differ from those before reading',
}

function container(name: string) {
  return {
    reason: `It is a packed file (${name}).`,
    advice: 'Unpack it and import the folder.',
    detail: `recognised as ${name}`,
  }
}
