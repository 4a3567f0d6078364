import type { ReadingInput } from '../../preload/contract'
import type { Reading } from '../../preload/contract/reading'
import { ArchiveTrouble } from '../archive/trouble'

/** The reading that a person sets, on the words of the program's own; what a person has checked is sure. */
export function correctedReading(given: ReadingInput, replaced: Reading): Reading {
  const instruction: Omit<Extract<Reading, { kind: 'missing' }>, 'kind'> = {
    order: replaced.order,
    orderAsWritten: replaced.orderAsWritten,
    verbatim: replaced.verbatim,
    spans: replaced.spans,
    parts: [],
    codes: given.codes.map((code) => code.trim().toUpperCase()).filter((code) => code !== ''),
    downgrade: replaced.downgrade,
    sourceDate: replaced.sourceDate,
    stamp: replaced.stamp,
    confidence: 'high',
    problems: [],
  }
  const { kind, date, event } = given
  switch (kind) {
    case 'date':
      return { ...instruction, kind, date: need(date, 'A reading of kind “date” needs a day.') }
    case 'duration':
      return { ...instruction, kind, years: need(given.years, 'A duration needs a number of years.') }
    case 'event':
      return { ...instruction, kind, event: need(event, 'An event needs a name.') }
    case 'exemption':
    case 'xgds':
      return { ...instruction, kind, date, event }
    case 'gds':
      return { ...instruction, kind, date }
    case 'review':
      return { ...instruction, kind, reviewOn: date }
    case 'declassified':
      return { ...instruction, kind, on: date }
    default:
      return { ...instruction, kind }
  }
}

function need<T>(value: T | null, sentence: string): T {
  if (value === null) throw new ArchiveTrouble('bad-input', sentence)
  return value
}
