import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Archive } from '../../../preload/contract'
import type { Day } from '../../../preload/contract/day'
import { HOME } from '../../../renderer/state/address'
import { connectTo } from '../../../renderer/state/api'
import { asOf, connected, followDay, today } from '../../../renderer/state/archive'
import { go } from '../../../renderer/state/router'

let day: Day | null = null
let stop = () => {}

const host = {
  info: async () => {
    if (day === null) throw new Error('The host has gone.')
    return { today: day }
  },
}

beforeEach(async () => {
  vi.useFakeTimers()
  go(HOME, 'replace')
  day = '2026-11-30'
  connectTo({ host } as unknown as Archive)
  connected.value = false
  connected.value = true
  stop = followDay()
  await vi.advanceTimersByTimeAsync(0)
})
afterEach(() => {
  stop()
  connected.value = false
  vi.useRealTimers()
})

it('goes over to the next day at the host’s midnight while the window stands open', async () => {
  expect(asOf.value).toBe('2026-11-30')
  day = '2026-12-01'
  await vi.advanceTimersByTimeAsync(60_000)
  expect([today.value, asOf.value]).toEqual(['2026-12-01', '2026-12-01'])
})

it('asks as soon as the page comes into view again, as after a night’s sleep', async () => {
  day = '2026-12-02'
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(0)
  expect(today.value).toBe('2026-12-02')
})

it('leaves a day that was chosen alone', async () => {
  go({ asOf: '2035-01-01' }, 'replace')
  day = '2026-12-01'
  await vi.advanceTimersByTimeAsync(60_000)
  expect([today.value, asOf.value]).toEqual(['2026-12-01', '2035-01-01'])
})

it('keeps the day it was told last while the host is gone, and asks on', async () => {
  day = null
  await vi.advanceTimersByTimeAsync(60_000)
  expect(today.value).toBe('2026-11-30')
  day = '2026-12-01'
  await vi.advanceTimersByTimeAsync(60_000)
  expect(today.value).toBe('2026-12-01')
})
