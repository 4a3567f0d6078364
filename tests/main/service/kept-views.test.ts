import { describe, expect, test } from 'vitest'
import { MOST_VIEWS, viewsAfter } from '../../../main/service/kept-views'
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
