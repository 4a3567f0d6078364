/** One cable whole. */
import type { Cable } from './cable'
import type { Day } from './day'
import type { Correction, Dates, Reading, Standing } from './reading'

export interface CableVersion {
  /** Its place in the order of release, the oldest text first; an older one that arrives later moves those after it. */
  number: number
  released: Day | null
  importId: number
  importedAt: string
  path: string
  sha256: string
  current: boolean
  /** Null for the first in the order of release. */
  change: VersionChange | null
  /** Every release in which this text was met, in order; the last is the one it is shown with. */
  releases: CableRelease[]
}

/** What became of a text since the version before it, in the order of release. */
export interface VersionChange {
  /** Number of that version. */
  since: number
  /** Null where the two have too little in common to be counted. */
  wordsAdded: number | null
  wordsRemoved: number | null
  /** Redacted passages that were opened, and passages that were redacted. */
  lifted: number
  redacted: number
}

export interface CableRelease {
  released: Day | null
  /** What the site said it had released so far, which tells two of its states apart. */
  releasedSoFar: number | null
  importId: number
  path: string
  articles: string[]
}

export interface CableDetail {
  cable: Cable
  reading: Reading
  dates: Dates
  standing: Standing
  correction: Correction | null
  corrections: Correction[]
  version: number
  /** In the order of their release; undated ones in the order of arrival. */
  versions: CableVersion[]
  source: { path: string; format: string; sha256: string; importId: number }
  /** For each reference of the cable with an id: the id under which the archive holds it, or null. */
  held: Record<string, string | null>
  citedBy: { id: string; created: Day | null; subject: string | null; origin: string | null }[]
  /** Plain meanings of the words on this very cable: tags, caveats, reasons, codes, addressees' short names. */
  meanings: Record<string, string>
}
