import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from '../../../../preload/contract/view'
import {
  chosenFirst,
  grouped,
  headingOf,
  itemsOf,
  matching,
  spoken,
} from '../../../../renderer/panes/browse/filters/items'
import { toggle } from '../../../../renderer/state/filters'

const values = [
  { value: 'PREL', meaning: 'External relations', group: 'Subjects', count: 133 },
  { value: 'EFIS', meaning: 'Commercial fishing', group: 'Subjects', count: 41 },
  { value: 'EN', meaning: 'Estonia', group: 'Places', count: 1 },
]
const items = (filters = NO_FILTERS) =>
  itemsOf('tag', values, filters, ({ value, meaning }) => ({ label: value, gloss: meaning }))
const labels = (list: { label: string }[]) => list.map(({ label }) => label)

describe('the rows of a facet', () => {
  it('have the chosen values first, those that have fallen to zero among them', () => {
    const filters = toggle(toggle(NO_FILTERS, 'tag', ['EFIS'], 'in'), 'tag', ['OVIP'], 'out')
    const rows = chosenFirst(items(filters))
    expect(labels(rows)).toEqual(['EFIS', 'OVIP', 'PREL', 'EN'])
    expect(rows[1]).toMatchObject({ count: 0, chosen: 'out' })
  })

  it('have no count before the archive has answered', () => {
    const filters = toggle(NO_FILTERS, 'tag', ['OVIP'], 'in')
    const [fallen] = itemsOf('tag', [], filters, ({ value }) => ({ label: value, gloss: null }), false)
    expect(fallen).toMatchObject({ label: 'OVIP', count: null, chosen: 'in' })
  })

  it('of no kind have a heading of their own below those of kinds, and none where there are no kinds', () => {
    const [kind] = grouped(items())
    const plain = { heading: null, items: [] }
    if (!kind) throw new Error('no group')
    expect([kind, plain].map((group) => headingOf(group, [kind, plain]))).toEqual([kind.heading, 'Others'])
    expect(headingOf(plain, [plain])).toBeNull()
  })

  it('stand under their headings', () => {
    const headings = (order?: string[]) =>
      grouped(items(), order).map(({ heading, items }) => [heading, items.length])
    expect(headings(['Subjects', 'Places'])).toEqual([
      ['Subjects', 2],
      ['Places', 1],
    ])
    // Without an order they stand by the alphabet, wherever their counts would put them.
    expect(headings().map(([heading]) => heading)).toEqual(['Places', 'Subjects'])
  })

  it.each([
    ['ef', ['EFIS'], 'a code'],
    ['fish', ['EFIS'], 'a word of the meaning'],
    ['E', ['EFIS', 'EN', 'PREL'], 'one letter begins a word, codes before meanings'],
    ['ton', ['EN'], 'letters inside a word'],
    ['zzz', [], 'nothing'],
  ])('are narrowed by “%s” to %o: %s', (typed, found) => {
    expect(labels(matching(items(), typed))).toEqual(found)
  })

  it('are said in full', () => {
    const [, fish, estonia] = items(toggle(NO_FILTERS, 'tag', ['EFIS'], 'in'))
    expect(fish && spoken(fish)).toBe('EFIS, Commercial fishing, included, 41 cables')
    expect(estonia && spoken(estonia)).toBe('EN, Estonia, 1 cable')
    expect(fish && spoken({ ...fish, count: null })).toBe('EFIS, Commercial fishing, included')
  })
})
