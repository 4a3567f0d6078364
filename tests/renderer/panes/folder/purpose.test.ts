import { describe, expect, test } from 'vitest'
import { find } from '../../../../renderer/panes/folder/FolderList'
import { archiveFile, entriesFor, inFolder, isWhole } from '../../../../renderer/panes/folder/purpose'

const folder = (name: string) => ({ name, path: `/${name}`, kind: 'folder' as const })
const file = (name: string) => ({ name, path: `/${name}`, kind: 'file' as const })
const ALL = [folder('Archives'), file('cables.csv'), file('posts.chancery'), file('old.SQLITE')]

describe('what is shown of a folder', () => {
  test.each([
    ['import', ['Archives', 'cables.csv', 'posts.chancery', 'old.SQLITE']],
    ['open', ['Archives', 'posts.chancery', 'old.SQLITE']],
    ['restore', ['Archives', 'posts.chancery', 'old.SQLITE']],
    ['create', ['Archives']],
    ['copy', ['Archives']],
  ] as const)('to %s: %j', (purpose, names) => {
    expect(entriesFor(purpose, ALL).map((entry) => entry.name)).toEqual(names)
  })
})

test.each([
  ['Posts', 'Posts.chancery'],
  [' Posts ', 'Posts.chancery'],
  ['Posts.sqlite', 'Posts.sqlite'],
  ['', null],
  ['..', null],
  ['a/b', null],
  ['a\u0000b', null],
])('an archive called %j is the file %j', (name, path) => {
  expect(archiveFile(name)).toBe(path)
})

test.each([
  ['/home/reader', '/home/reader/a.chancery'],
  ['/', '/a.chancery'],
  ['D:\\Posts', 'D:\\Posts\\a.chancery'],
])('in %s it lies at %s', (place, path) => {
  expect(inFolder(place, 'a.chancery')).toBe(path)
})

test('a letter finds the next name, going round', () => {
  const entries = [folder('Alpha'), folder('Beta'), folder('alto')]
  expect(find(entries, 'a', 0)).toBe(2)
  expect(find(entries, 'a', 2)).toBe(0)
  expect(find(entries, 'z', 1)).toBe(1)
})

test.each([
  ['/home/reader', true],
  ['/', true],
  ['D:\\Posts', true],
  ['d:/Posts', true],
  ['\\\\server\\share', true],
  // These would begin where the program was started, which nobody sees.
  ['../..', false],
  ['cables', false],
  ['~/cables', false],
  ['D:', false],
  ['', false],
])('%j is a whole path: %j', (path, whole) => {
  expect(isWhole(path)).toBe(whole)
})
