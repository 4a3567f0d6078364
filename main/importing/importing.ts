/** Runs imports on an open archive, one at a time: find, read in threads, write, and keep the ledger. */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { ImportRecord, RereadProgress } from '../../preload/contract'
import type { Archive } from '../archive/archive'
import { ArchiveTrouble, importRuns, noImport } from '../archive/trouble'
import { type Lane, laneHere, WorkerLane } from './lane'
import { rereadArchive } from './rereading'
import { Running } from './running'
import type { NewFiles } from './standing-files'

export interface ImportingOptions {
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

/** Of the files below the paths only these, as they were seen by the watch over their folder. */
export interface Choice {
  only: NewFiles
}

export interface Importing {
  readonly running: RunningImport | null
  /** Rejects with trouble of kind `busy` while another import runs, here or in another process. */
  start(paths: string[], choice?: Choice): Promise<RunningImport>
  /** Reads the files of these refusals again, as a new import. */
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

const TRANSACTION_ENTRIES = 2_000

export function openImporting(archive: Archive, options: ImportingOptions = {}): Importing {
  return new ImportsOfArchive(archive, options)
}

class ImportsOfArchive implements Importing {
  private current: Running | null = null
  private beginning = false

  constructor(
    private readonly archive: Archive,
    private readonly options: ImportingOptions,
  ) {}

  get running(): RunningImport | null {
    return this.current
  }

  start(paths: string[], choice?: Choice): Promise<RunningImport> {
    return this.run(() => Promise.resolve({ roots: paths, from: paths }), choice)
  }

  retry(refusalIds: number[]): Promise<RunningImport> {
    return this.run(async () => {
      const paths = await this.archive.importing.takeRefusals(refusalIds)
      return { roots: paths, from: paths }
    })
  }

  goOn(importId: number): Promise<RunningImport> {
    return this.run(async () => {
      const record = (await this.archive.imports()).find(({ id }) => id === importId)
      if (!record) throw noImport(importId)
      mayGoOn(record)
      return { roots: record.roots, from: { goOn: importId } }
    })
  }

  async takeBack(importId: number): Promise<{ cables: number; versions: number }> {
    return this.archive.importing.takeBack(importId)
  }

  reread(options: { apply: boolean }): AsyncGenerator<RereadProgress> {
    return rereadArchive(this.archive, options)
  }

  async close(): Promise<void> {
    this.current?.cancel()
    await this.current?.finished.catch(() => {})
  }

  private async run(
    what: () => Promise<{ roots: string[]; from: string[] | { goOn: number } }>,
    choice?: Choice,
  ): Promise<RunningImport> {
    if (this.current || this.beginning) {
      throw importRuns()
    }
    this.beginning = true
    try {
      const { roots, from } = await what()
      const beginning = await this.archive.importing.begin(from, choice ? 'watch' : 'person')
      const running = new Running(this.archive.importing, beginning, {
        roots,
        only: choice?.only ?? null,
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
      this.beginning = false
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

function mayGoOn({ id, state }: ImportRecord): void {
  if (state === 'interrupted' || state === 'cancelled') return
  throw new ArchiveTrouble('bad-input', `Import ${id} was not interrupted: there is nothing to go on with.`)
}
