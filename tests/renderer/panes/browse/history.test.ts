import { expect, test } from 'vitest'
import type { CableRelease, VersionChange } from '../../../../preload/contract'
import { changeSentence, releaseSentence } from '../../../../renderer/panes/browse/reader/strip/history'

const change = (over: Partial<VersionChange>): VersionChange => ({
  since: 1,
  wordsAdded: 0,
  wordsRemoved: 0,
  lifted: 0,
  redacted: 0,
  ...over,
})

test.each([
  [null, 'The earliest text.'],
  [change({ lifted: 1, wordsAdded: 2 }), 'Since version 1: 1 redaction lifted and 2 words added.'],
  [
    change({ redacted: 2, wordsAdded: 1, wordsRemoved: 9 }),
    'Since version 1: 2 redactions added, 1 word added and 9 words removed.',
  ],
  [change({}), 'No word differs from version 1, only the signs between them.'],
  [
    change({ wordsAdded: null, wordsRemoved: null }),
    'Another text: it has too little in common with version 1 to be counted.',
  ],
])('what a version changed is one sentence: %j', (given, sentence) => {
  expect(changeSentence(given)).toBe(sentence)
})

const release = (over: Partial<CableRelease>): CableRelease => ({
  released: '2010-12-01',
  releasedSoFar: 926,
  importId: 1,
  path: '/a.html',
  articles: [],
  ...over,
})

test.each([
  [release({}), undefined, 'Released 1 Dec 2010.'],
  [release({ released: null }), undefined, 'Read, no day of release.'],
  [release({ articles: ['a'] }), undefined, 'Released 1 Dec 2010, 1 article more.'],
  [release({ released: '2011-03-01' }), release({}), 'Released 1 Mar 2011 again, text unchanged.'],
  [
    release({ releasedSoFar: 6693, articles: ['a', 'b'] }),
    release({}),
    'Shown again, text unchanged, 2 articles more.',
  ],
])('each release is one sentence: %j after %j', (given, before, sentence) => {
  expect(releaseSentence(given, before)).toBe(sentence)
})
