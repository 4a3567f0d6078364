/** How far an import is, how fast it goes, and how long it will still take. */
import type { ImportProgress, ImportRecord, Ledger } from '../../preload/contract'
import type { Finding } from './finding'
import type { WorkDone } from './work'

const WINDOW_MILLISECONDS = 5_000

export class Pace {
  read = 0
  private bytes = 0
  private path: string | null = null
  private marks: { at: number; seen: number; bytes: number }[] = []

  constructor(
    private readonly record: ImportRecord,
    private readonly finding: Finding,
    private readonly clock: () => number,
  ) {}

  add({ bytes, ended, path }: WorkDone): void {
    this.bytes += bytes
    this.read += ended
    this.path = path ?? this.path
  }

  count(ledger: Ledger): void {
    for (const name of Object.keys(ledger) as (keyof Ledger)[]) this.record[name] += ledger[name]
    const at = this.clock()
    this.marks.push({ at, seen: this.record.seen, bytes: this.bytes })
    while ((this.marks[0]?.at ?? at) < at - WINDOW_MILLISECONDS) this.marks.shift()
  }

  now(state: ImportRecord['state'], done: boolean): ImportProgress {
    const { found, ended } = this.finding
    return {
      import: { ...this.record, state },
      found,
      counting: !ended,
      read: this.read,
      currentPath: this.path,
      rate: this.rateOf('seen'),
      secondsLeft: this.secondsLeft(),
      done,
    }
  }

  private rateOf(what: 'seen' | 'bytes'): number {
    const [first, last] = [this.marks[0], this.marks.at(-1)]
    if (!first || !last || last.at <= first.at) return 0
    return ((last[what] - first[what]) * 1000) / (last.at - first.at)
  }

  private secondsLeft(): number | null {
    const rate = this.rateOf('bytes')
    if (!this.finding.ended || rate === 0) return null
    return Math.max(0, Math.round((this.finding.bytes - this.bytes) / rate))
  }
}
