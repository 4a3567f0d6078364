/** Imports: the ledger, its progress, and what was refused. */
import { counted } from './count'

export interface Ledger {
  seen: number
  stored: number
  newVersions: number
  unchanged: number
  notCables: number
  refused: number
}

/** What becomes of an entry, by the number of the ledger that counts it. */
export const OUTCOME_OF = {
  stored: 'stored',
  newVersions: 'new-version',
  unchanged: 'held',
  notCables: 'not-a-cable',
  refused: 'refused',
} as const satisfies Record<keyof Omit<Ledger, 'seen'>, string>

export type Outcome = (typeof OUTCOME_OF)[keyof typeof OUTCOME_OF]
export const OUTCOMES = Object.values(OUTCOME_OF)

/** What the ledger of an import counts of an outcome; of all of them without one. */
export function ledgerCount(ledger: Ledger, outcome?: Outcome): number {
  if (outcome === undefined) return ledger.seen
  const [column] = Object.entries(OUTCOME_OF).find(([, each]) => each === outcome) ?? []
  return ledger[column as keyof typeof OUTCOME_OF]
}

/** Why the ledger of an import, or of several, counts more entries than a list of them names; null where the list names them all. */
export function notNamedWords(record: Pick<ImportRecord, 'state'> | null, count: number): string | null {
  if (count <= 0) return null
  const those = record ? 'this import' : 'these imports'
  const entries = `${counted(count, 'entry', 'entries')} of ${those} ${count === 1 ? 'is' : 'are'} not in the list:`
  return record?.state === 'taken-back'
    ? `${entries} the import was taken back, and what it had stored left the archive.`
    : `${entries} what stored ${count === 1 ? 'it' : 'them'} was taken back, or an earlier version of Chancery made the import and kept the sum alone.`
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

/** One line of a number of the ledger: an entry, or all entries of one outcome in a file that was not read again. */
export interface ImportEntry {
  importId: number
  outcome: Outcome
  /** With the place inside a file that holds several: `…/all.zip › a/1.html`. */
  path: string
  /** Path of the file itself. */
  file: string
  /** Why it came out so, in a sentence. */
  reason: string
  /** The cable that it is, or whose text it has. */
  cable: string | null
  /** How many entries the line stands for. */
  entries: number
}

export interface ImportEntries {
  /** Lines in all. */
  total: number
  /** Entries that they stand for. The ledger may know of more: those of files that another import has met since. */
  entries: number
  rows: ImportEntry[]
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
