import { describe, expect, it } from 'vitest'
import { figureOf, yearAt, yearBars } from '../../../../renderer/panes/browse/filters/years'

const counted = (...pairs: [string, number][]) =>
  pairs.map(([value, count]) => ({ value, count, meaning: null, group: null }))

describe('the bars by year', () => {
  it('leave no year out, and show a single cable beside thousands', () => {
    const bars = yearBars(counted(['2003', 10_000], ['2006', 1]), 40, 40)
    expect(bars.map(({ year, height }) => [year, height])).toEqual([
      [2003, 40],
      [2004, 0],
      [2005, 0],
      [2006, 1],
    ])
  })

  it('keep their place when filters leave fewer years', () => {
    const whole = { from: 1973, to: 2010 }
    const all = yearBars(counted(['1973', 5], ['2010', 5]), 212, 40, whole)
    const few = yearBars(counted(['2006', 1]), 212, 40, whole)
    expect(few.map(({ x, width }) => [x, width])).toEqual(all.map(({ x, width }) => [x, width]))
  })

  it('fill the width in whole pixels without touching', () => {
    const bars = yearBars(counted(['1966', 1], ['2010', 1]), 211, 40)
    for (const [at, bar] of bars.entries()) {
      const next = bars[at + 1]
      expect(Number.isInteger(bar.x) && Number.isInteger(bar.width)).toBe(true)
      if (next) expect(next.x - (bar.x + bar.width)).toBeGreaterThanOrEqual(0)
    }
  })

  it('tell the year under a place, and passes over values that are no years', () => {
    const bars = yearBars(counted(['2003', 1], ['', 7], ['2004', 1]), 40, 40)
    expect(bars).toHaveLength(2)
    expect(yearAt(bars, 5)).toBe(2003)
    expect(yearAt(bars, 39)).toBe(2004)
    expect(yearAt(bars, -3)).toBe(2003)
    expect(yearAt([], 3)).toBeNull()
  })

  it('are one figure on the ground, in which a year without cables is no line', () => {
    const bars = yearBars(counted(['2003', 2], ['2005', 1]), 30, 40)
    expect(figureOf(bars, 46)).toBe('M0 46v-40h9v40zM20 46v-20h9v20z')
    expect(figureOf([], 46)).toBe('')
  })
})
