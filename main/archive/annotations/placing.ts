/** Where a note stands in a version of its cable: found by the words it was written for, else by the paragraph's number. */
import {
  bareWordsOf,
  type Note,
  type NoteStanding,
  type PlacedNote,
} from '../../../preload/contract/annotations'
import type { Cable, Paragraph } from '../../../preload/contract/cable'
import { digestOf } from '../digest'
import { ArchiveTrouble } from '../trouble'
import type { StoredNote } from './acts'

type Text = Pick<Cable, 'body' | 'paragraphs'>

/** What is kept of the paragraph that a note is written on. */
export interface Anchor {
  paragraph: string
  ordinal: number
  quoted: string
  digest: string
}

/** Finds the paragraph for a new note. */
export function anchorAt(text: Text, id: string, paragraph: { number: string; ordinal: number }): Anchor {
  const index = indexOf(text.paragraphs, paragraph.number, paragraph.ordinal)
  const found = index === -1 ? undefined : text.paragraphs[index]
  if (!found) throw new ArchiveTrouble('not-found', `${id} has no paragraph ${paragraph.number}.`)
  const words = bareWordsOf(text.body, found)
  return {
    paragraph: paragraph.number,
    ordinal: paragraph.ordinal,
    quoted: words.replace(/[\s¶]+/g, ' ').trim(),
    digest: digestOf(words),
  }
}

/** Notes with their places in this text. */
export function placed(notes: readonly StoredNote[], text: Text): PlacedNote[] {
  const digests = notes.some(({ digest }) => digest !== null)
    ? text.paragraphs.map((paragraph) => digestOf(bareWordsOf(text.body, paragraph)))
    : []
  return notes.map((note) => ({ ...noteOf(note), ...placeOf(note, text.paragraphs, digests) }))
}

/** A note of which the archive holds no text. */
export function unplaced(note: StoredNote): PlacedNote {
  return { ...noteOf(note), standing: note.paragraph === null ? 'cable' : 'gone', index: null }
}

function noteOf({ paragraph, ordinal, digest: _, ...note }: StoredNote): Note {
  return { ...note, paragraph: paragraph === null ? null : { number: paragraph, ordinal: ordinal ?? 0 } }
}

function placeOf(
  { paragraph, ordinal, digest }: StoredNote,
  paragraphs: readonly Paragraph[],
  digests: readonly string[],
): { standing: NoteStanding; index: number | null } {
  if (paragraph === null) return { standing: 'cable', index: null }
  const there = indexOf(paragraphs, paragraph, ordinal ?? 0)
  if (there !== -1 && digests[there] === digest) return { standing: 'same', index: there }
  // The same words under another number are still what the note is about.
  const moved = digests.indexOf(digest ?? '')
  if (moved !== -1) return { standing: 'same', index: moved }
  return there === -1 ? { standing: 'gone', index: null } : { standing: 'changed', index: there }
}

/** Index of the paragraph with this number, the `ordinal`th of those that have it; -1 without one. */
function indexOf(paragraphs: readonly Paragraph[], number: string, ordinal: number): number {
  let left = ordinal
  return paragraphs.findIndex((paragraph) => paragraph.number === number && left-- === 0)
}
