import { describe, expect, it } from 'vitest'
import { firstHit, hitsIn, type Pattern, patternOf } from '../../../main/catalogue/hits'
import { markedTerms } from '../../../main/catalogue/query/expression'
import { parseQuery } from '../../../main/catalogue/query/parse'
import { snippetOf } from '../../../main/catalogue/snippet'

const pattern = (query: string) => patternOf(markedTerms(parseQuery(query))) as Pattern
const hits = (text: string, query: string) =>
  hitsIn(text, pattern(query)).map(([start, end]) => text.slice(start, end))

describe('marks what the index finds', () => {
  it.each([
    ['Herring and HERRING, not herrings', 'herring', ['Herring', 'HERRING']],
    ['herrings, herring', 'herr*', ['herrings', 'herring']],
    ['the human\nrights of humans', '"human rights"', ['human\nrights']],
    ['MUÑOZ met Munoz', 'muñoz', ['MUÑOZ', 'Munoz']],
    ['MUÑOZ met Munoz', 'munoz', ['MUÑOZ', 'Munoz']],
    ['AT&T and ATT', 'AT&T', ['AT&T']],
    ['one two three', 'one NOT two', ['one']],
    ['one two three', 'subject:one OR three', ['one', 'three']],
    ['x(y)+z', '"(y)+z"', ['y)+z']],
    ['İstanbul to Istanbul', 'istanbul', ['İstanbul', 'Istanbul']],
    ['Ｆｕｌｌ 𝒽erring, herring𝟙 herring', 'herring', ['herring']],
    [
      'fish and chips, fish-and-chips, fish',
      '"fish and chips" OR fish',
      ['fish and chips', 'fish-and-chips', 'fish'],
    ],
    ['aa aaa aaaa', 'aa', ['aa']],
    ['the the the', '"the the"', ['the the']],
    ['human rightsholders, human rights', '"human rights"', ['human rights']],
    ['human rightsholders', '"human rights"*', ['human rightsholders']],
    ['2009 20091', '2009', ['2009']],
  ])('in %j for %j', (text, query, expected) => expect(hits(text, query)).toEqual(expected))

  it('finds nothing to mark where only fields are asked for', () => {
    expect(patternOf(markedTerms(parseQuery('tag:EFIS created:2004')))).toBeNull()
  })
})

describe('finds the first hit wherever it stands', () => {
  // A long text is looked through in parts, whose ends cut words, phrases and signs of two places.
  const filling = (length: number) => '𝒽. '.repeat(length).slice(0, length)
  const places = [...Array(40).keys()].flatMap((step) => [1_000 + step, 4_070 + step])

  it.each(['fish', 'fishes*', '"fish quota"', 'fish OR "fish quota"', 'muñoz'])('%s', (query) => {
    for (const place of places) {
      const text = `${filling(place)} fishes. Munoz: fish quota, fisheries. ${'fishes '.repeat(2_000)}fish`
      expect(firstHit(text, pattern(query)), String(place)).toEqual(hitsIn(text, pattern(query))[0])
    }
  })

  it('or nowhere', () => expect(firstHit(filling(9_000), pattern('fish'))).toBeNull())
})

describe('cuts out the first place', () => {
  const body = `${'HEAD '.repeat(40)}\n¶1. (C) The herring\n  talks closed. ${'TAIL '.repeat(90)}`

  it('on one line, with what was left out shown', () => {
    const snippet = snippetOf(body, pattern('herring'))
    expect(snippet?.text).toMatch(/^… HEAD .* 1\. \(C\) The herring talks closed\. TAIL .*TAIL …$/)
    expect(snippet?.text.length).toBeLessThan(300)
    expect(snippet?.hits.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['herring'])
  })

  it('from the very beginning', () => {
    expect(snippetOf('Herring first.', pattern('herring'))).toEqual({
      text: 'Herring first.',
      hits: [[0, 7]],
    })
  })

  it('or says that there is none', () => {
    expect(snippetOf('No fish.', pattern('herring'))).toBeNull()
  })

  it('gives text as it is, markup included: it is for showing as text only', () => {
    expect(snippetOf('<b>herring</b>', pattern('herring'))?.text).toBe('<b>herring</b>')
  })
})
