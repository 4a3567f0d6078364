/** Folders that are watched: files that come into them are imported by themselves. */
import type { ImportRecord } from './imports'

export interface WatchedFolder {
  path: string
  /** Why nothing comes from it now, in a sentence; null when all is well. */
  trouble: string | null
}

export interface WatchReport {
  /** Those of the open archive. */
  folders: WatchedFolder[]
  /** Why nothing is imported now, in a sentence. */
  paused: string | null
  /** The import that the watch has begun and that runs now. */
  running: number | null
  /** The last one that has ended since the program began. */
  last: ImportRecord | null
}
