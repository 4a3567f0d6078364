/**
 * The body of a cable as a person reads it: numbered paragraphs, headings, tables; lines joined, the marks of
 * transmission left out. Every piece keeps its place in the stored text, so that hits and evidence stand where they are.
 */
import { chunksOf, type Line } from './chunks'
import type { Stretch } from './hits'
import { type Body, leftOut } from './left-out'

type PieceKind = 'text' | 'hit' | 'redaction' | 'evidence'

export interface Piece {
  kind: PieceKind
  text: string
  /** Place in the body. */
  start: number
  /** Number of the hit among those shown, from 0. */
  hit?: number
}

export type BlockKind = 'text' | 'heading' | 'byline' | 'table' | 'signer'

export interface Block {
  key: number
  kind: BlockKind
  number: string | null
  marking: string | null
  /** Index of the paragraph that it begins or goes on with; -1 before the first. */
  paragraph: number
  pieces: Piece[]
}

interface ReadingText {
  blocks: Block[]
  hits: number
  /** How many marks of transmission were left out. */
  hidden: number
}

/** The blocks of a body in their order, with the hits of a search and the evidence of a reading marked in them. */
export function readingText(
  cable: Body,
  hits: readonly Stretch[],
  evidence: readonly Stretch[],
): ReadingText {
  const blocks: Block[] = []
  const inline = inlineOf(cable, hits, evidence)
  const marked: Marked = { body: cable.body, inline, hits: 0 }
  for (const chunk of chunksOf(cable, leftOut(cable))) {
    const block = blockOf(cable, chunk, marked)
    if (block) blocks.push(block)
  }
  const hidden = cable.marks.filter((mark) => ['page-marker', 'section-head'].includes(mark.kind)).length
  return { blocks, hits: marked.hits, hidden }
}

type Inline = [kind: Exclude<PieceKind, 'text'>, start: number, end: number]

/** Redactions win over hits, hits over evidence: a piece has one kind. */
const RANK: Record<Inline[0], number> = { redaction: 0, hit: 1, evidence: 2 }

function inlineOf({ marks }: Body, hits: readonly Stretch[], evidence: readonly Stretch[]): Inline[] {
  const inline: Inline[] = [
    ...marks.filter((mark) => mark.kind === 'redaction').map((m): Inline => ['redaction', m.start, m.end]),
    ...evidence.map(([start, end]): Inline => ['evidence', start, end]),
    ...hits.map(([start, end]): Inline => ['hit', start, end]),
  ]
  return inline.sort((a, b) => a[1] - b[1] || RANK[a[0]] - RANK[b[0]])
}

/** A body with what is marked inside its lines, in the order of the text; the hits are counted as they are met. */
interface Marked {
  body: string
  inline: readonly Inline[]
  hits: number
}

function blockOf({ body, paragraphs }: Body, lines: Line[], marked: Marked): Block | null {
  const first = lines[0] as Line
  const paragraph = first.begins ? paragraphs[first.paragraph] : undefined
  const stretches = lines.flatMap((line) => line.shown)
  if (paragraph) trimNumber(body, stretches, paragraph.marking)
  const table = first.kind === 'text' && isTable(stretches.map(([from, to]) => body.slice(from, to)))
  const pieces: Piece[] = []
  for (const stretch of stretches) {
    if (pieces.length > 0) joinLine(body, pieces, stretch, table)
    pieces.push(...piecesOf(marked, stretch, table))
  }
  if (pieces.every((piece) => piece.text.trim() === '') && !paragraph) return null
  return {
    key: stretches[0]?.[0] ?? 0,
    kind: table ? 'table' : first.kind,
    number: paragraph?.number ?? null,
    marking: paragraph?.marking ?? null,
    paragraph: first.paragraph,
    pieces,
  }
}

/** The number and the portion mark stand in the gutter; in the text they would stand twice. */
function trimNumber(body: string, stretches: Stretch[], marking: string | null): void {
  const [start, end] = stretches[0] as Stretch
  const words = body.slice(start, end)
  const number = /^[\s¶]*(?:\(?[0-9A-Za-z]{1,3}[.),]+\s*)?/.exec(words)?.[0].length ?? 0
  const mark = marking === null ? 0 : (markAhead(marking).exec(words.slice(number))?.[0].length ?? 0)
  stretches[0] = [start + number + mark, end]
}

/** The mark as it may be written, one of its brackets lost. What is marked `ENTIRE TEXT` says so in its words. */
function markAhead(marking: string): RegExp {
  const written = marking.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
  return /ENTIRE TEXT$/.test(marking)
    ? /^(?!)/
    : new RegExp(`^(?:\\(\\s*${written}\\s*\\)?|${written}\\s*\\))\\s*`, 'i')
}

/** Columns held apart by blanks, in most of several lines. */
function isTable(lines: string[]): boolean {
  const columns = lines.filter((line) => /\S(?: {3,}|\t+)\S/.test(line.trimEnd())).length
  return lines.length >= 2 && columns >= 2 && columns > lines.length / 2
}

/** Items of a list: after a dash, lettered as references are, or numbered with a bracket. */
const ITEM = /^\s*(?:(?:-{1,2}|\*|•|--?>)\s*\S|¶[A-Z]\.\s+\S|[A-Z]\)\s+\S|\(?\d{1,2}\)\s+[A-Z])/
/** Numbered with a point only behind a sentence: a day may be broken by the line's end. */
const POINT = /^\s*¶?\d{1,2}\.\s*[A-Z]/

function joinLine(body: string, pieces: Piece[], [start, end]: Stretch, table: boolean): void {
  const line = body.slice(start, end)
  const behindSentence = /[.;:]\s*$/.test(pieces.at(-1)?.text ?? '')
  const own = table || ITEM.test(line) || (behindSentence && POINT.test(line))
  pieces.push({ kind: 'text', text: own ? '\n' : ' ', start })
}

/** One line as pieces. */
function piecesOf(marked: Marked, [start, end]: Stretch, table: boolean): Piece[] {
  const { body, inline } = marked
  const pieces: Piece[] = []
  let at = start
  const here = inline.filter(([, from, to]) => from < end && to > start)
  const plain = (to: number) => {
    const text = tidy(body.slice(at, to), table)
    if (text !== '') pieces.push({ kind: 'text', text, start: at })
  }
  for (const [kind, from, to] of here) {
    if (Math.max(from, start) < at) continue
    const begin = Math.max(from, start)
    plain(begin)
    at = Math.min(to, end)
    const piece: Piece = { kind, text: tidy(body.slice(begin, at), table), start: begin }
    // A hit that goes on in the next line counts once.
    pieces.push(kind === 'hit' ? { ...piece, hit: from >= start ? marked.hits++ : marked.hits - 1 } : piece)
  }
  plain(end)
  const last = pieces.at(-1)
  if (last) last.text = last.text.trimEnd()
  const first = pieces[0]
  if (first && !table) first.text = first.text.trimStart()
  return pieces
}

/** A line of dashes that was joined to the words it stood under. */
const DRAWN = /(?<=\S)\s[-=_*~]{5,}(?=\s|$)/g

/** Artefacts of publication go: the pilcrow of the site, the backslash at a line's end. */
function tidy(text: string, table: boolean): string {
  const clean = text.replace(/¶/g, '').replace(/[ \t]*\\?[ \t]*[\n\u2028]+$/, '')
  return table ? clean : clean.replace(DRAWN, '').replace(/\s+/g, ' ')
}
