/** Counts of origins as places on a map. Every cable under the filters stands in one of the sums. */
import type { Facets, FacetValue, PlacedPost, World } from '../../../preload/contract'
import type { Filters } from '../../../preload/contract/view'
import { type Chosen, chosen, isChosenFrom, toggle } from '../../state/filters'

export interface OriginCount {
  origin: string
  count: number
  chosen: Chosen
}

/** A city with the posts in it. */
export interface Place {
  city: string
  country: string
  x: number
  y: number
  /** Radius in pixels at any zoom; its area goes with the count. */
  radius: number
  count: number
  origins: OriginCount[]
  chosen: Chosen
}

export interface Country {
  name: string
  count: number
  places: Place[]
}

export interface Places {
  /** The largest first, so that small ones are drawn over them. */
  places: Place[]
  countries: Country[]
  /** Origins without a place, each with the reason. */
  elsewhere: (OriginCount & { why: string })[]
  /** Cables at places, elsewhere, and without an origin; they make `total`. */
  onMap: number
  offMap: number
  /** Null while origins are chosen: a cable without one is then out of the question. */
  unnamed: number | null
  /** Cables under all filters but the choice of origins. */
  total: number
  /** Cables of the origins chosen; null where none are. */
  chosen: number | null
}

const LARGEST = 22
const SMALLEST = 3

/** Every origin with its count, at its place or among those without one; the sums are those of the facet. */
export function placesOf(world: World, { total, facets }: Facets, filters: Filters): Places {
  const isChosen = isChosenFrom(filters, 'origin')
  const posts = new Map(world.posts.map((post) => [post.origin, post]))
  const reasons = new Map(world.elsewhere.map(({ origin, why }) => [origin, why]))
  const counts = facets.origin.filter(
    ({ value, count }) => value !== '' && (count > 0 || chosen(filters, 'origin', value) !== null),
  )
  const counted = ({ value, count }: FacetValue): OriginCount => ({
    origin: value,
    count,
    chosen: chosen(filters, 'origin', value),
  })
  const placed = byCity(counts.filter(({ value }) => posts.has(value)).map(counted), posts)
  const elsewhere = counts
    .filter(({ value }) => !posts.has(value))
    .map((value) => ({ ...counted(value), why: reasons.get(value.value) ?? 'Not in the gazetteer.' }))
  const [onMap, offMap] = [sumOf(placed), sumOf(elsewhere)]
  return {
    places: withRadius(placed),
    countries: byCountry(withRadius(placed)),
    elsewhere,
    onMap,
    offMap,
    unnamed: isChosen ? null : total - onMap - offMap,
    total: isChosen ? onMap + offMap : total,
    chosen: isChosen ? total : null,
  }
}

/** Includes all of these origins, or lets them go when they are included already. */
export function choosePlace(filters: Filters, origins: readonly string[]): Filters {
  return toggle(filters, 'origin', origins, 'in')
}

/** What tells one place from another, also in the drawing. */
export function placeKey({ x, y }: { x: number; y: number }): string {
  return `${x} ${y}`
}

function byCity(counts: OriginCount[], posts: ReadonlyMap<string, PlacedPost>): Place[] {
  const places = new Map<string, Place>()
  for (const each of counts) {
    const { city, country, x, y } = posts.get(each.origin) as PlacedPost
    const key = placeKey({ x, y })
    const place = places.get(key) ?? { city, country, x, y, radius: 0, count: 0, origins: [], chosen: null }
    place.origins.push(each)
    place.count += each.count
    places.set(key, place)
  }
  return [...places.values()]
    .map((place) => ({ ...place, chosen: chosenOf(place.origins) }))
    .sort((a, b) => b.count - a.count || a.city.localeCompare(b.city))
}

/** A place is chosen when any of its posts is, and left out when all that are named are. */
function chosenOf(origins: readonly OriginCount[]): Chosen {
  if (origins.some(({ chosen }) => chosen === 'in')) return 'in'
  return origins.some(({ chosen }) => chosen === 'out') ? 'out' : null
}

function withRadius(places: Place[]): Place[] {
  const most = Math.max(1, ...places.map(({ count }) => count))
  return places.map((place) => ({
    ...place,
    radius: Math.max(SMALLEST, LARGEST * Math.sqrt(place.count / most)),
  }))
}

function byCountry(places: Place[]): Country[] {
  const countries = new Map<string, Country>()
  for (const place of places) {
    const country = countries.get(place.country) ?? { name: place.country, count: 0, places: [] }
    country.places.push(place)
    country.count += place.count
    countries.set(place.country, country)
  }
  return [...countries.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}

function sumOf(counted: readonly { count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0)
}

/** The nearest place in the direction of an arrow key; null where there is none. */
export function placeBeside(places: readonly Place[], from: Place, key: string): Place | null {
  const [dx = 0, dy = 0] =
    { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? []
  const inDirection = places.flatMap((place) => {
    const [x, y] = [place.x - from.x, place.y - from.y]
    const along = x * dx + y * dy
    // What lies aside counts double: the key means its direction.
    return along > 0 ? [{ place, cost: along + 2 * Math.abs(x * dy) + 2 * Math.abs(y * dx) }] : []
  })
  return inDirection.sort((a, b) => a.cost - b.cost)[0]?.place ?? null
}
