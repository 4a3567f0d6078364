import { describe, expect, it } from 'vitest'
import { type Address, formatAddress, HOME, parseAddress, sameList } from '../../../renderer/state/address'

const full: Address = {
  screen: 'browse',
  filters: {
    choices: {
      origin: { include: ['Embassy Tallinn', 'Embassy Riga'], exclude: [] },
      tag: { include: ['EFIS'], exclude: ['OVIP'] },
      released: { include: ['2010-12-01'], exclude: [] },
      classification: { include: ['SECRET//NOFORN', 'A&B=C?#%'], exclude: [''] },
    },
    created: { from: '2003-01-01', to: '2009-12-31' },
    released: { from: '2010-11-28' },
    due: { to: '2030-01-01' },
    query: '"herring quota" OR тунец -salmon',
  },
  order: { by: 'due', descending: false },
  asOf: '2026-05-12',
  cable: '07TALLINN9023',
  version: 2,
  paragraph: '4',
  text: 'sent',
  compare: [1, 2],
  part: 'weeks',
}

describe('an address', () => {
  it('holds the whole state of the screen and gives it back', () => {
    expect(parseAddress(formatAddress(full))).toEqual(full)
  })

  it('leaves out what is usual', () => {
    expect(formatAddress(HOME)).toBe('#/browse')
    expect(parseAddress('')).toEqual(HOME)
  })

  it('can be read by a person', () => {
    const { filters } = parseAddress('#/browse?tag=EFIS&not-tag=OVIP&created=2003-01-01..&q=quota')
    expect(filters.choices).toEqual({ tag: { include: ['EFIS'], exclude: ['OVIP'] } })
    expect(filters.created).toEqual({ from: '2003-01-01' })
    expect(filters.query).toBe('quota')
  })

  it.each([
    ['#/nowhere', 'an unknown screen is the first one'],
    ['#/browse?asof=2026-02-30', 'a day that does not exist is left out'],
    ['#/browse?asof=0001-01-01', 'a year that the stamp does not have is left out'],
    ['#/browse?asof=9999-12-31', 'so is one after which no day can be counted'],
    ['#/browse?sort=-colour', 'an unknown order is the usual one'],
    ['#/browse?created=yesterday..tomorrow', 'words are no days'],
    ['#/browse?v=two', 'a version is a number'],
    ['#/browse?compare=1', 'two versions make a comparison'],
    ['#/browse?standing=passed%3Fx&not-standing=', 'a standing that is none is left out'],
    ['#/browse?unknown=1', 'words of another version are passed over'],
    ['#garbage', 'a cut link opens the first screen'],
  ])('%s is never an error: %s', (hash) => {
    expect(parseAddress(hash)).toEqual(HOME)
  })

  it('keeps an id with signs of addresses in it', () => {
    const id = '07A/B?C#D%20'
    expect(parseAddress(formatAddress({ ...HOME, cable: id })).cable).toBe(id)
  })

  it('survives a wrongly coded id', () => {
    expect(parseAddress('#/browse/%E0%A4%A').cable).toBe('%E0%A4%A')
  })

  it('tells the same list apart from another', () => {
    expect(sameList(full, { ...full, cable: null, text: 'read' })).toBe(true)
    expect(sameList(full, { ...full, order: HOME.order })).toBe(false)
  })
})
