import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bits } from '../../../main/catalogue/bits'

/** Lengths around the ends of a word of 32 bits, and keys below them. */
const sets = fc.integer({ min: 1, max: 100 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    some: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, length - 1) })),
    others: fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, length - 1) })),
  }),
)

function bitsOf(length: number, keys: readonly number[]): Bits {
  const bits = Bits.none(length)
  bits.addKeys(Uint32Array.from(keys))
  return bits
}

const keysOf = (bits: Bits) => Array.from(bits.keys())
const ascending = (keys: Iterable<number>, length: number) =>
  [...keys].filter((key) => key < length).sort((a, b) => a - b)

describe('a set of keys', () => {
  it('does what a plain set does', () => {
    fc.assert(
      fc.property(sets, ({ length, some, others }) => {
        const [a, b] = [new Set(some), new Set(others)]
        const made = () => bitsOf(length, some)
        const other = bitsOf(length, others)
        expect(keysOf(made())).toEqual(ascending(a, length))
        expect(made().count()).toBe(keysOf(made()).length)
        expect(keysOf(made().keep(other))).toEqual(
          ascending(
            [...a].filter((key) => b.has(key)),
            length,
          ),
        )
        expect(keysOf(made().addAll(other))).toEqual(ascending(new Set([...a, ...b]), length))
        expect(keysOf(made().remove(other))).toEqual(
          ascending(
            [...a].filter((key) => !b.has(key)),
            length,
          ),
        )
        for (let key = 0; key < 130; key++) expect(made().has(key)).toBe(key < length && a.has(key))
      }),
    )
  })

  it.each([1, 31, 32, 33, 64, 65])('of all keys below %i ends there', (length) => {
    expect(Bits.all(length).count()).toBe(length)
    expect(Bits.all(length).has(length)).toBe(false)
  })

  it('reads columns that have grown beyond it, and nothing after its length', () => {
    const marks = Uint8Array.of(0, 1, 0, 1, 1, 1)
    const places = Uint32Array.of(0, 3, 1, 2, 3, 1)
    const days = Int32Array.of(0, 5, 7, 9, 7, 7)
    expect(keysOf(Bits.of(4, marks))).toEqual([1, 3])
    expect(keysOf(Bits.marked(4, places, marks))).toEqual([1, 2])
    expect(keysOf(Bits.between(4, days, 7, 9))).toEqual([2, 3])
  })

  it('is changed without its copy', () => {
    const bits = bitsOf(40, [1, 35])
    const copy = bits.copy()
    bits.remove(bitsOf(40, [35]))
    expect(keysOf(bits)).toEqual([1])
    expect(keysOf(copy)).toEqual([1, 35])
  })
})
