/** An archive as a file, and what its upkeep tells. */
import type { Kind } from './reading'

export interface ArchiveInfo {
  path: string
  name: string
  cables: number
  versions: number
  imports: number
  bytes: number
  /** Null when the archive can be written; else the sentence that says why not. */
  readOnly: string | null
  /** True when a part of the file cannot be read: what can be is shown, and nothing is written. */
  damaged: boolean
  /** True when readings in the archive were made by an older reader than this program's. */
  rereadAdvised: boolean
  /** Earliest and latest year of the cables. */
  firstYear: number | null
  lastYear: number | null
  /** Warnings to show once, e.g. an archive in a synced folder. */
  warnings: string[]
}

/** What an archive holds, and of how many cables each field could be read. */
export interface ArchiveStats {
  cables: number
  versions: number
  fields: Record<string, { found: number; share: number }>
  kinds: Record<Kind, number>
  formats: Record<string, number>
}

/** A kind of doubt in reading. */
export interface ProblemCount {
  code: string
  count: number
  /** The first cables that have it. */
  ids: string[]
}

/** Numbers that grow with every change. */
export interface ArchiveState {
  revision: number
  /** Collections, marks and notes have a number of their own: nothing that is read from cables follows from them. */
  annotations: number
  /** So have the settings, which hold for every archive. */
  settings: number
  cables: number
}

export interface ArchivePlace {
  path: string
  name: string
  openedAt: string
  exists: boolean
}

export interface RereadChange {
  id: string
  field: string
  before: string
  after: string
}

/** How far rereading is; the last has `done`. */
export interface RereadProgress {
  /** Cables read so far, and all of them. */
  read: number
  total: number
  /** What would change or has changed since the step before. */
  changes: RereadChange[]
  /** Cables that have any change, so far. */
  changed: number
  done: boolean
}

/** What became of an archive in whose place a backup was put. */
export interface RestoredArchive {
  info: ArchiveInfo
  /** Path of the archive from before; null when there was none. */
  keptAside: string | null
}

export interface RebuiltArchive {
  cables: number
  versions: number
  /** A sentence for each loss; none when all could be carried over. */
  losses: string[]
  /** Path of the damaged file. */
  keptAside: string
}

export interface RebuildStep {
  doing: 'reading' | 'indexing'
  done: number
  total: number
}

/** How far a rebuilding is; the last has the result. */
export interface RebuildProgress extends RebuildStep {
  result: RebuiltArchive | null
}
