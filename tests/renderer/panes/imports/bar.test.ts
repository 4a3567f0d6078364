import { expect, test } from 'vitest'
import { layoutBar } from '../../../../renderer/panes/imports/bar'

const ledger = { seen: 3182, stored: 2406, newVersions: 212, unchanged: 385, notCables: 142, refused: 37 }

test('as many sheets as files, by their worth, within three lines', () => {
  const bar = layoutBar(ledger, 3128, 983)
  expect(bar.worth).toBe(10)
  expect(bar.sheets.length).toBe(631)
  expect(bar.height).toBe(40)
})

test('a single refusal among many shows', () => {
  const bar = layoutBar(
    { seen: 250_000, stored: 249_999, newVersions: 0, unchanged: 0, notCables: 0, refused: 1 },
    0,
    983,
  )
  expect(bar.sheets.filter((sheet) => sheet.outcome === 'refused')).toHaveLength(1)
})

test('nothing found yet is one empty line', () => {
  const bar = layoutBar(
    { seen: 0, stored: 0, newVersions: 0, unchanged: 0, notCables: 0, refused: 0 },
    0,
    983,
  )
  expect(bar).toMatchObject({ sheets: [], height: 12 })
})
