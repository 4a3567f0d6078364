/** One cable whole. */
import type { Cable } from './cable'
import type { Day } from './day'
import type { Correction, Dates, Reading, Standing } from './reading'

export interface CableVersion {
  number: number
  released: Day | null
  importId: number
  importedAt: string
  path: string
  sha256: string
  current: boolean
}

export interface CableDetail {
  cable: Cable
  reading: Reading
  dates: Dates
  standing: Standing
  correction: Correction | null
  corrections: Correction[]
  version: number
  versions: CableVersion[]
  source: { path: string; format: string; sha256: string; importId: number }
  /** For each reference of the cable with an id: the id under which the archive holds it, or null. */
  held: Record<string, string | null>
  citedBy: { id: string; created: Day | null; subject: string | null; origin: string | null }[]
  /** Plain meanings of the words on this very cable: tags, caveats, reasons, codes, addressees' short names. */
  meanings: Record<string, string>
}
