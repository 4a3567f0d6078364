/** What the archive holds at one moment, and all that was worked out from it: the next change begins with nothing known. */
import type { FacetName, Filters, Moment, Order } from '../../preload/contract/view'
import { FACETS } from '../../preload/contract/view'
import type { Archive } from '../archive/archive'
import { Bits } from './bits'
import { Conditions } from './conditions'
import { Counting } from './counting'
import { annotationColumns, type FacetColumn, facetColumns } from './facets'
import { type Pattern, patternOf } from './hits'
import { type Arrangement, firstOf, placeOf } from './order'
import { Orders } from './orders'
import { bitsOf, pruned } from './query/evaluate'
import { markedTerms } from './query/expression'
import { parseQuery, type Query } from './query/parse'
import { Recent } from './recent'
import { type Selection, select } from './selection'
import { Shared } from './shared'
import { fatesOf, standingsOn } from './standing'
import type { Table } from './table'

export interface View {
  filters: Filters
  moment: Moment
  /** Ends the text search when the answer is no longer wanted; the call then rejects with an `AbortError`. */
  signal?: AbortSignal | undefined
}

/** The cables that filters leave, with what it takes to count and to show them. */
export interface Selected {
  selection: Selection
  facets: Record<FacetName, FacetColumn>
  /** Index in STANDINGS plus one, by key. */
  standings: Uint32Array
  query: Query | null
  /** Words to be marked; null when none were asked for. */
  pattern: Pattern | null
}

/** The top of a list is worked out alone: most lists are never scrolled. */
const FIRST_KEYS = 512
const NO_STANDINGS = new Uint32Array(0)
/** A search that asks for what people keep. */
const OF_ANNOTATIONS = /\b(?:collection|is|note):/i

export class Holdings {
  /** Number of cables. */
  readonly size: number
  /** One more than the greatest key; the table may have grown since. */
  private readonly length: number
  private readonly live: Bits
  private readonly fates: Uint8Array
  private readonly conditions: Conditions
  private readonly counting: Counting
  private readonly orders: Orders
  private readonly standings: Recent<Uint32Array>
  private readonly found: Recent<Bits>
  private readonly selected = new Recent<Selected>(8)
  private readonly selecting = new Shared<Selected>()
  private readonly lists = new Recent<Uint32Array>(8)

  /** `before` holds the same cables: what people keep beside them has changed, and nothing else. */
  constructor(
    readonly archive: Archive,
    readonly table: Table,
    before: Holdings | null = null,
  ) {
    const { length, size } = table
    this.length = length
    this.size = size
    this.live = before?.live ?? Bits.of(length, table.live.values)
    this.fates = before?.fates ?? fatesOf(table, length)
    this.orders = before?.orders ?? new Orders(archive.rows, table, length)
    this.standings = before?.standings ?? new Recent(4)
    this.found = before?.found.without((key) => OF_ANNOTATIONS.test(key)) ?? new Recent(16)
    const kept = annotationColumns(table.annotations)
    this.conditions = before?.conditions.without(Object.keys(kept)) ?? new Conditions(length)
    this.counting =
      before?.counting.without(Object.values(kept)) ?? new Counting(this.live, size, table.profiles)
  }

  /** The same cables with what people keep beside them as it is now: a mark is set at every cable that is opened. */
  annotated(): Holdings {
    return new Holdings(this.archive, this.table, this)
  }

  /** May reject with `QueryMistake`. */
  async select({ filters, moment, signal }: View): Promise<Selected> {
    const key = JSON.stringify([filters, moment])
    const known = this.selected.get(key)
    if (known) return known
    const work = () => this.selectAnew({ filters, moment, signal })
    return this.selected.set(key, await this.selecting.ask(key, work, signal))
  }

  /** Counts of the values of these facets, by the values' codes. A facet's own choice narrows only `strict` counts. */
  counts({ selection, facets }: Selected, strict: boolean): Map<FacetName, Uint32Array> {
    const { chosen } = selection
    const plain = FACETS.filter((facet) => strict || !chosen.has(facet))
    const columns = plain.map((facet) => facets[facet])
    const counts = this.counting.of(columns, selection.all, selection.size)
    const found = new Map(plain.map((facet, at) => [facet, counts[at] as Uint32Array]))
    for (const facet of FACETS) {
      if (found.has(facet)) continue
      const [own] = this.counting.of([facets[facet]], selection.without(facet))
      found.set(facet, own as Uint32Array)
    }
    return found
  }

  /** Selected keys in order, from `offset` on. */
  async keys(
    view: View & { order: Order },
    selected: Selected,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<Uint32Array> {
    const { filters, moment, order } = view
    const enough = offset + limit <= FIRST_KEYS ? FIRST_KEYS : selected.selection.size
    const key = JSON.stringify([filters, moment, order, enough === FIRST_KEYS])
    const known = this.lists.get(key) ?? this.lists.set(key, await this.ordered(view, selected, enough))
    return known.subarray(offset, offset + limit)
  }

  /** How many selected cables come before this one; null when it is not among them. */
  async place(key: number, view: View & { order: Order }, selected: Selected): Promise<number | null> {
    const { all } = selected.selection
    if (!all.has(key)) return null
    const arrangement = await this.arrangement(view, selected)
    return placeOf(arrangement, all, arrangement, key)
  }

  /** Years of the first and the last cable that has a day; null where none has. */
  get years(): { first: number; last: number } | null {
    const { names } = this.table.year.dictionary
    const counts = this.counting.of([facetColumns(this.table, NO_STANDINGS).year], this.live, this.size)[0]
    const years = names.filter((_, code) => code > 0 && counts?.[code] !== 0).map(Number)
    return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) }
  }

  /** Cables whose reading has problems or low confidence. */
  get doubtful(): Bits {
    return Bits.of(this.length, this.table.doubtful.values)
  }

  /** The order of the effective dates, of all cables. */
  byDueDay(): Promise<Arrangement> {
    return this.orders.of({ by: 'due', descending: false, query: null })
  }

  private async ordered(view: View & { order: Order }, selected: Selected, limit: number) {
    const { all, size } = selected.selection
    const arrangement = await this.arrangement(view, selected)
    return firstOf(arrangement, all, arrangement, Math.min(limit, size))
  }

  private arrangement({ order, signal }: View & { order: Order }, { query }: Selected) {
    return this.orders.of({ ...order, query, signal })
  }

  private async selectAnew({ filters, moment, signal }: View): Promise<Selected> {
    const { table, live, conditions } = this
    const query = queryOf(filters)
    const standings = this.standingsOf(moment)
    const found = query && (await this.foundBy(query, { filters, moment, signal }, standings))
    const facets = facetColumns(table, standings)
    const sifted = { table, live, conditions, facets, moment: JSON.stringify(moment) }
    return {
      selection: select(sifted, filters, found),
      facets,
      standings,
      query,
      pattern: patternOf(markedTerms(query)),
    }
  }

  private async foundBy(query: Query, { filters, moment, signal }: View, standings: Uint32Array) {
    const key = JSON.stringify([filters.query, moment])
    const known = this.found.get(key)
    if (known) return known
    const { archive, table, length } = this
    return this.found.set(key, await bitsOf(query, { archive, table, length, standings, signal }))
  }

  private standingsOf(moment: Moment): Uint32Array {
    const key = JSON.stringify(moment)
    const known = this.standings.get(key)
    return known ?? this.standings.set(key, standingsOn(this.fates, this.table.effective.values, moment))
  }
}

function queryOf({ query }: Filters): Query | null {
  const parsed = parseQuery(query)
  return parsed && pruned(parsed)
}
