/** The catalogue of an open archive: columns in memory that answer lists, facets and the tracker within a frame. */
import type { CableList, CableRow, DueList, DueRow, FacetValue, TrackerSummary } from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import type { FacetName, Filters, Moment, Order } from '../../preload/contract/view'
import type { Archive } from '../archive/archive'

/** A mistake in the words of a search: where it stands, and one sentence about it. */
export class QueryMistake extends Error {
  override readonly name = 'QueryMistake'

  constructor(
    sentence: string,
    readonly at: number,
    readonly length: number,
  ) {
    super(sentence)
  }
}

export interface View {
  filters: Filters
  moment: Moment
  /** Ends the text search when the answer is no longer wanted; the call then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined
}

export interface Page {
  offset: number
  limit: number
}

export interface ProblemCount {
  code: string
  count: number
  ids: string[]
}

/** Every call that takes a query may reject with `QueryMistake`. Facet values carry `meaning: null, group: null`. */
export interface Catalogue {
  /** Grows by one with every change of what is stored. */
  readonly revision: number
  /** Number of cables. */
  readonly size: number
  list(view: View & Page & { order: Order }): Promise<CableList>
  /** The rows of the whole selection in order, a thousand at a time: for exports. */
  rows(view: View & { order: Order }): AsyncIterable<CableRow[]>
  facets(view: View & { limit?: number }): Promise<{ total: number; facets: Record<FacetName, FacetValue[]> }>
  /** Offset of a cable in the list, or null when the filters leave it out. */
  place(id: string, view: View & { order: Order }): Promise<number | null>
  tracker(view: View): Promise<TrackerSummary>
  due(view: View & Page & { from?: Day | undefined; to?: Day | undefined }): Promise<DueList>
  /** Every row of the range, for exports. */
  dueRows(view: View & { from?: Day | undefined; to?: Day | undefined }): AsyncIterable<DueRow[]>
  doubtful(view: View & Page): Promise<{ total: number; rows: DueRow[] }>
  problems(): Promise<ProblemCount[]>
  /** Compares every column with plain SQL; sentences for what differs. */
  verify(): Promise<string[]>
  onChange(listener: (state: { revision: number; cables: number }) => void): () => void
  close(): void
}

export async function openCatalogue(_archive: Archive): Promise<Catalogue> {
  throw new Error('not there yet')
}
