import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOf } from '../../../main/catalogue/query/days'
import { pruned } from '../../../main/catalogue/query/evaluate'
import { expressionOf } from '../../../main/catalogue/query/expression'
import { QueryMistake } from '../../../main/catalogue/query/mistake'
import { parseQuery, type Query, type Term } from '../../../main/catalogue/query/parse'

/** The tree with parentheses everywhere, so that a table can say how a query is understood. */
function understood(query: Query | null): string {
  if (query === null) return ''
  switch (query.kind) {
    case 'term':
      return `${query.field ? `${query.field}=` : ''}${query.text}${query.prefix ? '*' : ''}`
    case 'near':
      return `near${query.distance}[${query.terms.map(understood).join(' ')}]`
    case 'not':
      return `not(${understood(query.part)})`
    default:
      return `${query.kind}(${query.parts.map(understood).join(' ')})`
  }
}

describe('how a search is understood', () => {
  it.each([
    ['', ''],
    ['herring', 'herring'],
    ['herring quota', 'and(herring quota)'],
    ['"herring quota"', 'herring quota'],
    ['“herring quota”', 'herring quota'],
    ['herr*', 'herr*'],
    ['"herring quo"*', 'herring quo*'],
    ['a OR b c', 'or(a and(b c))'],
    ['a b OR c AND d', 'or(and(a b) and(c d))'],
    ['a NOT b', 'and(a not(b))'],
    ['NOT a b', 'and(not(a) b)'],
    ['a -b', 'and(a not(b))'],
    ['-"a b" -(c OR d) -tag:PREL', 'and(not(a b) not(or(c d)) not(tag=PREL))'],
    ['AT-LARGE a - b --', 'and(AT-LARGE a - b --)'],
    ['(a OR b) c', 'and(or(a b) c)'],
    ['and or not near', 'and(and or not near)'],
    ['a NEAR b', 'near10[a b]'],
    ['a NEAR/3 b', 'near3[a b]'],
    ['NEAR(a b)', 'near10[a b]'],
    ['NEAR("a b" c, 5)', 'near5[a b c]'],
    ['NEAR(a b, 5)', 'near5[a b]'],
    ['subject:herring quota', 'and(subject=herring quota)'],
    ['subject:"herring quota"', 'subject=herring quota'],
    ['tag:(PREL OR EFIS)', 'or(tag=PREL tag=EFIS)'],
    ['NOT tag:PREL', 'not(tag=PREL)'],
    ['created:2004..2006', 'created=2004..2006'],
    ['due:<2027', 'due=<2027'],
    ['Tag:prel', 'tag=prel'],
    ['subject: herring', 'and(subject: herring)'],
    ['14:30', '14:30'],
  ])('%s', (text, tree) => expect(understood(parseQuery(text))).toBe(tree))
})

describe('a mistake is pointed at', () => {
  it.each([
    ['"herring', 0, 8, /no partner/],
    ['a "b', 2, 2, /no partner/],
    ['(a b', 0, 1, /not closed/],
    ['a b)', 3, 1, /closes nothing/],
    ['()', 1, 1, /nothing before/],
    ['a AND', 2, 3, /ends where/],
    ['OR a', 0, 2, /needs words on both sides/],
    ['a OR OR b', 5, 2, /needs words on both sides/],
    ['NOT', 0, 3, /ends where/],
    ['*', 0, 1, /star/],
    ['colour:red', 0, 7, /no field “colour”/],
    ['NEAR', 0, 4, /ends where/],
    ['NEAR(a)', 0, 4, /two words/],
    ['tag:a NEAR b', 4, 1, /words of the text/],
    ['('.repeat(200), 100, 1, /too deeply/],
  ])('%s', (text, at, length, sentence) => {
    expect(() => parseQuery(text)).toThrow(sentence)
    expect(() => parseQuery(text)).toThrow(expect.objectContaining({ at, length, name: 'QueryMistake' }))
  })

  it('whatever is typed, there is a tree or a mistake inside the text', () => {
    const words = fc.constantFrom(
      'a',
      '"',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      'tag:',
      'x:y',
      '*',
      ' ',
      ',',
      '5',
      '“',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join(' ')
        try {
          parseQuery(text)
        } catch (error) {
          if (!(error instanceof QueryMistake)) throw error
          expect(error.at).toBeGreaterThanOrEqual(0)
          expect(error.at + error.length).toBeLessThanOrEqual(text.length)
          expect(error.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('days', () => {
  const term = (text: string): Term => ({
    kind: 'term',
    field: 'created',
    text,
    prefix: false,
    at: 8,
    length: text.length,
  })
  it.each([
    ['2004', '2004-01-01', '2004-12-31'],
    ['2004-02', '2004-02-01', '2004-02-29'],
    ['2004-2-3', '2004-02-03', '2004-02-03'],
    ['2004..2006', '2004-01-01', '2006-12-31'],
    ['2004-05..2004-06-10', '2004-05-01', '2004-06-10'],
    ['2004..', '2004-01-01', null],
    ['..2004', null, '2004-12-31'],
    ['<2004', null, '2003-12-31'],
    ['<=2004', null, '2004-12-31'],
    ['>2004', '2005-01-01', null],
    ['>=2004-05', '2004-05-01', null],
  ])('%s', (text, from, to) => expect(daysOf(term(text))).toEqual({ from, to }))

  it.each(['tomorrow', '..', '2004-02-30', '2004-13', '20x4', '<', '2004..x', '04', '2010..2001'])(
    '%s is a mistake',
    (text) => {
      expect(() => daysOf(term(text))).toThrow(QueryMistake)
    },
  )
})

describe('the expression for the index', () => {
  it.each([
    ['a b', '("a" AND "b")'],
    ['a NOT b NOT c', '("a") NOT'],
    ['a OR b*', '("a" OR "b" *)'],
    ['subject:a b', '(subject : "a" AND "b")'],
    ['NEAR(a b, 3)', 'NEAR("a" "b", 3)'],
    ['it"s"', '("it" AND "s")'],
  ])('%s', (text, start) =>
    expect(expressionOf(parseQuery(text) as Query)?.replace('(("a")', '("a")')).toContain(start),
  )

  it.each(['NOT a', 'tag:x', 'a OR NOT b', 'a tag:x'])('%s needs the catalogue', (text) => {
    expect(expressionOf(parseQuery(text) as Query)).toBeNull()
  })

  it('leaves out terms in which there is nothing to look for', () => {
    expect(understood(pruned(parseQuery('herring - quota') as Query))).toBe('and(herring quota)')
    expect(pruned(parseQuery('... --') as Query)).toBeNull()
  })
})
