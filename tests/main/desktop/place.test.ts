import { describe, expect, it } from 'vitest'
import { arrangement, placeOn, USUAL } from '../../../main/desktop/place'

const laptop = { x: 0, y: 0, width: 1440, height: 860 }
const second = { x: 1440, y: 0, width: 2560, height: 1400 }
const left = { x: 100, y: 50, width: 1000, height: 700, maximized: false }

describe('the place of the window', () => {
  it('is the middle of the first display at first', () => {
    expect(placeOn(undefined, [second])).toEqual({ x: 2000, y: 250, ...USUAL, maximized: false })
  })

  it('stays where it was', () => expect(placeOn(left, [laptop, second])).toEqual(left))

  it('stays on the second display', () => {
    const there = { ...left, x: 2000 }
    expect(placeOn(there, [laptop, second])).toEqual(there)
  })

  it('comes back when its display is gone', () => {
    expect(placeOn({ ...left, x: 5000 }, [laptop])).toEqual({ ...left, x: 440 })
  })

  it('shrinks to a smaller display', () => {
    expect(placeOn({ ...left, width: 3000, height: 2000 }, [laptop])).toEqual({ ...laptop, maximized: false })
  })

  it('is known by the displays, in whatever order they are told', () => {
    expect(arrangement([laptop, second])).toBe(arrangement([second, laptop]))
    expect(arrangement([laptop])).not.toBe(arrangement([second]))
  })
})
