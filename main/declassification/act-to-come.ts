/** `DECLASSIFIED ON 03/14/2016` where that day was still to come: an instruction in spite of its verb, and no act already done. */
import type { CableRecord } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import type { ReadPart } from '../../preload/contract/reading'
import type { Doubt } from './day-numbers'
import { ACT } from './forms'
import { later } from './later'
import { dayInWords } from './months'
import type { Form } from './statement'

/** Terms that drafters set; an act falls on such a day of the cable's by chance alone. */
const TERMS = [5, 10, 15, 20, 25]

/**
 * The day of such an act, null where it may have been done: no text tells of what comes after its release, and on the very day of
 * the cable so many years on an act is hardly done.
 */
export function dayToCome(form: Form, { created, released }: CableRecord): Day | null {
  if (form.kind !== 'declassified' || form.on === null) return null
  const { on } = form
  const after = released !== null && on > released
  const term = created !== null && TERMS.some((years) => later(created.day, years) === on)
  return after || (term && released === null) ? on : null
}

export const instead = (part: ReadPart): ReadPart =>
  part.meaning === ACT ? { ...part, meaning: 'of a day to come: an instruction' } : part

export const doubtAbout = (day: Day): Doubt => ({
  code: 'act-to-come',
  message: `The text says that the cable was declassified on ${dayInWords(day)}, a day still to come when it was written; that day is read as its instruction.`,
})
