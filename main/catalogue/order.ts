/** Orders of all cables, made once for each state of the catalogue and walked for every list. */
import type { Order } from '../../preload/contract/view'
import { NO_DAY } from './columns'
import type { Selection } from './selection'

/** Keys in order; what has no place in it comes last in both directions. */
export interface Arrangement {
  placed: Uint32Array
  unplaced: Uint32Array
}

/** By day, the keys of one day in the order in which cables came: a counting sort, so a new import costs milliseconds. */
export function byDay(days: Int32Array, live: Uint8Array, length: number): Arrangement {
  let first = 0x7fffffff
  let last = NO_DAY
  let dated = 0
  let undated = 0
  for (let key = 1; key < length; key++) {
    if (live[key] !== 1) continue
    const day = days[key] as number
    if (day === NO_DAY) {
      undated++
      continue
    }
    dated++
    if (day < first) first = day
    if (day > last) last = day
  }
  const placed = new Uint32Array(dated)
  const unplaced = new Uint32Array(undated)
  const next = new Uint32Array(dated === 0 ? 1 : last - first + 2)
  for (let key = 1; key < length; key++) {
    if (live[key] === 1 && days[key] !== NO_DAY) (next[(days[key] as number) - first + 1] as number)++
  }
  for (let n = 1; n < next.length; n++) (next[n] as number) += next[n - 1] as number
  let at = 0
  for (let key = 1; key < length; key++) {
    if (live[key] !== 1) continue
    const day = days[key] as number
    if (day === NO_DAY) unplaced[at++] = key
    else placed[(next[day - first] as number)++] = key
  }
  return { placed, unplaced }
}

/** The first `limit` selected keys in this order. */
export function arranged(
  { placed, unplaced }: Arrangement,
  selection: Selection,
  { descending }: Order,
  limit = Number.POSITIVE_INFINITY,
): Uint32Array {
  const { sums } = selection
  const keys = new Uint32Array(Math.min(limit, selection.keys.length))
  const step = descending ? -1 : 1
  let count = 0
  for (
    let n = descending ? placed.length - 1 : 0;
    n >= 0 && n < placed.length && count < keys.length;
    n += step
  ) {
    const key = placed[n] as number
    if (sums[key] === 0) keys[count++] = key
  }
  for (let n = 0; n < unplaced.length && count < keys.length; n++) {
    const key = unplaced[n] as number
    if (sums[key] === 0) keys[count++] = key
  }
  return keys
}
