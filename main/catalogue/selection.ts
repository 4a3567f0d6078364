/** Which cables filters leave, and for each facet which they would leave without its own choice. */
import { dayNumber } from '../../preload/contract/day'
import { FACETS, type FacetName, type Filters, type Range } from '../../preload/contract/view'
import { applyChoice, type FacetColumn, weightOf } from './facets'
import type { Table } from './table'

/** Sum of a cable that is out whatever the facets say; no number of failures reaches or overflows it. */
const OUT = 0x8000

export class Selection {
  /** Keys that meet everything, ascending. */
  readonly keys: Uint32Array

  /** `sums[key]` is 0 where all is met; where only one facet's choice is not, it is that facet's weight. */
  constructor(readonly sums: Uint16Array) {
    this.keys = keysWith(sums, 0)
  }

  /** Keys that meet everything but perhaps the choice of this facet: under them its values are counted. */
  without(facet: FacetName): Uint32Array {
    return keysWith(this.sums, weightOf(facet))
  }

  has(key: number): boolean {
    return this.sums[key] === 0
  }
}

export function select(
  table: Table,
  facets: Record<FacetName, FacetColumn>,
  filters: Filters,
  found: Uint8Array | null,
): Selection {
  const sums = new Uint16Array(table.length)
  const live = table.live.values
  sums[0] = OUT
  for (let key = 1; key < sums.length; key++) sums[key] = OUT * (1 - (live[key] as number))
  applyRange(sums, table.created.values, filters.created)
  applyRange(sums, table.released.values, filters.released)
  applyRange(sums, table.effective.values, filters.due)
  if (found)
    for (let key = 1; key < sums.length; key++) (sums[key] as number) |= OUT * (1 - (found[key] as number))
  for (const facet of FACETS) {
    const choice = filters.choices[facet]
    if (choice && choice.include.length + choice.exclude.length > 0) {
      applyChoice(facets[facet], choice, sums, weightOf(facet))
    }
  }
  return new Selection(sums)
}

/** Both ends belong to the range; a cable without the day lies in no range. */
function applyRange(sums: Uint16Array, days: Int32Array, { from, to }: Range): void {
  if (from === undefined && to === undefined) return
  const low = from === undefined ? -0x7fffffff : dayNumber(from)
  const high = to === undefined ? 0x7fffffff : dayNumber(to)
  for (let key = 1; key < sums.length; key++) {
    const day = days[key] as number
    if (day < low || day > high) sums[key] = OUT
  }
}

/** Keys whose sum is 0 or this one. The list is written without a branch, then cut to what was kept. */
function keysWith(sums: Uint16Array, other: number): Uint32Array {
  const keys = new Uint32Array(sums.length)
  let count = 0
  for (let key = 1; key < sums.length; key++) {
    const sum = sums[key] as number
    keys[count] = key
    count += sum === 0 || sum === other ? 1 : 0
  }
  return keys.slice(0, count)
}
