/** What a declassification instruction says, the days that follow from it, and how a cable stands on a given day. */
import type { Problem, Span } from './cable'
import type { Day } from './day'

export const KINDS = [
  'date',
  'duration',
  'event',
  'exemption',
  'oadr',
  'gds',
  'xgds',
  'review',
  'manual-review',
  'declassified',
  'not-applicable',
  'missing',
  'unreadable',
] as const
export type Kind = (typeof KINDS)[number]

export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export const READING_PROBLEMS = [
  'two-digit-year',
  'order-number-typo',
  'before-creation',
  'not-after-creation',
  'very-short',
  'exceeds-25-years',
  'implausible',
  'trailing-text',
  'day-month-swapped',
  'impossible-date',
  'classification-conflict',
  'classification-missing',
  'unclassified-with-date',
  'classified-without-instruction',
  'body-of-other-cable',
  'second-text-of-other-cable',
  'marked-above-level',
  'taken-from-second-copy',
  'out-of-period-code',
  'conflicting-instructions',
  'damaged-date',
  'cut-short',
  'year-from-id',
  'act-to-come',
  'found-in-text',
] as const
export type ReadingProblem = (typeof READING_PROBLEMS)[number]

export interface Downgrade {
  to: string
  on: Day | null
}

export interface NamedEvent {
  /** In the cable's own words, e.g. `KOREAN UNIFICATION`. */
  name: string
  offsetYears: number
}

/** One piece of the words and how it was understood: `09/14` read as 14 September because 14 is no month. */
export interface ReadPart {
  verbatim: string
  meaning: string
}

interface Instruction {
  order: string | null
  orderAsWritten: string | null
  /** The line or lines as they stand in the text; empty when there is none. */
  verbatim: string
  spans: Span[]
  parts: ReadPart[]
  codes: string[]
  downgrade: Downgrade | null
  /** For a text derived from others: the day of the source whose mark it bears. */
  sourceDate: Day | null
  /** Day of an act already done, stamped on the text beside whatever its own line says. */
  stamp: Day | null
  confidence: Confidence
  problems: Problem[]
  /** The year in the cable’s id, where its own day is not known: whatever is counted counts from that year’s end. */
  year?: number
}

/**
 * The forms that the words of an instruction can take. `date: null` inside one means that the words name a day which does
 * not exist (02/30) or that the form may come without one; the problems say which.
 */
export type InstructionForm =
  | { kind: 'date'; date: Day | null }
  | { kind: 'duration'; years: number }
  | { kind: 'event'; event: NamedEvent }
  | { kind: 'exemption'; date: Day | null; event: NamedEvent | null }
  | { kind: 'oadr' }
  | { kind: 'gds'; date: Day | null }
  | { kind: 'xgds'; date: Day | null; event: NamedEvent | null }
  | { kind: 'review'; reviewOn: Day | null }
  | { kind: 'manual-review' }
  | { kind: 'declassified'; on: Day | null }
  | { kind: 'not-applicable' }

/** A reading is a sum type, never a nullable date: an instruction that is missing has a name too. */
export type Reading = Instruction & (InstructionForm | { kind: 'missing' } | { kind: 'unreadable' })

/** What the form of a reading names beside its kind: a day, a length in years, an event; null for what it does not name. */
export function particularsOf(reading: Reading): {
  date: Day | null
  years: number | null
  event: NamedEvent | null
} {
  const none = { date: null, years: null, event: null }
  switch (reading.kind) {
    case 'date':
    case 'gds':
      return { ...none, date: reading.date }
    case 'exemption':
    case 'xgds':
      return { ...none, date: reading.date, event: reading.event }
    case 'duration':
      return { ...none, years: reading.years }
    case 'event':
      return { ...none, event: reading.event }
    case 'review':
      return { ...none, date: reading.reviewOn }
    case 'declassified':
      return { ...none, date: reading.on }
    default:
      return none
  }
}

export const BASES = [
  'explicit',
  'duration',
  'gds-rule',
  'event',
  '25-year-rule',
  '50-year-rule',
  '75-year-limit',
  'stamp',
  'none',
] as const
export type Basis = (typeof BASES)[number]

/** Days that the cable's own words give; the other bases, but `none`, are rules. */
export const OWN_BASES: readonly Basis[] = ['explicit', 'duration', 'event', 'stamp']

/** Standings in the order in which they are decided and shown. */
export const STANDINGS = [
  'passed',
  'due',
  'ahead',
  'event-pending',
  'agency-determination',
  'exempt',
  'review',
  'no-instruction',
  'unreadable',
  'conflict',
  'declassified',
  'unclassified',
] as const
export type Standing = (typeof STANDINGS)[number]

/** The days that follow from a reading, and how its standing is decided on any day. */
export interface Dates {
  /** What the instruction itself gives. */
  markedDate: Day | null
  automaticDate: Day | null
  limitDate: Day | null
  effectiveDate: Day | null
  basis: Basis
  /** E.g. `E.O. 13526 §3.3(a)`. */
  citation: string
  /** One sentence that a person understands. */
  sentence: string
  /** The standing whatever the day: not classified, or an act already done. */
  settled: 'unclassified' | 'declassified' | null
  /** The standing as long as the effective date lies ahead; null when the date itself decides (due, ahead). */
  waiting: Exclude<Standing, 'unclassified' | 'declassified' | 'passed' | 'due' | 'ahead'> | null
}

/** An event that a person has recorded as having happened. */
export interface RecordedEvent {
  id: number
  name: string
  occurredOn: Day
  note: string
}

/** An event that cables wait for, or that is recorded, or both. */
export interface AwaitedEvent {
  /** As most of the cables write it. */
  name: string
  /** Cables that wait for it. */
  waiting: number
  recorded: RecordedEvent | null
}

/** Who the reading in force is from: the program, a person who corrected it, or the program with a person's word that it is right. */
export type ReadBy = 'program' | 'hand' | 'confirmed'

/** Words of a cable's text, as they stand there, and their place in the version that they were chosen in. */
export interface ChosenWords extends Span {
  verbatim: string
}

/** Stretches that one correction may rest on, and letters of one of them. */
export const MOST_CHOSEN = 20
export const LONGEST_CHOSEN = 4_000

/** A correction by hand: another reading in place of the program's, kept apart from it. */
export interface Correction {
  id: number
  cableId: string
  reading: Reading
  /** The program's reading that it replaced. */
  replaced: Reading
  /** What the person chose in the text; empty where nothing was chosen. */
  restsOn: ChosenWords[]
  reason: string
  by: string
  /** ISO moment, UTC. */
  at: string
  undoneAt: string | null
}

/** True for an instruction that names a downgrading and nothing that ends the classification. */
export function isDowngradedOnly({ kind, downgrade }: Pick<Reading, 'kind' | 'downgrade'>): boolean {
  return kind === 'missing' && downgrade !== null
}

/** Who a reading is from, by the correction in force, if any: one that says what the program read only confirms it. */
export function readBy(correction: Pick<Correction, 'reading' | 'replaced'> | null): ReadBy {
  if (correction === null) return 'program'
  return saying(correction.reading) === saying(correction.replaced) ? 'confirmed' : 'hand'
}

/** What two readings must have in common to say the same, whatever doubts there were. */
function saying(reading: Reading): string {
  const { kind, codes, stamp, verbatim } = reading
  const { date, years, event } = particularsOf(reading)
  return JSON.stringify([kind, codes, stamp, verbatim, date, years, event && [event.name, event.offsetYears]])
}
