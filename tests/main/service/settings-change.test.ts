/** Changes of what the settings hold several of, as windows ask for them that do not know of each other's. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { serviceClient } from '../../../main/service/service'
import { SETTINGS_DEFAULTS } from '../../../main/service/settings-schema'
import { openSettings } from '../../../main/service/settings-store'
import type { ArchiveState, SettingsChange } from '../../../preload/contract'

let folder: string
let keeper: ArchiveKeeper

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-change-'))
  keeper = new ArchiveKeeper({ now: () => new Date(2026, 0, 2), workers: 0 })
})
afterEach(async () => {
  await keeper.close()
  await rm(folder, { recursive: true })
})

/** Each has its own store of the one file, as two programs on it have. */
const window = () =>
  serviceClient({
    keeper,
    host: {
      kind: 'browser',
      version: '0',
      sampleFolder: folder,
      papers: {},
      settings: openSettings(folder),
      home: folder,
      now: () => new Date(2026, 0, 2),
    },
  })

const keep = (name: string): SettingsChange => ({
  of: 'savedViews',
  change: { kind: 'keep', view: { name, address: `#/${name}` } },
})
const watch = (name: string, kind: 'watch' | 'end' = 'watch'): SettingsChange => ({
  of: 'watchedFolders',
  change: { kind, folder: { folder: `/${name}`, archive: '/a.chancery' } },
})
const write = (kind: 'mdr' | 'foia', text: string): SettingsChange => ({
  of: 'requestTemplates',
  change: { kind, text },
})

test('two windows lose none of each other’s views, folders and letters', async () => {
  const [one, other] = [window(), window()]
  for (const name of ['a', 'b']) {
    await one.settings.change(keep(name))
    await other.settings.change(keep(`${name}2`))
    await one.settings.change(watch(name))
    await other.settings.change(watch(`${name}2`))
  }
  await one.settings.change(write('mdr', 'Review, please.'))
  await other.settings.change(write('foia', 'Release, please.'))
  await one.settings.change({ of: 'savedViews', change: { kind: 'forget', address: '#/a2' } })
  await other.settings.change({
    of: 'savedViews',
    change: { kind: 'rename', address: '#/a', name: 'new' },
  })
  await other.settings.change(watch('a', 'end'))
  const { savedViews, watchedFolders, requestTemplates } = await one.settings.get()
  expect(savedViews.map(({ name }) => name)).toEqual(['new', 'b', 'b2'])
  expect(watchedFolders.map((each) => each.folder)).toEqual(['/a2', '/b', '/b2'])
  expect(requestTemplates).toEqual({ mdr: 'Review, please.', foia: 'Release, please.' })
})

test.each([
  [{ savedViews: [] }],
  [{ watchedFolders: [] }],
  [{ requestTemplates: { mdr: '', foia: '' } }],
  [{ theme: 'dark', savedViews: [] }],
])('a window that would write the whole, %j, is refused and nothing changes', async (whole) => {
  for (const change of [keep('a'), watch('a'), write('mdr', 'Mine')]) await window().settings.change(change)
  const before = await window().settings.get()
  await expect(window().settings.set(whole)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('one by one'),
  })
  expect(await window().settings.get()).toEqual(before)
})

test.each<[why: string, change: unknown]>([
  [
    'a view without a name',
    { of: 'savedViews', change: { kind: 'keep', view: { name: ' ', address: '#/' } } },
  ],
  [
    'a view under a name that no line holds',
    { of: 'savedViews', change: { kind: 'rename', address: '#/', name: 'x'.repeat(201) } },
  ],
  ['a change that is none', { of: 'savedViews', change: { kind: 'clear' } }],
  ['a change of another part', { of: 'savedViews', change: { kind: 'mdr', text: 'x' } }],
  [
    'a folder without a path',
    { of: 'watchedFolders', change: { kind: 'watch', folder: { folder: '', archive: '/a' } } },
  ],
  ['a letter of no kind', { of: 'requestTemplates', change: { kind: 'will', text: 'x' } }],
  ['a letter too long', write('mdr', 'x'.repeat(50_001))],
  ['a setting that is changed whole', { of: 'theme', change: 'dark' }],
])('%s is refused and nothing is kept', async (_why, change) => {
  await expect(window().settings.change(change as SettingsChange)).rejects.toMatchObject({
    code: 'BAD_INPUT',
  })
  expect(await window().settings.get()).toEqual(SETTINGS_DEFAULTS)
})

test('whoever follows the archive hears that settings have changed, and that nothing else has', async () => {
  const stop = new AbortController()
  const states = keeper.changes(stop.signal)
  const before = (await states.next()).value as ArchiveState
  await window().settings.set({ theme: 'dark' })
  expect((await states.next()).value).toEqual({ ...before, settings: before.settings + 1 })
  await window().settings.change(keep('a'))
  expect((await states.next()).value).toEqual({ ...before, settings: before.settings + 2 })
  await expect(window().settings.set({ theme: 'purple' })).rejects.toBeTruthy()
  stop.abort()
  expect((await states.next()).done).toBe(true)
})
