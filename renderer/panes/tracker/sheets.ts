/** A sheet is one thin rectangle that stands for a fixed number of cables; every figure of the picture is a stack of them. */

/** The smallest of 1, 2, 5, 10, 20, 50, … that lets the tallest stack fit into `room` sheets. */
export function sheetWorth(tallest: number, room: number): number {
  const space = Math.max(1, room)
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) {
      if (Math.round(tallest / (step * power)) <= space) return step * power
    }
  }
}

/** How many sheets a count fills; a count that is there at all shows at least one. */
export function sheetsOf(count: number, worth: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round(count / worth))
}

/** How thick a sheet may be, so that so many of them fill the room and do not burst it. */
export function pitchFor(sheets: number, room: number, thickest: number): number {
  return Math.max(3, Math.min(thickest, Math.floor(room / Math.max(1, sheets))))
}

export interface Layer<Name> {
  name: Name
  count: number
  /** Sheets below this layer, and its own. */
  from: number
  sheets: number
}

/**
 * Layers of one stack, lowest first. Bounds are rounded from the running sum, so that the whole stack is as tall as its
 * sum says; a layer too small for a sheet still gets one, because nothing is left out of the picture.
 */
export function stack<Name>(parts: readonly { name: Name; count: number }[], worth: number): Layer<Name>[] {
  const layers: Layer<Name>[] = []
  let sum = 0
  let top = 0
  for (const { name, count } of parts) {
    if (count === 0) continue
    sum += count
    const next = Math.max(top + 1, Math.round(sum / worth))
    layers.push({ name, count, from: top, sheets: next - top })
    top = next
  }
  return layers
}

/** Lines of a run of sheets that lies on its side and wraps: how many sheets each line holds. */
export function runLines(sheets: number, perLine: number): number[] {
  const lines: number[] = []
  for (let left = sheets; left > 0; left -= perLine) lines.push(Math.min(left, perLine))
  return lines
}
