import { afterEach, expect, test, vi } from 'vitest'
import type { ImportProgress, MissingList } from '../../../../preload/contract'
import { metIn, metInThread, narrowed } from '../../../../renderer/panes/missing/state'
import { type Address, HOME } from '../../../../renderer/state/address'
import { connectTo } from '../../../../renderer/state/api'
import { connected, revision } from '../../../../renderer/state/archive'
import { progress } from '../../../../renderer/state/importing'
import { address, go, linkTo } from '../../../../renderer/state/router'
import { fakeArchive } from '../../fake-archive'

afterEach(() => {
  go(HOME)
  connected.value = false
  progress.value = null
})

const THREAD = { screen: 'thread', cable: '06TALLINN9003' } as const

test.each<[part: string | null, back: string, what: string]>([
  [null, '#/thread/06TALLINN9003', 'as far as usual'],
  ['4', '#/thread/06TALLINN9003?part=4', 'as far as the thread went'],
])('a missing cable met in a thread leads back to it: steps %j, %s, %s', (part, back) => {
  go({ ...HOME, ...THREAD, part })
  go(metInThread('05RIGA9120', address.value.part))
  expect(narrowed.value).toEqual({ station: null, year: null, id: '05RIGA9120' })
  expect(metIn.value?.words).toBe('Back to the thread of 06TALLINN9003')
  expect(linkTo(metIn.value?.change)).toBe(back)
})

test('met in a text, it leads back to the cable', () => {
  go({ ...HOME, cable: '06TALLINN9003', screen: 'missing', part: '05RIGA9120' })
  expect(metIn.value?.words).toBe('Back to 06TALLINN9003')
  expect(linkTo(metIn.value?.change)).toBe('#/browse/06TALLINN9003')
})

test.each<[change: Partial<Address>, what: string]>([
  [{ cable: null, part: '05RIGA9120' }, 'a link from elsewhere'],
  [{ cable: '06TALLINN9003', part: null }, 'the whole list'],
  [{ cable: '06TALLINN9003', part: 'RIGA/2005' }, 'a part of the list'],
])('%o has no place to go back to: %s', (change) => {
  go({ ...HOME, screen: 'missing', ...change })
  expect(metIn.value).toBeNull()
})

const NONE: MissingList = { total: 0, mentions: 0, rows: [], stations: [], years: [] }

test('while an import runs the list is not asked for again at each of its steps, but when it has ended', async () => {
  const asked = vi.fn(async () => NONE)
  connectTo({ ...fakeArchive({ cables: [] }), references: { missing: asked } } as never)
  connected.value = true
  progress.value = { done: false } as ImportProgress
  go({ ...HOME, screen: 'missing' })
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
  revision.value++
  revision.value++
  expect(asked).toHaveBeenCalledTimes(1)
  progress.value = { done: true } as ImportProgress
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
})
