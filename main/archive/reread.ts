/** Reads stored texts again: for a cable that is opened, a version that becomes current, and a reader that has improved. */
import type { CableRecord, Format } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { Dates, Reading, RecordedEvent } from '../../preload/contract/reading'
import { readRecord } from '../cable/read'
import { datesOf } from '../declassification/dates'
import { readInstruction } from '../declassification/read'
import type { RawCable } from '../source/raw-cable'
import { accessionOf } from './accession'
import type { Connection } from './connection'
import { applyCorrections } from './corrections'
import { forgetDerived, indexCables, toIndex, writeDerived } from './derived'
import { recordedEvents } from './events'
import { sql } from './sql'
import { storedStated } from './stated'

interface StoredVersion {
  id: number
  cable: number
  number: number
  raw: RawCable
}

interface TextRow {
  id: number
  cable: number
  number: number
  format: Format
  header: string
  body: string
  stated: string
  problems: string
}

/** Texts of versions, as the source stage gave them. */
export async function storedTexts(connection: Connection, versions: number[]): Promise<StoredVersion[]> {
  const rows = await connection.again<TextRow>(sql`
    select version.id, cable, number, format, header, body, stated, problems
    from version join text on text.version = version.id
    where version.id in (select value from json_each(${JSON.stringify(versions)}))`)
  return rows.map(({ id, cable, number, format, header, body, stated, problems }) => ({
    id,
    cable,
    number,
    raw: {
      format,
      header: connection.text(header),
      body: connection.text(body),
      stated: storedStated(connection, stated),
      problems: connection.parsed<RawCable['problems']>(problems, Array.isArray),
    },
  }))
}

/** A stored text, read as on its first day. */
export function readRaw(
  raw: RawCable,
  events: readonly RecordedEvent[],
): { cable: CableRecord; reading: Reading; dates: Dates } {
  const cable = readRecord(raw)
  const reading = readInstruction(cable)
  return { cable, reading, dates: datesOf(reading, dayAndLevel(cable), events) }
}

/** What days depend on beside the reading. */
export function dayAndLevel(cable: CableRecord): { created: Day | null; level: CableRecord['level'] } {
  return { created: cable.created?.day ?? null, level: cable.level }
}

export interface Choice {
  cable: number
  version: number
}

/** Writes the derived rows of cables anew, each from the given one of its versions. */
export async function rereadCables(connection: Connection, choices: Choice[]): Promise<void> {
  await forgetDerived(
    connection,
    choices.map(({ cable }) => cable),
  )
  await deriveAgain(connection, choices)
}

/** The same where nothing derived is left: to forget twice would spoil the index. */
export async function deriveAgain(connection: Connection, choices: Choice[]): Promise<void> {
  const events = await recordedEvents(connection)
  const texts = await storedTexts(
    connection,
    choices.map(({ version }) => version),
  )
  const places = await placesOf(
    connection,
    texts.map(({ id }) => id),
  )
  const rows = texts.map(({ id, cable, raw }) => {
    const read = readRaw(raw, events)
    const accession = accessionOf(raw, read.cable, read.reading, read.dates)
    return { id: cable, version: id, accession, ...(places.get(id) ?? { folder: 0, imports: [] }) }
  })
  await writeDerived(connection, rows)
  await indexCables(connection, rows.map(toIndex))
  await applyCorrections(
    connection,
    rows.map(({ id }) => id),
  )
}

/** Folder of each version, and the imports that brought versions of its cable. */
async function placesOf(
  connection: Connection,
  versions: number[],
): Promise<Map<number, { folder: number; imports: number[] }>> {
  const rows = await connection.all<{ id: number; folder: number; imports: string }>(sql`
    select id, folder, (
      select json_group_array(distinct other.import) from version as other where other.cable = version.cable
    ) as imports
    from version where id in (select value from json_each(${JSON.stringify(versions)}))`)
  return new Map(
    rows.map(({ id, folder, imports }) => [id, { folder, imports: JSON.parse(imports) as number[] }]),
  )
}
