import { describe, expect, it } from 'vitest'
import { idAskedFor } from '../../../../renderer/panes/missing/asked'

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
