/** Cables that refer to each other: threads of citations, and what is referred to without being held. */
import type { Level } from './cable'
import type { Day } from './day'

export interface ThreadNode {
  id: string
  /** False for a cable that is referred to and not in the archive. */
  held: boolean
  /** Steps from the cable asked for: below 0 what it cites, above 0 what cites it. */
  distance: number
  created: Day | null
  subject: string | null
  origin: string | null
  level: Level | null
  classification: string | null
}

export interface ThreadEdge {
  from: string
  to: string
  /** Why the year of `to` is in doubt, where `from` names none; null otherwise. */
  inferredYear: string | null
}

/** A cable with those it cites and those that cite it, over some steps; each stands in it once. */
export interface Thread {
  root: string
  /** The root first, then what it cites, then what cites it; nearer ones before farther ones. */
  nodes: ThreadNode[]
  /** `from` cites `to`. */
  edges: ThreadEdge[]
  /** Cables one step further, or beyond the limit, that are not among the nodes. */
  more: number
}

export interface MissingCable {
  /** Canonical id, the first of its spellings. */
  id: string
  spellings: string[]
  station: string
  /** The post as the site names it, where the vocabulary has it. */
  origin: string | null
  year: number
  /** Cables that refer to it. */
  mentions: number
  /** Posts that mention it most, and how many do in all. */
  by: { origin: string | null; cables: number }[]
  origins: number
  first: Day | null
  last: Day | null
  /** Those of the cables that name no year for it, each with the sentence that says so. */
  inferredYears: { cable: string; sentence: string }[]
}

export interface MissingList {
  total: number
  /** Cables that refer, summed over the list: one that refers to two missing ones counts twice. */
  mentions: number
  rows: MissingCable[]
  /** What the list can be narrowed by, with the counts under the other choice. */
  stations: { value: string; origin: string | null; cables: number; mentions: number }[]
  years: { value: number; cables: number; mentions: number }[]
}

/** Cables of a thread at the most: more cannot be told apart on a screen. */
export const MOST_IN_THREAD = 200
export const MOST_STEPS = 6
