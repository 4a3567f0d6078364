/** A column with several values for a cable, where many cables have the same ones: each set of values stands once. */
import { grown } from './columns'

/** No sets but the empty one, which stands at the beginning. */
export class SharedRuns {
  starts = new Uint32Array(0)
  counts = new Uint16Array(0)
  codes = new Uint32Array(64)
  private end = 0
  /** Where the set stands that comes of adding a value to another set, by that set's place and length and the value. */
  private readonly larger = new Map<string, number>()

  room(length: number): void {
    if (length <= this.starts.length) return
    this.starts = grown(this.starts, length, 0)
    this.counts = grown(this.counts, length, 0)
  }

  clear(key: number): void {
    this.starts[key] = 0
    this.counts[key] = 0
  }

  /** Adds a value; values of one cable come in ascending order. */
  add(key: number, code: number): void {
    const [start, count] = [this.starts[key] as number, this.counts[key] as number]
    const step = `${start} ${count} ${code}`
    let place = this.larger.get(step)
    if (place === undefined) {
      place = this.write(start, count, code)
      this.larger.set(step, place)
    }
    this.starts[key] = place
    this.counts[key] = count + 1
  }

  private write(start: number, count: number, code: number): number {
    const place = this.end
    this.end += count + 1
    if (this.end > this.codes.length) this.codes = grown(this.codes, this.end, 0)
    this.codes.copyWithin(place, start, start + count)
    this.codes[place + count] = code
    return place
  }
}
