/** The year bars as geometry: whole pixels, so that equal counts look equal. */

import type { FacetValue } from '../../../../preload/contract'
import { isShortcut } from '../../../keyboard'

export interface YearBar {
  year: number
  count: number
  x: number
  width: number
  height: number
}

/** Both years included. */
export interface Years {
  from: number
  to: number
}

export const inOrder = ({ from, to }: Years): Years => ({ from: Math.min(from, to), to: Math.max(from, to) })

/** Where a key leads from a year, within limits: arrows by one, page keys by ten; null for other keys and for shortcuts. */
export function steppedYear(event: KeyboardEvent, year: number, { from, to }: Years): number | null {
  if (isShortcut(event)) return null
  const steps: Record<string, number> = {
    ArrowLeft: year - 1,
    ArrowDown: year - 1,
    ArrowRight: year + 1,
    ArrowUp: year + 1,
    PageDown: year - 10,
    PageUp: year + 10,
    Home: from,
    End: to,
  }
  const wanted = steps[event.key]
  return wanted === undefined ? null : Math.min(to, Math.max(from, wanted))
}

/**
 * A bar for every year between the first and the last, empty ones too; of the whole archive where that is known, so
 * that a year keeps its place whatever is chosen. The tallest is as tall as the picture.
 */
export function yearBars(
  values: readonly FacetValue[],
  width: number,
  height: number,
  whole: Years | null = null,
): YearBar[] {
  const counts = new Map<number, number>()
  for (const { value, count } of values) {
    const year = Number(value)
    if (Number.isInteger(year) && year > 0) counts.set(year, count)
  }
  const ends = [...counts.keys(), ...(whole ? [whole.from, whole.to] : [])]
  if (ends.length === 0) return []
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  const most = Math.max(1, ...counts.values())
  const step = width / (last - first + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const count = counts.get(first + at) ?? 0
    const x = Math.round(at * step)
    // A year with a single cable still shows.
    const tall = count === 0 ? 0 : Math.max(1, Math.round((count / most) * height))
    return {
      year: first + at,
      count,
      x,
      width: Math.max(1, Math.round((at + 1) * step) - x - 1),
      height: tall,
    }
  })
}

/** The year under a place of the picture. */
export function yearAt(bars: readonly YearBar[], x: number): number | null {
  const bar = bars.findLast((each) => each.x <= x) ?? bars[0]
  return bar?.year ?? null
}

/** The bars as one figure that stands on `ground`: a rectangle for each would be drawn anew, each by itself, with every click. */
export function figureOf(bars: readonly YearBar[], ground: number): string {
  return bars
    .filter(({ height }) => height > 0)
    .map(({ x, width, height }) => `M${x} ${ground}v${-height}h${width}v${height}z`)
    .join('')
}
