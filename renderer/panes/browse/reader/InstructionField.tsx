import type { CableDetail } from '../../../../preload/contract'
import type { Cable, Span } from '../../../../preload/contract/cable'
import type { Stretch } from './hits'
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
  const inside = evidenceIn(cable, [start, end], evidence.value)
  const pieces = sentPieces(text.trimEnd(), [], inside)
  return (
    <span {...stored('body', cable.body, pieces, start)}>
      <Pieces pieces={pieces} hitNow={-1} />
    </span>
  )
}

/** What of the words lies in this stretch, from its beginning; where none does, the same words as they stand in it. */
export function evidenceIn(
  { header, body }: Pick<Cable, 'header' | 'body'>,
  [start, end]: Stretch,
  words: readonly Span[],
): Stretch[] {
  const inside = stretchesOf(words, 'body').flatMap(([from, to]): Stretch[] =>
    from < end && to > start ? [[Math.max(from, start) - start, Math.min(to, end) - start]] : [],
  )
  if (inside.length > 0) return inside
  const texts = { header, body }
  return words.flatMap((span): Stretch[] => {
    const same = texts[span.part].slice(span.start, span.end).trim()
    const at = same === '' ? -1 : body.slice(start, end).indexOf(same)
    return at < 0 ? [] : [[at, at + same.length]]
  })
}

/** The marked lines of the instruction, with the words read that reach beyond them; without marks, from the first to the last of those words. */
export function extent(cable: Pick<Cable, 'marks'>, read: readonly Span[]): { start: number; end: number } {
  const spans = stretchesOf(read, 'body')
  const marks = cable.marks.filter(
    (mark) =>
      mark.kind === 'instruction' && spans.some(([start, end]) => start < mark.end && end > mark.start),
  )
  const chosen =
    marks.length > 0 ? marks : cable.marks.filter((mark) => mark.kind === 'instruction').slice(0, 1)
  // A stroke or a stop after the day is read with it and is no part of the line that is marked.
  const reaching = spans.filter(([from, to]) => chosen.some(({ start, end }) => from < end && to > start))
  const all =
    chosen.length > 0 ? [...chosen.map(({ start, end }): Stretch => [start, end]), ...reaching] : spans
  if (all.length === 0) return { start: 0, end: 0 }
  return { start: Math.min(...all.map(([start]) => start)), end: Math.max(...all.map(([, end]) => end)) }
}
