import { describe, expect, it } from 'vitest'
import { arrivalOf, currentOf, isNewer, type KnownCable } from '../../../main/archive/versions'

const known = (...versions: [digest: string, released: string | null, soFar?: number][]): KnownCable => ({
  id: 1,
  current: versions.length,
  imports: [1],
  versions: versions.map(([digest, released, soFar], index) => ({
    id: index + 1,
    number: index + 1,
    digest,
    released: released as never,
    releasedSoFar: soFar ?? null,
  })),
})
const text = (digest: string, released: string | null, soFar: number | null = null) => ({
  digest,
  released: released as never,
  releasedSoFar: soFar,
})

describe('a text that arrives', () => {
  it('is stored when the cable is unknown', () => {
    expect(arrivalOf(undefined, text('a', null))).toEqual({ kind: 'stored' })
  })

  it.each([
    ['released later', known(['a', '2010-12-01']), text('b', '2011-01-01'), true],
    ['released earlier', known(['a', '2010-12-01']), text('b', '2010-11-28'), false],
    ['released when more was out', known(['a', '2010-12-01', 926]), text('b', '2010-12-01', 6693), true],
    ['without a release, such as a csv row', known(['a', '2010-12-01']), text('b', null), false],
    ['with a release over one without', known(['a', null]), text('b', '2010-12-01'), true],
    ['equal in both: the first one stays', known(['a', '2010-12-01', 5]), text('b', '2010-12-01', 5), false],
  ])('is a new version when the body differs; %s', (_, before, arriving, becomesCurrent) => {
    expect(arrivalOf(before, arriving)).toEqual({
      kind: 'new-version',
      cable: before,
      number: 2,
      becomesCurrent,
    })
  })

  it.each([
    ['same release', text('a', '2010-12-01', 926), 'same'],
    ['no release stated', text('a', null), 'same'],
    ['a later release', text('a', '2011-02-18'), 'newer-release'],
    ['an earlier release', text('a', '2010-11-28', 100), 'other-release'],
  ])('is unchanged when the body is the same: %s', (_, arriving, again) => {
    const before = known(['a', '2010-12-01', 926])
    expect(arrivalOf(before, arriving)).toMatchObject({ kind: 'unchanged', again })
  })
})

it('never takes a text as newer than itself', () => {
  const one = text('a', '2010-12-01', 7)
  expect(isNewer(one, one)).toBe(false)
})

it('finds the current version whatever the order of arrival', () => {
  const { versions } = known(['a', '2010-12-01'], ['b', '2011-01-01'], ['c', null])
  expect(currentOf(versions)?.digest).toBe('b')
  expect(currentOf(versions.toReversed())?.digest).toBe('b')
  expect(currentOf([])).toBeUndefined()
})
