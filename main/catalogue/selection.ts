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
  constructor(
    readonly sums: Uint16Array,
    private readonly candidates: Uint32Array,
  ) {
    this.keys = keysWith(sums, 0, candidates)
  }

  /** Keys that meet everything but perhaps the choice of this facet: under them its values are counted. */
  without(facet: FacetName): Uint32Array {
    return keysWith(this.sums, weightOf(facet), this.candidates)
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
  // What the words of a search leave is often little: everything after looks at that alone.
  const candidates = keysMarked(table.live.values, found, table.length)
  const sums = new Uint16Array(table.length)
  if (candidates.length < table.length / 2) {
    sums.fill(OUT)
    for (let n = 0; n < candidates.length; n++) sums[candidates[n] as number] = 0
  } else {
    const marks = found ?? table.live.values
    for (let key = 0; key < sums.length; key++) {
      sums[key] = (1 - ((table.live.values[key] as number) & (marks[key] as number))) * OUT
    }
  }
  applyRange(sums, candidates, table.created.values, filters.created)
  applyRange(sums, candidates, table.released.values, filters.released)
  applyRange(sums, candidates, table.effective.values, filters.due)
  for (const facet of FACETS) {
    const choice = filters.choices[facet]
    if (choice && choice.include.length + choice.exclude.length > 0) {
      applyChoice(facets[facet], choice, sums, weightOf(facet), candidates)
    }
  }
  return new Selection(sums, candidates)
}

/** Lists are written here without a branch, then cut to what was kept: a new list for each would be cleared first. */
let scratch = new Uint32Array(0)

function room(length: number): Uint32Array {
  if (scratch.length < length) scratch = new Uint32Array(Math.ceil(length * 1.5))
  return scratch
}

/** Keys of cables that are there, and found where something was looked for. */
function keysMarked(live: Uint8Array, found: Uint8Array | null, length: number): Uint32Array {
  const marks = found ?? live
  const keys = room(length)
  let count = 0
  for (let key = 1; key < length; key++) {
    keys[count] = key
    count += (live[key] as number) & (marks[key] as number)
  }
  return keys.slice(0, count)
}

/** Both ends belong to the range; a cable without the day lies in no range. */
function applyRange(sums: Uint16Array, candidates: Uint32Array, days: Int32Array, { from, to }: Range): void {
  if (from === undefined && to === undefined) return
  const low = from === undefined ? -0x7fffffff : dayNumber(from)
  const high = to === undefined ? 0x7fffffff : dayNumber(to)
  for (let n = 0; n < candidates.length; n++) {
    const key = candidates[n] as number
    const day = days[key] as number
    if (day < low || day > high) sums[key] = OUT
  }
}

/** Candidates whose sum is 0 or this one. */
function keysWith(sums: Uint16Array, other: number, candidates: Uint32Array): Uint32Array {
  const keys = room(candidates.length)
  let count = 0
  for (let n = 0; n < candidates.length; n++) {
    const key = candidates[n] as number
    const sum = sums[key] as number
    keys[count] = key
    count += sum === 0 || sum === other ? 1 : 0
  }
  return keys.slice(0, count)
}
