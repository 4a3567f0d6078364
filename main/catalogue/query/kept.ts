/** Fields of a search that ask for what people keep beside the cables: `collection:fish`, `is:starred`. */
import { MARKED } from '../../../preload/contract/annotations'
import type { Table } from '../table'
import { folded } from './folded'
import { nothing, QueryMistake } from './mistake'
import type { Term } from './parse'

/** Cables of the collection with that name; where none has it, of those whose name holds the words. */
export function collectionMarks(term: Term, { length, annotations }: Table): Uint8Array {
  const wanted = folded(term.text)
  if (wanted === '') throw nothing(term)
  const names = annotations.names.map(folded)
  const exact = !term.prefix && names.includes(wanted)
  const chosen = names.map((name) => (exact ? name === wanted : name.includes(wanted)))
  const { starts, counts, codes } = annotations.collections
  const marks = new Uint8Array(length)
  for (let key = 1; key < length; key++) {
    const start = starts[key] as number
    const end = start + (counts[key] as number)
    for (let at = start; at < end; at++) if (chosen[codes[at] as number]) marks[key] = 1
  }
  return marks
}

const WORDS = [...MARKED, 'noted'] as const
type Word = (typeof WORDS)[number]

/** Cables that are starred, read, not read, or have a note. */
export function keptMarks(term: Term, { length, annotations }: Table): Uint8Array {
  const word = WORDS.find((each) => each === folded(term.text))
  if (!word)
    throw new QueryMistake(
      `Write is:${WORDS.join(', is:')}; “${term.text}” is none of these.`,
      term.at,
      term.length,
    )
  const marks = new Uint8Array(length)
  for (let key = 1; key < length; key++) if (isSo(annotations.of(key), word)) marks[key] = 1
  return marks
}

function isSo(
  { starred, read, noted }: { starred: boolean; read: boolean; noted: boolean },
  word: Word,
): boolean {
  switch (word) {
    case 'starred':
      return starred
    case 'read':
      return read
    case 'unread':
      return !read
    case 'noted':
      return noted
  }
}
