import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '../../../preload/contract/view'
import {
  betweenYears,
  chosen,
  clearFacet,
  countOf,
  isEverything,
  letGo,
  only,
  toggle,
  yearsOf,
} from '../../../renderer/state/filters'

describe('filters', () => {
  it('include a value, and let it go when asked again', () => {
    const once = toggle(NO_FILTERS, 'tag', ['EFIS'], 'in')
    expect(chosen(once, 'tag', 'EFIS')).toBe('in')
    expect(toggle(once, 'tag', ['EFIS'], 'in')).toEqual(NO_FILTERS)
  })

  it('turn an included value into an excluded one, never both', () => {
    const both = toggle(toggle(NO_FILTERS, 'tag', ['EFIS'], 'in'), 'tag', ['EFIS'], 'out')
    expect(both.choices.tag).toEqual({ include: [], exclude: ['EFIS'] })
  })

  it('keep only one value, or none, of a facet and leave the others alone', () => {
    const two = toggle(toggle(NO_FILTERS, 'tag', ['EFIS'], 'in'), 'origin', ['Embassy Riga'], 'in')
    expect(only(two, 'tag', 'PREL').choices.tag).toEqual({ include: ['PREL'], exclude: [] })
    expect(clearFacet(two, 'tag').choices).toEqual({ origin: { include: ['Embassy Riga'], exclude: [] } })
    expect(letGo(two, 'origin', 'Embassy Riga').choices.origin).toBeUndefined()
  })

  it('read years back from a range of whole years only', () => {
    expect(yearsOf(betweenYears(NO_FILTERS, 2003, 2009))).toEqual({ from: 2003, to: 2009 })
    expect(yearsOf(betweenYears(NO_FILTERS, null, 2009))).toEqual({ from: null, to: 2009 })
    expect(yearsOf({ ...NO_FILTERS, created: { from: '2003-02-01' } })).toBeNull()
    expect(yearsOf(NO_FILTERS)).toBeNull()
  })

  it('know when nothing is asked for', () => {
    expect(isEverything({ ...NO_FILTERS, query: '  ' })).toBe(true)
    expect(countOf(betweenYears(toggle(NO_FILTERS, 'tag', ['EFIS'], 'out'), 2003, null))).toBe(2)
  })
})
