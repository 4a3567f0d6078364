/** Which cables filters leave, and for each facet which they would leave without its own choice. */
import { dayNumber } from '../../preload/contract/day'
import { FACETS, type FacetName, type Filters, type Range } from '../../preload/contract/view'
import { applyChoice, type FacetColumn, markOf, OUT } from './facets'
import type { Table } from './table'

export class Selection {
  /** Keys that meet everything, ascending. */
  readonly keys: Uint32Array

  /** `failing[key]` is 0 where all is met, a facet's mark where only that facet's choice is not, else OUT. */
  constructor(readonly failing: Uint8Array) {
    this.keys = keysWith(failing, 0, 0)
  }

  /** Keys that meet everything but perhaps the choice of this facet: under them its values are counted. */
  without(facet: FacetName): Uint32Array {
    return keysWith(this.failing, 0, markOf(facet))
  }

  has(key: number): boolean {
    return this.failing[key] === 0
  }
}

export function select(
  table: Table,
  facets: Record<FacetName, FacetColumn>,
  filters: Filters,
  found: Uint8Array | null,
): Selection {
  const failing = new Uint8Array(table.length).fill(OUT)
  const live = table.live.values
  for (let key = 1; key < failing.length; key++) if (live[key] === 1) failing[key] = 0
  applyRange(failing, table.created.values, filters.created)
  applyRange(failing, table.released.values, filters.released)
  applyRange(failing, table.effective.values, filters.due)
  if (found) for (let key = 1; key < failing.length; key++) if (found[key] !== 1) failing[key] = OUT
  for (const facet of FACETS) {
    const choice = filters.choices[facet]
    if (choice && choice.include.length + choice.exclude.length > 0) {
      applyChoice(facets[facet], choice, failing, markOf(facet))
    }
  }
  return new Selection(failing)
}

/** Both ends belong to the range; a cable without the day lies in no range. */
function applyRange(failing: Uint8Array, days: Int32Array, { from, to }: Range): void {
  if (from === undefined && to === undefined) return
  const low = from === undefined ? -0x7fffffff : dayNumber(from)
  const high = to === undefined ? 0x7fffffff : dayNumber(to)
  for (let key = 1; key < failing.length; key++) {
    const day = days[key] as number
    if (day < low || day > high) failing[key] = OUT
  }
}

function keysWith(failing: Uint8Array, one: number, other: number): Uint32Array {
  let count = 0
  for (let key = 1; key < failing.length; key++) if (failing[key] === one || failing[key] === other) count++
  const keys = new Uint32Array(count)
  count = 0
  for (let key = 1; key < failing.length; key++) {
    if (failing[key] === one || failing[key] === other) keys[count++] = key
  }
  return keys
}
