/**
 * A cable on its way into the archive: read, with its rows written out as JSON, so that the thread which reads does the
 * work and the one which stores only puts pieces together.
 */
import type { CableRecord, Format } from '../../preload/contract/cable'
import { isDoubtful } from '../../preload/contract/certainty'
import type { Day } from '../../preload/contract/day'
import type { Dates, Reading } from '../../preload/contract/reading'
import type { RawCable } from '../source/raw-cable'
import { digestOf } from './digest'

export interface Accession {
  /** Reference id as the source writes it. */
  id: string
  digest: string
  format: Format
  released: Day | null
  releasedSoFar: number | null
  articles: string[]
  aliases: string[]
  /** Canonical ids that the cable cites, each once. */
  cited: string[]
  sender: string
  recipients: string
  /** JSON list of the columns of `cable` that come from the text, without the opening bracket: see `CABLE_COLUMNS`. */
  columns: string
  /** JSON list: see `ruleDays`. */
  days: string
  /** JSON. */
  reading: string
  stated: string
  problems: string
}

/** The columns that follow from a correction or an event as well as from the text. */
export const READING_COLUMNS = [
  'kind',
  'confidence',
  'effective_date',
  'basis',
  'settled',
  'waiting',
  'event',
  'doubtful',
] as const

/** The columns of `cable` in the order of `Accession.columns`. */
export const CABLE_COLUMNS = [
  'reference_id',
  'canonical_id',
  'created',
  'created_time',
  'released',
  'classification',
  'level',
  'origin',
  'subject',
  ...READING_COLUMNS,
  'tags',
  'problems',
] as const

/** The rows of a cable that has just been read. */
export function accessionOf(raw: RawCable, cable: CableRecord, reading: Reading, dates: Dates): Accession {
  return {
    id: cable.id,
    digest: digestOf(cable.body),
    format: cable.format,
    released: cable.released,
    releasedSoFar: cable.releasedSoFar,
    articles: cable.articles,
    aliases: unique([cable.canonicalId, ...cable.aliases]).filter((alias) => alias !== cable.id),
    cited: unique(cable.references.flatMap((reference) => (reference.id === null ? [] : [reference.id]))),
    sender: cable.from?.value ?? '',
    recipients: [...cable.to, ...cable.info].map((addressee) => addressee.name).join('\n'),
    columns: columnsOf(cable, reading, dates),
    days: JSON.stringify(ruleDays(dates)),
    reading: JSON.stringify(reading),
    stated: JSON.stringify(raw.stated),
    problems: JSON.stringify(raw.problems),
  }
}

/** The columns of `cable` that come from the text, as JSON without the opening bracket. */
export function columnsOf(cable: CableRecord, reading: Reading, dates: Dates): string {
  const days = daysOf(reading, dates)
  const columns: Record<(typeof CABLE_COLUMNS)[number], unknown> = {
    reference_id: cable.id,
    canonical_id: cable.canonicalId,
    created: cable.created?.day ?? null,
    created_time: cable.created?.time ?? null,
    released: cable.released,
    classification: onOneLine(cable.classification?.value),
    level: cable.level,
    origin: onOneLine(cable.origin),
    subject: cable.subject?.value ?? null,
    ...days,
    tags: JSON.stringify(unique(cable.tags.map((tag) => tag.name))),
    problems: JSON.stringify(unique([...cable.problems, ...reading.problems].map(({ code }) => code))),
  }
  return JSON.stringify(CABLE_COLUMNS.map((name) => columns[name])).slice(1)
}

/** The columns that a correction or a recorded event changes. */
export function daysOf(reading: Reading, dates: Dates) {
  return {
    kind: reading.kind,
    confidence: reading.confidence,
    effective_date: dates.effectiveDate,
    basis: dates.basis,
    settled: dates.settled,
    waiting: dates.waiting,
    event: 'event' in reading ? (reading.event?.name ?? null) : null,
    doubtful: isDoubtful(reading) ? 1 : 0,
  }
}

/** The columns of table `days` after its key. */
export const RULE_DAYS = ['marked_date', 'automatic_date', 'limit_date', 'citation'] as const

/** What stands beside the effective date, for other programs, in the order of `RULE_DAYS`. */
export function ruleDays({ markedDate, automaticDate, limitDate, citation }: Dates) {
  return [markedDate, automaticDate, limitDate, citation]
}

/** Without control characters: the catalogue's columns are separated by them. */
function onOneLine(text: string | null | undefined): string | null {
  return text?.replace(/\p{Cc}+/gu, ' ').trim() || null
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}
