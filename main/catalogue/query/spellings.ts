/** Near spellings of a word that stands in no cable: words that do stand in the index, one slip of the hand away or two. */
import type { NearSpellings } from '../../../preload/contract'
import { markedTerms } from './expression'
import type { Means } from './fields'
import { folded } from './folded'
import { namesId } from './named'
import { parseQuery, type Query, type Term } from './parse'

type Rows = Pick<Means['archive']['rows'], 'cablesWith' | 'wordsThatBegin'>

const OFFERED = 3
/** Words of a search, and letters of a word, beyond which nothing is looked for: each letter adds some fifty words to ask for. */
const MOST_WORDS = 8
const LONGEST = 24
/** In a shorter word every other one is near. */
const SHORTEST = 3
/** Two slips are looked for in longer words alone, and not in their first letters, where a hand seldom slips. */
const SHORTEST_TWICE = 6
const SURE_LETTERS = 4
/** Words of the index that are looked at for two slips. */
const MOST_SOUGHT = 1_000
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** The first word of a search that stands in no cable and has words near it; null where there is none. */
export async function nearSpellings(
  search: string,
  rows: Rows,
  signal?: AbortSignal,
): Promise<NearSpellings | null> {
  const words = wordsAskedFor(search)
  const known = await rows.cablesWith(
    words.map(({ plain }) => plain),
    signal,
  )
  for (const { word, plain, at } of words) {
    const near = known.has(plain) ? [] : await nearTo(plain, rows, signal)
    if (near.length > 0) return { word, at, near }
  }
  return null
}

interface Asked {
  word: string
  /** As it would stand in the index. */
  plain: string
  at: number
}

/** Words of the text alone that are asked for whole: neither those of fields, nor ids and numbers. */
function wordsAskedFor(search: string): Asked[] {
  const query = parseQuery(search)
  if (query === null || namesId(query)) return []
  return plainTerms(query)
    .flatMap((term) => wordsOf(term, search))
    .filter(({ plain }) => /^\p{L}+$/u.test(plain) && plain.length >= SHORTEST && plain.length <= LONGEST)
    .slice(0, MOST_WORDS)
}

function plainTerms(query: Query): Term[] {
  return markedTerms(query).filter(({ field, prefix }) => field === null && !prefix)
}

/** Of a phrase every word. */
function wordsOf({ text, at }: Term, search: string): Asked[] {
  const begin = /["“”]/.test(search[at] ?? '') ? at + 1 : at
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    plain: folded(word),
    at: begin + index,
  }))
}

async function nearTo(word: string, rows: Rows, signal?: AbortSignal): Promise<string[]> {
  const once = await rows.cablesWith(oneSlipFrom(word), signal)
  if (once.size > 0 || word.length < SHORTEST_TWICE) return mostUsed(once)
  const alike = await rows.wordsThatBegin(word.slice(0, SURE_LETTERS), MOST_SOUGHT, signal)
  return mostUsed(
    await rows.cablesWith(
      alike.filter((other) => slipsBetween(word, other) === 2),
      signal,
    ),
  )
}

function mostUsed(cables: ReadonlyMap<string, number>): string[] {
  const words = [...cables].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  return words.slice(0, OFFERED).map(([word]) => word)
}

/** Every word with one letter less, more or other, or with two neighbours in the other order. */
export function oneSlipFrom(word: string): string[] {
  const made = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    made.add(before + after.slice(1))
    if (after.length > 1) made.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
    for (const letter of LETTERS) {
      made.add(before + letter + after)
      if (after !== '') made.add(before + letter + after.slice(1))
    }
  }
  made.delete(word)
  return [...made].filter(({ length }) => length >= SHORTEST)
}

/** How many letters are left out, put in, wrong or in the other order than their neighbour. */
export function slipsBetween(one: string, other: string): number {
  let earlier: number[] = []
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      const swapped = at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      now[at] = Math.min(
        (before[at] as number) + 1,
        (now[at - 1] as number) + 1,
        (before[at - 1] as number) + (same ? 0 : 1),
        swapped ? (earlier[at - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    earlier = before
    before = now
  }
  return before[other.length] as number
}
