import { expect, test } from 'vitest'
import { counted, every, noun, sizeInWords } from '../../preload/contract/count'

test.each([
  [0, '0 cables'],
  [1, '1 cable'],
  [2, '2 cables'],
  [251287, '251,287 cables'],
])('%d is counted as %s', (count, words) => {
  expect(counted(count, 'cable')).toBe(words)
})

test('a plural that does not end in s is given', () => {
  expect(noun(1, 'entry', 'entries')).toBe('entry')
  expect(counted(3, 'entry', 'entries')).toBe('3 entries')
})

test.each([
  [0, '0 cables'],
  [1, 'The one cable'],
  [18764, 'All 18,764 cables'],
])('all of %d are told as %s', (count, words) => {
  expect(every(count, 'cable')).toBe(words)
})

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_500, '1.5 KB'],
  [9_960_000, '10 MB'],
  [999_999, '1.0 MB'],
  [999_000, '999 KB'],
  [412_000_000, '412 MB'],
  [2_100_000_000, '2.1 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words)
})
