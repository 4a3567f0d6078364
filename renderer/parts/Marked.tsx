import { REDACTION } from '../../preload/contract/redaction'
import { counted } from '../words'

type Stretch = readonly [start: number, end: number]

/** One line of plain text, some of its stretches marked as hits, its redactions drawn as blocks. */
export function Marked({ text, hits }: { text: string; hits: readonly Stretch[] }) {
  const parts = []
  let at = 0
  for (const { start, end, hit } of inOrder(text, hits)) {
    if (start < at || end > text.length) continue
    const words = text.slice(start, end)
    parts.push(
      text.slice(at, start),
      hit ? (
        <mark key={start}>{words}</mark>
      ) : (
        <span
          key={start}
          class="redact"
          role="img"
          aria-label={`Redacted, ${counted(words.length, 'character')}`}
        >
          {words}
        </span>
      ),
    )
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}

function inOrder(text: string, hits: readonly Stretch[]) {
  const redactions = Array.from(text.matchAll(REDACTION), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    hit: false,
  }))
  const marked = hits.map(([start, end]) => ({ start, end, hit: true }))
  return [...redactions, ...marked].sort((a, b) => a.start - b.start)
}
