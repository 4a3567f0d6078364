/** The catalogue of an open archive: columns in memory that answer lists, facets and the tracker within a frame. */
import type { CableList, CableRow, DueList, DueRow, FacetValue, TrackerSummary } from '../../preload/contract'
import { addDays, type Day, dayFromNumber, dayNumber } from '../../preload/contract/day'
import { FACETS, type FacetName, type Filters, type Moment, type Order } from '../../preload/contract/view'
import type { Archive, Change } from '../archive/archive'
import { Counting } from './counting'
import { type FacetColumn, facetColumns, facetValues } from './facets'
import { eachKey } from './keys'
import { dueRowsOf, rowsOf } from './listing'
import { loadTable, reloadAnnotations, reloadKeys } from './loading'
import { type Arrangement, arranged, byDay } from './order'
import { marksOf, pruned } from './query/evaluate'
import { expressionOf, markedTerms, quoted } from './query/expression'
import { parseQuery, type Query } from './query/parse'
import { Recent } from './recent'
import { type Selection, select } from './selection'
import { Shared } from './shared'
import { patternOf } from './snippet'
import { standingsOn } from './standing'
import type { Table } from './table'
import { trackerOf } from './tracker'

export { QueryMistake } from './query/mistake'

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

/** What is told after a change. */
export interface State {
  revision: number
  cables: number
  of: 'cables' | 'annotations'
}

interface Selected {
  selection: Selection
  facets: Record<FacetName, FacetColumn>
  standings: Uint32Array
  query: Query | null
  pattern: RegExp | null
}

const EXPORTED = 1_000
const PROBLEM_IDS = 1_000
/** The top of a list is worked out alone: most lists are never scrolled. */
const FIRST_KEYS = 512
const NO_STANDINGS = new Uint32Array(0)
/** A search that asks for what people keep. */
const OF_ANNOTATIONS = /\b(?:collection|is|note):/i
const ASCENDING: Order = { by: 'relevance', descending: false }

export async function openCatalogue(archive: Archive): Promise<Catalogue> {
  return new Catalogue(archive, await loadTable(archive))
}

/** Every call that takes a query may reject with `QueryMistake`. Facet values carry `meaning: null, group: null`. */
export class Catalogue {
  private state = 1
  private readonly listeners = new Set<(state: State) => void>()
  private readonly stopListening: () => void
  private inStep: Promise<void> = Promise.resolve()
  private readonly found = new Recent<Uint8Array>(16)
  private readonly selected = new Recent<Selected>(8)
  private readonly selecting = new Shared<Selected>()
  private readonly lists = new Recent<Uint32Array>(8)
  private readonly arrangements = new Map<string, Arrangement>()
  private counting: Counting
  private readonly standings = new Recent<Uint32Array>(4)

  constructor(
    private readonly archive: Archive,
    private table: Table,
  ) {
    this.counting = new Counting(table)
    this.stopListening = archive.onChange((change) => {
      this.inStep = this.inStep.then(() => this.follow(change))
      // Whoever asks next is told; nobody else waits for it.
      this.inStep.catch(() => {})
    })
  }

  /** Grows by one with every change of what is stored. */
  get revision(): number {
    return this.state
  }

  /** Number of cables. */
  get size(): number {
    return this.table.size
  }

  async list(view: View & Page & { order: Order }): Promise<CableList> {
    const selected = await this.select(view)
    const { offset, limit } = view
    const keys = await this.ordered(view, selected, offset + limit <= FIRST_KEYS ? FIRST_KEYS : undefined)
    const rows = await rowsOf(this.source(selected), Array.from(keys.subarray(offset, offset + limit)))
    return { total: selected.selection.keys.length, offset, rows }
  }

  /** The rows of the whole selection in order, a thousand at a time: for exports. */
  async *rows(view: View & { order: Order }): AsyncGenerator<CableRow[]> {
    const selected = await this.select(view)
    const keys = await this.ordered(view, selected)
    for (let from = 0; from < keys.length; from += EXPORTED) {
      const source = { ...this.source(selected), pattern: null }
      yield await rowsOf(source, Array.from(keys.subarray(from, from + EXPORTED)))
    }
  }

  /** A facet's own choice does not narrow its own counts, unless `strict` asks for the selected cables alone. */
  async facets(
    view: View & { limit?: number; strict?: boolean },
  ): Promise<{ total: number; facets: Record<FacetName, FacetValue[]> }> {
    const { selection, facets } = await this.select(view)
    const values = FACETS.map((name): [FacetName, FacetValue[]] => {
      const choice = view.filters.choices[name]
      const keys = choice && !view.strict ? selection.without(name) : selection.keys
      const totals = this.counting.of(facets[name], keys)
      return [name, facetValues(name, facets[name], totals, choice, view.limit ?? Number.POSITIVE_INFINITY)]
    })
    return {
      total: selection.keys.length,
      facets: Object.fromEntries(values) as Record<FacetName, FacetValue[]>,
    }
  }

  /** Keys of the selected cables, ascending. */
  async keys(view: View): Promise<Uint32Array> {
    return (await this.select(view)).selection.keys
  }

  /** Offset of a cable in the list, or null when the filters leave it out. */
  async place(id: string, view: View & { order: Order }): Promise<number | null> {
    const found = await this.archive.find(id)
    const selected = await this.select(view)
    if (!found || !selected.selection.has(found.key)) return null
    const place = (await this.ordered(view, selected)).indexOf(found.key)
    return place === -1 ? null : place
  }

  async tracker(view: View): Promise<TrackerSummary> {
    const { selection, standings } = await this.select(view)
    return trackerOf(this.table, standings, selection.keys, view.moment)
  }

  async due(view: View & Page & { from?: Day | undefined; to?: Day | undefined }): Promise<DueList> {
    const selected = await this.select(view)
    const { from, to } = rangeOf(view)
    const keys = await this.keysDue(selected, from, to)
    const { offset, limit } = view
    const events = await this.archive.recordedEvents()
    return {
      asOf: view.moment.asOf,
      from,
      to,
      total: keys.length,
      months: this.monthsOf(keys),
      rows: await dueRowsOf(this.source(selected), Array.from(keys.subarray(offset, offset + limit)), events),
    }
  }

  /** Every row of the range, for exports. */
  async *dueRows(view: View & { from?: Day | undefined; to?: Day | undefined }): AsyncGenerator<DueRow[]> {
    const selected = await this.select(view)
    const { from, to } = rangeOf(view)
    const keys = await this.keysDue(selected, from, to)
    const events = await this.archive.recordedEvents()
    for (let at = 0; at < keys.length; at += EXPORTED) {
      yield await dueRowsOf(this.source(selected), Array.from(keys.subarray(at, at + EXPORTED)), events)
    }
  }

  /** Readings with problems or low confidence, by effective date. */
  async doubtful(view: View & Page): Promise<{ total: number; rows: DueRow[] }> {
    const selected = await this.select(view)
    const order = await this.arrangement('due')
    const keys = arranged(order, selected.selection, { by: 'due', descending: false })
    const doubtful = keys.filter((key) => this.table.doubtful.values[key] === 1)
    const page = Array.from(doubtful.subarray(view.offset, view.offset + view.limit))
    const events = await this.archive.recordedEvents()
    return { total: doubtful.length, rows: await dueRowsOf(this.source(selected), page, events) }
  }

  /** Problems by kind, the most frequent first, each with ids of cables that have it. */
  async problems(): Promise<ProblemCount[]> {
    await this.inStep
    const { starts, counts, codes, dictionary } = this.table.problem
    const keys: number[][] = dictionary.names.map(() => [])
    for (let key = 1; key < this.table.length; key++) {
      if (this.table.live.values[key] !== 1) continue
      const start = starts[key] as number
      for (let at = start; at < start + (counts[key] as number); at++) keys[codes[at] as number]?.push(key)
    }
    const problems = await Promise.all(
      keys.map(async (some, code) => {
        const listed = await this.archive.listed(some.slice(0, PROBLEM_IDS))
        return { code: dictionary.names[code] ?? '', count: some.length, ids: listed.map(({ id }) => id) }
      }),
    )
    return problems.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  }

  /** Compares the columns with those of the archive read anew; sentences for what differs. */
  async verify(): Promise<string[]> {
    await this.inStep
    const fresh = await loadTable(this.archive)
    return fresh.differencesFrom(this.table)
  }

  onChange(listener: (state: State) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Waits until it has followed what it was told of, so that the archive can be closed. */
  async close(): Promise<void> {
    this.stopListening()
    await this.inStep.catch(() => {})
  }

  private async follow({ cables, of }: Change): Promise<void> {
    if (of === 'annotations' && cables !== null) await this.followAnnotations(cables)
    else await this.followCables(cables)
    this.state += 1
    this.selected.clear()
    this.lists.clear()
    const told: State = { revision: this.state, cables: this.table.size, of: of ?? 'cables' }
    for (const listener of this.listeners) listener(told)
  }

  private async followCables(cables: number[] | null): Promise<void> {
    if (cables === null) this.table = await loadTable(this.archive)
    else await reloadKeys(this.archive, this.table, cables)
    this.counting = new Counting(this.table)
    for (const recent of [this.found, this.arrangements, this.standings]) recent.clear()
  }

  /** Orders, standings and what words were found stay as they are: a mark may be set at every cable that is opened. */
  private async followAnnotations(cables: number[]): Promise<void> {
    await reloadAnnotations(this.archive, this.table, cables)
    const { collection, marked, noted } = facetColumns(this.table, NO_STANDINGS)
    for (const column of [collection, marked, noted]) this.counting.forget(column)
    this.found.drop((key) => OF_ANNOTATIONS.test(key))
  }

  private async select({ filters, moment, signal }: View): Promise<Selected> {
    await this.inStep
    const key = JSON.stringify([filters, moment])
    const before = this.selected.get(key)
    return before ?? this.selecting.ask(key, () => this.selectAnew(key, { filters, moment, signal }), signal)
  }

  private async selectAnew(key: string, { filters, moment, signal }: View): Promise<Selected> {
    const revision = this.state
    const query = queryOf(filters)
    const standings = this.standingsOf(moment)
    const found = query && (await this.marks(query, filters.query, moment, standings, signal))
    // An import may have gone on while the index was asked: the marks are for fewer cables then, so ask again.
    if (revision !== this.state) return this.selectAnew(key, { filters, moment, signal })
    const facets = facetColumns(this.table, standings)
    const selection = select(this.table, facets, filters, found)
    return this.selected.set(key, {
      selection,
      facets,
      standings,
      query,
      pattern: patternOf(markedTerms(query)),
    })
  }

  private async marks(
    query: Query,
    text: string,
    moment: Moment,
    standings: Uint32Array,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    const key = JSON.stringify([text, moment])
    const before = this.found.get(key)
    if (before) return before
    const { archive, table, state } = this
    const marks = await marksOf(query, { archive, table, standings, signal })
    return state === this.state ? this.found.set(key, marks) : marks
  }

  private standingsOf(moment: Moment): Uint32Array {
    const key = JSON.stringify(moment)
    return this.standings.get(key) ?? this.standings.set(key, standingsOn(this.table, moment))
  }

  /** The selected keys in order; only the first `limit` of them where no more are needed. */
  private async ordered(
    { filters, moment, order, signal }: View & { order: Order },
    selected: Selected,
    limit?: number,
  ): Promise<Uint32Array> {
    const key = JSON.stringify([filters, moment, order, limit])
    const before = this.lists.get(key)
    if (before) return before
    const revision = this.state
    const keys =
      order.by === 'relevance' && selected.query
        ? arranged(await this.byRank(selected.query, signal), selected.selection, ASCENDING, limit)
        : arranged(await this.arrangement(order.by), selected.selection, order, limit)
    return revision === this.state ? this.lists.set(key, keys) : keys
  }

  /** Best matches first; cables that only a field asked for come after them, the newest first. */
  private async byRank(query: Query, signal: AbortSignal | undefined): Promise<Arrangement> {
    const rest = await this.arrangement('created')
    const terms = markedTerms(query)
    if (terms.length === 0) return { placed: rest.placed.toReversed(), unplaced: rest.unplaced }
    const expression = expressionOf(query) ?? terms.map(quoted).join(' OR ')
    const ranked: number[] = []
    eachKey(await this.archive.ranked(expression, signal), (key) => ranked.push(key))
    const isRanked = new Uint8Array(this.table.length)
    for (const key of ranked) isRanked[key] = 1
    const others = [...rest.placed.toReversed(), ...rest.unplaced].filter((key) => isRanked[key] !== 1)
    return { placed: Uint32Array.from(ranked), unplaced: Uint32Array.from(others) }
  }

  private async arrangement(by: Order['by']): Promise<Arrangement> {
    const before = this.arrangements.get(by)
    if (before) return before
    const revision = this.state
    const arrangement = await this.arrange(by)
    if (revision === this.state) this.arrangements.set(by, arrangement)
    return arrangement
  }

  private async arrange(by: Order['by']): Promise<Arrangement> {
    const { table } = this
    const live = table.live.values
    switch (by) {
      case 'id': {
        const keys: number[] = []
        eachKey(await this.archive.keysById(), (key) => keys.push(key))
        return { placed: Uint32Array.from(keys), unplaced: new Uint32Array(0) }
      }
      case 'released':
        return byDay(table.released.values, live, table.length)
      case 'due':
        return byDay(table.effective.values, live, table.length)
      default:
        return byDay(table.created.values, live, table.length)
    }
  }

  /** Selected keys with an effective date in the range, the earliest first. */
  private async keysDue({ selection }: Selected, from: Day, to: Day): Promise<Uint32Array> {
    const { placed } = await this.arrangement('due')
    const days = this.table.effective.values
    const [first, last] = [dayNumber(from), dayNumber(to)]
    return placed.filter((key) => {
      const day = days[key] as number
      return day >= first && day <= last && selection.has(key)
    })
  }

  private monthsOf(keys: Uint32Array): DueList['months'] {
    const months = new Map<string, number>()
    for (const [day, count] of countsByDay(this.table.effective.values, keys)) {
      const month = dayFromNumber(day).slice(0, 7)
      months.set(month, (months.get(month) ?? 0) + count)
    }
    return Array.from(months, ([month, count]) => ({ month, count }))
  }

  private source({ standings, pattern }: Selected) {
    return { archive: this.archive, table: this.table, standings, pattern }
  }
}

function queryOf({ query }: Filters): Query | null {
  const parsed = parseQuery(query)
  return parsed && pruned(parsed)
}

function rangeOf({ moment, from, to }: View & { from?: Day | undefined; to?: Day | undefined }) {
  return {
    from: from ?? addDays(moment.asOf, 1),
    to: to ?? addDays(moment.asOf, moment.dueDays),
  }
}

function countsByDay(days: Int32Array, keys: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (const key of keys) {
    const day = days[key] as number
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}
