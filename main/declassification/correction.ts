/** Readings that a person sets in place of the program's, and what differs between two readings. */
import type { ReadingInput } from '../../preload/contract'
import type { Cable, Span } from '../../preload/contract/cable'
import {
  type ChosenWords,
  type Correction,
  type Dates,
  LONGEST_CHOSEN,
  type Reading,
} from '../../preload/contract/reading'

/** What the parts of such a reading say of themselves: by it a reading set by hand is known wherever it is told. */
const SET_BY_HAND = 'set by hand'

export function isSetByHand({ parts }: Pick<Reading, 'parts'>): boolean {
  return parts.some(({ meaning }) => meaning === SET_BY_HAND)
}

export type Corrected = { kind: 'reading'; reading: Reading } | { kind: 'incomplete'; sentence: string }

/**
 * The reading that a person sets, on the words that they chose, else on those of the program's own. It stands for itself:
 * what a person has checked is sure, so that no doubt and no stamp of the old reading remains.
 */
export function correctedReading(
  given: ReadingInput,
  replaced: Reading,
  chosen: readonly ChosenWords[] = [],
): Corrected {
  const { kind, date, years, event } = given
  if (kind === 'date' && date === null) return incomplete('A reading of kind “date” needs a day.')
  if (kind === 'duration' && years === null) return incomplete('A duration needs a number of years.')
  if (kind === 'event' && !event?.name.trim()) return incomplete('An event needs a name.')
  const verbatim = chosen.length > 0 ? chosen.map((words) => words.verbatim).join('\n') : replaced.verbatim
  const pieces = chosen.length > 0 ? chosen.map((words) => words.verbatim) : [replaced.verbatim]
  const reading = {
    ...particulars(given),
    kind,
    order: replaced.order,
    orderAsWritten: replaced.orderAsWritten,
    verbatim,
    spans: chosen.length > 0 ? chosen.map(spanOf) : replaced.spans,
    parts: pieces.map((piece) => ({ verbatim: piece, meaning: SET_BY_HAND })),
    codes: given.codes.map((code) => code.trim()).filter((code) => code !== ''),
    downgrade: replaced.downgrade,
    sourceDate: replaced.sourceDate,
    stamp: null,
    confidence: 'high',
    problems: [],
    ...(replaced.year === undefined ? {} : { year: replaced.year }),
  } as Reading
  return { kind: 'reading', reading }
}

/** The program's own reading without its doubts, as a person has checked it. */
export function confirmedReading(own: Reading): Reading {
  return { ...own, confidence: 'high', problems: [] }
}

function incomplete(sentence: string): Corrected {
  return { kind: 'incomplete', sentence }
}

function spanOf({ part, start, end }: Span): Span {
  return { part, start, end }
}

type Text = Pick<Cable, 'header' | 'body'>

export type Chosen = { kind: 'words'; words: ChosenWords[] } | { kind: 'refused'; sentence: string }

/** The words at these stretches of a text, in its order, blanks around them left out; what overlaps becomes one. */
export function wordsAt(text: Text, stretches: readonly Span[]): Chosen {
  const words: ChosenWords[] = []
  for (const { part, start, end } of joined(stretches)) {
    const cut = text[part].slice(start, end)
    const verbatim = cut.trim()
    if (verbatim === '' || end > text[part].length)
      return refused('There are no words at the place that was chosen. Choose them again in the text.')
    if (verbatim.length > LONGEST_CHOSEN)
      return refused(
        `A correction rests on ${LONGEST_CHOSEN} letters in one place at the most. Choose fewer words.`,
      )
    const from = start + cut.length - cut.trimStart().length
    words.push({ part, start: from, end: from + verbatim.length, verbatim })
  }
  return { kind: 'words', words }
}

function refused(sentence: string): Chosen {
  return { kind: 'refused', sentence }
}

function joined(stretches: readonly Span[]): Span[] {
  const ordered = [...stretches].sort((a, b) => b.part.localeCompare(a.part) || a.start - b.start)
  const apart: Span[] = []
  for (const each of ordered) {
    const last = apart.at(-1)
    if (last && last.part === each.part && each.start <= last.end) last.end = Math.max(last.end, each.end)
    else apart.push(spanOf(each))
  }
  return apart
}

/**
 * A correction's reading as it stands in a text, which may be another version than the one it was made in: chosen words
 * at their place, else at the nearest where they stand again; without chosen words, the program's own in this text.
 */
export function standingIn(text: Text, correction: Correction, own: Reading): Reading {
  const { reading, restsOn } = correction
  if (restsOn.length === 0) return { ...reading, spans: own.spans }
  return { ...reading, spans: restsOn.flatMap((words) => nearest(text[words.part], words) ?? []) }
}

function nearest(text: string, { part, start, end, verbatim }: ChosenWords): Span | null {
  if (text.slice(start, end) === verbatim) return { part, start, end }
  const pattern = verbatim
    .split(/[\s¶]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[\\s¶]+')
  let best: Span | null = null
  for (const { index, 0: found } of text.matchAll(new RegExp(pattern, 'g')))
    if (best === null || Math.abs(index - start) < Math.abs(best.start - start))
      best = { part, start: index, end: index + found.length }
  return best
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
