/** Stations: the posts and offices in reference ids, and the many names under which cables write them. */
import stations from '../../resources/vocabulary/stations.json'
import { remembered } from './remembered'
import { oneEditApart } from './spelling'

export interface Post {
  origin: string
  kind: string
  country?: string
}

const { synonyms, posts, equal, lastYear } = stations as {
  synonyms: Record<string, string>
  posts: Record<string, Post>
  equal: string[][]
  lastYear: Record<string, number>
}

const synonymOf = new Map(Object.entries(synonyms))
const known = new Set(Object.keys(posts))
for (const station of synonymOf.values()) known.add(station)

/** Capital letters only: `Port-au-Prince` and `PORT AU PRINCE` are one. */
export function plainStation(written: string): string {
  const bare = /[^\0-\x7f]/.test(written) ? written.normalize('NFD') : written
  return bare.toUpperCase().replace(/[^A-Z]/g, '')
}

/** The station as reference ids write it; a name without synonym stays itself, letters only. */
export const canonicalStation = remembered((written: string): string => {
  const plain = plainStation(written)
  const bare = withoutTown(withoutMission(plain))
  return synonymOf.get(plain) ?? synonymOf.get(bare) ?? cutToSix(plain) ?? withoutCountry(bare)
})

/** `SECDEFWASHDC` → `SECDEF`: an agency's name ends where its town begins. */
const withoutTown = (plain: string) => plain.replace(/(?<=[A-Z]{5})WASH(?:DC|INGTON(?:DC)?)?$/, '')

/** `MADRIDSP` → `MADRID`: the country's two letters behind a post. */
function withoutCountry(plain: string): string {
  const post = plain.slice(0, -2)
  return post.length >= 5 && !known.has(plain) && known.has(post) ? post : plain
}

/** The archive of the 1970s cuts stations to six letters (`TALLIN` for Tallinn); null where none or several begin so. */
function cutToSix(plain: string): string | null {
  if (plain.length !== 6 || known.has(plain)) return null
  const meant = [...known].filter((station) => station.startsWith(plain))
  return meant.length === 1 ? (meant[0] as string) : null
}

/** `AMEMBASSY SAN JOSE` → `SANJOSE`: how FM lines and some references name a post. */
function withoutMission(plain: string): string {
  return plain.length > 11
    ? plain.replace(/^(?:AMEMBASSY|AMCONSUL|USMISSION|EMBASSY(?=[A-Z]{4}))/, '')
    : plain
}

/** True when the station is one the vocabulary knows, under any of its names. */
export const isStation = remembered((written: string): boolean => {
  const plain = plainStation(written)
  return known.has(plain) || synonymOf.has(plain) || known.has(canonicalStation(written))
})

const synonymsOf = new Map<string, string[]>()
for (const [synonym, station] of synonymOf)
  synonymsOf.set(station, [...(synonymsOf.get(station) ?? []), synonym])

/** Every spelling under which a station's page markers may run. */
export const spellingsOf = remembered((station: string): readonly string[] => {
  const canonical = canonicalStation(station)
  const spellings = new Set([plainStation(station), canonical, ...(synonymsOf.get(canonical) ?? [])])
  // Page markers have room for ten characters of the name, blanks included.
  for (const length of [10, 9, 8]) if (canonical.length > length) spellings.add(canonical.slice(0, length))
  spellings.delete('')
  return [...spellings]
})

/** The post of a station, where the vocabulary has it. */
export function postOf(station: string): Post | null {
  return posts[canonicalStation(station)] ?? null
}

const embassies = new Map<string, string[]>()
for (const [station, { kind, country }] of Object.entries(posts)) {
  if (kind !== 'Embassy' || country === undefined) continue
  const name = plainStation(country)
  embassies.set(name, [...(embassies.get(name) ?? []), station])
}

/** The station of the embassy in a country, which some name for its post: `BRAZIL 9001`; null where there is none, or several. */
export function embassyIn(country: string): string | null {
  return only(embassies.get(plainStation(country)) ?? [])
}

const postOfOrigin = new Map(Object.values(posts).map((post) => [post.origin, post]))

/** The post of an origin as the site names it: `Embassy Tallinn`. */
export function postNamed(origin: string): Post | null {
  return postOfOrigin.get(origin) ?? null
}

/** The other names under which cables of the same post are filed: `KIEV` for `KYIV`. Ids keep the name they are written with. */
export const equalStations = remembered((station: string): readonly string[] =>
  equal
    .filter((names) => names.includes(station))
    .flatMap((names) => names.filter((name) => name !== station)),
)

const lastYearOf = new Map(Object.entries(lastYear))

/** The name under which a post's cables of a year are filed: an older one has an end, as `PEKING` has, and is written out of habit later. */
export function nameInYear(station: string, year: number): string {
  const last = lastYearOf.get(station)
  return last === undefined || year <= last ? station : (equalStations(station)[0] ?? station)
}

/** A known station that is one slip away from the written one, or that it cuts short; null when none or several do. */
export const nearestStation = remembered((written: string): string | null => {
  const plain = withoutTown(plainStation(written))
  // Four letters are too few for more than two changed about: `OLSO`.
  if (plain.length === 4) return only([...known].filter((station) => isTurned(station, plain)))
  if (plain.length < 5) return null
  const near = [...known].filter((station) => station.length >= 5 && oneEditApart(station, plain))
  if (near.length === 0) {
    // `SECSTAE`: a slip in another name of the post; short ones are too near to each other.
    const named = [...synonymOf].filter(([name]) => name.length >= 7 && oneEditApart(name, plain))
    if (new Set(named.map(([, station]) => station)).size === 1) return named[0]?.[1] ?? null
  }
  const meant = near.length > 0 ? near : [...known].filter((station) => station.startsWith(plain))
  return only(meant)
})

/**
 * The known station that a damaged name in an id means, where one alone can be meant. Nothing but a station stands there, so
 * that short names are mended too: a letter lost (`TALLIN`, `SOIA`), or a Q, which reception put in place of a few letters (`QXICO`).
 */
export const damagedStation = remembered((written: string): string | null => {
  const plain = plainStation(written)
  const near = nearestStation(plain)
  if (near !== null) return near
  if (plain.length < 5)
    return plain.length < 3
      ? null
      : only(
          [...known].filter((station) => station.length === plain.length + 1 && oneEditApart(station, plain)),
        )
  const [before = '', after, ...more] = plain.split('Q')
  if (after === undefined || more.length > 0) return null
  const lost = (station: string) => station.length - before.length - after.length
  return only(
    [...known].filter(
      (station) =>
        lost(station) >= 1 && lost(station) <= 3 && station.startsWith(before) && station.endsWith(after),
    ),
  )
})

const only = (stations: string[]) => (stations.length === 1 ? (stations[0] as string) : null)

/** The same letters, two neighbours among them changed about. */
function isTurned(one: string, other: string): boolean {
  return oneEditApart(one, other) && [...one].sort().join('') === [...other].sort().join('')
}

/** Every second name of a post, with the first one. */
export function stationsWithOtherNames(): [other: string, first: string][] {
  return equal.flatMap(([first = '', ...others]) => others.map((other): [string, string] => [other, first]))
}
