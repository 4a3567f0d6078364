/** Reads what a file holds: cables as text, pages that are none, and what cannot be read, each with a sentence. */
import type { Entry } from './raw-cable'

export interface ReadOptions {
  /** Sees every byte of the file once and in order, so that a digest costs no second reading. */
  onBytes?: (bytes: Uint8Array) => void
  signal?: AbortSignal
}

/** The entries of one file, in order. Content never makes it throw: trouble is an entry too. */
// biome-ignore lint/correctness/useYield: filled in by the next step
export async function* readFile(_path: string, _options: ReadOptions = {}): AsyncGenerator<Entry> {
  throw new Error('not there yet')
}

/** The entries of a text that is already decoded: a page, saved text, telegram or table. Pure. */
export function readText(_text: string, _name: string): Entry[] {
  throw new Error('not there yet')
}
