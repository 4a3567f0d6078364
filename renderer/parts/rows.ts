/**
 * Where the rows of a long list stand. Row heights are known beforehand, so a list of any length costs nothing to lay
 * out. Chromium draws no element taller than 33,554,428 px; a list longer than that has its scroll position scaled.
 */
export interface Layout {
  count: number
  total: number
  offsetOf(index: number): number
  indexAt(offset: number): number
}

/** Every row is equally tall. */
export function evenRows(count: number, height: number): Layout {
  return {
    count,
    total: count * height,
    offsetOf: (index) => index * height,
    indexAt: (offset) => clamp(Math.floor(offset / height), 0, Math.max(0, count - 1)),
  }
}

/** Rows of one height with headings of another among them; `headings` are their indexes, rising. */
export function rowsWithHeadings(
  count: number,
  height: number,
  headings: readonly number[],
  headingHeight: number,
): Layout {
  const more = headingHeight - height
  const offsetOf = (index: number) => index * height + more * below(headings, index)
  return {
    count,
    total: offsetOf(count),
    offsetOf,
    indexAt(offset) {
      let low = 0
      let high = Math.max(0, count - 1)
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (offsetOf(middle) <= offset) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}

function below(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Below Chromium's limit, with room for rounding. */
export const TALLEST = 32_000_000

export interface Pane {
  scrollTop: number
  height: number
}

interface Visible {
  first: number
  /** The row after the last one. */
  end: number
  /** The rows that can be seen: those without the ones drawn beyond the edges. */
  seen: { first: number; end: number }
  /** Where the first row is drawn, in pixels of the scrolled element. */
  top: number
  /** How tall the scrolled element is drawn. */
  drawn: number
}

/** The rows to draw, `more` above and below what can be seen. */
export function visibleRows(layout: Layout, pane: Pane, more: number): Visible {
  const drawn = Math.min(layout.total, TALLEST)
  const offset = toOffset(layout, pane)
  const seen = {
    first: layout.indexAt(offset),
    end: layout.count === 0 ? 0 : layout.indexAt(offset + pane.height - 1) + 1,
  }
  const first = Math.max(0, seen.first - more)
  const end = Math.min(layout.count, seen.end + more)
  return { first, end, seen, top: layout.offsetOf(first) - offset + pane.scrollTop, drawn }
}

/** The scroll position at which a row stands whole in the pane, moving as little as need be. */
export function scrollTo(
  layout: Layout,
  pane: Pane,
  index: number,
  at: 'near' | 'centre' | 'top' = 'near',
): number {
  const offset = toOffset(layout, pane)
  const start = layout.offsetOf(index)
  const end = layout.offsetOf(index + 1)
  const centre = start - (pane.height - (end - start)) / 2
  // A row far away comes with what stands around it.
  const far = end < offset - pane.height / 2 || start > offset + pane.height * 1.5
  const near = start < offset ? start : end > offset + pane.height ? end - pane.height : offset
  const wanted = { near: far ? centre : near, centre, top: start }[at]
  return toScroll(layout, pane, clamp(wanted, 0, Math.max(0, layout.total - pane.height)))
}

/** Turns of a wheel in a list whose scroll position is scaled: as far as in any other list. */
export function scrollBy(layout: Layout, pane: Pane, by: number): number {
  const most = Math.max(0, layout.total - pane.height)
  return toScroll(layout, pane, clamp(toOffset(layout, pane) + by, 0, most))
}

function toOffset(layout: Layout, pane: Pane): number {
  return pane.scrollTop * scale(layout, pane)
}

function toScroll(layout: Layout, pane: Pane, offset: number): number {
  return offset / scale(layout, pane)
}

function scale(layout: Layout, pane: Pane): number {
  if (layout.total <= TALLEST) return 1
  return (layout.total - pane.height) / (TALLEST - pane.height)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
