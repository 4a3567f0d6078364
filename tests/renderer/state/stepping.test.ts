import { expect, it } from 'vitest'
import { rowFrom } from '../../../renderer/state/stepping'

it.each([
  ['from a row to the next', 4, 1, 5],
  ['from a row to the one before', 4, -1, 3],
  ['from nowhere to the first', -1, 1, 0],
  ['from where a cable fell out, to the one that took its row', 3.5, 1, 4],
  ['from where a cable fell out, to the one before it', 3.5, -1, 3],
  ['from where the first cable fell out', -0.5, 1, 0],
])('%s', (_, place, by, row) => {
  expect(rowFrom(place, by)).toBe(row)
})
