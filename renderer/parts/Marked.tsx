/** Plain text with some of its stretches marked as hits. */
export function Marked({ text, hits }: { text: string; hits: readonly [number, number][] }) {
  if (hits.length === 0) return <>{text}</>
  const parts = []
  let at = 0
  for (const [start, end] of hits) {
    if (start < at || end > text.length) continue
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
