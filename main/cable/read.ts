/** From a raw cable to a cable: each field by its own reader, in the order in which they need each other. Pure. */
import type { Cable, CableRecord, Copy, Level, Paragraph, Tag } from '../../preload/contract/cable'
import { type Day, yearOf } from '../../preload/contract/day'
import { NOTHING_STATED, type RawCable } from '../source/raw-cable'
import { splitTelegram } from '../source/telegram-parts'
import { sameStation } from './checks'
import { captionsOf, caveatsIn, levelOf } from './classification'
import { readClassifier } from './classifier'
import { withoutColumns } from './columns'
import { type Copies, findCopies, type Head } from './copies'
import { readCreated, readDay } from './created'
import { type Header, readHeader } from './header'
import { blockOf, firstParagraph, type Heading, readHeading } from './heading'
import { withLaterHeader } from './later-header'
import { laterHeadings } from './later-heading'
import { readMarks } from './marks'
import { readParagraphs } from './paragraphs'
import { fullFirst, mainHeading, pick, pickClassifier, pickSubject } from './pick'
import { printedAbove } from './printed-above'
import { problemsOf } from './problems'
import { linesOf, type Quiet, quieten } from './quiet'
import { withColumn } from './reference-column'
import {
  aliasesOf,
  canonicalId,
  isMalformed,
  type ReferenceId,
  readId,
  writeId,
  yearMeant,
} from './reference-id'
import type { Citing } from './reference-year'
import { readReferences } from './references'
import { readSigner } from './signer'
import { canonicalStation, isStation, postOf, spellingsOf } from './station'
import { readBareSubject, readSubject, statedSubject } from './subject'
import { readSummary } from './summary'
import { readTags, type Tags, tagsOfLinks } from './tags'
import { asStored } from './words'

/** Reads every field of a cable; trouble is listed in `problems`, nothing is thrown. */
export function readCable(raw: RawCable): Cable {
  return whole(read(raw, sourceOf(raw)))
}

/** The same without what only the reading view shows, for imports. */
export function readRecord(raw: RawCable): CableRecord {
  return read(raw, sourceOf(raw)).record
}

function sourceOf({ format, stated }: RawCable): From {
  return format === 'telegram' && stated.created !== null ? 'attributes' : 'table'
}

/** A telegram or a piece of one without a page around it: `TAGS: PREL`, `REF: STATE 9001`, or header and body in one text. */
export function readFragment(text: string, given: { id?: string; created?: Day } = {}): Cable {
  const { header, body } = splitTelegram(text)
  const stated = { ...NOTHING_STATED, id: given.id ?? null, created: given.created ?? null }
  return whole(read({ format: 'telegram', header, body, stated, problems: [] }, 'given'))
}

type From = NonNullable<Cable['created']>['from']

/** The record, and what else is known of the text when it has been read. */
interface Readings {
  record: CableRecord
  quiet: Quiet
  found: Copies
  headings: Heading[]
  main: Heading
  paragraphs: () => Paragraph[]
}

/** Adds what the reading view shows. */
function whole({ record, quiet: { text, marks }, found, headings, main, ...read }: Readings): Cable {
  const end = ownEnd(record, found)
  const name = readSigner(text, main.start, end)
  const signer = name?.span && isOfHeading(text, name.span.start, main, record) ? null : name
  const paragraphs = read.paragraphs()
  return {
    ...record,
    paragraphs,
    summary: asStored(readSummary(text, main.text, end, paragraphs), record.body),
    signer,
    marks: readMarks(text, marks, found, headings, { subject: record.subject, signer }),
  }
}

/** A copy that runs all its text into the line of the last field has lines longer than any field's. */
const FIELD_MOST = 200

/** True for a last word that is one of a field: a piece that is heading alone is signed by nobody. */
function isOfHeading(text: string, at: number, main: Heading, { subject, references }: CableRecord): boolean {
  const within = [subject, ...references].some(
    (field) => field?.span?.part === 'body' && field.span.start >= main.start && field.span.end > at,
  )
  return within || (at < main.text && at - text.lastIndexOf('\n', at) < FIELD_MOST)
}

/** The post that sent it, where nothing around the text names one: by the sender in the header, else by the station of the id. */
function originOf(sender: string | null, identity: ReferenceId | null): string | null {
  const post = (sender !== null && postOf(sender)) || (identity !== null && postOf(identity.station))
  return post ? post.origin : null
}

function read(raw: RawCable, from: From): Readings {
  const { stated } = raw
  const written = stated.id === null ? null : readId(stated.id)
  const quiet = quieten(raw.body, written ? spellingsOf(written.station) : [])
  const { text } = quiet
  const found = findCopies(text, written, (name) => written !== null && sameStation(name, written.station))
  const header = withLaterHeader(readHeader(raw.header), raw.body, found.heads)
  const printed = header.dtg === null && stated.created === null ? printedAbove(raw.header) : null
  const created = readCreated(stated.created ?? printed?.created ?? null, header.dtg?.value ?? null, from)
  const day = created?.day ?? null
  const headings = found.copies.map((copy) =>
    headingsOf(text, copy, found.heads).map((heading) => withoutColumns(text, heading)),
  )
  const own = headings.filter((_, index) => found.copies[index]?.kind !== 'other-cable').flat()
  const first = firstHead(found, own)
  const id = stated.id?.trim() || idOfText(first, day, stated.created === null) || ''
  const canonical = canonicalOf(id, header, first, day)
  const identity = readId(canonical)
  const fields = fieldsOf({ text, found, own, stated, citing: citingOf(identity, day) })
  const { subject, tags, references, classifier } = fields
  const textLevel = first ? { level: first.says.level, head: first } : null
  const classification = classificationOf(raw, first)
  const level = levelIn(classification, textLevel?.level ?? null, header)
  const record: CableRecord = {
    id,
    canonicalId: canonical,
    aliases: aliasesOf(id, canonical),
    format: raw.format,
    header: raw.header,
    body: raw.body,
    created,
    released: readDay(stated.released),
    classification: asStored(classification, raw.body),
    level,
    caveats: caveatsOf(classification?.value ?? '', level, own),
    origin: stated.origin ?? printed?.origin ?? originOf(header.from?.value ?? null, identity),
    articles: stated.articles,
    releasedSoFar: stated.releasedSoFar,
    precedence: header.precedence,
    dtg: header.dtg,
    from: header.from,
    to: header.to,
    info: header.info,
    partialHeader: header.partial,
    security: header.security,
    sections: sectionsOf(found, own),
    subject: asStored(subject?.subject ?? null, raw.body),
    subjectMarking: subject?.marking ?? null,
    tags: tagsOf(tags, stated.tags).map((tag) => asStored(tag, raw.body)),
    tagSuggestions: tags?.suggestions ?? [],
    references: withColumn(references?.references ?? [], stated.references, canonical),
    classifiedBy: asStored(classifier.classifiedBy, raw.body),
    reasons: classifier.reasons,
    derivedFrom: asStored(classifier.derivedFrom, raw.body),
    copies: found.copies,
    problems: [],
  }
  const main = mainHeading(own)
  const paragraphs = () => readParagraphs(text, firstParagraph(text, main), ownEnd(record, found))
  const known = { header, identity, found, main, first, subject, tags, textLevel, text, paragraphs }
  record.problems = problemsOf(raw, record, known)
  return { record, quiet, found, headings: [...headings.flat(), ...fields.later], main, paragraphs }
}

interface Headed {
  text: string
  found: Copies
  /** Headings of the cable's own copies. */
  own: Heading[]
  stated: RawCable['stated']
  citing: Citing | null
}

/** The fields of a heading; where the cable's own lack some, they are sought in its later sections. */
function fieldsOf({ text, found, own, stated, citing }: Headed) {
  const worth = fullFirst(own)
  const later = hasFields(worth) ? [] : laterHeadings(text, found)
  const subject =
    pickSubject([...own, ...later].map((heading) => readSubject(text, heading))) ??
    statedSubject(stated.subject) ??
    pickSubject(own.map((heading) => readBareSubject(text, heading)))
  return {
    later,
    subject,
    tags: pick([...worth, ...later], (heading) => readTags(text, heading)),
    references: pick([...worth, ...later], (heading) => readReferences(text, heading, citing)),
    classifier: pickClassifier([...own, ...later].map((heading) => readClassifier(text, heading))),
  }
}

/** The level that the marking says, else the text's first line; where there is no marking, the header's sign of security. */
function levelIn(
  classification: Cable['classification'],
  ofText: Level | null,
  { security }: Header,
): Level | null {
  return classification === null ? (security?.value ?? null) : (levelOf(classification.value) ?? ofText)
}

/** True where nothing need be sought in later sections; not every cable has references. */
const hasFields = (own: Heading[]) =>
  (['tags', 'subject'] as const).every((label) => own.some((heading) => blockOf(heading, label)))

/**
 * The headings of one copy. Rows of databases come before the classification line; where they repeat fields of the cable
 * (`TAGS`, the first line of the subject) they make a heading of their own.
 */
function headingsOf(text: string, copy: Copy, heads: Head[]): Heading[] {
  const head = heads.find(
    ({ line, says }) => says.serial !== null && line.start >= copy.start && line.start < copy.end,
  )
  if (!head || head.line.start - copy.start < 12 || head.line.start - copy.start > 9_000)
    return [readHeading(text, copy.start, copy.end)]
  const before = readHeading(text, copy.start, head.line.start)
  const main = readHeading(text, head.line.start, copy.end)
  const named = before.blocks.some(
    ({ label }) =>
      label === 'subject' ||
      label === 'tags' ||
      (label === 'references' && !main.blocks.some((block) => block.label === label)),
  )
  if (
    before.blocks.some(({ label }) => label === 'subject') &&
    !main.blocks.some(({ label }) => label === 'subject' || label === 'tags')
  ) {
    return [readHeading(text, copy.start, copy.end)]
  }
  main.junk = [...linesOf(text, copy.start, head.line.start - 1, 200)].filter((line) => line.text !== '')
  return named ? [before, main] : [main]
}

function firstHead(found: Copies, own: Heading[]): Head | undefined {
  const line = own.find(({ classification }) => classification !== null)?.classification
  if (!line) return found.heads.find(({ says }) => says.serial !== null)
  return found.heads.find((head) => head.line.start === line.line.start) ?? { ...line, opens: true }
}

/** Where this cable's text ends: before another cable's, and before the archive's attributes. */
function ownEnd(record: CableRecord, found: Copies): number {
  return Math.min(lastOwnEnd(found), attributesAt(record))
}

function lastOwnEnd(found: Copies): number {
  let end = 0
  for (const copy of found.copies) if (copy.kind !== 'other-cable') end = copy.end
  return end
}

/** Where the archive's list of attributes begins, which follows the text. */
function attributesAt({ format, body }: CableRecord): number {
  const at = format === 'telegram' ? body.search(/^[ \t]*Message Attributes[ \t]*:?[ \t]*$/im) : -1
  return at === -1 ? body.length : at
}

/** A telegram without a page is named by its own classification line and year. */
function idOfText(first: Head | undefined, day: Day | null, fromGroup: boolean): string | null {
  if (!first || first.says.station === null || first.says.serial === null || day === null || !fromGroup)
    return null
  const station = canonicalStation(first.says.station)
  return `${day.slice(2, 4)}${station}${first.says.serial}`
}

function citingOf(identity: ReferenceId | null, day: Day | null): Citing | null {
  if (identity) return { year: identity.year, day, station: identity.station, serial: identity.serial }
  return day === null ? null : { year: yearOf(day), day, station: '', serial: 0 }
}

/** Where the id alone does not tell the cable, its text may: digits lost with other letters, a station beyond mending, or all but the year. */
function canonicalOf(id: string, header: Header, first: Head | undefined, day: Day | null): string {
  const parts = readId(id)
  const said = first?.says.serial ?? null
  if (parts && isStation(parts.station)) {
    const serial = said ?? header.serial
    const isLonger = isMalformed(id) && serial !== null && String(serial).endsWith(String(parts.serial))
    return isLonger ? writeId({ ...parts, serial }) : canonicalId(id)
  }
  const year = yearMeant(id)
  const station = [first?.says.station, header.from?.value].find((name) => name && isStation(name))
  // The header counts to 9,999 only.
  const isSame = parts && (said === parts.serial || header.serial === parts.serial % 10_000)
  const serial = isSame ? parts.serial : parts === null ? said : null
  if (year === null || (day !== null && yearOf(day) !== year) || !station || serial === null)
    return canonicalId(id)
  return writeId({ year, station: canonicalStation(station), serial })
}

function classificationOf(raw: RawCable, first: Head | undefined): Cable['classification'] {
  const { classification } = raw.stated
  if (classification !== null && classification.trim() !== '') {
    return { value: classification.trim(), verbatim: classification, span: null }
  }
  if (!first) return null
  const span = { part: 'body' as const, start: first.line.start, end: first.line.end }
  return { value: first.says.level, verbatim: first.line.text, span }
}

/** `LIMITED OFFICIAL USE` is a level by itself, and a caption under another one. */
function caveatsOf(marking: string, level: Level | null, own: Heading[]): string[] {
  const caveats = new Set(caveatsIn(marking))
  for (const { classification, captions } of own) {
    if (classification) for (const caveat of captionsOf(classification.line.text)) caveats.add(caveat)
    for (const line of captions) for (const caveat of captionsOf(line.text)) caveats.add(caveat)
  }
  return [...caveats].filter((caveat) => caveat !== level)
}

function sectionsOf(found: Copies, own: Heading[]): number {
  for (const { classification } of own) {
    if (classification !== null && classification.says.serial !== null)
      return classification.says.sections || 1
  }
  return found.heads.find(({ says }) => says.sections !== null)?.says.sections ?? 1
}

function tagsOf(read: Tags | null, links: string[]): Tag[] {
  return read && read.tags.length > 0 ? read.tags : tagsOfLinks(links)
}
