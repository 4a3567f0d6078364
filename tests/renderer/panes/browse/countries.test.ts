import { describe, expect, it } from 'vitest'
import { byCountry } from '../../../../renderer/panes/browse/filters/countries'
import type { FacetItem } from '../../../../renderer/panes/browse/filters/items'

const post = (
  value: string,
  gloss: string | null,
  count: number | null,
  chosen: FacetItem['chosen'] = null,
) => ({
  value,
  label: value,
  gloss,
  group: 'Embassies',
  count,
  chosen,
})
const brasilia = post('Embassy Brasilia', 'Brazil', 45)
const recife = post('Consulate Recife', 'Brazil', 2)
const tripoli = post('Embassy Tripoli', 'Libya', 63)
const secretary = post('Secretary of State', null, 900)
const rows = (...posts: FacetItem[]) => byCountry(posts).flatMap(({ items }) => items)

describe('posts by country', () => {
  it('have the countries with most cables first, and those of no country last', () => {
    expect(
      rows(recife, secretary, brasilia, tripoli).map(({ label, under }) => [label, under ?? false]),
    ).toEqual([
      ['Libya', false],
      ['Brazil', false],
      ['Consulate Recife', true],
      ['Embassy Brasilia', true],
      ['No country', false],
    ])
  })

  it('let a country stand for all of its posts', () => {
    const [country] = rows(brasilia, recife)
    expect(country).toMatchObject({
      gloss: '2 posts',
      count: 47,
      values: ['Embassy Brasilia', 'Consulate Recife'],
    })
  })

  it('name the post beside its country where it is the only one', () => {
    expect(rows(tripoli)).toMatchObject([
      { value: 'Embassy Tripoli', label: 'Libya', gloss: 'Embassy Tripoli' },
    ])
  })

  it.each([
    ['in', 'in', 'in'],
    ['in', null, null],
    ['out', 'out', 'out'],
    ['in', 'out', null],
  ] as const)('show a country with posts %s and %s as %s', (one, other, shown) => {
    const [country] = rows({ ...brasilia, chosen: one }, { ...recife, chosen: other })
    expect(country?.chosen).toBe(shown)
  })

  it('put a country with a chosen post first', () => {
    expect(rows(tripoli, brasilia, { ...recife, chosen: 'in' })[0]?.label).toBe('Brazil')
  })

  it('wait with a sum until every post is counted', () => {
    expect(rows(brasilia, { ...recife, count: null })[0]?.count).toBeNull()
  })
})
