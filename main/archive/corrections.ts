/** Corrections by hand: kept apart under the reference id, put in force over what the program reads. */
import type { Level } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { ChosenWords, Correction, Reading } from '../../preload/contract/reading'
import { datesOf } from '../declassification/dates'
import { daysOf, ruleDays } from './accession'
import type { Changed } from './change'
import type { Connection } from './connection'
import { writeRuleDays } from './derived'
import { recordedEvents } from './events'
import { findCable } from './rows'
import { type Sql, sql } from './sql'
import { storedReading } from './stored-reading'
import { ArchiveTrouble, noCable } from './trouble'

interface CorrectionRow {
  id: number
  cableId: string
  reading: string
  replaced: string
  restsOn: string | null
  reason: string
  by: string
  at: string
  undoneAt: string | null
}

const SELECT = sql`select id, reference_id as cableId, reading, replaced, rests_on as restsOn,
  reason, author as by, at, undone_at as undoneAt from correction`

/** All corrections, the newest first; with an id only that cable's. */
export async function listCorrections(connection: Connection, referenceId?: string): Promise<Correction[]> {
  const where: Sql = referenceId === undefined ? sql`` : sql`where reference_id = ${referenceId}`
  const rows = await connection.again<CorrectionRow>(sql`${SELECT} ${where} order by id desc`)
  return rows.map((row) => correctionOf(connection, row))
}

function correctionOf(connection: Connection, row: CorrectionRow): Correction {
  return {
    ...row,
    reading: storedReading(connection, row.reading),
    replaced: storedReading(connection, row.replaced),
    restsOn: connection.parsed<ChosenWords[]>(row.restsOn ?? '[]', Array.isArray),
  }
}

/** What a person says with a correction, and the words of the text that they rest it on. */
export interface Why {
  reason: string
  by: string
  restsOn?: ChosenWords[]
}

/** Puts a reading by hand in force; a correction that was in force before is undone by it. */
export async function correct(
  connection: Connection,
  { id, reading, reason, by, restsOn = [], at }: Why & { id: string; reading: Reading; at: string },
): Promise<Changed<Correction>> {
  const found = await findCable(connection, id)
  if (!found) throw noCable(id)
  const replaced = await connection.value<string>(
    sql`select reading as value from reading where cable = ${found.key}`,
  )
  const result = await writeCorrection(connection, {
    cableId: found.id,
    reading,
    replaced: storedReading(connection, replaced ?? 'null'),
    restsOn,
    reason,
    by,
    at,
  })
  await applyDays(connection, [found.key])
  return { result, cables: [found.key] }
}

async function writeCorrection(
  connection: Connection,
  correction: Omit<Correction, 'id' | 'undoneAt'>,
): Promise<Correction> {
  const { cableId, reading, replaced, restsOn, reason, by, at } = correction
  const chosen = restsOn.length > 0 ? JSON.stringify(restsOn) : null
  await connection.run(
    sql`update correction set undone_at = ${at} where reference_id = ${cableId} and undone_at is null`,
  )
  const id = await connection.value<number>(sql`
    insert into correction (reference_id, reading, replaced, rests_on, reason, author, at)
    values (${cableId}, ${JSON.stringify(reading)}, ${JSON.stringify(replaced)}, ${chosen}, ${reason}, ${by}, ${at})
    returning id as value`)
  return { ...correction, id: id ?? 0, undoneAt: null }
}

/** Puts the program's own reading in force again. The archive may no longer hold the cable. */
export async function undoCorrection(
  connection: Connection,
  id: number,
  at: string,
): Promise<Changed<Correction>> {
  await connection.run(sql`update correction set undone_at = ${at} where id = ${id} and undone_at is null`)
  const row = await connection.get<CorrectionRow>(sql`${SELECT} where id = ${id}`)
  if (!row) throw new ArchiveTrouble('not-found', `There is no correction ${id}.`)
  const found = await findCable(connection, row.cableId)
  const cables = found ? [found.key] : []
  await applyDays(connection, cables)
  return { result: correctionOf(connection, row), cables }
}

/** The reading that a person has set for a row of `cable`, else null. */
export const READING_BY_HAND = sql`(select correction.reading from correction
  where correction.reference_id = cable.reference_id and undone_at is null)`

interface InForce {
  id: number
  created: Day | null
  level: Level | null
  reading: string
}

/** Of these cables, those with a correction in force: their columns follow it. Gives their keys. */
export async function applyCorrections(connection: Connection, cables: number[]): Promise<number[]> {
  const rows = await connection.all<InForce>(sql`
    select cable.id, created, level, correction.reading
    from json_each(${JSON.stringify(cables)}) as wanted
    join cable on cable.id = wanted.value
    join correction on correction.reference_id = cable.reference_id and undone_at is null`)
  await writeDays(connection, rows)
  return rows.map(({ id }) => id)
}

/** Works out the days of these cables anew: by the correction in force, else by the program's reading. */
export async function applyDays(connection: Connection, cables: number[]): Promise<void> {
  const rows = await connection.all<InForce>(sql`
    select cable.id, created, level, coalesce(${READING_BY_HAND}, reading.reading) as reading
    from json_each(${JSON.stringify(cables)}) as wanted
    join cable on cable.id = wanted.value join reading on reading.cable = cable.id`)
  await writeDays(connection, rows)
}

async function writeDays(connection: Connection, rows: InForce[]): Promise<void> {
  if (rows.length === 0) return
  const events = await recordedEvents(connection)
  const days = rows.map(({ id, created, level, reading }) => {
    const read = storedReading(connection, reading)
    const dates = datesOf(read, { created, level }, events)
    return { id, ...daysOf(read, dates), rule: ruleDays(dates) }
  })
  await writeRuleDays(connection, JSON.stringify(days.map(({ id, rule }) => [id, ...rule])))
  await connection.run(sql`
    update cable set kind = row.value->>'kind', confidence = row.value->>'confidence',
      effective_date = row.value->>'effective_date', basis = row.value->>'basis', settled = row.value->>'settled',
      waiting = row.value->>'waiting', event = row.value->>'event', doubtful = row.value->>'doubtful'
    from json_each(${JSON.stringify(days)}) as row where cable.id = row.value->>'id'`)
}
