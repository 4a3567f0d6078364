/** The lines of a body, sorted out and put together: what is shown of each, to which paragraph it belongs, what it is. */
import type { Mark, MarkKind } from '../../../../preload/contract/cable'
import type { BlockKind } from './blocks'
import type { Stretch } from './hits'
import type { Body } from './left-out'

const OWN_BLOCK: Partial<Record<MarkKind, BlockKind>> = {
  heading: 'heading',
  'classified-by': 'byline',
  signer: 'signer',
}

/** Longer than any heading, signature or line of who classified; what is longer was taken for one by mistake. */
const LONGEST_OWN = 600

export interface Line {
  /** What of the line is shown. */
  shown: Stretch[]
  /** The paragraph that begins here or goes on, as an index; -1 before the first. */
  paragraph: number
  begins: boolean
  kind: BlockKind
  /** A line that is empty only because marks of transmission were taken out of it. */
  emptied: boolean
}

/** Lines that belong together: up to an empty line, a new paragraph or a change of kind. */
export function chunksOf(cable: Body, left: readonly Mark[]): Line[][] {
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
const UNWRAPPED = 160

function isUnwrapped(line: Line): boolean {
  const [start] = line.shown[0] ?? [0]
  const [, end] = line.shown.at(-1) ?? [0, 0]
  return end - start > UNWRAPPED
}

function endsSentence(body: string, line: Line): boolean {
  const end = line.shown.at(-1)?.[1] ?? 0
  return /[.!?:;]["”')]?$/.test(body.slice(Math.max(0, end - 4), end).trimEnd())
}

/** Something beyond blanks and the pilcrow. */
const WRITTEN = /[^\s¶]/
/** Something beyond blanks, the pilcrow, the backslash and lines drawn with dashes. */
const SAYS = /[^\s¶\\_=*~.-]/

function linesOf({ body, marks, paragraphs }: Body, left: readonly Mark[]): Line[] {
  const own = marks.filter((mark) => OWN_BLOCK[mark.kind] && mark.end - mark.start <= LONGEST_OWN)
  const starts = paragraphs.map((paragraph) => paragraph.span.start)
  const seams = [...starts, ...own.flatMap((mark) => [mark.start, mark.end])].sort((a, b) => a - b)
  const lines: Line[] = []
  let at = -1
  for (const [start, end] of stretchesOf(body, seams, starts)) {
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

/** The lines, cut where a paragraph begins; one that was joined out of many also where a heading or a signature begins or ends. */
function* stretchesOf(body: string, seams: readonly number[], starts: readonly number[]): Generator<Stretch> {
  const begins = new Set(starts)
  let next = 0
  for (const match of body.matchAll(/[^\n\u2028]*(?:[\n\u2028]|$)/g)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (start === end) return
    const joined = end - start > UNWRAPPED
    let from = start
    for (; next < seams.length && (seams[next] as number) < end; next += 1) {
      const seam = seams[next] as number
      const cuts = joined || (begins.has(seam) && WRITTEN.test(body.slice(from, seam)))
      if (seam <= from || !cuts) continue
      yield [from, seam]
      from = seam
    }
    yield [from, end]
  }
}

function kindAt(own: readonly Mark[], shown: Stretch | undefined): BlockKind {
  if (!shown) return 'text'
  // A mark that lies in a longer stretch says nothing of the rest of it.
  const half = (shown[1] - shown[0]) / 2
  const mark = own.find((each) => Math.min(each.end, shown[1]) - Math.max(each.start, shown[0]) > half)
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
