/** Columns of numbers with one place for each cable; place = key of the cable. They grow as imports add cables. */
import { Dictionary } from './dictionary'

/** No day: earlier than every day there is. */
export const NO_DAY = -0x80000000

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array

/** A copy with room for `length`, at least half as much again so that growing stays rare. */
export function grown<T extends Numbers>(values: T, length: number, empty: number): T {
  const make = values.constructor as new (length: number) => T
  const larger = new make(Math.max(length, Math.ceil(values.length * 1.5)))
  larger.set(values)
  if (empty !== 0) larger.fill(empty, values.length)
  return larger
}

export class DayColumn {
  values = new Int32Array(0)

  room(length: number): void {
    if (length > this.values.length) this.values = grown(this.values, length, NO_DAY)
  }
}

export class CodeColumn {
  readonly dictionary = new Dictionary()
  values = new Uint32Array(0)

  room(length: number): void {
    if (length > this.values.length) this.values = grown(this.values, length, 0)
  }
}

/** The folder of each cable by its number in the archive, and the paths by that number. */
export class FolderColumn {
  names: string[] = ['']
  values = new Uint32Array(0)

  room(length: number): void {
    if (length > this.values.length) this.values = grown(this.values, length, 0)
  }
}

export class SmallColumn {
  values = new Uint8Array(0)

  room(length: number): void {
    if (length > this.values.length) this.values = grown(this.values, length, 0)
  }
}

/** A column with several values for a cable: a run in one long list. A run that changes is written anew at the end. */
export class ManyColumn {
  readonly dictionary = new Dictionary()
  starts = new Uint32Array(0)
  counts = new Uint16Array(0)
  codes = new Uint32Array(1024)
  /** Where the next run is written. */
  end = 0

  /** `usual` values for each cable are given room at once: many copies of a growing list would cost more. */
  constructor(private readonly usual = 0) {}

  room(length: number): void {
    if (length <= this.starts.length) return
    this.starts = grown(this.starts, length, 0)
    this.counts = grown(this.counts, length, 0)
    if (this.codes.length < length * this.usual) this.codes = grown(this.codes, length * this.usual, 0)
  }

  /** Adds a value to the run that is being written. */
  add(code: number): void {
    if (this.end === this.codes.length) this.codes = grown(this.codes, this.end + 1, 0)
    this.codes[this.end++] = code
  }

  /** Gives a cable the run from `start` up to `end`; many may have the same. */
  set(key: number, start: number, end: number): void {
    this.starts[key] = start
    this.counts[key] = Math.min(end - start, 0xffff)
  }
}
