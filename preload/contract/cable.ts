/** A cable as read: every value with the words it came from, so that a reader can point at them. */
import type { Day } from './day'

/** A stretch of the stored text, [start, end) in UTF-16 units of `header` or `body`. */
export interface Span {
  part: 'header' | 'body'
  start: number
  end: number
}

/** A value, the words it was read from, and where they stand; `span` is null when the page's table or a csv column states it. */
export interface Found<T> {
  value: T
  verbatim: string
  span: Span | null
}

export const FORMATS = ['site-page', 'saved-text', 'telegram', 'csv-row'] as const
export type Format = (typeof FORMATS)[number]

/** Bare levels, lowest first. LIMITED OFFICIAL USE is a handling word of the 1970s and 80s and counts as not classified. */
export const LEVELS = [
  'UNCLASSIFIED',
  'LIMITED OFFICIAL USE',
  'CONFIDENTIAL',
  'SECRET',
  'TOP SECRET',
] as const
export type Level = (typeof LEVELS)[number]

/** True for the three levels of classification; a level that cannot be read counts as classified. */
export function isClassified(level: Level | null): boolean {
  return level !== 'UNCLASSIFIED' && level !== 'LIMITED OFFICIAL USE'
}

export interface Problem {
  /** Stable word for filters and tests, e.g. `body-of-other-cable`. */
  code: string
  /** One sentence for a person. */
  message: string
  span?: Span
}

/** When the cable was sent: the day is sure, the time only as far as the source can be trusted. */
export interface Created {
  day: Day
  /** `HH` where minutes are known to be wrong, `HH:MM` where they are true, null where there is no time. */
  time: string | null
  from: 'table' | 'dtg' | 'attributes' | 'given'
}

export interface Addressee {
  /** Routing indicator, e.g. `RUEHC`, where written. */
  route: string | null
  name: string
  precedence: string | null
  verbatim: string
  span: Span | null
}

const TAG_KINDS = ['subject', 'place', 'program', 'organisation', 'person', 'unknown'] as const
export type TagKind = (typeof TAG_KINDS)[number]

export interface Tag {
  /** Upper case; a person as `SURNAME, GIVEN`. */
  name: string
  kind: TagKind
  verbatim: string
  span: Span | null
}

/** What a glued or mistyped tag probably meant; shown beside what is written, never instead. */
export interface TagSuggestion {
  written: string
  suggested: string[]
}

const REFERENCE_KINDS = ['cable', 'email', 'telephone', 'report', 'book', 'other'] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

export interface Reference {
  kind: ReferenceKind
  /** Canonical reference id, null for every kind but `cable`. */
  id: string | null
  letter: string | null
  verbatim: string
  span: Span | null
  /** How the year was decided: written, the cable's own, or the year before because the number could not have been reached. */
  year: 'written' | 'own' | 'previous' | 'column' | null
}

export interface Paragraph {
  number: string
  /** Portion mark without parentheses, e.g. `S/NF`. */
  marking: string | null
  span: Span
}

/** What a stretch of the body is, for the reading view. What is left over is running text. */
const MARK_KINDS = [
  'classification-line',
  'caption',
  'slug',
  'instruction',
  'tags',
  'subject',
  'references',
  'classified-by',
  'page-marker',
  'section-head',
  'excerpt-copy',
  'second-copy-head',
  'heading',
  'redaction',
  'signer',
  'junk',
] as const
export type MarkKind = (typeof MARK_KINDS)[number]

export interface Mark {
  kind: MarkKind
  start: number
  end: number
}

/**
 * One copy of the cable inside a body. Most bodies hold one, from 0 to the end. An excerpt followed by a second copy
 * gives two, in the order of the text; heading fields are taken from the first and completed from the later ones.
 */
export interface Copy {
  start: number
  end: number
  kind: 'whole' | 'excerpt' | 'second' | 'other-cable'
}

export interface Cable {
  /** Reference id exactly as the source writes it: the identity. */
  id: string
  canonicalId: string
  aliases: string[]
  format: Format
  header: string
  body: string
  created: Created | null
  released: Day | null
  classification: Found<string> | null
  level: Level | null
  caveats: string[]
  /** As the source around the text names it; where none does, the post of the header's sender or of the id. */
  origin: string | null
  articles: string[]
  /** `Currently released so far N` of the page, where seen: tells two states of a site apart. */
  releasedSoFar: number | null

  precedence: Found<string> | null
  dtg: Found<string> | null
  from: Found<string> | null
  to: Addressee[]
  info: Addressee[]
  partialHeader: boolean
  /** Letter of the ZNY/ZNR line: what the transmission says of the level. */
  security: Found<Level> | null

  sections: number
  subject: Found<string> | null
  subjectMarking: string | null
  tags: Tag[]
  tagSuggestions: TagSuggestion[]
  references: Reference[]
  classifiedBy: Found<string> | null
  reasons: string[]
  derivedFrom: Found<string> | null
  paragraphs: Paragraph[]
  summary: Found<string> | null
  signer: Found<string> | null

  copies: Copy[]
  marks: Mark[]
  problems: Problem[]
}

/** A cable without what only its reading view shows: all that an archive keeps of it, cheaper to read. */
export type CableRecord = Omit<Cable, 'paragraphs' | 'summary' | 'signer' | 'marks'>
