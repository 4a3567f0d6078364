/** What today's reader makes of stored texts, beside what is written in the archive. */
import type { RereadChange } from '../../preload/contract'
import { accessionOf, CABLE_COLUMNS } from './accession'
import type { Connection } from './connection'
import { recordedEvents } from './events'
import { type Choice, readRaw, storedTexts } from './reread'
import { sql } from './sql'

/** Columns that follow from a correction or an event as well as from the text: compared by the reading itself. */
const OF_READING = new Set<string>([
  'kind',
  'confidence',
  'effective_date',
  'basis',
  'settled',
  'waiting',
  'event',
  'doubtful',
])

type Columns = Record<string, string | number | null> & { id: number; version: number; reading: string }

export async function differencesBetween(
  connection: Connection,
  from: number,
  to: number,
): Promise<{ choices: Choice[]; changes: RereadChange[] }> {
  const rows = await connection.all<Columns>(sql`
    select cable.*, reading.reading from cable join reading on reading.cable = cable.id
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
    const found = changesOf(row, accessionOf(text.raw, cable, reading, dates))
    if (found.length > 0) choices.push({ cable: row.id, version: row.version })
    changes.push(...found)
  }
  return { choices, changes }
}

function changesOf(row: Columns, now: { columns: string; reading: string }): RereadChange[] {
  const id = String(row.reference_id)
  const values = JSON.parse(`[${now.columns}`) as (string | number | null)[]
  const changes = CABLE_COLUMNS.flatMap((field, index): RereadChange[] => {
    const [before, after] = [row[field] ?? null, values[index] ?? null]
    if (OF_READING.has(field) || before === after) return []
    return [{ id, field, before: String(before ?? ''), after: String(after ?? '') }]
  })
  if (row.reading !== now.reading) {
    changes.push({ id, field: 'reading', before: summaryOf(row.reading), after: summaryOf(now.reading) })
  }
  return changes
}

/** The kind and the day of a reading; the whole of it where a person would see no difference. */
function summaryOf(reading: string): string {
  const { kind, date } = JSON.parse(reading) as { kind: string; date?: string | null }
  return date ? `${kind} ${date}` : kind
}
