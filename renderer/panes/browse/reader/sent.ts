/** A stored text, untouched, cut into pieces so that hits and evidence can be marked in it. */
import type { Piece } from './blocks'
import type { Stretch } from './hits'

export function sentPieces(
  text: string,
  hits: readonly Stretch[],
  evidence: readonly Stretch[],
  firstHit = 0,
): Piece[] {
  const marked = [
    ...evidence.map(([start, end]) => ({ kind: 'evidence' as const, start, end })),
    ...hits.map(([start, end], at) => ({ kind: 'hit' as const, start, end, hit: firstHit + at })),
  ].sort((a, b) => a.start - b.start)
  const pieces: Piece[] = []
  let at = 0
  for (const mark of marked) {
    if (mark.start < at) continue
    if (mark.start > at) pieces.push({ kind: 'text', text: text.slice(at, mark.start), start: at })
    const { end, ...rest } = mark
    pieces.push({ ...rest, text: text.slice(mark.start, end) })
    at = end
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at), start: at })
  return pieces
}
