/** Counts of values over selected cables, at half the cost where most cables are selected. */
import type { Bits } from './bits'
import type { FacetColumn } from './facets'
import type { Counted, ManyShared, OneShared, Profiles } from './profiles'

export class Counting {
  /** Counts over all cables, by the column's codes. */
  private readonly wholes = new Map<Uint32Array, Uint32Array>()

  /** For one state of the table: after a change a new one is needed. */
  constructor(
    private readonly live: Bits,
    private readonly size: number,
    private readonly profiles: Profiles,
  ) {}

  /** The same cables, with nothing known of these columns. */
  without(columns: readonly FacetColumn[]): Counting {
    const others = new Counting(this.live, this.size, this.profiles)
    for (const [codes, whole] of this.wholes) others.wholes.set(codes, whole)
    for (const { codes } of columns) others.wholes.delete(codes)
    return others
  }

  /** How many of these cables have each value: where they are more than half of all, the others are taken away. */
  of(columns: readonly FacetColumn[], cables: Bits, size = cables.count()): Uint32Array[] {
    if (size * 2 <= this.size) return this.over(columns, cables.keys())
    const wholes = this.overAll(columns)
    const others = this.over(columns, this.live.copy().remove(cables).keys())
    return wholes.map((whole, at) => difference(whole, others[at] as Uint32Array))
  }

  private overAll(columns: readonly FacetColumn[]): Uint32Array[] {
    const unknown = columns.filter(({ codes }) => !this.wholes.has(codes))
    const counts = unknown.length === 0 ? [] : this.over(unknown, this.live.keys())
    for (const [at, { codes }] of unknown.entries()) this.wholes.set(codes, counts[at] as Uint32Array)
    return columns.map(({ codes }) => this.wholes.get(codes) as Uint32Array)
  }

  private over(columns: readonly FacetColumn[], keys: Uint32Array): Uint32Array[] {
    const profiles = columns.some(({ shared }) => shared) ? this.profiles.counted(keys) : []
    return columns.map((column) =>
      column.shared ? spread(column, column.shared, profiles) : countValues(column, keys),
    )
  }
}

/** Counts of values from counts of the profiles that have them: thousands stand for a quarter of a million. */
function spread(
  { names, codes }: FacetColumn,
  shared: OneShared | ManyShared,
  profiles: readonly Counted[],
): Uint32Array {
  const totals = new Uint32Array(names.length)
  for (const { profile, count } of profiles) {
    const value = profile[shared]
    if (typeof value === 'number') (totals[value] as number) += count
    else for (let at = value.start; at < value.end; at++) (totals[codes[at] as number] as number) += count
  }
  return totals
}

function countValues(column: FacetColumn, keys: Uint32Array): Uint32Array {
  const totals = new Uint32Array(column.names.length)
  // Nobody keeps a collection, say.
  if (totals.length === 1) return totals
  const { codes } = column
  if (column.kind === 'one') {
    for (let n = 0; n < keys.length; n++) (totals[codes[keys[n] as number] as number] as number)++
    return totals
  }
  const { starts, counts } = column
  for (let n = 0; n < keys.length; n++) {
    const start = starts[keys[n] as number] as number
    const end = start + (counts[keys[n] as number] as number)
    for (let at = start; at < end; at++) (totals[codes[at] as number] as number)++
  }
  return totals
}

function difference(from: Uint32Array, less: Uint32Array): Uint32Array {
  return from.map((count, code) => count - (less[code] as number))
}
