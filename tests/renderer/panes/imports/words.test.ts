import { describe, expect, test } from 'vitest'
import type { ImportProgress } from '../../../../preload/contract'
import {
  goneInWords,
  groupRefusals,
  headOf,
  lastRefusals,
  pace,
  pathParts,
  rootsInWords,
  timeLeft,
  took,
} from '../../../../renderer/panes/imports/words'

const running = { rate: 212, secondsLeft: 15, counting: false, found: 6310, read: 3182 }

describe('the heading of an import that has ended', () => {
  test.each([
    ['finished', 9, 0, 1, 'Imported'],
    ['finished', 9, 0, 9, 'Nothing imported'],
    ['finished', 1, 0, 1, 'Nothing imported'],
    // Pictures and pages that list cables are nothing to have.
    ['finished', 4, 1, 3, 'Nothing imported'],
    ['finished', 4, 4, 0, 'Nothing imported'],
    // A folder that is empty was imported, and held nothing.
    ['finished', 0, 0, 0, 'Imported'],
    ['cancelled', 1, 0, 1, 'Cancelled; what was in is kept'],
    ['interrupted', 9, 0, 0, 'Interrupted; what was in is kept'],
  ] as const)('%s, %d seen, %d not a cable, %d refused: %s', (state, seen, notCables, refused, head) => {
    expect(headOf({ state, seen, notCables, refused })).toBe(head)
  })
})

describe('the pace', () => {
  test.each([
    [running, '212 files a second, about 15 seconds left'],
    [{ ...running, rate: 2_431.7, secondsLeft: 61 }, '2,432 files a second, about a minute left'],
    [{ ...running, rate: 1, secondsLeft: 1 }, '1 file a second, nearly done'],
    [{ ...running, rate: 0.4, secondsLeft: 600 }, 'less than one file a second, about 10 minutes left'],
    [{ ...running, rate: 3.07, secondsLeft: null }, '3.1 files a second'],
    [{ ...running, counting: true }, '212 files a second; still looking for files'],
    [{ ...running, rate: 0, secondsLeft: null }, 'Starting'],
  ])('%o: %s', (progress, words) => {
    expect(pace(progress)).toBe(words)
  })
})

test.each([
  [1, 'nearly done'],
  [7.4, 'about 7 seconds left'],
  [33, 'about 35 seconds left'],
  [54, 'about 55 seconds left'],
  [58, 'about a minute left'],
  [150, 'about 3 minutes left'],
  [10_000, 'about 3 hours left'],
])('%d seconds: %s', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words)
})

test.each([
  [0.2, 'under 1 s'],
  [4.4, '4 s'],
  [72, '1 min 12 s'],
  [120, '2 min'],
])('%d seconds took %s', (seconds, words) => {
  expect(took(seconds)).toBe(words)
})

describe('paths', () => {
  test('lose nothing when cut', () => {
    expect(pathParts('/data/2007/07TALLINN9023.html')).toEqual({
      folder: '/data/2007/',
      file: '07TALLINN9023.html',
    })
    expect(pathParts('D:\\Posts\\a.txt')).toEqual({ folder: 'D:\\Posts\\', file: 'a.txt' })
    expect(pathParts('a.txt')).toEqual({ folder: '', file: 'a.txt' })
  })

  test('roots are named by their last part', () => {
    expect(rootsInWords(['/data/Posts, second delivery/'])).toBe('Posts, second delivery')
    expect(rootsInWords(['/data/a', '/data/b', '/c'])).toBe('a and 2 more')
    expect(rootsInWords(['/'])).toBe('/')
    expect(rootsInWords([])).toBe('')
  })
})

const refusal = (id: number, reason: string, path = `/f/${id}`, retried = false) => ({
  id,
  importId: 1,
  path,
  file: path,
  reason,
  advice: `Do something about ${reason}.`,
  detail: '',
  retried,
})

test('a file that several imports refused is told once, by the last of them', () => {
  const last = lastRefusals([
    refusal(1, 'empty', '/f/a'),
    refusal(2, 'denied', '/f/b'),
    refusal(3, 'denied', '/f/a'),
    // Tried again since: the refusal before it is done with, too.
    refusal(4, 'denied', '/f/b', true),
  ])
  expect(last.map(({ id, path, retried }) => [id, path, retried])).toEqual([
    [3, '/f/a', false],
    [4, '/f/b', true],
  ])
})

describe('files that had gone when their turn came', () => {
  const record = { state: 'finished' } as ImportProgress['import']
  const progress = { import: record, found: 3_625, read: 1_792, done: true } as ImportProgress
  test.each([
    ['1,833 files counted at the beginning had gone', progress],
    ['1 file counted at the beginning had gone', { ...progress, read: 3_624 }],
  ])('are told: %s', (words, given) => {
    expect(goneInWords(given)).toContain(words)
  })
  test.each([
    ['all are read', { ...progress, read: 3_625 }],
    ['more come in meanwhile', { ...progress, read: 3_626 }],
    ['some are still to be read', { ...progress, done: false }],
    ['somebody cancelled it', { ...progress, import: { ...record, state: 'cancelled' as const } }],
  ])('are none where %s', (_, given) => {
    expect(goneInWords(given)).toBeNull()
  })
})

test('refusals stand by their reason, the most frequent first', () => {
  const groups = groupRefusals([refusal(1, 'empty'), refusal(2, 'denied'), refusal(3, 'denied')])
  expect(groups.map((group) => [group.reason, group.rows.map((row) => row.id)])).toEqual([
    ['denied', [2, 3]],
    ['empty', [1]],
  ])
})
