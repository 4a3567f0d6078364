/** Runs imports on an open archive, one at a time: find, read in workers, write, and keep the ledger. */
import type { ImportProgress, ImportRecord, RereadChange } from '../../preload/contract'
import type { Archive } from '../archive/archive'

export interface ImportingOptions {
  now: () => Date
  /** Worker threads that read files; by default one less than there are cores. 0 reads in this thread. */
  workers?: number
  /** The built worker (`out/main/worker.js`); without it files are read in this thread. */
  workerPath?: string | undefined
}

/** An import under way. */
export interface RunningImport {
  readonly id: number
  readonly latest: ImportProgress
  /** Progress now and several times a second until the last step, which has `done: true`. */
  watch(): AsyncGenerator<ImportProgress>
  pause(): void
  resume(): void
  /** Ends after the batch that is being written; what is in stays in. */
  cancel(): void
  readonly finished: Promise<ImportRecord>
}

export interface RereadProgress {
  read: number
  total: number
  changes: RereadChange[]
  changed: number
  done: boolean
}

export interface Importing {
  readonly running: RunningImport | null
  /** Rejects with trouble of kind `busy` while another import runs, here or in another process. */
  start(paths: string[]): Promise<RunningImport>
  /** Reads the files of these refusals again, as part of a new import. */
  retry(refusalIds: number[]): Promise<RunningImport>
  /** Goes on with an import that a crash or a cancel ended; finished files are not read again. */
  goOn(importId: number): Promise<RunningImport>
  /** Removes what an import brought; corrections and events stay. */
  takeBack(importId: number): Promise<{ cables: number; versions: number }>
  /** Reads every stored text again; with `apply` the new readings are kept. */
  reread(options: { apply: boolean }): AsyncGenerator<RereadProgress>
  /** Cancels what runs and waits for it. */
  close(): Promise<void>
}

export function openImporting(_archive: Archive, _options: ImportingOptions): Importing {
  throw new Error('not there yet')
}
