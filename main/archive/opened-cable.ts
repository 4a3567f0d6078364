/** One cable, whole: its stored text read again, its versions, what it cites and what cites it. */
import type { CableDetail } from '../../preload/contract'
import type { Cable } from '../../preload/contract/cable'
import type { Correction, RecordedEvent } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'
import { readCable } from '../cable/read'
import { standingIn } from '../declassification/correction'
import { datesOf } from '../declassification/dates'
import { readInstruction } from '../declassification/read'
import { standingOn } from '../declassification/standing'
import type { Connection } from './connection'
import { listCorrections } from './corrections'
import { orElse } from './damage'
import { recordedEvents } from './events'
import { findReadable } from './readable'
import { dayAndLevel, storedTexts } from './reread'
import { findCable } from './rows'
import { sql } from './sql'
import { versionsOf } from './version-history'

const CITING_LIMIT = 500

/** A cable as opened; the service adds the plain meanings of its words. */
export type OpenedCable = Omit<CableDetail, 'meanings'>

/** Accepts the id as written, the canonical id or an alias; null when the archive lacks the cable. Of a damaged archive the text is shown with whatever of the rest can be read. */
export async function openCable(
  connection: Connection,
  id: string,
  { version, moment }: { version?: number | undefined; moment: Moment },
): Promise<OpenedCable | null> {
  const found = await orElse(
    () => findCable(connection, id),
    () => findReadable(connection, id),
  )
  if (!found) return null
  // Asked at once, since the way to the file and back takes longer than most of the answers.
  const [versions, [current], events, corrections] = await Promise.all([
    versionsOf(connection, found.key, found.version),
    storedTexts(connection, [found.version]),
    orElse(
      () => recordedEvents(connection),
      () => [],
    ),
    orElse(
      () => listCorrections(connection, found.id),
      () => [],
    ),
  ])
  const chosen = versions.find(({ current, number }) =>
    version === undefined ? current : number === version,
  )
  const [text] = !chosen ? [] : chosen.current ? [current] : await storedTexts(connection, [chosen.id])
  if (!chosen || !text) return null
  const cable = readCable(text.raw)
  const [held, citedBy] = await Promise.all([
    orElse(
      () => heldOf(connection, cable),
      () => ({}),
    ),
    orElse(
      () => citingCables(connection, found.key, [cable.id, cable.canonicalId, ...cable.aliases]),
      () => [],
    ),
  ])
  const { path, sha256, importId, format } = chosen
  return {
    cable,
    ...readingInForce(cable, { events, corrections, moment }),
    version: chosen.number,
    versions: versions.map(({ id: _, format: __, releasedSoFar: ___, ...shown }) => shown),
    source: { path, format, sha256, importId },
    held,
    citedBy,
  }
}

/** What the cable's own words say or a correction puts in their place, and all corrections under its id. */
function readingInForce(
  cable: Cable,
  {
    events,
    corrections,
    moment,
  }: { events: readonly RecordedEvent[]; corrections: Correction[]; moment: Moment },
): Pick<OpenedCable, 'reading' | 'dates' | 'standing' | 'correction' | 'corrections'> {
  const correction = corrections.find(({ undoneAt }) => undoneAt === null) ?? null
  const own = readInstruction(cable)
  const reading = correction ? standingIn(cable, correction, own) : own
  const dates = datesOf(reading, dayAndLevel(cable), events)
  return { reading, dates, standing: standingOn(dates, moment), correction, corrections }
}

/** For each reference with an id: the id under which the archive has that cable, or null. */
async function heldOf(connection: Connection, cable: Cable): Promise<Record<string, string | null>> {
  const ids = cable.references.flatMap(({ id }) => (id === null ? [] : [id]))
  const rows = await connection.again<{ id: string; held: string | null }>(sql`
    select value as id, coalesce(
      (select reference_id from cable where reference_id = value),
      (select reference_id from alias join cable on cable.id = alias.cable where alias = value)) as held
    from json_each(${JSON.stringify([...new Set(ids)])})`)
  return Object.fromEntries(rows.map(({ id, held }) => [id, held]))
}

function citingCables(connection: Connection, key: number, ids: string[]): Promise<OpenedCable['citedBy']> {
  return connection.again(sql`
    select distinct reference_id as id, created, subject, origin from citation join cable on cable.id = citation.cable
    where cited in (select value from json_each(${JSON.stringify([...new Set(ids)])})) and cable.id <> ${key}
    order by created, reference_id limit ${CITING_LIMIT}`)
}
