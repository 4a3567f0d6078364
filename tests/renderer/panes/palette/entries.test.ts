import { describe, expect, it } from 'vitest'
import { entriesFor } from '../../../../renderer/panes/palette/entries'

const values = {
  origin: [
    { value: 'Embassy Tallinn', meaning: 'Estonia', group: 'Embassies', count: 3_210 },
    { value: 'Embassy Riga', meaning: 'Latvia', group: 'Embassies', count: 144 },
  ],
  tag: [{ value: 'EFIS', meaning: 'Commercial fishing', group: 'Subjects', count: 412 }],
}
const offered = (typed: string) => ({
  typed,
  values,
  cables: [],
  views: [{ name: '5 cables from Embassy Riga', address: '#/browse?origin=Embassy+Riga' }],
  name: (_: string, value: string) => value,
})
const labels = (typed: string) => entriesFor(offered(typed)).map(({ label }) => label)

describe('the palette', () => {
  it('shows kept views and actions before anything is typed, and no filter', () => {
    const groups = new Set(entriesFor(offered('')).map(({ group }) => group))
    expect([...groups]).toEqual(['Views', 'Actions'])
  })

  it('finds a filter by code, by meaning and by the name of its facet', () => {
    expect(labels('efis')).toContain('Tag: EFIS, Commercial fishing')
    expect(labels('fishing')).toContain('Tag: EFIS, Commercial fishing')
    expect(labels('origin tal')).toEqual(['Origin: Embassy Tallinn, Estonia'])
  })

  it('finds kept views and actions by the beginnings of their words', () => {
    expect(labels('riga')).toEqual(['Origin: Embassy Riga, Latvia', '5 cables from Embassy Riga'])
    expect(labels('corr read')).toEqual(['Correct the reading'])
    expect(labels('orrect')).toEqual([])
  })
})
