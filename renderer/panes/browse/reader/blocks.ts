/**
 * The body of a cable as a person reads it: numbered paragraphs, headings, tables; lines joined, the marks of
 * transmission left out. Every piece keeps its place in the stored text, so that hits and evidence stand where they are.
 */
import type { Mark, MarkKind } from '../../../../preload/contract/cable'
import type { Stretch } from './hits'
import { type Body, leftOut } from './left-out'

export type PieceKind = 'text' | 'hit' | 'redaction' | 'evidence'

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
  pieces: Piece[]
}

export interface ReadingText {
  blocks: Block[]
  hits: number
  /** How many marks of transmission were left out. */
  hidden: number
}

const OWN_BLOCK: Partial<Record<MarkKind, BlockKind>> = {
  heading: 'heading',
  'classified-by': 'byline',
  signer: 'signer',
}

interface Line {
  /** What of the line is shown. */
  shown: Stretch[]
  /** The paragraph that begins here or goes on, as an index; -1 before the first. */
  paragraph: number
  begins: boolean
  kind: BlockKind
  /** A line that is empty only because marks of transmission were taken out of it. */
  emptied: boolean
}

export function readingText(
  cable: Body,
  hits: readonly Stretch[],
  evidence: readonly Stretch[],
): ReadingText {
  const blocks: Block[] = []
  const counter = { hits: 0 }
  for (const chunk of chunksOf(cable, leftOut(cable))) {
    const block = blockOf(cable, chunk, hits, evidence, counter)
    if (block) blocks.push(block)
  }
  const hidden = cable.marks.filter((mark) => ['page-marker', 'section-head'].includes(mark.kind)).length
  return { blocks, hits: counter.hits, hidden }
}

/** Lines that belong together: up to an empty line, a new paragraph or a change of kind. */
function chunksOf(cable: Body, left: readonly Mark[]): Line[][] {
  const chunks: Line[][] = []
  let current: Line[] = []
  let gap: 'none' | 'empty' | 'emptied' = 'none'
  for (const line of linesOf(cable, left)) {
    if (line.shown.length === 0) {
      // A page break inside a paragraph brings empty lines of its own; they part nothing.
      if (gap !== 'emptied') gap = line.emptied ? 'emptied' : 'empty'
      continue
    }
    const last = current.at(-1)
    const parted =
      !last ||
      line.begins ||
      line.kind !== last.kind ||
      isUnwrapped(last) ||
      gap === 'empty' ||
      (gap === 'emptied' && endsSentence(cable.body, last))
    if (parted && current.length > 0) {
      chunks.push(current)
      current = []
    }
    current.push(line)
    gap = 'none'
  }
  if (current.length > 0) chunks.push(current)
  return chunks
}

/** Telegraphs broke their lines below 80 letters; a line far longer is a whole paragraph of a text that was joined. */
function isUnwrapped(line: Line): boolean {
  const [start] = line.shown[0] ?? [0]
  const [, end] = line.shown.at(-1) ?? [0, 0]
  return end - start > 160
}

function endsSentence(body: string, line: Line): boolean {
  const end = line.shown.at(-1)?.[1] ?? 0
  return /[.!?:;]["”')]?$/.test(body.slice(Math.max(0, end - 4), end).trimEnd())
}

/** Something beyond blanks, the pilcrow, the backslash and lines drawn with dashes. */
const SAYS = /[^\s¶\\_=*~.-]/

function linesOf({ body, marks, paragraphs }: Body, left: readonly Mark[]): Line[] {
  const own = marks.filter((mark) => OWN_BLOCK[mark.kind])
  const starts = paragraphs.map((paragraph) => paragraph.span.start)
  const lines: Line[] = []
  let at = -1
  for (const match of body.matchAll(/[^\n\u2028]*(?:[\n\u2028]|$)/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start === end) break
    const before = at
    while (at + 1 < starts.length && (starts[at + 1] as number) < end) at++
    const shown = without([start, end], left).filter(([from, to]) => SAYS.test(body.slice(from, to)))
    lines.push({
      shown,
      paragraph: at,
      begins: at !== before,
      kind: kindAt(own, shown[0]),
      emptied: shown.length === 0 && SAYS.test(body.slice(start, end)),
    })
  }
  return lines
}

function kindAt(own: readonly Mark[], shown: Stretch | undefined): BlockKind {
  if (!shown) return 'text'
  const mark = own.find((each) => each.start < shown[1] && each.end > shown[0])
  return (mark && OWN_BLOCK[mark.kind]) ?? 'text'
}

/** A stretch without those that are left out. */
function without([start, end]: Stretch, left: readonly Mark[]): Stretch[] {
  let at = start
  const kept: Stretch[] = []
  for (const mark of left) {
    if (mark.end <= at || mark.start >= end) continue
    if (mark.start > at) kept.push([at, mark.start])
    at = Math.max(at, mark.end)
  }
  if (at < end) kept.push([at, end])
  return kept
}

function blockOf(
  { body, marks, paragraphs }: Body,
  lines: Line[],
  hits: readonly Stretch[],
  evidence: readonly Stretch[],
  counter: { hits: number },
): Block | null {
  const first = lines[0] as Line
  const paragraph = first.begins ? paragraphs[first.paragraph] : undefined
  const stretches = lines.flatMap((line) => line.shown)
  if (paragraph) trimNumber(body, stretches)
  const table = first.kind === 'text' && isTable(stretches.map(([from, to]) => body.slice(from, to)))
  const inline: Inline[] = [
    ...marks.filter((mark) => mark.kind === 'redaction').map((m): Inline => ['redaction', m.start, m.end]),
    ...evidence.map(([start, end]): Inline => ['evidence', start, end]),
    ...hits.map(([start, end]): Inline => ['hit', start, end]),
  ]
  const pieces: Piece[] = []
  stretches.forEach((stretch, at) => {
    if (at > 0) joinLine(body, pieces, stretch, table)
    pieces.push(...piecesOf(body, stretch, inline, table, counter))
  })
  if (pieces.every((piece) => piece.text.trim() === '') && !paragraph) return null
  return {
    key: stretches[0]?.[0] ?? 0,
    kind: table ? 'table' : first.kind,
    number: paragraph?.number ?? null,
    marking: paragraph?.marking ?? null,
    pieces,
  }
}

/** The number and the portion mark stand in the gutter; in the text they would stand twice. */
function trimNumber(body: string, stretches: Stretch[]): void {
  const [start, end] = stretches[0] as Stretch
  const number =
    /^[\s¶]*(?:\(?[0-9A-Za-z]{1,3}[.)]+\s*)?(?:\((?:[A-Z]{1,5})(?:\s*[/-]+\s*[A-Z]{1,5})*\)\s*)?/i.exec(
      body.slice(start, end),
    )
  if (number) stretches[0] = [start + number[0].length, end]
}

/** Columns held apart by blanks, in most of several lines. */
function isTable(lines: string[]): boolean {
  const columns = lines.filter((line) => /\S(?: {3,}|\t+)\S/.test(line.trimEnd())).length
  return lines.length >= 2 && columns >= 2 && columns > lines.length / 2
}

const ITEM = /^\s*(?:-{1,2}|\*|•|--?>)\s*\S/

function joinLine(body: string, pieces: Piece[], [start, end]: Stretch, table: boolean): void {
  const own = table || ITEM.test(body.slice(start, end))
  pieces.push({ kind: 'text', text: own ? '\n' : ' ', start })
}

type Inline = [kind: Exclude<PieceKind, 'text'>, start: number, end: number]

/** One line as pieces. Redactions win over hits, hits over evidence: a piece has one kind. */
function piecesOf(
  body: string,
  [start, end]: Stretch,
  inline: readonly Inline[],
  table: boolean,
  counter: { hits: number },
): Piece[] {
  const pieces: Piece[] = []
  let at = start
  const here = inline
    .filter(([, from, to]) => from < end && to > start)
    .sort((a, b) => a[1] - b[1] || RANK[a[0]] - RANK[b[0]])
  const plain = (to: number) => {
    const text = tidy(body.slice(at, to), table)
    if (text !== '') pieces.push({ kind: 'text', text, start: at })
  }
  for (const [kind, from, to] of here) {
    if (Math.max(from, start) < at) continue
    plain(Math.max(from, start))
    at = Math.min(to, end)
    const piece: Piece = { kind, text: tidy(body.slice(Math.max(from, start), at), table), start: from }
    // A hit that goes on in the next line counts once.
    pieces.push(kind === 'hit' ? { ...piece, hit: from >= start ? counter.hits++ : counter.hits - 1 } : piece)
  }
  plain(end)
  const last = pieces.at(-1)
  if (last) last.text = last.text.trimEnd()
  const begin = pieces[0]
  if (begin && !table) begin.text = begin.text.trimStart()
  return pieces
}

const RANK: Record<Inline[0], number> = { redaction: 0, hit: 1, evidence: 2 }

/** Artefacts of publication go: the pilcrow of the site, the backslash at a line's end. */
function tidy(text: string, table: boolean): string {
  const clean = text.replace(/¶/g, '').replace(/[ \t]*\\?[ \t]*[\n\u2028]+$/, '')
  return table ? clean : clean.replace(/\s+/g, ' ')
}
