/** What each stretch of the body is, for the reading view. Marks may nest; the text between them is running text. */
import type { Cable, Mark, MarkKind } from '../../preload/contract/cable'
import { REDACTION } from '../../preload/contract/redaction'
import { classifierEnd } from './classifier'
import type { Copies } from './copies'
import type { Block, Heading } from './heading'
import type { Label } from './labels'
import { type Line, trimmed } from './quiet'
import { readReferences, referencesEnd } from './references'
import { readBareSubject, readSubject } from './subject'
import { tagsEnd } from './tags'

const KIND_OF: Record<Label, MarkKind> = {
  instruction: 'instruction',
  tags: 'tags',
  subject: 'subject',
  references: 'references',
  'classified-by': 'classified-by',
  'derived-from': 'classified-by',
}
/** What every redaction has one of. */
const MAY_BE_REDACTED = ['XXXXX', 'xxxxx', 'Х', '[Имя', 'REMOVED]', 'removed]', 'eleted]', 'DELETED]']

/** All marks in the order of the text, an outer one before those inside it. */
export function readMarks(
  text: string,
  page: Mark[],
  found: Copies,
  headings: Heading[],
  { subject, signer }: Pick<Cable, 'subject' | 'signer'>,
): Mark[] {
  const marks: Mark[] = [...page]
  const add = (kind: MarkKind, start: number, end: number) => {
    if (end > start) marks.push({ kind, start, end })
  }
  for (const copy of found.copies)
    if (copy.kind === 'excerpt' && found.copies.length > 1) add('excerpt-copy', copy.start, copy.end)
  for (const [index, heading] of headings.entries()) {
    for (const line of heading.captions) add('caption', line.start, line.end)
    for (const line of heading.slugs) add('slug', line.start, line.end)
    const first = heading.junk[0]
    const last = heading.junk.at(-1)
    if (first && last) add(index === 0 ? 'junk' : 'second-copy-head', first.start, last.end)
    for (const block of heading.blocks)
      add(KIND_OF[block.label], block.start, trimEnd(text, block.start, fieldEnd(text, heading, block)))
    // Words of a title that is not the subject stand nowhere but in the text.
    const bare = readBareSubject(text, heading)?.subject
    if (bare?.span && bare.value === subject?.value) add('subject', bare.span.start, bare.span.end)
  }
  const own = new Set(headings.map(({ classification }) => classification?.line.start))
  for (const { line } of found.heads)
    add(own.has(line.start) ? 'classification-line' : 'section-head', line.start, captionEnd(text, line))
  if (MAY_BE_REDACTED.some((sign) => text.includes(sign)))
    for (const hit of text.matchAll(REDACTION)) add('redaction', hit.index, hit.index + hit[0].length)
  for (const title of titlesIn(text, headings[0]?.text ?? 0)) add('heading', title.start, title.end)
  if (signer?.span) add('signer', signer.span.start, signer.span.end)
  return marks.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** The first paragraph, where its lines were joined to the field before it. */
const FIRST_PARAGRAPH = /\s(?:¶\s*)?1\.?\s*\((?:TS|SBU|LOU|S|C|U)(?:\/+[A-Z]+)*\)\s/g

/** More words than any note on the last reference has: the text was joined to it. */
const LONG_NOTE = 200

/** A field of the heading ends where its reader ends, and at the latest where the text begins. */
function fieldEnd(text: string, heading: Heading, block: Block): number {
  const { label, start } = block
  const end = Math.min(block.end, readEnd(text, heading, block))
  FIRST_PARAGRAPH.lastIndex = start
  const paragraph = FIRST_PARAGRAPH.exec(text)
  if (paragraph && paragraph.index < end) return paragraph.index
  if (label !== 'references' || end - start <= LONG_NOTE) return end
  const references = readReferences(text, heading, null)?.references ?? []
  const last = Math.max(start, ...references.flatMap(({ span }) => (span === null ? [] : [span.end])))
  return last > start && end - last > LONG_NOTE ? last : end
}

function readEnd(text: string, heading: Heading, block: Block): number {
  switch (block.label) {
    case 'subject':
      return readSubject(text, heading)?.subject.span?.end ?? block.end
    case 'tags':
      return tagsEnd(text, block)
    case 'references':
      return referencesEnd(text, block)
    case 'classified-by':
    case 'derived-from':
      return classifierEnd(text, block)
    case 'instruction':
      return block.end
  }
}

/** Longer than the words of any caption: the lines of a heading were joined into one. */
const JOINED = 90
const NEXT_FIELD = /(?:SIPDIS|E\.?\s?O\.?\s*1\d{4}|TAGS\s?:|SUBJECT\s?:|SUBJ\s?:|REFS?\s?:)/gi

/** In a joined line the caption goes no further than the field that follows it. */
function captionEnd(text: string, { start, end }: Line): number {
  if (end - start < JOINED) return end
  NEXT_FIELD.lastIndex = start
  const next = NEXT_FIELD.exec(text)
  return next && next.index < end ? trimEnd(text, start, next.index) : end
}

/** Titles: short lines with a line of dashes under them. */
function* titlesIn(text: string, from: number): Generator<Line> {
  let at = text.indexOf('----', from)
  while (at !== -1) {
    const start = text.lastIndexOf('\n', at)
    let end = text.indexOf('\n', at)
    if (end === -1) end = text.length
    if (start > from && end - start < 200 && /^[-=_ ]*$/.test(text.slice(start + 1, end))) {
      const above = trimmed(text, Math.max(from, text.lastIndexOf('\n', start - 1) + 1, start - 100), start)
      if (above.text.length > 2 && above.text.length < 80 && /[A-Za-z]/.test(above.text)) yield above
    }
    at = text.indexOf('----', end)
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1
  return at
}
