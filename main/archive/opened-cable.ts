/** One cable, whole: its stored text read again, its versions, what it cites and what cites it. */
import { join } from 'node:path'
import type { CableVersion } from '../../preload/contract'
import type { Cable, Format } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { Moment } from '../../preload/contract/view'
import { readCable } from '../cable/read'
import { datesOf } from '../declassification/dates'
import { readInstruction } from '../declassification/read'
import { standingOn } from '../declassification/standing'
import type { OpenedCable } from './archive'
import type { Connection } from './connection'
import { listCorrections } from './corrections'
import { recordedEvents } from './events'
import { dayAndLevel, storedTexts } from './reread'
import { findCable } from './rows'
import { sql } from './sql'

const CITING_LIMIT = 500

export async function openCable(
  connection: Connection,
  id: string,
  { version, moment }: { version?: number | undefined; moment: Moment },
): Promise<OpenedCable | null> {
  const found = await findCable(connection, id)
  if (!found) return null
  const versions = await versionsOf(connection, found.key, found.version)
  const chosen =
    version === undefined
      ? versions.find(({ current }) => current)
      : versions.find(({ number }) => number === version)
  const [text] = chosen ? await storedTexts(connection, [chosen.id]) : []
  if (!chosen || !text) return null
  const events = await recordedEvents(connection)
  const cable = readCable(text.raw)
  const corrections = await listCorrections(connection, found.id)
  const correction = corrections.find(({ undoneAt }) => undoneAt === null) ?? null
  const reading = correction?.reading ?? readInstruction(cable)
  const dates = datesOf(reading, dayAndLevel(cable), events)
  const { path, sha256, importId, format } = chosen
  return {
    cable,
    reading,
    dates,
    standing: standingOn(dates, moment),
    correction,
    corrections,
    version: chosen.number,
    versions: versions.map(({ id: _, format: __, ...shown }) => shown),
    source: { path, format, sha256, importId },
    held: await heldOf(connection, cable),
    citedBy: await citingCables(connection, found.key, [cable.id, cable.canonicalId, ...cable.aliases]),
  }
}

interface VersionRow {
  id: number
  number: number
  format: Format
  released: Day | null
  importId: number
  importedAt: string
  folder: string
  fileName: string
  sha256: string
}

async function versionsOf(
  connection: Connection,
  key: number,
  current: number,
): Promise<(CableVersion & { id: number; format: Format })[]> {
  const rows = await connection.all<VersionRow>(sql`
    select version.id, number, format, released, version.import as importId, imported_at as importedAt,
      folder.path as folder, file_name as fileName, lower(hex(coalesce(version.sha256, (
        select file.sha256 from file where file.folder = version.folder and file.name = version.file_name
      ), ''))) as sha256
    from version join folder on folder.id = version.folder where cable = ${key} order by number`)
  return rows.map(({ folder, fileName, ...row }) => ({
    ...row,
    path: join(folder, fileName),
    current: row.id === current,
  }))
}

/** For each reference with an id: the id under which the archive has that cable, or null. */
async function heldOf(connection: Connection, cable: Cable): Promise<Record<string, string | null>> {
  const ids = cable.references.flatMap(({ id }) => (id === null ? [] : [id]))
  const rows = await connection.all<{ id: string; held: string | null }>(sql`
    select value as id, coalesce(
      (select reference_id from cable where reference_id = value),
      (select reference_id from alias join cable on cable.id = alias.cable where alias = value)) as held
    from json_each(${JSON.stringify([...new Set(ids)])})`)
  return Object.fromEntries(rows.map(({ id, held }) => [id, held]))
}

function citingCables(connection: Connection, key: number, ids: string[]): Promise<OpenedCable['citedBy']> {
  return connection.all(sql`
    select distinct reference_id as id, created, subject, origin from citation join cable on cable.id = citation.cable
    where cited in (select value from json_each(${JSON.stringify([...new Set(ids)])})) and cable.id <> ${key}
    order by created, reference_id limit ${CITING_LIMIT}`)
}
