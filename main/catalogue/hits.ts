/** Finds the words of a search in a text as the index does: whole, in any case, accents aside. */
import type { Term } from './query/parse'

/** Words that stand side by side; of the last one, with `prefix`, only the beginning is given. */
interface Phrase {
  words: readonly string[]
  prefix: boolean
}

/** What is to be marked, as it is compared: small letters without accents. */
export type Pattern = readonly Phrase[]

/** [start, end). */
export type Hit = [start: number, end: number]

/** Null when there is nothing to find. */
export function patternOf(terms: readonly Term[]): Pattern | null {
  const phrases = terms.flatMap(({ text, prefix }): Phrase[] => {
    const words = plain(text).match(/[\p{L}\p{N}\p{M}]+/gu)
    return words ? [{ words, prefix }] : []
  })
  return phrases.length === 0 ? null : phrases
}

/** Every hit in order; where two overlap, the first. */
export function hitsIn(text: string, pattern: Pattern): Hit[] {
  const compared = plain(text)
  const all = pattern.flatMap((phrase) => [...hitsOf(phrase, compared)])
  const hits: Hit[] = []
  for (const hit of all.sort(([a], [b]) => a - b)) {
    if (hit[0] >= (hits.at(-1)?.[1] ?? 0)) hits.push(hit)
  }
  return hits
}

/** So much of a text is looked through at first, in letters; four times as much each time that nothing is found. */
const FIRST_LOOK = 1_024

/** The first hit; null when there is none. Most stand near the beginning, so a long text is not made comparable at once. */
export function firstHit(text: string, pattern: Pattern): Hit | null {
  for (let length = FIRST_LOOK; length < text.length; length *= 4) {
    const hit = firstIn(plain(text.slice(0, length)), pattern)
    // The word of one that ends with the look may go on after it.
    if (hit && hit[1] < length) return hit
  }
  return firstIn(plain(text), pattern)
}

function firstIn(compared: string, pattern: Pattern): Hit | null {
  let first: Hit | null = null
  for (const phrase of pattern) {
    const { value } = hitsOf(phrase, compared).next()
    if (value && (first === null || value[0] < first[0])) first = value
  }
  return first
}

/**
 * By plain search for the first word, and a look around each place where it stands: an expression for it all would take
 * longer to be made than to be used.
 */
function* hitsOf(phrase: Phrase, text: string): Generator<Hit, undefined> {
  const [word = ''] = phrase.words
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at)) {
    const end = isWordSign(text, at - 1) ? -1 : endOf(phrase, text, at)
    if (end !== -1) yield [at, end]
    at = end === -1 ? at + 1 : end
  }
}

/** Where a phrase ends that begins here; -1 when this is another one. */
function endOf({ words, prefix }: Phrase, text: string, start: number): number {
  let at = start
  for (const [place, word] of words.entries()) {
    if (place > 0) {
      const next = nextWord(text, at)
      if (next === at) return -1
      at = next
    }
    if (!text.startsWith(word, at)) return -1
    at += word.length
  }
  if (!prefix) return isWordSign(text, at) ? -1 : at
  while (isWordSign(text, at)) at++
  return at
}

function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && !isWordSign(text, at)) at++
  return at
}

/** Whether a letter or a digit stands there, or half of one that takes two places. */
function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
  if (Number.isNaN(code)) return false
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
  return /^[\p{L}\p{N}]/u.test(text.slice(isSecondHalf ? at - 1 : at, at + 2))
}

/** Small letters without accents, every one in its place. */
function plain(text: string): string {
  const small = text.toLowerCase()
  // A few capitals have small letters that take two places.
  const kept = small.length === text.length ? small : Array.from(text, smallInPlace).join('')
  // Where every sign is one byte long there are no accents.
  if (Buffer.byteLength(kept) === kept.length) return kept
  return kept.replace(/[\u00c0-\u1fff]/g, (sign) => sign.normalize('NFD')[0]?.toLowerCase() ?? sign)
}

function smallInPlace(sign: string): string {
  const small = sign.toLowerCase()
  return small.length === sign.length ? small : sign
}
