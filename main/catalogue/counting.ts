/** Counts of values over selected cables, at half the cost where most cables are selected. */
import type { Bits } from './bits'
import { countValues, type FacetColumn } from './facets'

export class Counting {
  /** Counts over all cables, by the column's codes. */
  private readonly wholes = new Map<Uint32Array, Uint32Array>()

  /** For one state of the table: after a change a new one is needed. */
  constructor(
    private readonly live: Bits,
    private readonly size: number,
  ) {}

  /** The same cables, with nothing known of these columns. */
  without(columns: readonly FacetColumn[]): Counting {
    const others = new Counting(this.live, this.size)
    for (const [codes, whole] of this.wholes) others.wholes.set(codes, whole)
    for (const { codes } of columns) others.wholes.delete(codes)
    return others
  }

  /** How many of these cables have each value: where they are more than half of all, the others are taken away. */
  of(columns: readonly FacetColumn[], cables: Bits, size = cables.count()): Uint32Array[] {
    if (size * 2 <= this.size) {
      const keys = cables.keys()
      return columns.map((column) => countValues(column, keys))
    }
    const wholes = columns.map((column) => this.whole(column))
    const others = this.live.copy().remove(cables).keys()
    return columns.map((column, at) => difference(wholes[at] as Uint32Array, countValues(column, others)))
  }

  private whole(column: FacetColumn): Uint32Array {
    const known = this.wholes.get(column.codes)
    if (known) return known
    const whole = countValues(column, this.live.keys())
    this.wholes.set(column.codes, whole)
    return whole
  }
}

function difference(from: Uint32Array, less: Uint32Array): Uint32Array {
  return from.map((count, code) => count - (less[code] as number))
}
