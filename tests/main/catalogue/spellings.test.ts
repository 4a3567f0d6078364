import { describe, expect, it } from 'vitest'
import { nearSpellings, oneSlipFrom, slipsBetween } from '../../../main/catalogue/query/spellings'
import { BODY, sitePage } from '../../fixtures/invented'
import { workplace, write } from '../archive/workplace'

describe('near spellings of a search that finds nothing', () => {
  it.each([
    ['kuwiat', ['kuwait'], 'two letters in the other order'],
    ['Kuwiat', ['kuwait'], 'capitals make no difference'],
    ['kuwáit kuwiat', ['kuwait'], 'nor do accents: the first word stands there'],
    ['herrring', ['herring'], 'a letter too many'],
    ['herrin', ['herring'], 'a letter too few'],
    ['hering', ['herring'], 'not what is two slips away where there is something nearer'],
    ['ahmadinijed', ['ahmadinejad'], 'two slips in a long word'],
    ['quoto', ['quota', 'quote'], 'the one in more cables first'],
    ['"the kuwiat herring"', ['kuwait'], 'a word of a phrase'],
    ['herring kuwiat', ['kuwait'], 'the word that stands nowhere, not its neighbour'],
    ['herring OR (cod kuwiat)', ['kuwait'], 'in a group'],
    ['NEAR(herring kuwiat, 5)', ['kuwait'], 'near another'],
    ['kuwiat-herring', ['kuwait'], 'at a hyphen'],
    ['zzzzzz kuwiat', ['kuwait'], 'after one that nothing is near to'],
    ['herring', null, 'the word stands there'],
    ['zzzzzz', null, 'nothing is near'],
    ['xy', null, 'a word so short is near to every other'],
    ['k'.repeat(200), null, 'no word is so long'],
    ['kuwia*', null, 'the beginning of a word is asked for as it is'],
    ['NOT kuwiat', null, 'a word that is shut out'],
    ['tag:kuwiat', null, 'a field'],
    ['subject:kuwiat', null, 'a field of words'],
    ['06TALINN9001', null, 'an id'],
    ['06 TALINN 9001', null, 'an id as references write it'],
    ['"06 TALINN 9001"', null, 'an id in quotation marks'],
    ['tallinn 9999', null, 'an id without its year'],
    ['14:30 2006', null, 'numbers'],
    ['', null, 'nothing is looked for'],
  ])('%s: %j, %s', async (search: string, near: string[] | null, _why: string) => {
    const place = await workplace()
    const pages = ['Kuwait and the herring quota.', 'The herrings of Ahmadinejad, a quota, a quote.'].map(
      (words, at) => sitePage({ id: `06TALLINN900${at + 1}`, body: `${BODY}\n\n9. (C) ${words}` }),
    )
    write(place.base, { 'in/a.html': pages[0] as string, 'in/b.html': pages[1] as string })
    await place.take(place.base)
    const found = await place.catalogue.spellings(search)
    expect(found?.near ?? null).toEqual(near)
    // The place in the search is that of the word.
    if (found) expect(search.slice(found.at, found.at + found.word.length)).toBe(found.word)
  })

  it('offers three at most, and asks for a number of words that does not grow with the archive', async () => {
    const asked: number[] = []
    const rows = {
      cablesWith: async (words: readonly string[]) => {
        asked.push(words.length)
        return new Map(words.filter((word) => word.length === 4).map((word) => [word, 1]))
      },
      wordsThatBegin: async (_: string, most: number) => {
        asked.push(most)
        return []
      },
    }
    const search = Array.from({ length: 100 }, (_, at) => `${'b'.repeat(20)}${'acdefghijk'[at % 10]}`).join(
      ' ',
    )
    expect(await nearSpellings('cod', rows)).toMatchObject({ near: ['acod', 'bcod', 'caod'] })
    expect(await nearSpellings(search, rows)).toBeNull()
    expect(asked.length).toBeLessThan(30)
    expect(Math.max(...asked)).toBeLessThan(1_500)
  })
})

describe('slips of the hand', () => {
  it.each([
    ['kuwait', 'kuwait', 0],
    ['kuwiat', 'kuwait', 1],
    ['kuwat', 'kuwait', 1],
    ['kuwaiit', 'kuwait', 1],
    ['kowait', 'kuwait', 1],
    ['kowiat', 'kuwait', 2],
    ['', 'cod', 3],
    ['abc', 'ca', 3],
  ])('%s, %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips)
    expect(slipsBetween(other, one)).toBe(slips)
  })

  it('makes every word that is one away, and no other', () => {
    const made = oneSlipFrom('coed')
    expect(made).toEqual(
      expect.arrayContaining(['code', 'ceod', 'oced', 'cod', 'oed', 'coeds', 'a'.concat('coed'), 'cord']),
    )
    expect(new Set(made.map((word) => slipsBetween('coed', word)))).toEqual(new Set([1]))
  })
})
