import { describe, expect, test } from 'vitest'
import { pitchFor, runLines, sheetsOf, sheetWorth, stack } from '../../../../renderer/panes/tracker/sheets'

describe('the worth of a sheet', () => {
  test.each([
    [1, 40, 1, 'one cable a sheet as long as the tallest stack fits'],
    [40, 40, 1, 'a stack that just fits'],
    [41, 40, 2, 'one too many doubles the worth'],
    [437, 48, 10, 'the peak of some hundreds'],
    [1377, 48, 50, 'a peak of over a thousand'],
    [50_000, 32, 2_000, 'a large archive'],
    [0, 40, 1, 'nothing at all'],
    [7, 0, 5, 'no room counts as room for one sheet'],
  ])('%d cables in room for %d sheets: %d (%s)', (tallest, room, worth) => {
    expect(sheetWorth(tallest, room)).toBe(worth)
  })

  test('is always the smallest step that fits', () => {
    const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500]
    for (let tallest = 1; tallest < 5_000; tallest += 37) {
      const worth = sheetWorth(tallest, 30)
      const smaller = steps[steps.indexOf(worth) - 1]
      expect(Math.round(tallest / worth)).toBeLessThanOrEqual(30)
      if (smaller) expect(Math.round(tallest / smaller)).toBeGreaterThan(30)
    }
  })
})

test.each([
  [1, 180, 16, 'one alone grows no thicker than it may'],
  [30, 180, 6, 'so many that they fill the room'],
  [45, 180, 4, 'as thin as they begin'],
  [90, 180, 3, 'never so thin that sheets run together'],
  [0, 180, 16, 'none at all'],
])('%d sheets in %d pixels are %d thick (%s)', (sheets, room, pitch) => {
  expect(pitchFor(sheets, room, 16)).toBe(pitch)
})

test('a count that is there shows at least one sheet, none shows none', () => {
  expect(sheetsOf(0, 50)).toBe(0)
  expect(sheetsOf(1, 50)).toBe(1)
  expect(sheetsOf(134, 10)).toBe(13)
})

describe('a stack of layers', () => {
  test('is as tall as its sum, whatever the parts round to', () => {
    const layers = stack(
      [
        { name: 'a', count: 14 },
        { name: 'b', count: 14 },
        { name: 'c', count: 14 },
      ],
      10,
    )
    expect(layers.map((layer) => layer.sheets)).toEqual([1, 2, 1])
    expect(layers.at(-1)).toMatchObject({ from: 3, sheets: 1 })
  })

  test('keeps a layer that is too small for a sheet, and skips an empty one', () => {
    const layers = stack(
      [
        { name: 'many', count: 1_000 },
        { name: 'none', count: 0 },
        { name: 'one', count: 1 },
      ],
      100,
    )
    expect(layers).toEqual([
      { name: 'many', count: 1_000, from: 0, sheets: 10 },
      { name: 'one', count: 1, from: 10, sheets: 1 },
    ])
  })
})

test('a run wraps into lines', () => {
  expect(runLines(0, 10)).toEqual([])
  expect(runLines(23, 10)).toEqual([10, 10, 3])
})
