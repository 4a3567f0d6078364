/** What today's reader makes of stored texts, beside what is written in the archive. */
import type { RereadChange } from '../../preload/contract'
import type { Dates, Reading, RecordedEvent } from '../../preload/contract/reading'
import { type Difference, differences, type Read } from '../declassification/correction'
import { datesOf } from '../declassification/dates'
import type { RawCable } from '../source/raw-cable'
import { accessionOf, CABLE_COLUMNS, READING_COLUMNS, RULE_DAYS, ruleDays } from './accession'
import type { Connection } from './connection'
import { READING_BY_HAND } from './corrections'
import { recordedEvents } from './events'
import { type Choice, dayAndLevel, readRaw, storedTexts } from './reread'
import { sql } from './sql'
import { storedReading } from './stored-reading'

type Value = string | number | null

type Column = (typeof CABLE_COLUMNS)[number] | (typeof RULE_DAYS)[number]

interface Stored extends Record<Column, Value> {
  id: number
  version: number
  reading: string
  /** The reading of the correction in force. */
  corrected: string | null
}

/** What today's reader makes otherwise of the cables with these keys, and how many of them were read. */
export async function differencesBetween(
  connection: Connection,
  from: number,
  to: number,
): Promise<{ read: number; choices: Choice[]; changes: RereadChange[] }> {
  const rows = await connection.all<Stored>(sql`
    select cable.*, reading.reading, marked_date, automatic_date, limit_date, citation,
      ${READING_BY_HAND} as corrected
    from cable join reading on reading.cable = cable.id left join days on days.cable = cable.id
    where cable.id >= ${from} and cable.id < ${to}`)
  const events = await recordedEvents(connection)
  const texts = await storedTexts(
    connection,
    rows.map(({ version }) => version),
  )
  const rawOf = new Map(texts.map(({ cable, raw }) => [cable, raw]))
  const choices: Choice[] = []
  const changes: RereadChange[] = []
  for (const row of rows) {
    const raw = rawOf.get(row.id)
    const found = raw ? differencesOf(connection, row, raw, events) : []
    if (found.length === 0) continue
    choices.push({ cable: row.id, version: row.version })
    for (const difference of found) changes.push({ id: String(row.reference_id), ...difference })
  }
  return { read: rows.length, choices, changes }
}

function differencesOf(
  connection: Connection,
  row: Stored,
  raw: RawCable,
  events: readonly RecordedEvent[],
): Difference[] {
  const { cable, reading, dates } = readRaw(raw, events)
  const now = accessionOf(raw, cable, reading, dates)
  const ofColumns = columnsThatDiffer(row, now.columns)
  const withDays = (stored: string) => {
    const reading = storedReading(connection, stored)
    return { reading, dates: datesOf(reading, dayAndLevel(cable), events) }
  }
  if (row.reading !== now.reading)
    return [...ofColumns, ...readingThatDiffers(withDays(row.reading), { reading, dates })]
  const inForce = row.corrected === null ? dates : withDays(row.corrected).dates
  return [...ofColumns, ...daysThatDiffer(row, inForce)]
}

/** All but the columns that follow from the reading, which is compared by itself. */
function columnsThatDiffer(row: Stored, columns: string): Difference[] {
  const values: Value[] = JSON.parse(`[${columns}`)
  return CABLE_COLUMNS.flatMap((field, index) => {
    const [before, after] = [row[field], values[index] ?? null]
    if (OF_READING.has(field) || before === after) return []
    return [{ field, before: String(before ?? ''), after: String(after ?? '') }]
  })
}

const OF_READING = new Set<string>(READING_COLUMNS)

/** What today's rules make of a reading that is still the same. */
function daysThatDiffer(row: Stored, dates: Dates): Difference[] {
  const { effectiveDate, basis, settled, waiting } = dates
  const ofRule = ruleDays(dates)
  const now: [Column, string | null][] = [
    ['effective_date', effectiveDate],
    ['basis', basis],
    ['settled', settled],
    ['waiting', waiting],
    ...RULE_DAYS.map((column, at): [Column, string | null] => [column, ofRule[at] ?? null]),
  ]
  return now.flatMap(([column, value]) => {
    const [before, after] = [String(row[column] ?? ''), value ?? '']
    return before === after ? [] : [{ field: column.replaceAll('_', ' '), before, after }]
  })
}

/** What a person would see first; where only inner parts differ, those parts. */
function readingThatDiffers(before: Read, after: Read): Difference[] {
  const seen = differences(before, after)
  if (seen.length > 0) return seen
  const [old, now] = [partsOf(before.reading), partsOf(after.reading)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((part) => {
    const [was, is] = [old.get(part) ?? '', now.get(part) ?? '']
    return was === is ? [] : [{ field: `reading: ${part}`, before: was, after: is }]
  })
}

function partsOf(reading: Reading): Map<string, string> {
  return new Map(Object.entries(reading).map(([part, value]) => [part, JSON.stringify(value)]))
}
