/** A facet's values with their counts, in the order in which they are shown. */
import type { FacetValue } from '../../preload/contract'
import { MARKED } from '../../preload/contract/annotations'
import { LEVELS } from '../../preload/contract/cable'
import { STANDINGS } from '../../preload/contract/reading'
import type { Choice, FacetName } from '../../preload/contract/view'
import type { FacetColumn } from './facets'

/** Facets whose values have an order of their own; the others go by their count. */
const OWN_ORDER: Partial<Record<FacetName, (a: string, b: string) => number>> = {
  standing: byPlace(STANDINGS),
  level: byPlace(LEVELS),
  year: byText,
  released: byText,
  marked: byPlace(MARKED),
}

/** The values with their counts; chosen ones are there even when nothing is left of them. */
export function facetValues(
  facet: FacetName,
  { names }: FacetColumn,
  totals: Uint32Array,
  choice: Choice | undefined,
): FacetValue[] {
  const own = OWN_ORDER[facet]
  const codes = own ? present(totals) : byCount(totals, alphabetOf(names))
  const values = Array.from(codes, (code) => counted(names[code] as string, totals[code] as number))
  const shown = new Set(values.map(({ value }) => value))
  const chosen = new Set([...(choice?.include ?? []), ...(choice?.exclude ?? [])])
  const left = [...chosen].filter((value) => !shown.has(value)).sort(byText)
  values.push(...left.map((value) => counted(value, 0)))
  return own ? values.sort((a, b) => own(a.value, b.value)) : values
}

function counted(value: string, count: number): FacetValue {
  return { value, meaning: null, group: null, count }
}

/** Codes of values that any cable has. */
function present(totals: Uint32Array): number[] {
  const codes: number[] = []
  for (let code = 1; code < totals.length; code++) if (totals[code] !== 0) codes.push(code)
  return codes
}

/** Room for the places of names beside a count in one exact number. */
const PLACES = 2 ** 28

/** The same, the most frequent first, equal ones in the order of their names: thousands are sorted as plain numbers. */
function byCount(totals: Uint32Array, { places, codes }: Alphabet): number[] {
  const keys = Float64Array.from(
    present(totals),
    (code) => (places[code] as number) - (totals[code] as number) * PLACES,
  ).sort()
  return Array.from(keys, (key) => codes[((key % PLACES) + PLACES) % PLACES] as number)
}

/** For each code its place in the order of the names, and for each place its code. */
interface Alphabet {
  places: Uint32Array
  codes: Uint32Array
}

const alphabets = new WeakMap<readonly string[], Alphabet>()

/** Sorted anew only when there are more names. */
function alphabetOf(names: readonly string[]): Alphabet {
  const known = alphabets.get(names)
  if (known?.codes.length === names.length) return known
  const codes = Uint32Array.from(names.keys()).sort((a, b) => byText(names[a] as string, names[b] as string))
  const places = new Uint32Array(names.length)
  codes.forEach((code, place) => {
    places[code] = place
  })
  alphabets.set(names, { places, codes })
  return { places, codes }
}

function byPlace(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
