/** Paragraphs and the standing of notes in words. */
import { bareWordsOf, type NoteStanding } from '../../../../../preload/contract/annotations'
import type { Cable } from '../../../../../preload/contract/cable'

const BEGINNING = 48

/** `paragraph 2: Director Maarja Tammsalu told us…`. */
export function nameOfParagraph(
  { body, paragraphs }: Pick<Cable, 'body' | 'paragraphs'>,
  index: number,
): string {
  const paragraph = paragraphs[index]
  if (!paragraph) return ''
  const words = bareWordsOf(body, paragraph)
    .replace(/[\s¶]+/g, ' ')
    .trim()
  const cut = words.length > BEGINNING ? `${words.slice(0, BEGINNING).replace(/ \S*$/, '')}…` : words
  return `paragraph ${paragraph.number || 'without a number'}: ${cut}`
}

/** What a note says of its place; null where there is nothing to say. */
export const STANDING_OF_NOTE: Record<NoteStanding, string | null> = {
  cable: null,
  same: null,
  changed: 'This paragraph has other words in this version. The note was written for these:',
  gone: 'This version has no such paragraph. The note was written for these words:',
}
