/** Changes of the kept views, as windows ask for them that do not know of each other's. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ArchiveKeeper } from '../../../main/service/keeper'
import { MOST_VIEWS, viewsAfter } from '../../../main/service/kept-views'
import { serviceClient } from '../../../main/service/service'
import { openSettings } from '../../../main/service/settings-store'
import type { KeptView, ViewChange } from '../../../preload/contract'

const view = (name: string): KeptView => ({ name, address: `#/browse?q=${name}` })
const [A, B, C] = ['a', 'b', 'c'].map(view) as [KeptView, KeptView, KeptView]
const named = (views: readonly KeptView[]) => views.map(({ name }) => name).join(' ')

describe('one change', () => {
  test.each<[why: string, change: ViewChange, after: string]>([
    ['a view comes last', { kind: 'keep', view: C }, 'a b c'],
    ['one that is put back comes where it was', { kind: 'keep', view: C, before: B.address }, 'a c b'],
    [
      'it comes last where the one behind it has been forgotten meanwhile',
      { kind: 'keep', view: C, before: '#/gone' },
      'a b c',
    ],
    [
      'one that is kept stays, under the name that somebody gave it',
      { kind: 'keep', view: { ...A, name: 'other' } },
      'a b',
    ],
    ['a name changes, its place does not', { kind: 'rename', address: A.address, name: 'new' }, 'new b'],
    ['a forgotten one goes', { kind: 'forget', address: A.address }, 'b'],
    ['one that another window has forgotten is no trouble', { kind: 'forget', address: C.address }, 'a b'],
  ])('%s', (_why, change, after) => {
    expect(named(viewsAfter([A, B], change))).toBe(after)
  })

  test('addresses of a collection that has another name go along; the others stay', () => {
    const addresses = [{ from: B.address, to: '#/browse?q=new' }]
    expect(viewsAfter([A, B], { kind: 'readdress', addresses })).toEqual([
      A,
      { name: 'b', address: '#/browse?q=new' },
    ])
  })

  test.each<[why: string, views: KeptView[], change: ViewChange, told: RegExp]>([
    [
      'a name for one that is not there would be lost',
      [A],
      { kind: 'rename', address: B.address, name: 'new' },
      /forgotten in another window/,
    ],
    [
      'one more than the settings hold',
      Array.from({ length: MOST_VIEWS }, (_, at) => view(String(at))),
      { kind: 'keep', view: A },
      /^1,000 views are kept, and more cannot be\. Forget some first\.$/,
    ],
  ])('%s, and is refused', (_why, views, change, told) => {
    expect(() => viewsAfter(views, change)).toThrow(told)
  })
})

describe('two windows', () => {
  let folder: string
  let keeper: ArchiveKeeper

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-views-'))
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

  test('lose none of each other’s views', async () => {
    const [one, other] = [window(), window()]
    await one.settings.changeViews({ kind: 'keep', view: A })
    await other.settings.changeViews({ kind: 'keep', view: B })
    await one.settings.changeViews({ kind: 'keep', view: C })
    await other.settings.changeViews({ kind: 'rename', address: A.address, name: 'new' })
    await one.settings.changeViews({ kind: 'forget', address: B.address })
    expect(named((await other.settings.get()).savedViews)).toBe('new c')
  })

  test('cannot write a whole list', async () => {
    await window().settings.changeViews({ kind: 'keep', view: A })
    await expect(window().settings.set({ savedViews: [] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    expect((await window().settings.get()).savedViews).toEqual([A])
  })

  test.each<[why: string, change: unknown]>([
    ['without a name', { kind: 'keep', view: { name: ' ', address: '#/' } }],
    ['under a name that no line holds', { kind: 'rename', address: '#/', name: 'x'.repeat(201) }],
    ['of a kind that is none', { kind: 'clear' }],
  ])('keep nothing %s', async (_why, change) => {
    await expect(window().settings.changeViews(change as ViewChange)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
  })
})
