/** What people keep beside the cables, as columns: collections, marks, notes. Few cables have any of it. */
import type { AnnotatedKeys } from '../archive/annotations/reading'
import { CodeColumn, grown, SmallColumn } from './columns'
import { eachKey } from './keys'
import { SharedRuns } from './shared-runs'

const STARRED = 1
const READ = 2

/** Codes of the facet `marked`: places in MARKED plus one. */
const [STAR, NEW, OLD] = [1, 2, 3]
/** What a cable's marks come to in that facet, each beginning at the place in RUN_STARTS. */
const RUNS = Uint32Array.of(NEW, STAR, NEW, OLD, STAR, OLD)
const RUN_STARTS = [0, 1, 3, 4]

export class AnnotationColumns {
  /** STARRED and READ added together. */
  readonly marks = new SmallColumn()
  /** Every cable is either read or not, so that this facet counts each. */
  readonly marked = { starts: new Uint32Array(0), counts: new Uint16Array(0), codes: RUNS }
  /** 1 where there is a note. */
  readonly noted = new CodeColumn()
  readonly collections = new SharedRuns()
  /** Names of collections by code; a collection that is gone has none. */
  names: string[] = ['']
  private readonly codes = new Map<number, number>()

  room(length: number): void {
    this.marks.room(length)
    this.noted.room(length)
    this.collections.room(length)
    if (length <= this.marked.starts.length) return
    this.marked.starts = grown(this.marked.starts, length, 0)
    this.marked.counts = grown(this.marked.counts, length, 0)
  }

  /** Nothing is kept of this cable, as far as is known. */
  clear(key: number): void {
    this.mark(key, 0)
    this.noted.values[key] = 0
    this.collections.clear(key)
  }

  /** Puts in what cables have; what they had before must have been cleared. */
  put({ collections, starred, read, noted }: AnnotatedKeys): void {
    const names = this.names.map(() => '')
    const coded = collections.map(({ id, name, keys }) => ({ code: this.codeOf(id), name, keys }))
    // A cable's values are added in the order of their codes, so that each set is written once.
    for (const { code, name, keys } of coded.sort((a, b) => a.code - b.code)) {
      names[code] = name
      this.each(keys, (key) => this.collections.add(key, code))
    }
    this.names = names
    this.each(starred, (key) => this.mark(key, (this.marks.values[key] as number) | STARRED))
    this.each(read, (key) => this.mark(key, (this.marks.values[key] as number) | READ))
    this.each(noted, (key) => {
      this.noted.values[key] = 1
    })
  }

  /** What a list shows of it. */
  of(key: number): { starred: boolean; read: boolean; noted: boolean } {
    const marks = this.marks.values[key] as number
    return {
      starred: (marks & STARRED) !== 0,
      read: (marks & READ) !== 0,
      noted: this.noted.values[key] === 1,
    }
  }

  namesOf(key: number): string[] {
    const { starts, counts, codes } = this.collections
    const start = starts[key] ?? 0
    const here = codes.subarray(start, start + (counts[key] ?? 0))
    return Array.from(here, (code) => this.names[code] ?? '').sort()
  }

  private mark(key: number, marks: number): void {
    this.marks.values[key] = marks
    this.marked.starts[key] = RUN_STARTS[marks] as number
    this.marked.counts[key] = (marks & STARRED) === 0 ? 1 : 2
  }

  /** A cable that came after the columns were read is read by the change that tells of it. */
  private each(keys: Buffer | null, take: (key: number) => void): void {
    const { length } = this.marks.values
    eachKey(keys, (key) => {
      if (key < length) take(key)
    })
  }

  private codeOf(id: number): number {
    const known = this.codes.get(id)
    if (known !== undefined) return known
    const code = this.codes.size + 1
    this.codes.set(id, code)
    return code
  }
}
