/** The register of requests: kept under reference ids, apart from all that is derived. Nothing in it is ever deleted. */
import type { Day } from '../../preload/contract/day'
import {
  OUTCOME_WORDS,
  type Outcome,
  type RequestKind,
  type RequestRecord,
} from '../../preload/contract/requests'
import { deadlineOf } from '../declassification/review-times'
import type { Connection } from './connection'
import { type Sql, sql } from './sql'
import { ArchiveTrouble } from './trouble'

export type NewRequest = Pick<
  RequestRecord,
  'kind' | 'cables' | 'madeOn' | 'addressee' | 'tracking' | 'note' | 'letter' | 'by' | 'at'
>

export interface NewOutcome {
  requestId: number
  outcome: Outcome
  on: Day
  note: string
  at: string
}

interface RequestRow {
  id: number
  kind: RequestKind
  cables: string
  madeOn: Day
  addressee: string
  tracking: string
  note: string
  letter: string
  by: string
  at: string
  removedAt: string | null
  outcomes: string
}

/** All requests, the newest first; with an id those that name this cable. */
export async function listRequests(connection: Connection, cable?: string): Promise<RequestRecord[]> {
  const where =
    cable === undefined
      ? sql``
      : sql`where id in (select request from request_cable where reference_id = ${cable})`
  return read(connection, where)
}

/** Requests that name any of these cables. */
export function requestsNaming(connection: Connection, ids: readonly string[]): Promise<RequestRecord[]> {
  const named = sql`select request from request_cable
    where reference_id in (select value from json_each(${JSON.stringify(ids)}))`
  return read(connection, sql`where id in (${named})`)
}

async function findRequest(connection: Connection, id: number): Promise<RequestRecord> {
  const [record] = await read(connection, sql`where id = ${id}`)
  if (!record) throw new ArchiveTrouble('not-found', `There is no request ${id} in the register.`)
  return record
}

async function read(connection: Connection, where: Sql): Promise<RequestRecord[]> {
  const rows = await connection.all<RequestRow>(sql`
    select id, kind, made_on as madeOn, addressee, tracking, note, letter, author as by, at, removed_at as removedAt,
      (select json_group_array(reference_id) from (
        select reference_id from request_cable where request = request.id order by place)) as cables,
      (select json_group_array(json_object('id', id, 'outcome', outcome, 'on', happened_on, 'note', note, 'at', at,
        'undoneAt', undone_at)) from (
          select * from request_outcome where request = request.id order by happened_on, id)) as outcomes
    from request ${where} order by made_on desc, id desc`)
  return rows.map(recordOf)
}

function recordOf(row: RequestRow): RequestRecord {
  const outcomes = JSON.parse(row.outcomes) as RequestRecord['outcomes']
  const last = outcomes.filter(({ undoneAt }) => undoneAt === null).at(-1)
  const state = last && OUTCOME_WORDS[last.outcome].final ? 'answered' : 'open'
  const deadline = deadlineOf({ ...row, outcomes })
  return { ...row, cables: JSON.parse(row.cables) as string[], outcomes, state, deadline }
}

/** Enters a request in the register; a cable named twice counts once. */
export async function writeRequest(connection: Connection, request: NewRequest): Promise<RequestRecord> {
  const { kind, cables, madeOn, addressee, tracking, note, letter, by, at } = request
  const id = await connection.value<number>(sql`
    insert into request (kind, made_on, addressee, tracking, note, letter, author, at)
    values (${kind}, ${madeOn}, ${addressee}, ${tracking}, ${note}, ${letter}, ${by}, ${at}) returning id as value`)
  await connection.run(sql`
    insert into request_cable (request, reference_id, place)
    select ${id}, value, key from json_each(${JSON.stringify([...new Set(cables)])})`)
  return findRequest(connection, id ?? 0)
}

/** Enters what came of a request, on no day before the request itself. */
export async function writeOutcome(
  connection: Connection,
  { requestId, outcome, on, note, at }: NewOutcome,
): Promise<RequestRecord> {
  const { madeOn } = await findRequest(connection, requestId)
  if (on < madeOn)
    throw new ArchiveTrouble(
      'bad-input',
      `The request was made on ${madeOn}; nothing can have come of it before.`,
    )
  await connection.run(sql`
    insert into request_outcome (request, outcome, happened_on, note, at)
    values (${requestId}, ${outcome}, ${on}, ${note}, ${at})`)
  return findRequest(connection, requestId)
}

/** Takes an outcome back; it stays in the register as undone. */
export async function undoOutcome(
  connection: Connection,
  outcomeId: number,
  at: string,
): Promise<RequestRecord> {
  const request = await connection.value<number>(
    sql`select request as value from request_outcome where id = ${outcomeId}`,
  )
  if (request === null)
    throw new ArchiveTrouble('not-found', `There is no outcome ${outcomeId} in the register.`)
  await connection.run(
    sql`update request_outcome set undone_at = ${at} where id = ${outcomeId} and undone_at is null`,
  )
  return findRequest(connection, request)
}

/** Takes a request out of the register, or puts it back with null. */
export async function setRemoved(
  connection: Connection,
  requestId: number,
  removedAt: string | null,
): Promise<RequestRecord> {
  await findRequest(connection, requestId)
  await connection.run(sql`update request set removed_at = ${removedAt} where id = ${requestId}`)
  return findRequest(connection, requestId)
}
