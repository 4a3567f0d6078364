/** Finds the files below what a person has chosen, in an order that is the same every time. */

export interface FoundFile {
  kind: 'file'
  path: string
  /** The chosen file or folder below which it was found. */
  root: string
  size: number
  /** Time of the last change in milliseconds. */
  modified: number
}

/** Something that is no file to be read: a ledger row with a sentence. */
export interface RefusedPath {
  kind: 'refused'
  path: string
  reason: string
  advice: string
  detail: string
}

export interface FindOptions {
  signal?: AbortSignal
}

// biome-ignore lint/correctness/useYield: filled in by the next step
export async function* findFiles(
  _roots: readonly string[],
  _options: FindOptions = {},
): AsyncGenerator<FoundFile | RefusedPath> {
  throw new Error('not there yet')
}
