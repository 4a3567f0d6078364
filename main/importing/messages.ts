/** What the importing thread and a reading thread say to each other. */
import type { RecordedEvent } from '../../preload/contract/reading'
import type { FileToRead, ReadBatch } from './read-files'

export type ToWorker =
  | { kind: 'read'; files: FileToRead[]; events: readonly RecordedEvent[] }
  /** A batch has been taken: another may be sent. */
  | { kind: 'more' }
  | { kind: 'stop' }

export type FromWorker = { kind: 'batch'; batch: ReadBatch } | { kind: 'end' }

/** Batches that a reading thread may have sent without their being taken. */
export const AHEAD = 2
