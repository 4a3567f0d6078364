/** What does not fit together: reported in one sentence each, never mended. */
import {
  type Cable,
  type Copy,
  LEVELS,
  type Level,
  type Paragraph,
  type Problem,
  type Reference,
} from '../../preload/contract/cable'
import type { Copies, Head } from './copies'
import { momentOfGroup } from './created'
import { type Header, joinedAddressees } from './header'
import { levelOfPortion } from './portion-mark'
import { type ReferenceId, readId } from './reference-id'
import { canonicalStation, damagedStation, equalStations, isStation } from './station'

const at = (head: Head) => ({ part: 'body' as const, start: head.line.start, end: head.line.end })

/** Table, classification line and security line should name one level. */
export function checkLevels(
  stated: Level | null,
  text: { level: Level; head: Head } | null,
  security: Cable['security'],
): Problem[] {
  const says = [
    stated === null ? null : `the page says ${stated}`,
    text === null ? null : `the text ${text.level}`,
    security === null ? null : `the security line ${security.value}`,
  ].filter((one) => one !== null)
  const levels = new Set(
    [stated, text?.level, security?.value]
      .filter((level) => level !== null && level !== undefined)
      .map(plain),
  )
  if (levels.size < 2) return []
  return [
    {
      code: 'classification-conflict',
      message: `The sources disagree about the classification: ${says.join(', ')}.`,
      ...(text ? { span: at(text.head) } : security?.span ? { span: security.span } : {}),
    },
  ]
}

/** Marks above a level; a look for them spares most texts the reading of their paragraphs. */
const MARKS_ABOVE: Partial<Record<Level, RegExp>> = {
  UNCLASSIFIED: /\((?:TS|S|C)[)/]/,
  'LIMITED OFFICIAL USE': /\((?:TS|S|C)[)/]/,
  CONFIDENTIAL: /\((?:TS|S)[)/]/,
  SECRET: /\(TS[)/]/,
}
/** Only capitals in whole brackets: `(s)` makes a plural, `C)` may be the point of a list. */
const CLEAR = /\(?\d{1,3} ?[.)]{1,2} {0,12}\((?:TS|S|C)[)/]/y

/** A paragraph marked above every level that the sources name for the cable: the text may be another's, or a mark mistyped. */
export function checkMarks(
  text: string,
  stated: (Level | null | undefined)[],
  paragraphs: () => Paragraph[],
): Problem[] {
  const own = LEVELS[Math.max(...stated.map((level) => (level ? LEVELS.indexOf(level) : -1)))]
  if (own === undefined || !MARKS_ABOVE[own]?.test(text)) return []
  const isAbove = (level: Level | null) => level !== null && LEVELS.indexOf(level) > LEVELS.indexOf(own)
  const above = paragraphs().filter(({ marking, span }) => {
    CLEAR.lastIndex = span.start
    return marking !== null && CLEAR.test(text) && isAbove(levelOfPortion(marking))
  })
  const first = above[0]
  if (!first) return []
  const { number, marking, span } = first
  const who =
    above.length === 1
      ? `Paragraph ${number} is marked (${marking}),`
      : `${above.length} paragraphs, the first of them ${number} (${marking}), are marked`
  return [
    {
      code: 'marked-above-level',
      message: `${who} above the cable’s own ${own}: the text may be another cable’s, or a mark mistyped.`,
      span: { ...span, end: text.indexOf(')', span.start + number.length + 2) + 1 },
    },
  ]
}

/** Transmission has no letter of its own for limited official use. */
const plain = (level: Level | null | undefined) => (level === 'LIMITED OFFICIAL USE' ? 'UNCLASSIFIED' : level)

/** True for two names of one station, one of them perhaps cut short or damaged. */
export function sameStation(one: string, other: string): boolean {
  const [a, b] = [canonicalStation(one), canonicalStation(other)]
  return (
    a === b ||
    equalStations(a).includes(b) ||
    (a.length > 3 && b.length > 3 && (a.endsWith(b) || b.endsWith(a))) ||
    (!isStation(a) && damagedStation(a) === b)
  )
}

/** The classification line names the station and number of the cable that it opens. */
export function checkOwner(id: string, own: ReferenceId | null, first: Head | undefined): Problem[] {
  if (!own || !first || first.says.serial === null || first.says.station === null) return []
  const { station, serial } = first.says
  // A name that nobody knows, with this cable's number, is this one's, damaged.
  const isOwn = sameStation(station, own.station) || !isStation(station)
  if (isOwn && serial === own.serial) return []
  const message = `The text calls itself ${station} ${serial}, not ${id}: it may be the text of another cable.`
  return [{ code: 'body-of-other-cable', message, span: at(first) }]
}

/** What the page holds besides one whole text of the cable. */
export function checkCopies({ copies }: Copies, hasText: boolean): Problem[] {
  const appended = copies.find((copy) => copy.kind === 'other-cable')
  return [...(appended ? [afterOwnText(appended)] : []), ...repeats(copies, hasText)]
}

function afterOwnText({ start, end }: Copy): Problem {
  const message = 'The text of another cable follows this one on the same page.'
  return { code: 'second-text-of-other-cable', message, span: { part: 'body', start, end } }
}

function repeats(copies: readonly Copy[], hasText: boolean): Problem[] {
  if (copies[0]?.kind !== 'excerpt') {
    if (!copies.some((copy) => copy.kind === 'second')) return []
    return [{ code: 'second-copy', message: 'The page holds the text of the cable twice.' }]
  }
  // Of some copies the page shows the heading alone, on one line under the excerpt.
  if (copies.length > 1 && hasText) {
    const message = 'The text begins with an excerpt that breaks off; a second copy of the cable follows it.'
    return [{ code: 'excerpt-and-copy', message }]
  }
  const message = 'The page holds only the first lines of the cable; its text breaks off.'
  return [{ code: 'excerpt-only', message }]
}

const MISSING_SECTION = /\*[ \t]{0,4}MISSING SECTION[ \t]{1,4}(\d{1,3})[ \t]{0,4}\*/i

/** What the archive of messages put in the place of a section that it did not receive: `* Missing Section 002 *`. */
export function checkSections(body: string): Problem[] {
  // Two plain searches spare nearly every text the pattern.
  if (!body.includes('Missing Section') && !body.includes('MISSING SECTION')) return []
  const gap = MISSING_SECTION.exec(body)
  if (gap === null) return []
  const message = `Section ${Number(gap[1])} of the cable is missing: the text says so.`
  const span = { part: 'body' as const, start: gap.index, end: gap.index + gap[0].length }
  return [{ code: 'section-missing', message, span }]
}

/** The header's own number, its date, and the id should agree. */
export function checkHeader(
  id: string,
  own: ReferenceId | null,
  header: Header,
  created: Cable['created'],
): Problem[] {
  const problems: Problem[] = []
  if (own && header.serial !== null && header.serial !== own.serial % 10_000) {
    problems.push({
      code: 'header-of-other-cable',
      message: `The header numbers the cable ${header.serial}, which is not the number in ${id}.`,
    })
  }
  const sent = momentOfGroup(header.dtg?.value ?? null)
  if (created && sent && created.from !== 'dtg' && sent.day !== created.day) {
    problems.push({
      code: 'dates-disagree',
      message: `The date-time group says ${sent.day}, the source ${created.day}.`,
      ...(header.dtg?.span ? { span: header.dtg.span } : {}),
    })
  }
  if (own && created && own.year !== Number(created.day.slice(0, 4))) {
    problems.push({
      code: 'year-disagrees',
      message: `The id is of ${own.year}, the date of ${created.day.slice(0, 4)}.`,
    })
  }
  for (const { name, span } of joinedAddressees(header)) {
    problems.push({
      code: 'addresses-joined',
      message: `“${name}” holds two addresses; the source has lost the end of one and the beginning of the other.`,
      ...(span ? { span } : {}),
    })
  }
  return problems
}

/** References whose year was inferred, or that name a cable which cannot have been sent yet. */
export function checkReferences(references: Reference[], own: ReferenceId | null): Problem[] {
  const problems: Problem[] = []
  for (const { id, year, verbatim, span } of references) {
    const cited = id === null ? null : readId(id)
    if (cited === null) continue
    const place = span ? { span } : {}
    if (span && !isStation(cited.station)) {
      problems.push({
        code: 'reference-station-unknown',
        message: `“${verbatim}” names a station that is not known; its name may be mistyped.`,
        ...place,
      })
    }
    const inferred = inferredYear({ id, year, verbatim })
    if (inferred !== null) {
      problems.push({ code: 'reference-year-inferred', message: inferred, ...place })
    } else if (own && year === 'written' && isLater(cited, own)) {
      problems.push({
        code: 'reference-to-later-cable',
        message: `“${verbatim}” names a cable later than this one; the year may be wrong.`,
        ...place,
      })
    }
  }
  return problems
}

const RANGE = /^\s{0,3}(?:[-–]|TO|THRU|THROUGH)\s{0,3}$/i

/** Two numbers of one station that are the ends of a range: what lies between is not written, and may be about anything. */
export function checkRanges(references: Reference[], body: string): Problem[] {
  return references.flatMap((last, index): Problem[] => {
    const first = references[index - 1]
    if (!first?.span || !last.span || !RANGE.test(body.slice(first.span.end, last.span.start))) return []
    const [one, other] = [first, last].map(({ id }) => (id === null ? null : readId(id)))
    if (!one || !other || one.station !== other.station || other.serial < one.serial + 2) return []
    const span = { ...first.span, end: last.span.end }
    const message = `“${body.slice(span.start, span.end)}” names a range; only its two ends are taken for references.`
    return [{ code: 'reference-range', message, span }]
  })
}

/** What to say of a reference whose year is not the citing cable's own, although it names none; null for every other. */
export function inferredYear({
  id,
  year,
  verbatim,
}: Pick<Reference, 'id' | 'year' | 'verbatim'>): string | null {
  const cited = id === null || year !== 'previous' ? null : readId(id)
  return cited && `“${verbatim}” names no year; its number points to ${cited.year}.`
}

function isLater(cited: ReferenceId, own: ReferenceId): boolean {
  return (
    cited.year > own.year ||
    (cited.year === own.year && cited.station === own.station && cited.serial > own.serial)
  )
}
