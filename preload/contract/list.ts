/** Cables in lists, and the facets beside them. */
import type { Level } from './cable'
import type { Day } from './day'
import type { Basis, Confidence, Kind, Standing } from './reading'
import type { FacetName } from './view'

export interface CableRow {
  id: string
  created: Day | null
  released: Day | null
  origin: string | null
  classification: string | null
  level: Level | null
  subject: string | null
  standing: Standing
  effectiveDate: Day | null
  /** Where the effective date comes from. */
  basis: Basis
  kind: Kind
  /** Its instruction names a downgrading and nothing that ends the classification. */
  downgradedOnly: boolean
  confidence: Confidence
  starred: boolean
  read: boolean
  noted: boolean
  /** Runs of the subject and of the text that matched: plain text with [start, end) pairs. */
  hits: { subject: [number, number][]; snippet: string | null; snippetHits: [number, number][] } | null
}

export interface CableList {
  total: number
  offset: number
  rows: CableRow[]
}

/** A word of a search that stands in no cable, with words near it that do. */
export interface NearSpellings {
  word: string
  /** Where it begins in the search. */
  at: number
  near: string[]
}

/** The sentence that offers them: what stands before the words, between two of them, and behind. */
export const nearSentence = ({ word }: Pick<NearSpellings, 'word'>) => ({
  before: `“${word}” stands in no cable; perhaps `,
  between: ' or ',
  after: ' was meant.',
})

export interface FacetValue {
  value: string
  /** What a person calls it, where that differs from the value: `Commercial fishing`, `Needs review`. */
  meaning: string | null
  /** Heading under which the value stands in a long facet: kind of tag, kind or country of a post. */
  group: string | null
  count: number
}

export interface Facets {
  total: number
  facets: Record<FacetName, FacetValue[]>
  /** Of each facet that was shortened: how many values each of its groups has, by heading (`''` without one). */
  sizes: Partial<Record<FacetName, Record<string, number>>>
}
