/** For each key a run in one long list. */
interface Runs {
  starts: Uint32Array
  counts: Uint16Array
  codes: Uint32Array
}

/**
 * Sets of keys, one bit for each: thirty-two cables are compared at a time, and a set over the complete archive is
 * 31 KB. Bits of keys from `length` on stay 0.
 */
export class Bits {
  private constructor(
    /** One more than the greatest key that can be in the set. */
    readonly length: number,
    private readonly words: Int32Array,
  ) {}

  static none(length: number): Bits {
    return new Bits(length, new Int32Array((length + 31) >>> 5))
  }

  /** Every key that there can be. */
  static all(length: number): Bits {
    const set = new Bits(length, new Int32Array((length + 31) >>> 5).fill(-1))
    for (let key = length; key & 31; key++) (set.words[key >>> 5] as number) &= ~(1 << (key & 31))
    return set
  }

  /** The keys for which `marks` holds 1 at the place that `places` names: the inner loop of most filters. */
  static marked(length: number, places: Uint32Array, marks: Uint8Array): Bits {
    const set = Bits.none(length)
    for (let key = 1; key < length; key++) {
      ;(set.words[key >>> 5] as number) |= (marks[places[key] as number] as number) << (key & 31)
    }
    return set
  }

  /** The keys of which any value has the mark 1, in a column with several values for a key. */
  static having(length: number, { starts, counts, codes }: Runs, marks: Uint8Array): Bits {
    const set = Bits.none(length)
    for (let key = 1; key < length; key++) {
      const start = starts[key] as number
      const end = start + (counts[key] as number)
      let met = 0
      for (let at = start; at < end; at++) met |= marks[codes[at] as number] as number
      ;(set.words[key >>> 5] as number) |= met << (key & 31)
    }
    return set
  }

  /** The keys whose mark is 1. */
  static of(length: number, marks: Uint8Array): Bits {
    const set = Bits.none(length)
    for (let key = 1; key < length; key++) {
      ;(set.words[key >>> 5] as number) |= (marks[key] as number) << (key & 31)
    }
    return set
  }

  /** The keys whose value lies between these, both included. */
  static between(length: number, values: Int32Array, low: number, high: number): Bits {
    const set = Bits.none(length)
    for (let key = 1; key < length; key++) {
      const value = values[key] as number
      ;(set.words[key >>> 5] as number) |= (+(value >= low) & +(value <= high)) << (key & 31)
    }
    return set
  }

  has(key: number): boolean {
    return (((this.words[key >>> 5] ?? 0) >>> (key & 31)) & 1) === 1
  }

  /** Keys beyond the length are not kept. */
  add(key: number): void {
    if (key < this.length) (this.words[key >>> 5] as number) |= 1 << (key & 31)
  }

  addKeys(keys: Uint32Array): void {
    for (let n = 0; n < keys.length; n++) this.add(keys[n] as number)
  }

  copy(): Bits {
    return new Bits(this.length, this.words.slice())
  }

  /** Keeps the keys that the other has too. */
  keep(other: Bits): this {
    const { words } = this
    for (let n = 0; n < words.length; n++) (words[n] as number) &= other.words[n] as number
    return this
  }

  addAll(other: Bits): this {
    const { words } = this
    for (let n = 0; n < words.length; n++) (words[n] as number) |= other.words[n] as number
    return this
  }

  /** Takes out the keys that the other has. */
  remove(other: Bits): this {
    const { words } = this
    for (let n = 0; n < words.length; n++) (words[n] as number) &= ~(other.words[n] as number)
    return this
  }

  count(): number {
    const { words } = this
    let count = 0
    for (let n = 0; n < words.length; n++) {
      let word = words[n] as number
      word -= (word >>> 1) & 0x55555555
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
    }
    return count
  }

  /** The keys, ascending. They stand in a list that the next call writes over: copy what is to be kept. */
  keys(): Uint32Array {
    const { words } = this
    const list = room(this.length)
    let count = 0
    for (let n = 0; n < words.length; n++) {
      for (let word = words[n] as number; word !== 0; word &= word - 1) {
        list[count++] = (n << 5) + 31 - Math.clz32(word & -word)
      }
    }
    return list.subarray(0, count)
  }
}

let scratch = new Uint32Array(0)

/** One list for all: a new megabyte for each question would have to be cleared first, and collected after. */
function room(length: number): Uint32Array {
  if (scratch.length < length) scratch = new Uint32Array(Math.ceil(length * 1.5))
  return scratch
}
