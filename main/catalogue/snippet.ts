/** Cuts out the first place of a text where the words of a search stand. */
import { firstHit, type Hit, hitsIn, type Pattern } from './hits'

const BEFORE = 60
const LENGTH = 220

interface Snippet {
  text: string
  hits: Hit[]
}

/** The surroundings of the first hit on one line; null when there is none. */
export function snippetOf(body: string, pattern: Pattern): Snippet | null {
  const first = firstHit(body, pattern)
  if (!first) return null
  const start = wordStart(body, Math.max(0, first[0] - BEFORE))
  const end = wordEnd(body, Math.min(body.length, start + LENGTH))
  const line = body
    .slice(start, Math.max(end, first[1]))
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
  const blank = text.slice(at, at + BEFORE + 1).search(/\s/)
  return blank === -1 ? at : at + blank
}
