import { describe, expect, test } from 'vitest'
import { shortened } from '../../../main/service/facets'
import type { FacetValue } from '../../../preload/contract'
import { FACETS, type FacetName, FIRST_VALUES, NO_FILTERS } from '../../../preload/contract/view'

const valuesOf = (count: number): FacetValue[] =>
  Array.from({ length: count }, (_, at) => ({
    value: `Embassy Invented ${at}`,
    meaning: null,
    group: null,
    count: count - at,
  }))

const facets = (origins: FacetValue[]) =>
  ({ ...Object.fromEntries(FACETS.map((facet) => [facet, []])), origin: origins }) as Record<
    FacetName,
    FacetValue[]
  >

describe('a long facet', () => {
  test('comes with the first of each group, and says how many there are', () => {
    const { facets: found, sizes } = shortened(facets(valuesOf(40)), { whole: [], filters: NO_FILTERS })
    expect(found.origin).toHaveLength(FIRST_VALUES)
    expect(Object.values(sizes.origin ?? {})).toEqual([40])
  })

  test('keeps chosen values wherever they stand', () => {
    const choices = { origin: { include: ['Embassy Invented 31'], exclude: ['Embassy Invented 17'] } }
    const { facets: found } = shortened(facets(valuesOf(40)), {
      whole: [],
      filters: { ...NO_FILTERS, choices },
    })
    expect(found.origin.slice(FIRST_VALUES).map(({ value }) => value)).toEqual([
      'Embassy Invented 17',
      'Embassy Invented 31',
    ])
  })

  test('comes whole when it is asked for', () => {
    const { facets: found, sizes } = shortened(facets(valuesOf(40)), {
      whole: ['origin'],
      filters: NO_FILTERS,
    })
    expect(found.origin).toHaveLength(40)
    expect(sizes.origin).toBeUndefined()
  })
})
