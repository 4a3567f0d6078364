/** A reading as it stands in the archive: a spoiled one may parse and be something else. */
import { isDay } from '../../preload/contract/day'
import { KINDS, particularsOf, type Reading } from '../../preload/contract/reading'
import type { Connection } from './connection'

export function storedReading(connection: Connection, stored: string): Reading {
  return connection.parsed<Reading>(stored, isReading)
}

function isReading(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const reading = value as Reading
  const { kind, verbatim, spans, parts, codes, problems, stamp, sourceDate } = reading
  if (!KINDS.includes(kind) || typeof verbatim !== 'string') return false
  if (![spans, parts, codes, problems].every(Array.isArray)) return false
  const { date, years, event } = particularsOf(reading)
  return (
    [date, stamp ?? null, sourceDate ?? null].every(isDayOrNull) &&
    (years === null || Number.isInteger(years)) &&
    (event === null || (typeof event?.name === 'string' && Number.isInteger(event.offsetYears)))
  )
}

export function isDayOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isDay(value))
}
