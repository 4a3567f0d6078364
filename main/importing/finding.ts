/** Looks for files ahead of those who read them, and says how much there is. */
import type { RefusedPath } from '../archive/arrivals'
import { type FoundFile, findFiles } from '../source/find'
import { type NewFiles, stateOf } from './standing-files'

export type Found = FoundFile | ({ kind: 'refused' } & RefusedPath)

const TURN_MILLISECONDS = 8

export class Finding {
  found = 0
  bytes = 0
  ended = false
  private failure: unknown = null
  private waiting: Found[] = []
  private wake: (() => void) | null = null

  constructor(
    roots: readonly string[],
    signal: AbortSignal,
    private readonly only: NewFiles | null = null,
  ) {
    void this.look(roots, signal)
  }

  /** Up to `limit` of what has been found, in order; an empty list when all has been taken. */
  async take(limit: number): Promise<Found[]> {
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
    if (this.failure !== null) throw this.failure
    return this.waiting.splice(0, limit)
  }

  private async look(roots: readonly string[], signal: AbortSignal): Promise<void> {
    let since = performance.now()
    try {
      for await (const one of findFiles(roots, { signal })) {
        if (signal.aborted) break
        // The walk itself never waits; without this nothing else would have its turn.
        if (performance.now() - since > TURN_MILLISECONDS) {
          this.stir()
          await new Promise((resolve) => setImmediate(resolve))
          since = performance.now()
        }
        if (!this.isMeant(one)) continue
        if (one.kind === 'file') this.count(one)
        else this.waiting.push(one)
      }
    } catch (error) {
      if (!signal.aborted) this.failure = error
    }
    this.ended = true
    this.stir()
  }

  /** A file that has changed since it was chosen is left for the next time. */
  private isMeant(one: Found): boolean {
    if (this.only === null) return true
    return one.kind === 'file' && this.only.get(one.path) === stateOf(one)
  }

  private count(file: FoundFile): void {
    this.found += 1
    this.bytes += file.size
    // Whole milliseconds: a fraction would not come back from the archive digit for digit.
    this.waiting.push({ ...file, modified: Math.trunc(file.modified) })
  }

  private stir(): void {
    this.wake?.()
    this.wake = null
  }
}
