/** Cables as they leave the program: the row of the list, the reading in force, and what is stored beside it. */
import type { DueRow } from '../../preload/contract'
import type { Dates, Reading, RecordedEvent } from '../../preload/contract/reading'
import type { WholeCable } from '../archive/whole'
import { datesOf } from '../declassification/dates'
import { rowsOf } from './listing'

export interface ExportedCable {
  row: DueRow
  stored: WholeCable
  reading: Reading
  dates: Dates
}

/** These cables in the order of the keys; one that has gone meanwhile is left out. */
export async function exportedOf(
  source: Parameters<typeof rowsOf>[0],
  keys: readonly number[],
  {
    events,
    texts,
    signal,
  }: { events: readonly RecordedEvent[]; texts: boolean; signal: AbortSignal | undefined },
): Promise<ExportedCable[]> {
  const { archive } = source
  const whole = await archive.rows.whole(keys, { texts, signal })
  const there = keys.filter((key) => whole.has(key))
  const [rows, readings] = await Promise.all([
    rowsOf({ ...source, pattern: null }, there),
    archive.rows.readings(there),
  ])
  const byId = new Map([...whole.values()].map((stored) => [stored.id, stored]))
  return rows.flatMap((row): ExportedCable[] => {
    const stored = byId.get(row.id)
    const inForce = stored && readings.get(stored.key)
    if (!stored || !inForce) return []
    const { reading, readBy } = inForce
    const dates = datesOf(reading, row, events)
    const { basis, citation, sentence } = dates
    const { verbatim, problems } = reading
    return [
      {
        row: { ...row, basis, citation, verbatim, sentence, problems, readBy, source: stored.path },
        stored,
        reading,
        dates,
      },
    ]
  })
}
