import { describe, expect, it } from 'vitest'
import {
  evenRows,
  rowsWithHeadings,
  scrollBy,
  scrollTo,
  TALLEST,
  visibleRows,
} from '../../../renderer/parts/rows'

describe('rows of one height', () => {
  const layout = evenRows(1_000, 28)

  it('draws what is seen and a little more', () => {
    const shown = visibleRows(layout, { scrollTop: 280, height: 280 }, 2)
    expect(shown).toEqual({ first: 8, end: 22, seen: { first: 10, end: 20 }, top: 224, drawn: 28_000 })
  })

  it('draws nothing of an empty list', () => {
    expect(visibleRows(evenRows(0, 28), { scrollTop: 0, height: 280 }, 8)).toMatchObject({ first: 0, end: 0 })
  })

  it('moves as little as need be to show a row', () => {
    const pane = { scrollTop: 280, height: 280 }
    expect(scrollTo(layout, pane, 12)).toBe(280)
    expect(scrollTo(layout, pane, 5)).toBe(140)
    expect(scrollTo(layout, pane, 24)).toBe(420)
    expect(scrollTo(layout, pane, 12, 'top')).toBe(336)
    expect(scrollTo(layout, pane, 100)).toBe(2_674)
    expect(scrollTo(layout, pane, 999, 'top')).toBe(28_000 - 280)
  })
})

describe('a list taller than the browser can draw', () => {
  const layout = evenRows(3_000_000, 52)
  const height = 800

  it('is drawn no taller than the browser allows', () => {
    expect(visibleRows(layout, { scrollTop: 0, height }, 8).drawn).toBe(TALLEST)
  })

  it('reaches its last row at the end of the scroll bar', () => {
    const shown = visibleRows(layout, { scrollTop: TALLEST - height, height }, 8)
    expect(shown.end).toBe(3_000_000)
    const lastBottom = shown.top + (shown.end - shown.first) * 52
    expect(lastBottom).toBeCloseTo(TALLEST, 3)
  })

  it.each([0, 1, 77_777, 1_499_999, 2_999_999])('shows row %i when asked', (index) => {
    const scrollTop = scrollTo(layout, { scrollTop: 0, height }, index, 'centre')
    const { seen } = visibleRows(layout, { scrollTop, height }, 0)
    expect(seen.first).toBeLessThanOrEqual(index)
    expect(seen.end).toBeGreaterThan(index)
  })
})

describe('rows with headings among them', () => {
  const layout = rowsWithHeadings(10, 28, [0, 4], 32)

  it('places every row below what stands above it', () => {
    expect([0, 1, 4, 5, 10].map(layout.offsetOf)).toEqual([0, 32, 116, 148, 288])
    expect(layout.total).toBe(288)
  })

  it('finds the row at every height', () => {
    for (let index = 0; index < 10; index++) {
      expect(layout.indexAt(layout.offsetOf(index))).toBe(index)
      expect(layout.indexAt(layout.offsetOf(index + 1) - 1)).toBe(index)
    }
  })
})

describe('a turn of the wheel', () => {
  it('moves as many rows in a list beyond the browser’s limit as in any other', () => {
    const height = 800
    const rowsAfter = (count: number) => {
      const layout = evenRows(count, 52)
      const from = { scrollTop: 10_000, height }
      const seen = (scrollTop: number) => visibleRows(layout, { scrollTop, height }, 0).seen.first
      return seen(scrollBy(layout, from, 520)) - seen(from.scrollTop)
    }
    expect(rowsAfter(10_000)).toBe(10)
    expect(rowsAfter(4_000_000)).toBe(10)
  })
})
