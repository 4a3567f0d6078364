/** Readings that a person sets in place of the program's, and what differs between two readings. */
import type { ReadingInput } from '../../preload/contract'
import type { Dates, Reading } from '../../preload/contract/reading'

export type Corrected = { kind: 'reading'; reading: Reading } | { kind: 'incomplete'; sentence: string }

/**
 * The reading that a person sets, on the words of the program's own. It stands for itself: what a person has checked
 * is sure, so that no doubt and no stamp of the old reading remains.
 */
export function correctedReading(given: ReadingInput, replaced: Reading): Corrected {
  const { kind, date, years, event } = given
  if (kind === 'date' && date === null) return incomplete('A reading of kind “date” needs a day.')
  if (kind === 'duration' && years === null) return incomplete('A duration needs a number of years.')
  if (kind === 'event' && !event?.name.trim()) return incomplete('An event needs a name.')
  const reading = {
    ...particulars(given),
    kind,
    order: replaced.order,
    orderAsWritten: replaced.orderAsWritten,
    verbatim: replaced.verbatim,
    spans: replaced.spans,
    parts: [{ verbatim: replaced.verbatim, meaning: 'set by hand' }],
    codes: given.codes.map((code) => code.trim()).filter((code) => code !== ''),
    downgrade: replaced.downgrade,
    sourceDate: replaced.sourceDate,
    stamp: null,
    confidence: 'high',
    problems: [],
  } as Reading
  return { kind: 'reading', reading }
}

function incomplete(sentence: string): Corrected {
  return { kind: 'incomplete', sentence }
}

function particulars({ kind, date, years, event }: ReadingInput): object {
  switch (kind) {
    case 'date':
    case 'gds':
      return { date }
    case 'duration':
      return { years }
    case 'event':
      return { event }
    case 'exemption':
    case 'xgds':
      return { date, event }
    case 'review':
      return { reviewOn: date }
    case 'declassified':
      return { on: date }
    default:
      return {}
  }
}

export interface Difference {
  field: string
  before: string
  after: string
}

/** A reading together with its days, as both are listed when texts are read again. */
export interface Read {
  reading: Reading
  dates: Dates
}

/** What a new reading changes, field by field, in the order in which a person would ask. */
export function differences(before: Read, after: Read): Difference[] {
  const old = fieldsOf(before)
  return Object.entries(fieldsOf(after)).flatMap(([field, value]) =>
    old[field] === value ? [] : [{ field, before: old[field] ?? '', after: value }],
  )
}

function fieldsOf({ reading, dates }: Read): Record<string, string> {
  return {
    kind: reading.kind,
    date: dates.markedDate ?? '',
    'effective date': dates.effectiveDate ?? '',
    basis: dates.basis,
    order: reading.order ?? '',
    codes: reading.codes.join(', '),
    event: 'event' in reading && reading.event ? `${reading.event.name} + ${reading.event.offsetYears}` : '',
    'review on': reading.kind === 'review' ? (reading.reviewOn ?? '') : '',
    downgrade: reading.downgrade ? `${reading.downgrade.to} ${reading.downgrade.on ?? ''}`.trim() : '',
    stamp: reading.stamp ?? '',
    words: reading.verbatim,
    confidence: reading.confidence,
    problems: reading.problems.map(({ code }) => code).join(', '),
  }
}
