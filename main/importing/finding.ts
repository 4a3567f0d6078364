/** Finds files for those who read them, and says ahead of them how much there is. */
import type { RefusedPath } from '../archive/arrivals'
import { type FoundFile, findFiles } from '../source/find'
import { type NewFiles, stateOf } from './standing-files'

export type Found = FoundFile | ({ kind: 'refused' } & RefusedPath)

/**
 * Two walks over the same folders: one gives files to those who read, when they ask and not before, so that no list of a
 * quarter of a million paths is held; the other runs ahead and only counts.
 */
export class Finding {
  /** True when all that there is has been counted. */
  ended = false
  private readonly counted = { files: 0, bytes: 0 }
  private readonly taken = { files: 0, bytes: 0 }
  private readonly walk: AsyncGenerator<Found>

  constructor(
    roots: readonly string[],
    signal: AbortSignal,
    private readonly only: NewFiles | null = null,
  ) {
    this.walk = findFiles(roots, { signal })
    void this.count(roots, signal)
  }

  /** Files found so far. */
  get found(): number {
    return Math.max(this.counted.files, this.taken.files)
  }

  get bytes(): number {
    return Math.max(this.counted.bytes, this.taken.bytes)
  }

  /** Up to `limit` of what there is, in order; an empty list when all has been taken. */
  async take(limit: number): Promise<Found[]> {
    const some: Found[] = []
    while (some.length < limit) {
      const next = await this.walk.next()
      if (next.done) {
        this.ended = true
        break
      }
      if (!this.isMeant(next.value)) continue
      some.push(inWholeMilliseconds(next.value))
      add(this.taken, next.value)
    }
    return some
  }

  private async count(roots: readonly string[], signal: AbortSignal): Promise<void> {
    try {
      for await (const one of findFiles(roots, { signal })) {
        // Who takes may be the faster one, where nothing has to be read.
        if (this.ended) return
        if (this.isMeant(one)) add(this.counted, one)
      }
    } catch {
      // Whoever takes meets the same trouble and tells of it.
    }
    this.ended = true
  }

  /** A file that has changed since it was chosen is left for the next time. */
  private isMeant(one: Found): boolean {
    if (this.only === null) return true
    return one.kind === 'file' && this.only.get(one.path) === stateOf(one)
  }
}

function add(sum: { files: number; bytes: number }, one: Found): void {
  if (one.kind !== 'file') return
  sum.files += 1
  sum.bytes += one.size
}

/** A fraction would not come back from the archive digit for digit. */
function inWholeMilliseconds(one: Found): Found {
  return one.kind === 'file' ? { ...one, modified: Math.trunc(one.modified) } : one
}
