/** The columns of the tables that leave the program: one list each for csv, JSON and the command line. */
import type { CableRow, DueRow, Refusal } from '../../preload/contract'
import { type Correction, particularsOf } from '../../preload/contract/reading'
import type { RequestRecord } from '../../preload/contract/requests'

export type Cell = string | number | boolean | null

/** A row under its column names, in the order in which they are written. */
export type Row = Record<string, Cell>

export function listRow(row: CableRow) {
  return {
    id: row.id,
    created: row.created,
    origin: row.origin,
    classification: row.classification,
    subject: row.subject,
    standing: row.standing,
    effectiveDate: row.effectiveDate,
  } satisfies Row
}

export function dueRow(row: DueRow) {
  return {
    ...listRow(row),
    kind: row.kind,
    basis: row.basis,
    citation: row.citation,
    verbatim: row.verbatim,
    readBy: row.readBy,
  } satisfies Row
}

export function correctionRow(correction: Correction) {
  return {
    cable: correction.cableId,
    kind: correction.reading.kind,
    date: particularsOf(correction.reading).date,
    codes: correction.reading.codes.join(' '),
    replacedKind: correction.replaced.kind,
    replacedDate: particularsOf(correction.replaced).date,
    verbatim: correction.replaced.verbatim,
    restsOn: correction.restsOn.map(({ verbatim }) => verbatim).join('\n'),
    reason: correction.reason,
    by: correction.by,
    at: correction.at,
    undoneAt: correction.undoneAt,
  } satisfies Row
}

export function refusalRow(refusal: Refusal) {
  return {
    import: refusal.importId,
    path: refusal.path,
    reason: refusal.reason,
    advice: refusal.advice,
    retried: refusal.retried,
  } satisfies Row
}

export function requestRow(request: RequestRecord) {
  const last = request.outcomes.filter(({ undoneAt }) => undoneAt === null).at(-1)
  return {
    request: request.id,
    kind: request.kind,
    sentOn: request.madeOn,
    cables: request.cables.join(' '),
    state: request.state,
    outcome: last?.outcome ?? null,
    outcomeOn: last?.on ?? null,
    addressee: request.addressee,
    tracking: request.tracking,
    note: request.note,
    by: request.by,
    removedAt: request.removedAt,
  } satisfies Row
}

export const REQUEST_COLUMNS = [
  'request',
  'kind',
  'sentOn',
  'cables',
  'state',
  'outcome',
  'outcomeOn',
  'addressee',
  'tracking',
  'note',
  'by',
  'removedAt',
]
export const LIST_COLUMNS = [
  'id',
  'created',
  'origin',
  'classification',
  'subject',
  'standing',
  'effectiveDate',
]
export const DUE_COLUMNS = [...LIST_COLUMNS, 'kind', 'basis', 'citation', 'verbatim', 'readBy']
export const CORRECTION_COLUMNS = [
  'cable',
  'kind',
  'date',
  'codes',
  'replacedKind',
  'replacedDate',
  'verbatim',
  'restsOn',
  'reason',
  'by',
  'at',
  'undoneAt',
]
export const REFUSAL_COLUMNS = ['import', 'path', 'reason', 'advice', 'retried']
