/** What today's reader makes of stored texts, beside what is written in the archive. */
import type { RereadChange } from '../../preload/contract'
import type { Dates, Reading } from '../../preload/contract/reading'
import { type Difference, differences, type Read } from '../declassification/correction'
import { datesOf } from '../declassification/dates'
import { accessionOf, CABLE_COLUMNS, READING_COLUMNS, RULE_DAYS, ruleDays } from './accession'
import type { Connection } from './connection'
import { recordedEvents } from './events'
import { type Choice, dayAndLevel, readRaw, storedTexts } from './reread'
import { sql } from './sql'

/** These are compared by the reading itself. */
const OF_READING = new Set<string>(READING_COLUMNS)

type Columns = Record<string, string | number | null> & {
  id: number
  version: number
  reading: string
  /** The reading of the correction in force. */
  corrected: string | null
}

export async function differencesBetween(
  connection: Connection,
  from: number,
  to: number,
): Promise<{ read: number; choices: Choice[]; changes: RereadChange[] }> {
  const rows = await connection.all<Columns>(sql`
    select cable.*, reading.reading, marked_date, automatic_date, limit_date, citation,
      (select correction.reading from correction
        where correction.reference_id = cable.reference_id and undone_at is null) as corrected
    from cable join reading on reading.cable = cable.id left join days on days.cable = cable.id
    where cable.id >= ${from} and cable.id < ${to}`)
  const events = await recordedEvents(connection)
  const texts = await storedTexts(
    connection,
    rows.map(({ version }) => version),
  )
  const byCable = new Map(texts.map((text) => [text.cable, text]))
  const choices: Choice[] = []
  const changes: RereadChange[] = []
  for (const row of rows) {
    const text = byCable.get(row.id)
    if (!text) continue
    const { cable, reading, dates } = readRaw(text.raw, events)
    const now = accessionOf(text.raw, cable, reading, dates)
    const of = dayAndLevel(cable)
    const before = row.reading === now.reading ? null : connection.parsed<Reading>(row.reading)
    const inForce =
      row.corrected === null ? dates : datesOf(connection.parsed<Reading>(row.corrected), of, events)
    const changed =
      before === null
        ? changesOfDays(row, inForce)
        : changesOfReading({ reading: before, dates: datesOf(before, of, events) }, { reading, dates })
    const found = [
      ...changesOf(row, now),
      ...changed.map((change) => ({ id: row.reference_id as string, ...change })),
    ]
    if (found.length > 0) choices.push({ cable: row.id, version: row.version })
    changes.push(...found)
  }
  return { read: rows.length, choices, changes }
}

function changesOf(row: Columns, now: { columns: string }): RereadChange[] {
  const id = String(row.reference_id)
  const values = JSON.parse(`[${now.columns}`) as (string | number | null)[]
  return CABLE_COLUMNS.flatMap((field, index): RereadChange[] => {
    const [before, after] = [row[field] ?? null, values[index] ?? null]
    if (OF_READING.has(field) || before === after) return []
    return [{ id, field, before: String(before ?? ''), after: String(after ?? '') }]
  })
}

/** What today's rules make of a reading that is still the same. */
function changesOfDays(row: Columns, dates: Dates): Difference[] {
  const { effectiveDate, basis, settled, waiting } = dates
  const now: Record<string, string | null> = { effective_date: effectiveDate, basis, settled, waiting }
  for (const [at, column] of RULE_DAYS.entries()) now[column] = ruleDays(dates)[at] ?? null
  return Object.entries(now).flatMap(([column, value]) => {
    const [before, after] = [String(row[column] ?? ''), value ?? '']
    return before === after ? [] : [{ field: column.replaceAll('_', ' '), before, after }]
  })
}

/** What a person would see first; where only inner parts differ, those parts. */
function changesOfReading(before: Read, after: Read): Difference[] {
  const seen = differences(before, after)
  if (seen.length > 0) return seen
  const [old, now] = [before.reading, after.reading].map(
    (reading) => reading as unknown as Record<string, unknown>,
  )
  return [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].flatMap((part) => {
    const [was, is] = [JSON.stringify(old?.[part]) ?? '', JSON.stringify(now?.[part]) ?? '']
    return was === is ? [] : [{ field: `reading: ${part}`, before: was, after: is }]
  })
}
