import type { Cable } from '../../../../preload/contract/cable'
import type { Reading } from '../../../../preload/contract/reading'
import { Pieces } from './Pieces'
import { sentPieces } from './sent'
import { stretchesOf } from './state'

/** The instruction in the very words of the file, those that the reading rests on underlined. */
export function InstructionField({ cable, reading }: { cable: Cable; reading: Reading }) {
  const { start, end } = extent(cable, reading)
  if (start === end)
    return <span class="quiet">{reading.verbatim || 'No declassification instruction is written'}</span>
  const text = cable.body.slice(start, end)
  const inside = stretchesOf(reading.spans, 'body')
    .map(([from, to]): [number, number] => [from - start, to - start])
    .filter(([from, to]) => from >= 0 && to <= end - start)
  return <Pieces pieces={sentPieces(text.trimEnd(), [], inside)} hitNow={-1} />
}

/** The marked lines of the instruction; without them, the stretch from the first to the last of its words. */
function extent(cable: Cable, reading: Reading): { start: number; end: number } {
  const spans = stretchesOf(reading.spans, 'body')
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
