/** Marks the words of a search in a text, and cuts out the first place where they stand. */
import type { Term } from './query/parse'

const BEFORE = 60
const LENGTH = 220

export interface Snippet {
  text: string
  hits: [number, number][]
}

/** Finds words as the index does: whole, in any case, accents aside. Null when there is nothing to find. */
export function patternOf(terms: readonly Term[]): RegExp | null {
  const phrases = terms.flatMap(({ text, prefix }) => {
    const words = folded(text).match(/[\p{L}\p{N}\p{M}]+/gu)
    if (!words) return []
    return words.map(escaped).join('[^\\p{L}\\p{N}]+') + (prefix ? '[\\p{L}\\p{N}]*' : '')
  })
  if (phrases.length === 0) return null
  return new RegExp(`(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/**
 * Whole words only. What stands before a hit is looked at afterwards: inside the pattern it would be looked at before
 * every letter of the text.
 */
function* matchesIn(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match.index > 0 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, match.index - 2), match.index))) {
      pattern.lastIndex = match.index + 1
    } else yield match
  }
}

/** [start, end) of every hit. */
export function hitsIn(text: string, pattern: RegExp): [number, number][] {
  return Array.from(matchesIn(folded(text), pattern), ({ index, 0: hit }) => [index, index + hit.length])
}

/** The surroundings of the first hit on one line; null when there is none. */
export function snippetOf(body: string, pattern: RegExp): Snippet | null {
  const first = matchesIn(folded(body), pattern).next().value
  if (!first) return null
  const start = wordStart(body, Math.max(0, first.index - BEFORE))
  const end = wordEnd(body, Math.min(body.length, start + LENGTH))
  const line = body
    .slice(start, Math.max(end, first.index + first[0].length))
    .replace(/[\s¶]+/g, ' ')
    .trim()
  const text = `${start > 0 ? '… ' : ''}${line}${end < body.length ? ' …' : ''}`
  return { text, hits: hitsIn(text, pattern) }
}

function wordStart(text: string, at: number): number {
  const blank = at === 0 ? 0 : text.slice(at, at + BEFORE).search(/\s/)
  return blank <= 0 ? at : at + blank + 1
}

function wordEnd(text: string, at: number): number {
  const blank = text.slice(at).search(/\s/)
  return blank === -1 || blank > BEFORE ? at : at + blank
}

/** Without accents, every letter in its place. */
function folded(text: string): string {
  return /[\u0080-\uffff]/.test(text)
    ? text.replace(/[\u00c0-\u1fff]/g, (sign) => sign.normalize('NFD')[0] ?? sign)
    : text
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
