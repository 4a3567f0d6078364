import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '../../../preload/contract/view'
import { betweenYears, toggle } from '../../../renderer/state/filters'
import { alternatives, chipsOf, idAskedFor, nameOfView, phrasesOf } from '../../../renderer/state/phrases'

const asIs = (_facet: string, value: string) => value

describe('the sentence about what is shown', () => {
  it('has a phrase for each filter', () => {
    let filters = betweenYears({ ...NO_FILTERS, query: 'quota' }, 2003, 2009)
    filters = toggle(filters, 'origin', ['Embassy Tallinn'], 'in')
    filters = toggle(filters, 'tag', ['EFIS'], 'in')
    filters = toggle(filters, 'tag', ['OVIP'], 'out')
    const words = phrasesOf(filters, asIs).map(({ lead, words }) => `${lead} ${words}`)
    expect(words).toEqual([
      'from Embassy Tallinn',
      'tagged EFIS',
      'not tagged OVIP',
      'dated 2003 to 2009',
      'with the word “quota”',
    ])
  })

  it.each([
    [{ from: '2003-02-01', to: '2003-02-01' }, 'dated on 1 February 2003'],
    [{ from: '2003-02-01' }, 'dated from 1 February 2003 on'],
    [{ to: '2003-02-01' }, 'dated up to 1 February 2003'],
    [{ from: '2003-01-01' }, 'dated 2003 or later'],
    [{ from: '2003-01-01', to: '2003-12-31' }, 'dated 2003'],
  ] as const)('says the range %o in words', (created, words) => {
    const [phrase] = phrasesOf({ ...NO_FILTERS, created }, asIs)
    expect(`${phrase?.lead} ${phrase?.words}`).toBe(words)
  })

  it.each([
    ['quota', 'with the word “quota”'],
    ['AT-LARGE', 'with the word “AT-LARGE”'],
    ['06tallinn9001', 'naming “06tallinn9001”'],
    ['ref:06TALLINN9001', 'matching “ref:06TALLINN9001”'],
    ['negotiat*', 'with the word “negotiat*”'],
    ['herring quota', 'matching “herring quota”'],
    ['tag:EFIS', 'matching “tag:EFIS”'],
    ['-cod', 'matching “-cod”'],
  ])('calls %s a word only if it is one', (query, words) => {
    const [phrase] = phrasesOf({ ...NO_FILTERS, query }, asIs)
    expect(`${phrase?.lead} ${phrase?.words}`).toBe(words)
  })

  it('puts a label behind the name of its filter, not into the sentence as if it were a word of it', () => {
    const filters = toggle(NO_FILTERS, 'basis', ['Day named', '25-year rule'], 'in')
    const [phrase] = phrasesOf(filters, asIs)
    expect(`${phrase?.lead} ${phrase?.words}`).toBe('with the basis Day named or 25-year rule')
  })

  it('names a view without a count, which would not stay true', () => {
    expect(nameOfView(NO_FILTERS, asIs)).toBe('All cables')
    const filters = toggle({ ...NO_FILTERS, query: 'quota' }, 'tag', ['EFIS'], 'in')
    expect(nameOfView(filters, asIs)).toBe('Cables tagged EFIS, with the word “quota”')
  })

  it('lists few alternatives and counts many', () => {
    expect(alternatives(['A'])).toBe('A')
    expect(alternatives(['A', 'B', 'C'])).toBe('A, B or C')
    expect(alternatives(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C or 3 more')
  })
})

describe('a chip', () => {
  it('removes its own filter and no other', () => {
    const filters = toggle(toggle(NO_FILTERS, 'tag', ['EFIS'], 'in'), 'tag', ['OVIP'], 'out')
    const chips = chipsOf(filters, asIs)
    expect(chips.map(({ field, words, excluded }) => [field, words, excluded])).toEqual([
      ['Tag', 'EFIS', false],
      ['Tag', 'OVIP', true],
    ])
    expect(chips[0]?.removed.choices.tag).toEqual({ include: [], exclude: ['OVIP'] })
  })
})

describe('the id that a search consists of', () => {
  it.each([
    ['an id', '05RIGA9120', '05RIGA9120'],
    ['in small letters and blanks around', ' 05riga9120 ', '05RIGA9120'],
    ['as a phrase', '"05RIGA9120"', '05RIGA9120'],
    ['as what is referred to', 'ref:05RIGA9120', '05RIGA9120'],
    ['of an office with a stroke', '05USUN-NEWYORK9120', '05USUN-NEWYORK9120'],
    ['none among other words', '05RIGA9120 quota', null],
    ['none in a word with digits', 'quota2005', null],
    ['none in a year', '2005', null],
    ['none in nothing', '', null],
  ])('%s', (_, query, id) => {
    expect(idAskedFor(query)).toBe(id)
  })
})
