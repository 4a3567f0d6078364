/** Runs imports on an open archive, one at a time: find, read in threads, write, and keep the ledger. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { RereadProgress } from '../../preload/contract'
import type { Archive } from '../archive/archive'
import type { Beginning } from '../archive/imports'
import { importRuns } from '../archive/trouble'
import { type Lane, laneHere, WorkerLane } from './lane'
import { rereadArchive } from './rereading'
import { Running } from './running'
import type { NewFiles } from './standing-files'

interface ImportingOptions {
  /** Threads that read files; 0 reads in this thread. */
  workers?: number
  /** The built worker (`out/main/worker.js`); without it files are read in this thread. */
  workerPath?: string | undefined
  /** Entries that are written in one transaction: more lose more in a crash, fewer leave a slower index. */
  transactionEntries?: number
}

/** An import under way. */
export type RunningImport = Pick<
  Running,
  'id' | 'latest' | 'watch' | 'pause' | 'resume' | 'cancel' | 'finished'
>

const TRANSACTION_ENTRIES = 2_000

/** Each way to begin rejects with trouble of kind `busy` while another import runs, here or in another process. */
export class Importing {
  private current: Running | null = null
  private isBeginning = false

  constructor(
    private readonly archive: Archive,
    private readonly options: ImportingOptions = {},
  ) {}

  get running(): RunningImport | null {
    return this.current
  }

  /** Imports what is below these paths, or of that only what the watch over their folders has seen. */
  start(paths: string[], seen: NewFiles | null = null): Promise<RunningImport> {
    return this.run((imports) => imports.begin(paths, seen ? 'watch' : 'person'), seen)
  }

  /** Reads the files of these refusals again, as a new import. */
  retry(refusalIds: number[]): Promise<RunningImport> {
    return this.run(async (imports) => imports.begin(await imports.takeRefusals(refusalIds)))
  }

  /** Goes on with an import that a crash or a cancel ended; finished files are not read again. */
  goOn(importId: number): Promise<RunningImport> {
    return this.run((imports) => imports.goOn(importId))
  }

  /** Removes what an import brought; corrections and events stay. */
  takeBack(importId: number): Promise<{ cables: number; versions: number }> {
    return this.archive.importing.takeBack(importId)
  }

  /** Reads every stored text again; with `apply` the new readings are kept. */
  reread(options: { apply: boolean }): AsyncGenerator<RereadProgress> {
    return rereadArchive(this.archive, options)
  }

  /** Cancels what runs and waits for it. */
  async close(): Promise<void> {
    this.current?.cancel()
    await this.current?.finished.catch(() => {})
  }

  private async run(
    begin: (imports: Archive['importing']) => Promise<Beginning>,
    only: NewFiles | null = null,
  ): Promise<RunningImport> {
    if (this.current || this.isBeginning) throw importRuns()
    this.isBeginning = true
    try {
      const beginning = await begin(this.archive.importing)
      const running = new Running(this.archive.importing, beginning, {
        only,
        lanes: this.lanes(beginning.events),
        transactionEntries: this.options.transactionEntries ?? TRANSACTION_ENTRIES,
      })
      this.current = running
      const clear = () => {
        if (this.current === running) this.current = null
      }
      running.finished.then(clear, clear)
      return running
    } finally {
      this.isBeginning = false
    }
  }

  private lanes(events: Parameters<typeof laneHere>[0]): Lane[] {
    const { workerPath, workers = usualWorkers() } = this.options
    if (workerPath === undefined || workers === 0 || !existsSync(workerPath)) return [laneHere(events)]
    return Array.from({ length: workers }, () => new WorkerLane(workerPath, events))
  }
}

/**
 * One core is the writer's, which is SQLite's thread and this one together; reading costs about as much as writing. With more
 * than four threads the writer is what they wait for. A thread too many is not free: each compiles the reader for itself.
 */
function usualWorkers(): number {
  return Math.min(4, Math.max(1, availableParallelism() - 1))
}
