import { describe, expect, test } from 'vitest'
import type { Facets, World } from '../../../../preload/contract'
import { FACETS, type Filters, NO_FILTERS } from '../../../../preload/contract/view'
import { choosePlace, placeBeside, placesOf } from '../../../../renderer/panes/map/places'
import { moved, showing, stepByKey, viewBox, wholeOf, zoomed } from '../../../../renderer/panes/map/view'
import { crowding } from '../../../../renderer/panes/map/WorldMap'
import { mapSentence, placeWords } from '../../../../renderer/panes/map/words'

const WORLD: World = {
  width: 1000,
  height: 500,
  frame: '',
  land: '',
  posts: [
    { origin: 'Embassy Tallinn', city: 'Tallinn', country: 'Estonia', x: 550, y: 80 },
    { origin: 'Embassy Brussels', city: 'Brussels', country: 'Belgium', x: 510, y: 100 },
    { origin: 'USEU Brussels', city: 'Brussels', country: 'Belgium', x: 510, y: 100 },
    { origin: 'Embassy Suva', city: 'Suva', country: 'Fiji', x: 980, y: 310 },
  ],
  elsewhere: [{ origin: 'US Delegation, Secretary', why: 'It travels.' }],
  sources: [],
}

function facetsOf(total: number, counts: Record<string, number>): Facets {
  const empty = Object.fromEntries(FACETS.map((name) => [name, []])) as unknown as Facets['facets']
  const origin = Object.entries(counts).map(([value, count]) => ({
    value,
    count,
    meaning: null,
    group: null,
  }))
  return { total, facets: { ...empty, origin }, sizes: {} }
}

const COUNTS = {
  'Embassy Tallinn': 40,
  'Embassy Brussels': 7,
  'USEU Brussels': 3,
  'US Delegation, Secretary': 2,
  'Embassy Nowhere': 1,
}
const asked = (...origins: string[]): Filters => ({
  ...NO_FILTERS,
  choices: { origin: { include: origins, exclude: [] } },
})

describe('places', () => {
  test('hold every cable once: on the map, not on it, without an origin', () => {
    const places = placesOf(WORLD, facetsOf(60, COUNTS), NO_FILTERS)
    expect(places).toMatchObject({ onMap: 50, offMap: 3, unnamed: 7, total: 60, chosen: null })
    expect(places.onMap + places.offMap + (places.unnamed ?? 0)).toBe(places.total)
    expect(mapSentence(places)).toBe(
      '60 cables: 50 at 2 places on the map, 3 from origins that are not on it, 7 without an origin.',
    )
  })

  test('keep their counts when one is chosen, and say how many that one has', () => {
    const places = placesOf(WORLD, facetsOf(40, COUNTS), asked('Embassy Tallinn'))
    expect(places).toMatchObject({ onMap: 50, offMap: 3, unnamed: null, total: 53, chosen: 40 })
    expect(mapSentence(places)).toBe(
      '40 cables from the origins chosen. 53 cables under the other filters: 50 at 2 places on the map, 3 from origins that are not on it.',
    )
  })

  test('of an empty archive are not counted as if there were any', () => {
    expect(mapSentence(placesOf(WORLD, facetsOf(0, {}), NO_FILTERS))).toBe('No cable is in view.')
  })

  test('of one city are one circle, whose words name each post', () => {
    const { places, countries } = placesOf(WORLD, facetsOf(60, COUNTS), asked('USEU Brussels'))
    expect(places.map(placeWords)).toEqual([
      'Tallinn, Estonia: 40 cables (Embassy Tallinn)',
      'Brussels, Belgium: 10 cables (Embassy Brussels 7, USEU Brussels 3), included',
    ])
    expect(countries.map(({ name, count }) => [name, count])).toEqual([
      ['Estonia', 40],
      ['Belgium', 10],
    ])
  })

  test('have areas that go with their counts', () => {
    const [large, small] = placesOf(WORLD, facetsOf(60, COUNTS), NO_FILTERS).places
    expect(((large?.radius ?? 0) / (small?.radius ?? 1)) ** 2).toBeCloseTo(4)
  })

  test('that are not on the map say why', () => {
    const { elsewhere } = placesOf(WORLD, facetsOf(60, COUNTS), NO_FILTERS)
    expect(elsewhere.map(({ origin, why }) => [origin, why])).toEqual([
      ['US Delegation, Secretary', 'It travels.'],
      ['Embassy Nowhere', 'Not in the gazetteer.'],
    ])
  })

  test('are chosen with all their posts, and let go by the same act', () => {
    const both = choosePlace(asked('Embassy Brussels'), ['Embassy Brussels', 'USEU Brussels'])
    expect(both.choices.origin?.include.toSorted()).toEqual(['Embassy Brussels', 'USEU Brussels'])
    expect(choosePlace(both, ['Embassy Brussels', 'USEU Brussels']).choices.origin).toBeUndefined()
  })

  test('are walked by the arrow keys', () => {
    const { places } = placesOf(WORLD, facetsOf(60, { ...COUNTS, 'Embassy Suva': 1 }), NO_FILTERS)
    const at = (city: string) => places.find((place) => place.city === city) as (typeof places)[number]
    expect(placeBeside(places, at('Brussels'), 'ArrowRight')?.city).toBe('Tallinn')
    expect(placeBeside(places, at('Tallinn'), 'ArrowDown')?.city).toBe('Brussels')
    expect(placeBeside(places, at('Suva'), 'ArrowRight')).toBeNull()
  })
})

describe('the part of the map that is seen', () => {
  test('is the whole at first, and never leaves the frame', () => {
    expect(viewBox(wholeOf(WORLD), WORLD)).toBe('0 0 1000 500')
    expect(viewBox(moved(wholeOf(WORLD), 300, 300, WORLD), WORLD)).toBe('0 0 1000 500')
    const near = zoomed(wholeOf(WORLD), 2, WORLD)
    expect(viewBox(moved(near, 9_999, 9_999, WORLD), WORLD)).toBe('500 250 500 250')
  })

  test('keeps the point under the pointer when it comes nearer', () => {
    const near = zoomed(wholeOf(WORLD), 2, WORLD, { x: 400, y: 200 })
    const [left = 0, top = 0, width = 1, height = 1] = viewBox(near, WORLD).split(' ').map(Number)
    expect([(400 - left) / width, (200 - top) / height]).toEqual([0.4, 0.4])
  })

  test('moves when a place outside it is reached', () => {
    const near = zoomed(wholeOf(WORLD), 4, WORLD, { x: 0, y: 0 })
    const { x } = showing(near, { x: 980, y: 310 }, WORLD)
    expect(x).toBeGreaterThan(800)
  })

  // In the middle at 2: 250 125 500 250.
  test.each<[key: string, shiftKey: boolean, seen: string | null]>([
    ['+', true, '333.33 166.67 333.33 166.67'],
    ['=', false, '333.33 166.67 333.33 166.67'],
    ['-', false, '125 62.5 750 375'],
    ['0', false, '0 0 1000 500'],
    ['ArrowRight', true, '280 125 500 250'],
    ['ArrowUp', true, '250 95 500 250'],
    // Without Shift it leads to the nearest place.
    ['ArrowUp', false, null],
    ['Enter', false, null],
  ])('after %s (Shift: %s) is %s', (key, shiftKey, seen) => {
    const middle = { x: 500, y: 250 }
    const step = stepByKey({ key, shiftKey }, WORLD, middle)
    expect(step && viewBox(step(zoomed(wholeOf(WORLD), 2, WORLD)), WORLD)).toBe(seen)
  })
})

test.each([
  [1100, 1],
  // As in a window of half a screen: full circles would hide the land.
  [350, 0.5],
  [560, 0.8],
  [100, 0.5],
])('circles on a map of %i px keep %d of their size', (drawn, kept) => {
  expect(crowding(drawn)).toBe(kept)
})
