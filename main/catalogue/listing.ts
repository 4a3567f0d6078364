/** Rows for people: what the catalogue knows of a cable, with what the archive has to show of it. */
import type { CableRow, DueRow } from '../../preload/contract'
import { dayFromNumber } from '../../preload/contract/day'
import {
  type Basis,
  type Confidence,
  isDowngradedOnly,
  type Kind,
  type RecordedEvent,
} from '../../preload/contract/reading'
import type { Archive } from '../archive/archive'
import type { ListedCable } from '../archive/rows'
import { datesOf } from '../declassification/dates'
import { NO_DAY } from './columns'
import { hitsIn, type Pattern } from './hits'
import { snippetOf } from './snippet'
import { standingName } from './standing'
import type { Table } from './table'

interface Source {
  archive: Archive
  table: Table
  standings: Uint32Array
  /** Words to be marked; null when none were asked for. */
  pattern: Pattern | null
  signal?: AbortSignal | undefined
}

export async function rowsOf(source: Source, keys: readonly number[]): Promise<CableRow[]> {
  const { archive, pattern, signal } = source
  const [listed, bodies, downgraded] = await Promise.all([
    archive.rows.listed(keys),
    pattern === null ? null : archive.rows.bodies(keys, signal),
    downgradedAmong(source, keys),
  ])
  return listed.map((cable) => {
    const { key } = cable
    return rowOf(source, cable, { body: bodies?.get(key) ?? null, downgradedOnly: downgraded.has(key) })
  })
}

/** Of these cables, those whose instruction only downgrades: few have none of another kind, and only those are looked up. */
async function downgradedAmong(
  { archive, standings }: Source,
  keys: readonly number[],
): Promise<ReadonlySet<number>> {
  const without = keys.filter((key) => standingName(standings[key] as number) === 'no-instruction')
  if (without.length === 0) return new Set()
  const readings = await archive.rows.readings(without)
  return new Set([...readings].flatMap(([key, { reading }]) => (isDowngradedOnly(reading) ? [key] : [])))
}

function rowOf(
  { table, standings, pattern }: Source,
  cable: ListedCable,
  { body, downgradedOnly }: { body: string | null; downgradedOnly: boolean },
): CableRow {
  const { key, id, created, released, origin, classification, level, subject } = cable
  const effective = table.effective.values[key] as number
  const snippet = pattern && body !== null ? snippetOf(body, pattern) : null
  return {
    id,
    created,
    released,
    origin,
    classification,
    level,
    subject,
    standing: standingName(standings[key] as number),
    effectiveDate: effective === NO_DAY ? null : dayFromNumber(effective),
    basis: table.basis.dictionary.names[table.basis.values[key] as number] as Basis,
    kind: table.kind.dictionary.names[table.kind.values[key] as number] as Kind,
    downgradedOnly,
    confidence: table.confidence.dictionary.names[table.confidence.values[key] as number] as Confidence,
    ...table.annotations.of(key),
    hits: pattern && {
      subject: hitsIn(subject ?? '', pattern),
      snippet: snippet?.text ?? null,
      snippetHits: snippet?.hits ?? [],
    },
  }
}

/** Rows with the words of the instruction and what follows from them. */
export async function dueRowsOf(
  source: Source,
  keys: readonly number[],
  events: readonly RecordedEvent[],
): Promise<DueRow[]> {
  const { archive } = source
  const unmarked = { ...source, pattern: null }
  const [listed, readings, paths] = await Promise.all([
    archive.rows.listed(keys),
    archive.rows.readings(keys),
    archive.rows.paths(keys),
  ])
  return listed.flatMap((cable): DueRow[] => {
    const inForce = readings.get(cable.key)
    if (!inForce) return []
    const { reading, readBy } = inForce
    const { citation, sentence } = datesOf(reading, cable, events)
    return [
      {
        ...rowOf(unmarked, cable, { body: null, downgradedOnly: isDowngradedOnly(reading) }),
        citation,
        verbatim: reading.verbatim,
        sentence,
        problems: reading.problems,
        readBy,
        source: paths.get(cable.key) ?? null,
      },
    ]
  })
}
