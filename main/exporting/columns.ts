/** The tables that leave the program, one each for csv, JSON and the command line. */
import type { CableRow, DueRow, ImportEntry, Refusal } from '../../preload/contract'
import { doubtsOf, surenessOf } from '../../preload/contract/certainty'
import type { Day } from '../../preload/contract/day'
import { type Correction, particularsOf } from '../../preload/contract/reading'
import type { RequestRecord } from '../../preload/contract/requests'

export type Cell = string | number | boolean | null

/** A row under its column names, in the order in which they are written. */
export type Row = Record<string, Cell>

/** What stands in each column, by the names of the columns and in their order. */
type Cells<T> = Record<string, (of: T) => Cell>

export interface Table<T> {
  columns: readonly string[]
  row: (of: T) => Row
}

export function tableOf<T>(cells: Cells<T>): Table<T> {
  const entries = Object.entries(cells)
  return {
    columns: Object.keys(cells),
    row: (of) => Object.fromEntries(entries.map(([name, cell]) => [name, cell(of)])),
  }
}

const ROW_CELLS: Cells<CableRow> = {
  id: (row) => row.id,
  created: (row) => row.created,
  origin: (row) => row.origin,
  classification: (row) => row.classification,
  subject: (row) => row.subject,
  standing: (row) => row.standing,
  effectiveDate: (row) => row.effectiveDate,
}

export const LIST_TABLE = tableOf<CableRow>({ ...ROW_CELLS, confidence: (row) => row.confidence })

/** Rows of days, with the day for which their standings are told. */
export const dueTable = (asOf: Day): Table<DueRow> =>
  tableOf<DueRow>({
    ...ROW_CELLS,
    asOf: () => asOf,
    kind: (row) => row.kind,
    basis: (row) => row.basis,
    citation: (row) => row.citation,
    verbatim: (row) => row.verbatim,
    readBy: (row) => row.readBy,
    certainty: certaintyCell,
    problems: problemsCell,
    doubts: doubtsCell,
    source: ({ source }) => source,
  })

/** `uncertain`, `stated`: how sure the day is; null where there is none. */
export function certaintyCell(row: DueRow): string | null {
  return surenessOf(row)?.toLowerCase() ?? null
}

/** What is odd about the reading, by its codes. */
export function problemsCell({ problems }: DueRow): string {
  return problems.map(({ code }) => code).join('; ')
}

/** What is odd about the reading, in sentences. */
export function doubtsCell(row: DueRow): string {
  return doubtsOf(row).join(' ')
}

export const CORRECTION_TABLE = tableOf<Correction>({
  cable: ({ cableId }) => cableId,
  kind: ({ reading }) => reading.kind,
  date: ({ reading }) => particularsOf(reading).date,
  codes: ({ reading }) => reading.codes.join(' '),
  replacedKind: ({ replaced }) => replaced.kind,
  replacedDate: ({ replaced }) => particularsOf(replaced).date,
  verbatim: ({ replaced }) => replaced.verbatim,
  restsOn: wordsRestedOn,
  reason: ({ reason }) => reason,
  by: ({ by }) => by,
  at: ({ at }) => at,
  undoneAt: ({ undoneAt }) => undoneAt,
})

/** The words that a person chose for a correction, a line for each place. */
export function wordsRestedOn({ restsOn }: Correction): string {
  return restsOn.map(({ verbatim }) => verbatim).join('\n')
}

export const ENTRY_TABLE = tableOf<ImportEntry>({
  import: ({ importId }) => importId,
  outcome: ({ outcome }) => outcome,
  path: ({ path }) => path,
  entries: ({ entries }) => entries,
  reason: ({ reason }) => reason,
  cable: ({ cable }) => cable,
})

export const REFUSAL_TABLE = tableOf<Refusal>({
  import: ({ importId }) => importId,
  path: ({ path }) => path,
  reason: ({ reason }) => reason,
  advice: ({ advice }) => advice,
  retried: ({ retried }) => retried,
})

export const REQUEST_TABLE = tableOf<RequestRecord>({
  request: ({ id }) => id,
  kind: ({ kind }) => kind,
  sentOn: ({ madeOn }) => madeOn,
  cables: ({ cables }) => cables.join(' '),
  state: ({ state }) => state,
  outcome: (request) => lastOutcome(request)?.outcome ?? null,
  outcomeOn: (request) => lastOutcome(request)?.on ?? null,
  addressee: ({ addressee }) => addressee,
  tracking: ({ tracking }) => tracking,
  note: ({ note }) => note,
  by: ({ by }) => by,
  removedAt: ({ removedAt }) => removedAt,
  due: ({ deadline }) => deadline?.what ?? null,
  dueOn: ({ deadline }) => deadline?.on ?? null,
  dueRule: ({ deadline }) => deadline?.rule ?? null,
})

/** What came of a request last, of all that was not taken back. */
export function lastOutcome({ outcomes }: RequestRecord) {
  return outcomes.filter(({ undoneAt }) => undoneAt === null).at(-1)
}
