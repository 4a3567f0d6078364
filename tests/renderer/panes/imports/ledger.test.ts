import { expect, test } from 'vitest'
import { accounted, addUp, balance } from '../../../../renderer/panes/imports/ledger'

const ledger = { seen: 3182, stored: 2406, newVersions: 212, unchanged: 385, notCables: 142, refused: 37 }

test('the five outcomes make what was seen', () => {
  expect(accounted(ledger)).toBe(3182)
  expect(balance(ledger)).toEqual({ kind: 'balanced' })
})

test.each([
  [3183, 1, '1 entry seen but not accounted for. Check the archive, then import the folder again.'],
  [3192, 10, '10 entries seen but not accounted for. Check the archive, then import the folder again.'],
  [3180, -2, '2 entries accounted for but never seen. Check the archive.'],
])('%d seen differs by %d, in a sentence', (seen, by, sentence) => {
  expect(balance({ ...ledger, seen })).toEqual({ kind: 'differs', by, sentence })
})

test('several accounts add up part by part', () => {
  const sum = addUp([ledger, ledger])
  expect(sum).toEqual({
    seen: 6364,
    stored: 4812,
    newVersions: 424,
    unchanged: 770,
    notCables: 284,
    refused: 74,
  })
  expect(balance(addUp([]))).toEqual({ kind: 'balanced' })
})
