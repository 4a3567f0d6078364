/** What bytes or a text hold, once they are in memory: the form is recognised, the reader of that form does the rest. */
import { Buffer } from 'node:buffer'
import type { ContainerForm } from './containers/container'
import { readTable } from './csv'
import type { TableForm } from './csv-form'
import { type Decoded, declaredIn, decode, markOf, storable } from './decode'
import { withLineFeeds } from './markup'
import { type Message, readMessage } from './mime'
import { readPage } from './page'
import type { Entry } from './raw-cable'
import { type Shape, shapeOfBytes, shapeOfText } from './recognise'
import { readSavedText } from './saved-text'
import { readTelegrams } from './telegram'
import { BINARY, EMPTY, OTHER_TABLE, PART_OF_SPLIT, packed, refused, wrapped } from './trouble'
import { readWebArchive } from './web-archive'

/** The entries of bytes that are in memory already: what a pipe has given, a member of a container. Pure. */
export function readBytes(bytes: Uint8Array): Entry[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (whole.length === 0) return [refused(EMPTY)]
  const form = tableForm(whole)
  if (form !== null) return [...readTable([withoutMark(whole)], undefined, { form })]
  const message = beginsLikePage(whole) ? null : (readMessage(whole) ?? readWebArchive(whole))
  if (message !== null) return numbered(entriesOfMessage(message))
  return entriesWithoutText(whole) ?? entriesOfTextBytes(whole, null)
}

/** `charset` is what stands beside the bytes; without it they may name one themselves. */
function entriesOfTextBytes(bytes: Buffer, charset: string | null): Entry[] {
  return entriesOfPage(bytes, charset) ?? entriesOfText(decode(bytes, charset ?? declaredEncoding(bytes)))
}

/** What the parts of a message hold: of those of which one is enough, the first that holds a cable. */
function entriesOfMessage(message: Message): Entry[] {
  if (message.kind === 'text')
    return holdsText(message.bytes) ? entriesOfTextBytes(message.bytes, message.charset) : [NO_TEXT]
  const found: Entry[] = []
  let other: Entry | null = null
  for (const part of message.parts) {
    const entries = entriesOfMessage(part)
    if (message.kind === 'any' && entries.some(({ kind }) => kind === 'cable')) return entries
    // Beside a cable, what is none has been of no use to anybody; a damaged page is another matter.
    const useful = entries.filter(({ kind }) => kind !== 'not-a-cable')
    if (message.kind === 'any' || useful.length === 0) other ??= entries[0] ?? null
    else found.push(...useful)
  }
  return found.length > 0 ? found : [other ?? NO_TEXT]
}

/** Mails have empty parts, and pictures among their attachments. */
function holdsText(part: Buffer): boolean {
  return entriesWithoutText(part) === null && /\S/.test(part.toString('latin1'))
}

const NO_TEXT: Entry = { kind: 'not-a-cable', why: 'A message without any text in it.', part: '' }

/** Cables of several parts are told from each other by their place. */
function numbered(entries: Entry[]): Entry[] {
  return entries.length === 1 ? entries : entries.map((entry, n) => ({ ...entry, part: String(n + 1) }))
}

/** The entries of a text that is already decoded: a page, saved text, telegram or table. Pure. */
export function readText(text: string): Entry[] {
  return entriesOfText(storable({ text: text.replace(/^\ufeff/, ''), problems: [] }))
}

/** The form of a table, by its first bytes: it may be of any size and is to be streamed. Null for everything else. */
export function tableForm(head: Buffer): TableForm | null {
  if (beginsLikePage(head) || markOf(head)?.startsWith('utf-16')) return null
  const shape = shapeOfText(withoutMark(head).toString('latin1'))
  return shape.kind === 'table' ? shape.form : null
}

/** The bytes without the mark that says that they are UTF-8. */
export function withoutMark(head: Buffer): Buffer {
  return markOf(head) === 'utf-8' ? head.subarray(3) : head
}

/** The entries of what betrays by its first bytes that it is no text; null for what may be text in some encoding. */
export function entriesWithoutText(head: Buffer): Entry[] | null {
  const shape = beginsLikePage(head) || markOf(head) !== null ? null : shapeOfBytes(head)
  return shape === null ? null : withoutText(shape)
}

/** The container that these first bytes begin, of those whose members are read in place. */
export function containerOf(head: Buffer): ContainerForm | null {
  if (beginsLikePage(head) || markOf(head) !== null) return null
  const shape = shapeOfBytes(head)
  if (shape?.kind !== 'container') return null
  return shape.name === 'zip' || shape.name === '7z' ? shape.name : null
}

/** Most files of an archive are pages; for them nothing more needs to be asked. */
function beginsLikePage(head: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html)\b/i.test(head.toString('latin1', 0, 100))
}

/** Between the tag of a heading and its words there are attributes at most. */
const LONGEST_HEADING = 1_000

/**
 * The quick way for the site's pages: nine tenths of them are menu, so the cable is found among the bytes and only that
 * part is decoded. Null for everything else.
 */
function entriesOfPage(bytes: Buffer, charset: string | null): Entry[] | null {
  if (markOf(bytes)?.startsWith('utf-16')) return null
  const viewing = bytes.indexOf('Viewing cable')
  if (viewing < 0) return null
  const nearest = Math.max(0, viewing - LONGEST_HEADING)
  const before = bytes.toString('latin1', nearest, viewing)
  const opening = Math.max(before.lastIndexOf('<h3'), before.lastIndexOf('<H3'))
  if (opening < 0) return null
  const heading = nearest + opening
  const { text, problems } = decode(bytes.subarray(heading), charset ?? declaredEncoding(bytes))
  return readPage(text, { releasedSoFar: releasedSoFar(bytes), problems })
}

function declaredEncoding(bytes: Buffer): string | null {
  return declaredIn(bytes.toString('latin1', 0, 2_048))
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
  if (shape.kind === 'table') return [...readTable([Buffer.from(text)], undefined, { form: shape.form })]
  if (shape.kind === 'page') {
    return readPage(text, { releasedSoFar: releasedSoFar(Buffer.from(text.slice(0, 100_000))), problems })
  }
  const lines = withLineFeeds(text)
  if (shape.kind === 'saved-text') return readSavedText(lines, problems)
  // Mail programs and word processors set blanks that do not break.
  return shape.kind === 'telegram'
    ? readTelegrams(lines.replaceAll('\u00a0', ' '), problems)
    : withoutText(shape)
}

function withoutText(shape: Shape): Entry[] {
  if (shape.kind === 'other') return [{ kind: 'not-a-cable', why: shape.why, part: '' }]
  if (shape.kind === 'wrapped') return [refused(wrapped(shape.name))]
  if (shape.kind === 'other-table') return [refused(OTHER_TABLE)]
  if (shape.kind === 'part') return [refused(PART_OF_SPLIT)]
  return [refused(shape.kind === 'container' ? packed(shape.name) : BINARY)]
}
