/** How far a reading can be trusted: the words and the choices made, not whether the law is kept. */
import type { Problem } from '../../preload/contract/cable'
import type { Confidence, Reading } from '../../preload/contract/reading'

const LOW = new Set([
  'before-creation',
  'not-after-creation',
  'implausible',
  'impossible-date',
  'damaged-date',
  'body-of-other-cable',
  'cut-short',
])
const MEDIUM = new Set([
  'two-digit-year',
  'very-short',
  'trailing-text',
  'day-month-swapped',
  'classification-conflict',
  'marked-above-level',
  'classification-missing',
  'unclassified-with-date',
  'classified-without-instruction',
  'out-of-period-code',
  'conflicting-instructions',
  'year-from-id',
  'act-to-come',
  'found-in-text',
])

/** Low where the day is probably not what was meant, medium where a choice was made, high where the words say it all. */
export function confidenceOf(reading: Reading, problems: readonly Problem[]): Confidence {
  if (reading.kind === 'unreadable') return 'low'
  if (problems.some(({ code }) => LOW.has(code))) return 'low'
  if (problems.some(({ code }) => MEDIUM.has(code)) || isInferred(reading)) return 'medium'
  return 'high'
}

/** Codes of State's practice for which no text of the time could be found. */
function isInferred(reading: Reading): boolean {
  return (
    reading.kind === 'review' ||
    reading.downgrade !== null ||
    reading.codes.some((code) => /^XDS/i.test(code))
  )
}
