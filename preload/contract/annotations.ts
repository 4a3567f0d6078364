/** What people keep beside the cables: collections, marks and notes. All of it hangs on the reference id as written. */
import type { Paragraph } from './cable'
import type { Day } from './day'

export const MARKS = ['starred', 'read'] as const
export type Mark = (typeof MARKS)[number]

/** Values of the facet `marked`. */
export const MARKED = ['starred', 'unread', 'read'] as const

/** The one value of the facet `noted`. */
export const WITH_NOTE = 'with-note'

/** In characters. */
export const LONGEST_NAME = 200
export const LONGEST_NOTE = 20_000

export interface Collection {
  name: string
  /** Cables in it, those included that the archive does not hold at present. */
  cables: number
  held: number
  createdAt: string
}

/** A cable of a collection, in the order in which they were added. */
export interface CollectedCable {
  id: string
  addedAt: string
  held: boolean
}

export interface Note {
  id: number
  /** Reference id as written. */
  cable: string
  /** Number as written, and which of the paragraphs with that number; null for a note on the whole cable. */
  paragraph: { number: string; ordinal: number } | null
  /** What the paragraph said when the note was written. */
  quoted: string | null
  words: string
  by: string
  at: string
  editedAt: string | null
}

/**
 * How a note stands in a version: on the whole cable, beside the words it was written for, beside a paragraph that has
 * other words now, or without a paragraph.
 */
export type NoteStanding = 'cable' | 'same' | 'changed' | 'gone'

export interface PlacedNote extends Note {
  standing: NoteStanding
  /** Index of its paragraph in this version. */
  index: number | null
}

export interface Annotations {
  /** Reference id as written. */
  id: string
  starred: boolean
  read: boolean
  /** Names of the collections that the cable is in. */
  collections: string[]
  notes: PlacedNote[]
}

/** A note among all notes, placed in the current version; `gone` too where the archive does not hold the cable. */
export interface NoteRow extends PlacedNote {
  held: boolean
  created: Day | null
  subject: string | null
}

/** A change that was made: what it was in words, how many cables or notes it touched, and its number for undoing it. */
export interface Made {
  words: string
  count: number
  step: number | null
}

/** A change of this session that can be undone, or done again. */
export interface Step {
  id: number
  words: string
}

/** A paragraph's words without its number and mark, which releases of one text write in several ways. */
export function bareWordsOf(body: string, { span }: Pick<Paragraph, 'span'>): string {
  return body
    .slice(span.start, span.end)
    .replace(/^[\s¶]*(?:\(?\d{1,3} ?[.)])?[\s¶]*(?:\([A-Z][A-Z0-9 ,/-]{0,40}\))?/i, '')
}
