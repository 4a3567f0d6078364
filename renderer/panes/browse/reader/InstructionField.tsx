import type { CableDetail } from '../../../../preload/contract'
import type { Cable, Span } from '../../../../preload/contract/cable'
import { Pieces } from './Pieces'
import { evidence } from './rests-on/state'
import { stored } from './rests-on/stored'
import { sentPieces } from './sent'
import { stretchesOf } from './state'

/** The instruction in the very words of the file, those that the reading rests on underlined. */
export function InstructionField({ detail: { cable, reading, correction } }: { detail: CableDetail }) {
  const { start, end } = extent(cable, correction && correction.restsOn.length > 0 ? [] : reading.spans)
  if (start === end)
    return <span class="quiet">{reading.verbatim || 'No declassification instruction is written'}</span>
  const text = cable.body.slice(start, end)
  const inside = stretchesOf(evidence.value, 'body')
    .map(([from, to]): [number, number] => [from - start, to - start])
    .filter(([from, to]) => from >= 0 && to <= end - start)
  const pieces = sentPieces(text.trimEnd(), [], inside)
  return (
    <span {...stored('body', cable.body, pieces, start)}>
      <Pieces pieces={pieces} hitNow={-1} />
    </span>
  )
}

/** The marked lines of the instruction; without them, the stretch from the first to the last of its words. */
function extent(cable: Cable, read: readonly Span[]): { start: number; end: number } {
  const spans = stretchesOf(read, 'body')
  const marks = cable.marks.filter(
    (mark) =>
      mark.kind === 'instruction' && spans.some(([start, end]) => start < mark.end && end > mark.start),
  )
  const chosen =
    marks.length > 0 ? marks : cable.marks.filter((mark) => mark.kind === 'instruction').slice(0, 1)
  const all = chosen.length > 0 ? chosen.map(({ start, end }) => [start, end] as const) : spans
  if (all.length === 0) return { start: 0, end: 0 }
  return { start: Math.min(...all.map(([start]) => start)), end: Math.max(...all.map(([, end]) => end)) }
}
