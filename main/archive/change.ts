/** What the parts of an archive that change it are given, and what they tell. */
import type { Readers } from './readers'
import type { Writer } from './writer'

/** What has changed, for those who keep something in step. */
export interface Change {
  /** Keys of the cables that changed; null when anything may have (a take-back). */
  cables: number[] | null
  /** Set where only what people keep beside these cables has changed. */
  of?: 'annotations'
}

/** What a transaction gives its caller, and the keys of the cables that it changed. */
export interface Changed<T> {
  result: T
  cables: number[]
}

export interface Means {
  /** Refuses where the archive may only be read. */
  writer: () => Writer
  readers: Readers
  now: () => Date
  changed: (change: Change) => void
}
