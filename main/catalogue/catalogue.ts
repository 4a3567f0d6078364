/** The catalogue of an open archive: columns in memory that answer lists, facets and the tracker within a frame. */
import type {
  CableList,
  CableRow,
  DueList,
  DueRow,
  FacetValue,
  NearSpellings,
  ProblemCount,
  TrackerSummary,
} from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import { FACETS, type FacetName, type Order } from '../../preload/contract/view'
import type { Archive } from '../archive/archive'
import type { Change } from '../archive/change'
import { type AskedDays, type Days, daysWanted, keysDue, monthsOf } from './due'
import { facetValues } from './facet-values'
import { Holdings, type Selected, type View } from './holdings'
import { dueRowsOf, rowsOf } from './listing'
import { loadTable, readAnew, readAnnotations } from './loading'
import { firstOf } from './order'
import { problemsIn } from './problems'
import { nearSpellings } from './query/spellings'
import type { Table } from './table'
import { trackerOf } from './tracker'
import { turn } from './turn'
import { type ExportedCable, exportedOf } from './whole'

export { QueryMistake } from './query/mistake'

export interface Page {
  offset: number
  limit: number
}

export interface Counts {
  total: number
  facets: Record<FacetName, FacetValue[]>
}

/** What is told after a change. */
export interface State {
  revision: number
  cables: number
  of: 'cables' | 'annotations'
}

/** Rows that an export is given at a time. */
const EXPORTED = 1_000
/** With their texts, of which a few are very long. */
const EXPORTED_WHOLE = 200
/** Times that the columns are compared with an archive that changes meanwhile. */
const COMPARED = 3
const LAST_DAY: Day = '9999-12-31'

/** Reads all columns of the archive into memory. */
export async function openCatalogue(archive: Archive): Promise<Catalogue> {
  return new Catalogue(archive, await loadTable(archive))
}

/** Every call that takes a query may reject with `QueryMistake`. Facet values carry `meaning: null, group: null`. */
export class Catalogue {
  private state = 1
  private holdings: Holdings
  private readonly listeners = new Set<(state: State) => void>()
  private readonly stopListening: () => void
  private inStep: Promise<void> = Promise.resolve()

  constructor(
    private readonly archive: Archive,
    table: Table,
  ) {
    this.holdings = new Holdings(archive, table)
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
    return this.holdings.size
  }

  /** How many cables there are, and the years of the first and the last. */
  async extent(): Promise<{ cables: number; firstYear: number | null; lastYear: number | null }> {
    await this.inStep
    const { size, years } = this.holdings
    return { cables: size, firstYear: years?.first ?? null, lastYear: years?.last ?? null }
  }

  /** A page of a list and the counts beside it, of the same moment: what a window asks at every step. */
  async browse(view: View & Page & { order: Order }): Promise<{ list: CableList; counts: Counts }> {
    const { holdings, selected } = await this.select(view)
    const list = listOf(holdings, selected, view)
    // Its failure is told below, when it is waited for.
    list.catch(() => {})
    // Counted while the archive looks up the rows: it has heard of them when others have had their turn.
    await turn()
    const { filters, moment } = view
    return { counts: countsOf(holdings, selected, { filters, moment }), list: await list }
  }

  async list(view: View & Page & { order: Order }): Promise<CableList> {
    const { holdings, selected } = await this.select(view)
    return listOf(holdings, selected, view)
  }

  /** The rows of the whole selection in order, a thousand at a time: for exports. */
  async *rows(view: View & { order: Order }): AsyncGenerator<CableRow[]> {
    const { holdings, selected } = await this.select(view)
    const keys = await holdings.keys(view, selected, { offset: 0, limit: selected.selection.size })
    const source = { ...sourceOf(holdings, selected), pattern: null }
    for (const part of parts(keys)) yield await rowsOf(source, part)
  }

  /**
   * The whole selection with all that is stored of each cable, a page at a time: for exports. `ids` leaves those alone;
   * `from` leaves cables whose effective date is that day or later.
   */
  async *exported(
    view: View & {
      order: Order
      ids?: readonly string[] | undefined
      texts: boolean
      from?: Day | undefined
    },
  ): AsyncGenerator<{ total: number; cables: ExportedCable[] }> {
    const { ids, texts, from, signal } = view
    const { holdings, selected } = await this.select(view)
    const named = ids && new Set(await this.archive.rows.keysNamed(ids))
    const all = from
      ? await dueKeys(holdings, selected, { from, to: LAST_DAY })
      : await holdings.keys(view, selected, { offset: 0, limit: selected.selection.size })
    const keys = named ? all.filter((key) => named.has(key)) : all
    const page = texts ? EXPORTED_WHOLE : EXPORTED
    const events = await this.archive.recordedEvents()
    if (keys.length === 0) yield { total: 0, cables: [] }
    for (let at = 0; at < keys.length; at += page) {
      signal?.throwIfAborted()
      const some = Array.from(keys.subarray(at, at + page))
      const cables = await exportedOf(sourceOf(holdings, selected), some, { events, texts, signal })
      yield { total: keys.length, cables }
    }
  }

  /** A facet's own choice does not narrow its own counts, unless `strict` asks for the selected cables alone. */
  async facets(view: View & { limit?: number; strict?: boolean }): Promise<Counts> {
    const { holdings, selected } = await this.select(view)
    return countsOf(holdings, selected, view)
  }

  /** Keys of the selected cables, ascending. */
  async keys(view: View): Promise<Uint32Array> {
    const { selected } = await this.select(view)
    return selected.selection.all.keys().slice()
  }

  /** Offset of a cable in the list, or null when the filters leave it out. */
  async place(id: string, view: View & { order: Order }): Promise<number | null> {
    const found = await this.archive.rows.find(id)
    const { holdings, selected } = await this.select(view)
    return found && holdings.place(found.key, view, selected)
  }

  async tracker(view: View): Promise<TrackerSummary> {
    const { holdings, selected } = await this.select(view)
    return trackerOf(holdings.table, selected.standings, selected.selection.all.keys(), view.moment)
  }

  async due(view: View & Page & AskedDays): Promise<DueList> {
    const { holdings, selected } = await this.select(view)
    const wanted = daysWanted(view.moment, view)
    const keys = await dueKeys(holdings, selected, wanted)
    return {
      asOf: view.moment.asOf,
      ...wanted,
      total: keys.length,
      months: monthsOf(holdings.table.effective.values, keys),
      rows: await this.duePage(holdings, selected, pageOf(keys, view)),
    }
  }

  /** Every row of the range, for exports. */
  async *dueRows(view: View & AskedDays): AsyncGenerator<DueRow[]> {
    const { holdings, selected } = await this.select(view)
    const keys = await dueKeys(holdings, selected, daysWanted(view.moment, view))
    yield* this.dueParts(holdings, selected, keys)
  }

  /** Readings with problems or low confidence, by effective date. */
  async doubtful(view: View & Page): Promise<{ total: number; rows: DueRow[] }> {
    const { holdings, selected } = await this.select(view)
    const keys = await doubtfulKeys(holdings, selected)
    return { total: keys.length, rows: await this.duePage(holdings, selected, pageOf(keys, view)) }
  }

  /** All of them, for exports. */
  async *doubtfulRows(view: View): AsyncGenerator<DueRow[]> {
    const { holdings, selected } = await this.select(view)
    const keys = await doubtfulKeys(holdings, selected)
    yield* this.dueParts(holdings, selected, keys)
  }

  /** Near spellings of a word of a search that stands in no cable; null where every word does, or none is near. */
  spellings(query: string, signal?: AbortSignal): Promise<NearSpellings | null> {
    return nearSpellings(query, this.archive.rows, signal)
  }

  /** Problems by kind, the most frequent first, each with ids of cables that have it. */
  async problems(): Promise<ProblemCount[]> {
    await this.inStep
    return problemsIn(this.holdings.table, this.archive)
  }

  /**
   * Compares the columns with those of the archive read anew; sentences for what differs. What is written meanwhile, here or
   * by another program, is no difference; where that does not end, there is nothing firm to compare.
   */
  async verify(): Promise<string[]> {
    for (let attempt = 0; attempt < COMPARED; attempt++) {
      await this.inStep
      const { state } = this
      const fresh = await loadTable(this.archive)
      const findings = await fresh.differencesFrom(this.holdings.table)
      await this.archive.lookForOthers()
      await this.inStep
      if (findings.length === 0 || this.state === state) return findings
    }
    return []
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

  private async duePage(holdings: Holdings, selected: Selected, keys: number[]): Promise<DueRow[]> {
    const events = await this.archive.recordedEvents()
    return dueRowsOf(sourceOf(holdings, selected), keys, events)
  }

  /** A thousand at a time, all by the events that were recorded at the start. */
  private async *dueParts(
    holdings: Holdings,
    selected: Selected,
    keys: Uint32Array,
  ): AsyncGenerator<DueRow[]> {
    const events = await this.archive.recordedEvents()
    for (const part of parts(keys)) yield await dueRowsOf(sourceOf(holdings, selected), part, events)
  }

  private async follow({ cables, of }: Change): Promise<void> {
    const { archive, holdings } = this
    if (of === 'annotations' && cables !== null) {
      const putIn = await readAnnotations(archive, holdings.table, cables)
      putIn()
      this.holdings = holdings.annotated()
    } else {
      const table = await readAnew(archive, holdings.table, cables)
      this.holdings = new Holdings(archive, table())
    }
    this.state += 1
    const told: State = { revision: this.state, cables: this.size, of: of ?? 'cables' }
    for (const listener of this.listeners) listener(told)
  }

  private async select(view: View): Promise<{ holdings: Holdings; selected: Selected }> {
    await this.inStep
    const { holdings } = this
    const selected = await holdings.select(view)
    // An import may have gone on while the index was asked: what it found is for fewer cables then, so ask again.
    return holdings === this.holdings ? { holdings, selected } : this.select(view)
  }
}

/** The selected cables whose day lies in the range, the earliest first. */
async function dueKeys(holdings: Holdings, { selection }: Selected, days: Days): Promise<Uint32Array> {
  return keysDue(await holdings.byDueDay(), holdings.table.effective.values, selection.all, days)
}

/** The selected cables whose reading a person should check, by effective date. */
async function doubtfulKeys(holdings: Holdings, { selection }: Selected): Promise<Uint32Array> {
  const cables = holdings.doubtful.copy().keep(selection.all)
  return firstOf(await holdings.byDueDay(), cables, { descending: false }, cables.count())
}

async function listOf(
  holdings: Holdings,
  selected: Selected,
  view: View & Page & { order: Order },
): Promise<CableList> {
  const keys = await holdings.keys(view, selected, view)
  const source = { ...sourceOf(holdings, selected), signal: view.signal }
  const rows = await rowsOf(source, Array.from(keys))
  return { total: selected.selection.size, offset: view.offset, rows }
}

function countsOf(
  holdings: Holdings,
  selected: Selected,
  { filters, strict = false, limit }: View & { limit?: number; strict?: boolean },
): Counts {
  const counts = holdings.counts(selected, strict)
  const values = FACETS.map((facet): [FacetName, FacetValue[]] => {
    const totals = counts.get(facet) as Uint32Array
    return [facet, facetValues(facet, selected.facets[facet], totals, filters.choices[facet]).slice(0, limit)]
  })
  return {
    total: selected.selection.size,
    facets: Object.fromEntries(values) as Record<FacetName, FacetValue[]>,
  }
}

function sourceOf({ archive, table }: Holdings, { standings, pattern }: Selected) {
  return { archive, table, standings, pattern }
}

function pageOf(keys: Uint32Array, { offset, limit }: Page): number[] {
  return Array.from(keys.subarray(offset, offset + limit))
}

function* parts(keys: Uint32Array): Generator<number[]> {
  for (let offset = 0; offset < keys.length; offset += EXPORTED) {
    yield pageOf(keys, { offset, limit: EXPORTED })
  }
}
