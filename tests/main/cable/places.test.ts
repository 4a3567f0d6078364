import { describe, expect, it } from 'vitest'
import { world } from '../../../main/cable/places'
import places from '../../../resources/vocabulary/places.json'
import stations from '../../../resources/vocabulary/stations.json'

describe('the map', () => {
  const { posts, elsewhere, width, height, sources } = world()

  it('has every post of the vocabulary, or says why not', () => {
    const known = new Set([...posts, ...elsewhere].map(({ origin }) => origin))
    const lost = Object.values(stations.posts).filter(({ origin }) => !known.has(origin))
    expect(lost).toEqual([])
  })

  it('places each origin once, inside its frame and in a country', () => {
    expect(new Set(posts.map(({ origin }) => origin)).size).toBe(posts.length)
    const astray = posts.filter(
      ({ x, y, country }) => x < 0 || x > width || y < 0 || y > height || country === 'Elsewhere',
    )
    expect(astray).toEqual([])
  })

  it.each([
    ['TALLINN', 59.4, 24.8],
    ['WELLINGTON', -41.3, 174.8],
    ['STATE', 38.9, -77],
    ['SANTIAGO', -33.5, -70.6],
    ['HAMILTON', 32.3, -64.8],
    ['GEORGETOWN', 6.8, -58.2],
  ] as const)('%s stands where it is', (station, latitude, longitude) => {
    expect(places.places[station].latitude).toBeCloseTo(latitude, 0)
    expect(places.places[station].longitude).toBeCloseTo(longitude, 0)
  })

  it('names its sources and their licences', () => {
    expect(sources.join(' ')).toMatch(/Natural Earth.*public domain.*GeoNames.*CC BY 4\.0/)
  })
})
