import { describe, expect, test } from 'vitest'
import { describe as inWords } from '../../../main/service/describe'
import { type Filters, NO_FILTERS } from '../../../preload/contract/view'

const AS_OF = { asOf: '2026-01-02', dueDays: 365 } as const
const sentence = (filters: Partial<Filters>, total = 412) =>
  inWords({ ...NO_FILTERS, ...filters }, AS_OF, total)
const include = (...values: string[]) => ({ include: values, exclude: [] })

describe('what is shown, in words', () => {
  test.each<[string, Partial<Filters>]>([
    ['All 412 cables', {}],
    ['412 cables from Embassy Tallinn', { choices: { origin: include('Embassy Tallinn') } }],
    [
      '412 cables from Embassy Tallinn, tagged EFIS or ECON but not PREL',
      {
        choices: {
          tag: { include: ['EFIS', 'ECON'], exclude: ['PREL'] },
          origin: include('Embassy Tallinn'),
        },
      },
    ],
    ['412 cables not tagged PREL', { choices: { tag: { include: [], exclude: ['PREL'] } } }],
    ['412 cables standing as due, as of 2026-01-02', { choices: { standing: include('due') } }],
    ['412 cables tagged any of 5 values', { choices: { tag: include('A', 'B', 'C', 'D', 'E') } }],
    ['412 cables created 2004-01-01 to 2006-12-31', { created: { from: '2004-01-01', to: '2006-12-31' } }],
    ['412 cables falling due until 2027-01-01', { due: { to: '2027-01-01' } }],
    ['412 cables released on 2010-11-28', { released: { from: '2010-11-28', to: '2010-11-28' } }],
    ['412 cables matching “fish quota”', { query: ' fish quota ' }],
    ['412 cables from (none)', { choices: { origin: include('') } }],
  ])('%s', (expected, filters) => {
    expect(sentence(filters)).toBe(expected)
  })

  test('counts as people write them', () => {
    expect(sentence({}, 251_287)).toBe('All 251,287 cables')
    expect(sentence({ query: 'x' }, 1)).toBe('1 cable matching “x”')
  })
})
