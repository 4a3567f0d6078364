type Stretch = [start: number, end: number]

/** How much stands before the first hit: the row is short, and the hit is what it is shown for. */
const BEFORE = 24

/** A snippet that begins shortly before its first hit, at the beginning of a word. */
export function fromTheHit(text: string, hits: readonly Stretch[]): { text: string; hits: Stretch[] } {
  const first = hits[0]?.[0] ?? 0
  if (first <= BEFORE) return { text, hits: [...hits] }
  const space = text.indexOf(' ', first - BEFORE)
  const cut = space < 0 || space >= first ? first : space + 1
  const lead = '… '
  const moved = hits.map(([start, end]): Stretch => [start - cut + lead.length, end - cut + lead.length])
  return { text: lead + text.slice(cut), hits: moved }
}
