/** How sure a day is, in one word and its reason: the same in the window, on paper and in what leaves the program. */
import type { Problem } from './cable'
import {
  type Basis,
  type Confidence,
  type Correction,
  type Dates,
  type ReadBy,
  type Reading,
  readBy,
} from './reading'

type Sureness = 'Corrected' | 'Confirmed' | 'Stated' | 'Settled' | 'Computed' | 'Uncertain'

/** What a reading's certainty follows from, in a list or in a cable's own box. */
export interface Sure {
  confidence: Confidence
  basis: Basis
  problems: readonly Problem[]
  readBy: ReadBy
}

/**
 * A doubtful reading is one that a person should check: anything is odd about it, or its confidence is low. An uncertain day
 * is always one of a doubtful reading; but a short year, say, or a day beyond what the rules allow leaves no doubt of the day.
 */
export function isDoubtful({ confidence, problems }: Pick<Sure, 'confidence' | 'problems'>): boolean {
  return confidence === 'low' || problems.length > 0
}

/** Corrected by hand, confirmed by a person, stated in full, settled between possibilities, counted, or uncertain; null where there is no day to be sure of. */
export function surenessOf({ confidence, basis, problems, readBy }: Sure): Sureness | null {
  if (readBy === 'hand') return 'Corrected'
  if (readBy === 'confirmed') return 'Confirmed'
  if (basis === 'none') return null
  if (confidence === 'low') return 'Uncertain'
  if (basis !== 'explicit' && basis !== 'stamp') return 'Computed'
  return confidence === 'medium' || problems.length > 0 ? 'Settled' : 'Stated'
}

/** The same of a cable that is open. */
export function sureOf({
  reading: { confidence, problems },
  dates: { basis },
  correction,
}: {
  reading: Reading
  dates: Dates
  correction: Correction | null
}): Sure {
  return { confidence, basis, problems, readBy: readBy(correction) }
}

/** How sure the day of a cable is, in one word and its reason; the same word as in every list of days. */
export function certaintyWords(sure: Sure): { word: string; reason: string } | null {
  const { basis, problems } = sure
  const word = surenessOf(sure)
  switch (word) {
    case null:
      return null
    case 'Corrected':
      return { word, reason: 'by hand; the program’s own reading is kept' }
    case 'Confirmed':
      return { word, reason: 'by a person; it is the program’s own reading' }
    case 'Uncertain':
      return { word, reason: 'perhaps not the day that was meant' }
    case 'Computed':
      return { word, reason: COUNTED[basis] ?? 'counted by a rule' }
    case 'Settled': {
      const short = problems.some(({ code }) => code === 'two-digit-year')
      return { word, reason: short ? 'two-digit year' : 'a choice was made, and is shown' }
    }
    case 'Stated':
      return { word, reason: 'written in full' }
  }
}

/** What is said of doubt wherever a day goes out: that a person should look, and each thing that is odd, in sentences. */
export function doubtsOf(sure: Sure): string[] {
  const isUncertain = surenessOf(sure) === 'Uncertain'
  return [...(isUncertain ? [UNCERTAIN_NOTE] : []), ...sure.problems.map(({ message }) => message)]
}

const UNCERTAIN_NOTE = 'The day is uncertain, perhaps not the one that was meant.'

const COUNTED: Partial<Record<Basis, string>> = {
  duration: 'counted from the cable’s own day',
  event: 'counted from the day recorded for its event',
}
