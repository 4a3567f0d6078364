import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bits } from '../../../main/catalogue/bits'
import { NO_DAY } from '../../../main/catalogue/columns'
import { byDay, firstOf } from '../../../main/catalogue/order'

const NEWEST = { descending: true }
const OLDEST = { descending: false }

/** Key 0 is never a cable. */
function arranged(days: readonly (number | null)[]) {
  const all = [null, ...days]
  return byDay(
    Int32Array.from(all, (day) => day ?? NO_DAY),
    Uint8Array.from(all, (_, key) => +(key > 0)),
    all.length,
  )
}

function setOf(length: number, keys: readonly number[]): Bits {
  const bits = Bits.none(length)
  bits.addKeys(Uint32Array.from(keys))
  return bits
}

describe('the first of some cables', () => {
  // Keys 1 to 6; two have no day, two share one.
  const order = arranged([30, null, 10, 30, null, 20])
  const some = (...keys: number[]) => setOf(7, keys)

  it.each([
    ['the oldest first, those of one day as they came, those without a day last', OLDEST, [3, 6, 1, 4, 2, 5]],
    ['the newest first, those without a day last all the same', NEWEST, [4, 1, 6, 3, 2, 5]],
  ])('%s', (_, direction, keys) => {
    expect([...firstOf(order, some(1, 2, 3, 4, 5, 6), direction, 6)]).toEqual(keys)
  })

  it('is no more than was asked for', () => {
    expect([...firstOf(order, some(2, 4, 6), NEWEST, 2)]).toEqual([4, 6])
  })

  it('is nothing of none', () => {
    expect([...firstOf(order, some(), NEWEST, 5)]).toEqual([])
  })

  it('leaves out a key that the order does not know: a cable that was removed', () => {
    const gone = byDay(Int32Array.of(0, 30, 20, 10), Uint8Array.of(0, 1, 0, 1), 4)
    expect([...firstOf(gone, setOf(4, [1, 2, 3]), NEWEST, 5)]).toEqual([1, 3])
  })

  it('is the same whether places are sorted or the order is walked', () => {
    const day = fc.option(fc.integer({ min: -400, max: 400 }), { nil: null })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.boolean()), { maxLength: 200 }),
        fc.boolean(),
        fc.nat(250),
        (cables, descending, limit) => {
          const { places: _, ...walked } = arranged(cables.map(([day]) => day))
          const sorted = arranged(cables.map(([day]) => day))
          const chosen = setOf(
            cables.length + 1,
            cables.flatMap(([, chosen], at) => (chosen ? [at + 1] : [])),
          )
          expect(firstOf(sorted, chosen, { descending }, limit)).toEqual(
            firstOf(walked, chosen, { descending }, limit),
          )
        },
      ),
    )
  })
})
