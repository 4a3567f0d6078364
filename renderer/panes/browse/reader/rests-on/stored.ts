/**
 * Where the letters of the page stand in the stored text. What is read is tidied: blanks are drawn together, marks of
 * publication left out; so each letter is looked for in its order, from the place where its piece begins.
 */
import type { Span } from '../../../../../preload/contract/cable'
import type { Piece } from '../blocks'
import type { Stretch } from '../hits'

/** What an element shows of a stored text. */
export interface Stored {
  part: Span['part']
  text: string
  pieces: readonly Piece[]
  /** Where the text of the pieces begins in the stored one. */
  shift: number
}

const sources = new WeakMap<Element, Stored>()

/** Properties of an element of which the words can be chosen. It holds the pieces and nothing else. */
export function stored(part: Stored['part'], text: string, pieces: readonly Piece[], shift = 0) {
  const ref = (element: Element | null) => {
    if (element) sources.set(element, { part, text, pieces, shift })
  }
  return { 'data-stored': part, ref }
}

/** What an element shows, where its words can be chosen. */
export function storedIn(element: Element): Stored | undefined {
  return sources.get(element)
}

/** The stretch of the stored text that these letters of the page show, counted from the beginning of the element. */
export function stretchOf(shown: Stored, from: number, to: number): Stretch {
  return [placeOf(shown, from, 'start'), placeOf(shown, to, 'end')]
}

/** On the border of two pieces a stretch begins in the later one and ends in the earlier. */
type Side = 'start' | 'end'

function placeOf(shown: Stored, letters: number, side: Side): number {
  let left = letters
  for (const piece of shown.pieces) {
    const { length } = piece.text
    if (side === 'start' ? left < length : left <= length) return within(shown, piece, left, side)
    left -= length
  }
  const last = shown.pieces.at(-1)
  return last ? within(shown, last, last.text.length, 'end') : shown.shift
}

function within({ text, shift }: Stored, piece: Piece, letters: number, side: Side): number {
  let at = piece.start + shift
  // What joins two lines stands in no text.
  if (piece.text.trim() === '') return at
  for (let n = 0; n < letters; n++) at = next(text, at, piece.text[n] as string) + 1
  return side === 'start' ? next(text, at, piece.text[letters] as string) : at
}

/** Where the letter stands next; a blank may be any blank. */
function next(text: string, from: number, letter: string): number {
  const blank = letter.trim() === ''
  for (let at = from; at < text.length; at++)
    if (blank ? (text[at] as string).trim() === '' : text[at] === letter) return at
  return from
}
