/** Reading → the days that follow from it, with the rule that gives each. Rules are data: see executive-orders.json. */
import { isClassified } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { Dates, Reading, RecordedEvent } from '../../preload/contract/reading'
import { effectOf, limitOf } from './effect'
import { countedFrom, markedDateOf, type Origin } from './marked-day'
import { automaticDateOf, CITATIONS } from './rules'
import { sentenceFor } from './sentences'

/** Every day that follows from a reading, and how its standing is decided. Pure: events and the cable's day are given. */
export function datesOf(reading: Reading, own: Origin, events: readonly RecordedEvent[]): Dates {
  const of = countedFrom(reading, own)
  const decided = isClassified(of.level) ? classified(reading, of, events) : unclassified(reading, of, events)
  const sentence = sentenceFor(reading, decided, of)
  return { ...decided, sentence }
}

export type Decided = Omit<Dates, 'sentence'>

/** Nothing to declassify: the words' own day is kept to show, but no day takes effect. */
function unclassified(reading: Reading, of: Origin, events: readonly RecordedEvent[]): Decided {
  return {
    markedDate: markedDateOf(reading, of, events),
    automaticDate: null,
    limitDate: null,
    effectiveDate: null,
    basis: 'none',
    citation: CITATIONS.unclassified,
    settled: 'unclassified',
    waiting: null,
  }
}

function classified(reading: Reading, of: Origin, events: readonly RecordedEvent[]): Decided {
  const markedDate = markedDateOf(reading, of, events)
  const automaticDate = of.created === null ? null : automaticDateOf(of.created)
  const limit = limitOf(reading, of.created)
  const days = { markedDate, automaticDate, limitDate: limit?.day ?? null }
  const done = stampOf(reading)
  if (done !== undefined)
    return {
      ...days,
      effectiveDate: done,
      basis: 'stamp',
      citation: CITATIONS.stamp,
      settled: 'declassified',
      waiting: null,
    }
  const effect = effectOf(reading, of, days, limit)
  return {
    ...days,
    ...effect,
    settled: null,
    waiting: waitingOf(reading, markedDate, limit !== null, effect.effectiveDate),
  }
}

/** The day of an act already done; undefined where none is stamped. */
function stampOf(reading: Reading): Day | null | undefined {
  if (reading.kind === 'declassified') return reading.on ?? reading.stamp
  return reading.stamp ?? undefined
}

/** How the cable stands as long as its day lies ahead; null where the day itself says it. */
function waitingOf(
  reading: Reading,
  markedDate: Day | null,
  exempt: boolean,
  effectiveDate: Day | null,
): Dates['waiting'] {
  if (exempt) return 'exempt'
  switch (reading.kind) {
    case 'event':
      return markedDate === null ? 'event-pending' : null
    case 'oadr':
      return 'agency-determination'
    case 'exemption':
      return 'exempt'
    case 'xgds':
      return markedDate === null ? 'exempt' : null
    case 'review':
    case 'manual-review':
      return 'review'
    case 'missing':
      return 'no-instruction'
    case 'unreadable':
      return 'unreadable'
    case 'not-applicable':
      return 'conflict'
    default:
      return effectiveDate === null ? 'unreadable' : null
  }
}
