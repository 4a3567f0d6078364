import { beforeEach, expect, test } from 'vitest'
import type { Archive, Settings } from '../../../preload/contract'
import { SETTINGS_DEFAULTS } from '../../../preload/contract/settings'
import { connectTo } from '../../../renderer/state/api'
import { changeOne, changeSettings, loadSettings, settings } from '../../../renderer/state/settings'

interface Question {
  of: string
  answer: (kept: Partial<Settings>) => void
  fail: () => void
}

let asked: Question[]

const later = (of: string) => () =>
  new Promise((done, fail) => {
    asked.push({
      of,
      answer: (kept) => done({ ...SETTINGS_DEFAULTS, ...kept }),
      fail: () => fail(new TypeError('no answer')),
    })
  })

beforeEach(() => {
  asked = []
  settings.value = SETTINGS_DEFAULTS
  connectTo({
    settings: { get: later('get'), set: later('set'), change: later('change') },
  } as unknown as Archive)
})
const next = () => asked.shift() as Question

test('what another window has changed comes in; what this one sets meanwhile stays, and is the host’s once it is kept', async () => {
  const told = loadSettings()
  const set = changeSettings({ readingSize: 17 })
  next().answer({ theme: 'dark' })
  await told
  expect(settings.value).toMatchObject({ theme: 'dark', readingSize: 17 })
  next().answer({ theme: 'dark', readingSize: 17 })
  await set
  const again = loadSettings()
  next().answer({ readingSize: 20 })
  await again
  expect(settings.value.readingSize).toBe(20)
})

test('a value that is set twice is not shown as it was in between', async () => {
  const first = changeSettings({ readingSize: 17 })
  const second = changeSettings({ readingSize: 18 })
  next().answer({ readingSize: 17 })
  await first
  const told = loadSettings()
  const set = next()
  next().answer({ readingSize: 17 })
  await told
  expect(settings.value.readingSize).toBe(18)
  set.answer({ readingSize: 18 })
  await second
})

test('an answer that comes too late is not shown over a newer one', async () => {
  const old = loadSettings()
  const young = loadSettings()
  const slow = next()
  next().answer({ theme: 'dark' })
  await young
  slow.answer({ theme: 'light' })
  await old
  expect(settings.value.theme).toBe('dark')
})

test('what could not be kept holds here, whatever another window changes', async () => {
  const set = changeSettings({ userName: 'Ada' })
  next().fail()
  await set
  const told = loadSettings()
  next().answer({ userName: 'Grace', theme: 'dark' })
  await told
  expect(settings.value).toMatchObject({ userName: 'Ada', theme: 'dark' })
})

test('one that is changed is shown with what other windows have added; its trouble is a sentence', async () => {
  const [a, b] = ['a', 'b'].map((name) => ({ name, address: `#/${name}` })) as [
    { name: string; address: string },
    { name: string; address: string },
  ]
  const kept = changeOne({ of: 'savedViews', change: { kind: 'keep', view: b } })
  next().answer({ savedViews: [a, b] })
  expect(await kept).toBeNull()
  expect(settings.value.savedViews).toEqual([a, b])
  const lost = changeOne({ of: 'savedViews', change: { kind: 'forget', address: '#/a' } })
  next().fail()
  expect(await lost).toContain('does not answer')
  expect(settings.value.savedViews).toEqual([a, b])
})
