/** A column with several values for a cable, turned round: for each value the cables that have it. */
import type { FacetColumn } from './facets'

export class Postings {
  /** The keys of the value with code `n` stand from `starts[n]` up to `starts[n + 1]`. */
  private readonly starts: Uint32Array
  private readonly keys: Uint32Array

  /** Of the cables with keys below `length`. */
  constructor({ starts, counts, codes, names }: FacetColumn & { kind: 'many' }, length: number) {
    const places = new Uint32Array(names.length + 1)
    for (let key = 1; key < length; key++) {
      const end = (starts[key] as number) + (counts[key] as number)
      for (let at = starts[key] as number; at < end; at++) (places[(codes[at] as number) + 1] as number)++
    }
    for (let code = 1; code < places.length; code++) (places[code] as number) += places[code - 1] as number
    this.starts = places.slice()
    this.keys = new Uint32Array(places.at(-1) as number)
    for (let key = 1; key < length; key++) {
      const end = (starts[key] as number) + (counts[key] as number)
      for (let at = starts[key] as number; at < end; at++) {
        this.keys[(places[codes[at] as number] as number)++] = key
      }
    }
  }

  of(code: number): Uint32Array {
    return this.keys.subarray(this.starts[code], this.starts[code + 1])
  }
}
