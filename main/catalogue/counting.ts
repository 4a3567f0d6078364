/** Counts of every facet's values over selected cables, at half the cost where most cables are selected. */
import { countValues, type FacetColumn } from './facets'
import type { Table } from './table'

const NONE = new Uint32Array(0)

export class Counting {
  /** Counts over all cables, by the column's codes. */
  private readonly wholes = new WeakMap<Uint32Array, Uint32Array>()
  private readonly rests = new WeakMap<Uint32Array, Uint32Array>()

  /** For one state of the table: after a change a new one is needed. */
  constructor(private readonly table: Table) {}

  /** What was counted of this column holds no longer. */
  forget(column: FacetColumn): void {
    this.wholes.delete(column.codes)
  }

  /** How many of these cables have each value: where they are more than half of all, the others are taken away. */
  of(column: FacetColumn, keys: Uint32Array): Uint32Array {
    if (keys.length * 2 <= this.table.size) return countValues(column, keys)
    const totals = this.whole(column).slice()
    const others = countValues(column, this.rest(keys))
    for (let code = 0; code < totals.length; code++) (totals[code] as number) -= others[code] as number
    return totals
  }

  private whole(column: FacetColumn): Uint32Array {
    const known = this.wholes.get(column.codes)
    if (known) return known
    const whole = countValues(column, this.rest(NONE))
    this.wholes.set(column.codes, whole)
    return whole
  }

  /** All cables but these. */
  private rest(keys: Uint32Array): Uint32Array {
    const known = this.rests.get(keys)
    if (known) return known
    const { length } = this.table
    const marks = this.table.live.values.slice(0, length)
    for (let n = 0; n < keys.length; n++) marks[keys[n] as number] = 0
    const rest = new Uint32Array(this.table.size - keys.length)
    let count = 0
    for (let key = 1; key < length; key++) if (marks[key] === 1) rest[count++] = key
    this.rests.set(keys, rest)
    return rest
  }
}
