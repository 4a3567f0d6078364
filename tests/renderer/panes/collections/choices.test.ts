import { describe, expect, it } from 'vitest'
import { choicesFor } from '../../../../renderer/panes/collections/choices'
import { renamedIn } from '../../../../renderer/panes/collections/renaming'
import { parseAddress } from '../../../../renderer/state/address'

const all = ['Baltic herring', 'Fish', 'Fishery talks', 'Ice'].map((name) => {
  return { name, cables: 2, held: 2, createdAt: '2026-01-02T00:00:00Z' }
})
const offered = (typed: string, holding: string[] = []) =>
  choicesFor(all, typed, holding).map(({ name, cables, holds }) =>
    cables === null ? `new ${name}` : holds ? `in ${name}` : name,
  )

describe('the field for a collection offers', () => {
  it.each([
    ['', ['Baltic herring', 'Fish', 'Fishery talks', 'Ice']],
    ['fish', ['Fish', 'Fishery talks']],
    ['FISH ', ['Fish', 'Fishery talks']],
    ['fishe', ['Fishery talks', 'new fishe']],
    ['herring', ['Baltic herring', 'new herring']],
    [' Sprats ', ['new Sprats']],
  ])('%j: %j', (typed, expected) => {
    expect(offered(typed)).toEqual(expected)
  })

  it('those that hold the open cable as such', () => {
    expect(offered('i', ['Ice'])).toEqual(['in Ice', 'new i'])
  })
})

describe('a collection under another name', () => {
  it.each([
    ['#/browse?collection=Fish&tag=EFIS', ['Herring'], []],
    ['#/browse?not-collection=Fish&collection=Ice', ['Ice'], ['Herring']],
  ])('%s', (hash, include, exclude) => {
    const { choices } = renamedIn(parseAddress(hash), 'Fish', 'Herring').filters
    expect(choices.collection).toEqual({ include, exclude })
  })

  it('leaves other addresses as they are', () => {
    const address = parseAddress('#/browse?tag=EFIS')
    expect(renamedIn(address, 'Fish', 'Herring')).toBe(address)
  })
})
