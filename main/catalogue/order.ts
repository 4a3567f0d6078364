/** Orders of all cables, made once for each state of the catalogue and walked for every list. */
import type { Order } from '../../preload/contract/view'
import type { Bits } from './bits'
import { NO_DAY } from './columns'

/** Keys in order; what has no place in it comes last in both directions. */
export interface Arrangement {
  placed: Uint32Array
  unplaced: Uint32Array
  /** The place of each key: in `placed`, or after its end in `unplaced`; `NOWHERE` for a key that is in neither. */
  places?: Uint32Array
}

const NOWHERE = 0xffffffff
/** So many cables are put in order by their places sooner than the whole order is walked for them. */
const FEW = 2_048

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
  const places = new Uint32Array(length).fill(NOWHERE)
  let at = 0
  for (let key = 1; key < length; key++) {
    if (live[key] !== 1) continue
    const day = days[key] as number
    const place = day === NO_DAY ? dated + at : (next[day - first] as number)++
    places[key] = place
    if (place < dated) placed[place] = key
    else unplaced[at++] = key
  }
  return { placed, unplaced, places }
}

/** The first `limit` of these cables in this order. */
export function firstOf(
  arrangement: Arrangement,
  cables: Bits,
  order: Pick<Order, 'descending'>,
  limit: number,
): Uint32Array {
  const { places } = arrangement
  return places && cables.count() <= FEW
    ? fewInOrder({ ...arrangement, places }, cables, order).subarray(0, limit)
    : firstMet(arrangement, cables, order, limit)
}

/** All of these cables in order, sorted by their places. */
function fewInOrder(
  { placed, unplaced, places }: Required<Arrangement>,
  cables: Bits,
  { descending }: Pick<Order, 'descending'>,
): Uint32Array {
  const last = placed.length - 1
  const turned = (place: number) => (descending && place <= last ? last - place : place)
  const inOrder = cables
    .keys()
    .map((key) => turned(places[key] as number))
    .sort()
  const known = inOrder.indexOf(NOWHERE)
  return (known === -1 ? inOrder : inOrder.subarray(0, known)).map((place) =>
    place <= last ? (placed[turned(place)] as number) : (unplaced[place - placed.length] as number),
  )
}

/** The first that are met on a walk through the order. */
function firstMet(
  { placed, unplaced }: Arrangement,
  cables: Bits,
  { descending }: Pick<Order, 'descending'>,
  limit: number,
): Uint32Array {
  const keys = new Uint32Array(limit)
  let count = 0
  const last = placed.length - 1
  for (let n = 0; n <= last && count < limit; n++) {
    const key = placed[descending ? last - n : n] as number
    if (cables.has(key)) keys[count++] = key
  }
  for (let n = 0; n < unplaced.length && count < limit; n++) {
    const key = unplaced[n] as number
    if (cables.has(key)) keys[count++] = key
  }
  return keys.subarray(0, count)
}

/** How many of these cables come before one of them. */
export function placeOf(
  { placed, unplaced }: Arrangement,
  cables: Bits,
  { descending }: Pick<Order, 'descending'>,
  wanted: number,
): number | null {
  let count = 0
  const last = placed.length - 1
  for (let n = 0; n <= last; n++) {
    const key = placed[descending ? last - n : n] as number
    if (key === wanted) return count
    if (cables.has(key)) count++
  }
  for (let n = 0; n < unplaced.length; n++) {
    if (unplaced[n] === wanted) return count
    if (cables.has(unplaced[n] as number)) count++
  }
  return null
}
