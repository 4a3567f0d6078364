/** Where two versions of a text differ, word by word. Blanks and line ends are no difference; redactions are told from wording. */
import { diffArrays } from 'diff'
import { isRedaction, passagesIn, WORD } from './redaction'

export type Change = 'opened' | 'closed' | 'wording' | 'added' | 'left-out'

export interface Piece {
  words: string
  /** Number of the difference it belongs to; null where both versions agree. */
  difference: number | null
  redacted: boolean
}

/** What a reader may want to see apart: what is held back, and how it is worded. */
export type Sort = 'redactions' | 'wording'

export function sortOf(change: Change): Sort {
  return change === 'opened' || change === 'closed' ? 'redactions' : 'wording'
}

/** A stretch of both versions that stands level; a paragraph where both have it. */
export interface Row {
  a: Piece[]
  b: Piece[]
  differences: number[]
}

export interface Difference {
  number: number
  change: Change
  /** The words of each version; empty where it has none. */
  a: string
  b: string
  row: number
  /** Number of the paragraph it stands in, as written; null above and outside numbered ones. */
  paragraph: string | null
}

export type Compared =
  | { kind: 'compared'; rows: Row[]; differences: Difference[] }
  /** So little is common that marking it word by word would tell nothing. */
  | { kind: 'unlike' }

const PARAGRAPH = '\u2029'
/** Words changed, beyond which two texts count as unlike each other. */
const MOST_CHANGES = 2_000

/** The two texts side by side in rows, with every difference numbered in the order of the text. */
export function compareTexts(a: string, b: string): Compared {
  const chunks = diffArrays(tokens(a), tokens(b), { maxEditLength: MOST_CHANGES })
  if (!chunks) return { kind: 'unlike' }
  const made = new Rows()
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    const next = chunks[at + 1]
    if (!chunk) continue
    if (!chunk.added && !chunk.removed) made.same(chunk.value)
    else if (next && chunk.added !== next.added && (next.added || next.removed)) {
      made.differ(chunk.removed ? chunk.value : next.value, chunk.removed ? next.value : chunk.value)
      at++
    } else made.differ(chunk.removed ? chunk.value : [], chunk.removed ? [] : chunk.value)
  }
  return { kind: 'compared', ...made.done() }
}

/**
 * Words, with one mark for each break between paragraphs: an empty line, or a line that begins with a paragraph's
 * number. The site's own paragraph signs and the backslashes it left at line ends are not words of the cable.
 */
function tokens(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/¶|(?<!\\)\\+(?=[^\S\n]*(?:\n|$))/g, '')
    .split(/\n[^\S\n]*\n\s*|\n(?=[^\S\n]*\d{1,3}\.[^\S\n])/)
    .flatMap((paragraph) => [...(paragraph.match(WORD) ?? []), PARAGRAPH])
    .slice(0, -1)
}

/** What became of a text from one version to the next, in figures. Redacted passages do not count as words. */
interface TextChange {
  wordsAdded: number
  wordsRemoved: number
  /** Passages that the earlier text holds back and the later one shows, and the other way round. */
  lifted: number
  redacted: number
}

/** Null when the texts are too unlike each other for figures to tell anything. */
export function changeBetween(earlier: string, later: string): TextChange | null {
  const compared = compareTexts(earlier, later)
  if (compared.kind === 'unlike') return null
  const { differences } = compared
  const sum = (of: (each: Difference) => number) => differences.reduce((total, each) => total + of(each), 0)
  return {
    wordsAdded: sum(({ b }) => wordsIn(b)),
    wordsRemoved: sum(({ a }) => wordsIn(a)),
    lifted: passagesBecoming('opened', differences),
    redacted: passagesBecoming('closed', differences),
  }
}

/** How many passages were opened, or closed. */
export function passagesBecoming(change: 'opened' | 'closed', differences: readonly Difference[]): number {
  return differences
    .filter((each) => each.change === change)
    .reduce((sum, { a, b }) => sum + Math.abs(passagesOf(a) - passagesOf(b)), 0)
}

function passagesOf(words: string): number {
  return passagesIn(words.match(WORD) ?? [])
}

function wordsIn(words: string): number {
  return (words.match(WORD) ?? []).filter((word) => !isRedaction(word)).length
}

class Rows {
  private readonly rows: Row[] = [{ a: [], b: [], differences: [] }]
  private readonly differences: Omit<Difference, 'row' | 'paragraph'>[] = []

  same(words: readonly string[]): void {
    for (const part of split(words)) {
      if (part === PARAGRAPH) this.rows.push({ a: [], b: [], differences: [] })
      else for (const side of ['a', 'b'] as const) this.row[side].push(...pieces(part, null))
    }
  }

  differ(a: readonly string[], b: readonly string[]): void {
    const [left, right] = [plain(a), plain(b)]
    // A break that one of them alone has: both go on level from there.
    if (left.length === 0 && right.length === 0) return void this.rows.push({ a: [], b: [], differences: [] })
    const number = this.differences.length + 1
    this.row.a.push(...pieces(left, number))
    this.row.b.push(...pieces(right, number))
    this.row.differences.push(number)
    this.differences.push({
      number,
      change: changeOf(left, right),
      a: left.join(' '),
      b: right.join(' '),
    })
  }

  done(): { rows: Row[]; differences: Difference[] } {
    const rows = this.rows.filter((row) => row.a.length + row.b.length > 0)
    const differences = this.differences.map((difference) => {
      const row = rows.findIndex((row) => row.differences.includes(difference.number))
      return { ...difference, row, paragraph: rows[row] ? numberOf(rows[row]) : null }
    })
    return { rows, differences }
  }

  private get row(): Row {
    return this.rows.at(-1) as Row
  }
}

/** `3` where either version begins the stretch with `3.` */
function numberOf({ a, b }: Row): string | null {
  const starts = [a, b].map((pieces) => /^(\d{1,3})\.(?:\s|$)/.exec(pieces[0]?.words ?? '')?.[1])
  return starts.find((number) => number !== undefined) ?? null
}

function plain(words: readonly string[]): string[] {
  return words.filter((word) => word !== PARAGRAPH)
}

/** A passage is opened where fewer are held back than before and words stand in the place, and closed the other way round. */
function changeOf(a: readonly string[], b: readonly string[]): Change {
  const [hidA, hidB] = [passagesIn(a), passagesIn(b)]
  if (hidA > hidB && b.length > 0) return 'opened'
  if (hidB > hidA && a.length > 0) return 'closed'
  if (a.length === 0) return 'added'
  return b.length === 0 ? 'left-out' : 'wording'
}

/** Words between breaks, and the breaks. */
function split(words: readonly string[]): (string[] | typeof PARAGRAPH)[] {
  const parts: (string[] | typeof PARAGRAPH)[] = []
  let run: string[] = []
  for (const word of words) {
    if (word !== PARAGRAPH) run.push(word)
    else {
      if (run.length > 0) parts.push(run)
      parts.push(PARAGRAPH)
      run = []
    }
  }
  return run.length > 0 ? [...parts, run] : parts
}

/** Words as pieces, each redacted run by itself. */
function pieces(words: readonly string[], difference: number | null): Piece[] {
  const made: Piece[] = []
  for (const word of words) {
    const redacted = isRedaction(word)
    const last = made.at(-1)
    if (last && last.redacted === redacted) last.words += ` ${word}`
    else made.push({ words: word, difference, redacted })
  }
  return made
}
