/** Fields of a search that ask for what people keep beside the cables: `collection:fish`, `is:starred`. */
import { MARKED } from '../../../preload/contract/annotations'
import { Bits } from '../bits'
import type { Means } from './fields'
import { folded } from './folded'
import { nothing, QueryMistake } from './mistake'
import type { Term } from './parse'

/** Cables of the collection with that name; where none has it, of those whose name holds the words. */
export function collectionBits(term: Term, { length, table }: Means): Bits {
  const wanted = folded(term.text)
  if (wanted === '') throw nothing(term)
  const { names, collections } = table.annotations
  const plain = names.map(folded)
  const exact = !term.prefix && plain.includes(wanted)
  const chosen = Uint8Array.from(plain, (name) => +(exact ? name === wanted : name.includes(wanted)))
  return Bits.having(length, collections, chosen)
}

const KEPT = [...MARKED, 'noted'] as const
type Kept = (typeof KEPT)[number]

const WORDS = [...KEPT, 'doubtful'] as const

/** Cables that are starred, read, not read, or have a note; and those whose reading a person should check. */
export function markedBits(term: Term, { length, table }: Means): Bits {
  const word = WORDS.find((each) => each === folded(term.text))
  if (!word)
    throw new QueryMistake(
      `Write is:${WORDS.join(', is:')}; “${term.text}” is none of these.`,
      term.at,
      term.length,
    )
  if (word === 'doubtful') return Bits.of(length, table.doubtful.values)
  const bits = Bits.none(length)
  for (let key = 1; key < length; key++) if (isSo(table.annotations.of(key), word)) bits.add(key)
  return bits
}

function isSo(
  { starred, read, noted }: { starred: boolean; read: boolean; noted: boolean },
  word: Kept,
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
