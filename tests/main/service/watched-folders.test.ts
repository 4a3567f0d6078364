import { expect, test } from 'vitest'
import { foldersAfter, MOST_WATCHED } from '../../../main/service/watched-folders'
import type { FolderChange, WatchedFolderOf } from '../../../preload/contract'

const inbox = (name: string, archive = '/a.chancery'): WatchedFolderOf => ({ folder: `/${name}`, archive })
const [A, B, C] = ['a', 'b', 'c'].map((name) => inbox(name)) as [
  WatchedFolderOf,
  WatchedFolderOf,
  WatchedFolderOf,
]

test.each<[why: string, change: FolderChange, after: WatchedFolderOf[]]>([
  ['one comes last', { kind: 'watch', folder: C }, [A, B, C]],
  ['one that another window has chosen stays one', { kind: 'watch', folder: { ...A } }, [A, B]],
  [
    'one folder may fill two archives',
    { kind: 'watch', folder: inbox('a', '/b.chancery') },
    [A, B, inbox('a', '/b.chancery')],
  ],
  ['one goes', { kind: 'end', folder: { ...A } }, [B]],
  ['that of another archive stays', { kind: 'end', folder: inbox('a', '/b.chancery') }, [A, B]],
  ['one that another window has let go is no trouble', { kind: 'end', folder: C }, [A, B]],
])('%s', (_why, change, after) => {
  expect(foldersAfter([A, B], change)).toEqual(after)
})

test('one more than the settings hold is refused in a sentence', () => {
  const all = Array.from({ length: MOST_WATCHED }, (_, at) => inbox(String(at)))
  expect(() => foldersAfter(all, { kind: 'watch', folder: A })).toThrow(
    /^200 folders are watched, and more cannot be\. Stop watching some first\.$/,
  )
})
