/** Imports: the ledger, its progress, and what was refused. */

export interface Ledger {
  seen: number
  stored: number
  newVersions: number
  unchanged: number
  notCables: number
  refused: number
}

export interface ImportRecord extends Ledger {
  id: number
  roots: string[]
  startedAt: string
  finishedAt: string | null
  state: 'running' | 'paused' | 'finished' | 'cancelled' | 'interrupted' | 'taken-back'
  seconds: number
  /** A person, or the watch over a folder. */
  begunBy: 'person' | 'watch'
}

/** One step of a running import; the last has `done: true`. */
export interface ImportProgress {
  import: ImportRecord
  /** Files found so far, and whether the search for files has ended. */
  found: number
  counting: boolean
  /** Files read so far; the ledger counts entries, of which a file may hold several. */
  read: number
  currentPath: string | null
  /** Entries a second over the last seconds. */
  rate: number
  secondsLeft: number | null
  done: boolean
}

export interface Refusal {
  id: number
  importId: number
  /** With the place inside a file that holds several: `…/all.zip › a/1.html`. */
  path: string
  /** Path of the file itself. */
  file: string
  reason: string
  /** What to do about it, in words. */
  advice: string
  detail: string
  retried: boolean
}
