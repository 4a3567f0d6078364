/** Where files are read: in a thread of its own, or in this one where no worker has been built. */
import { Worker } from 'node:worker_threads'
import type { RecordedEvent } from '../../preload/contract/reading'
import { Channel } from './channel'
import type { FromWorker, ToWorker } from './messages'
import { type FileToRead, type ReadBatch, readFiles } from './read-files'

export interface Lane {
  /** The batches of these files in order. Trouble with the reader itself rejects. */
  read(files: FileToRead[], signal: AbortSignal): AsyncGenerator<ReadBatch>
  close(): Promise<void>
}

/** Reads in this thread, and lets others have their turn between batches. */
export function laneHere(events: readonly RecordedEvent[]): Lane {
  return {
    async *read(files, signal) {
      for await (const batch of readFiles(files, events, signal)) {
        yield batch
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
    close: async () => {},
  }
}

/** Room for what is read and handed over at once: with less of it, clearing up takes a tenth of the reading. */
const YOUNG_MB = 32

/**
 * Reads in a thread, which makes the next batches while one is being written. Where threads cannot start at all, files
 * are read in this one; a thread that ends later has met a file that it should not be given again.
 */
export class WorkerLane implements Lane {
  private worker: Worker | null = null
  /** True once a thread has answered. */
  private proven = false

  constructor(
    private readonly path: string,
    private readonly events: readonly RecordedEvent[],
  ) {}

  async *read(files: FileToRead[], signal: AbortSignal): AsyncGenerator<ReadBatch> {
    const worker = this.start()
    const arrived = new Channel<ReadBatch>(Number.POSITIVE_INFINITY)
    const onMessage = (message: FromWorker) => {
      this.proven = true
      if (message.kind === 'batch') void arrived.put(message.batch)
      else arrived.end()
    }
    const onError = (error: Error) => arrived.end(error)
    const onExit = () => arrived.end(new Error('The reading thread ended.'))
    const onAbort = () => send(worker, { kind: 'stop' })
    worker.on('message', onMessage).once('error', onError).once('exit', onExit)
    signal.addEventListener('abort', onAbort, { once: true })
    try {
      send(worker, { kind: 'read', files, events: this.events })
      for await (const batch of arrived) {
        send(worker, { kind: 'more' })
        yield batch
      }
    } catch (error) {
      this.worker = null
      void worker.terminate()
      if (this.proven) throw error
      yield* laneHere(this.events).read(files, signal)
    } finally {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      signal.removeEventListener('abort', onAbort)
    }
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }

  private start(): Worker {
    this.worker ??= new Worker(this.path, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    // A thread that is still there must not keep the process alive.
    this.worker.unref()
    return this.worker
  }
}

function send(worker: Worker, message: ToWorker): void {
  worker.postMessage(message)
}
