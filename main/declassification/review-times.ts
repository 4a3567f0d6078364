/**
 * What is due next on a request for review, by 32 CFR 2001.33(a)(2)(i) and 22 CFR 9.10(i). Of the Freedom of Information
 * Act no such rule was read, so none is told.
 */
import { addDays, addYears, type Day } from '../../preload/contract/day'
import type { Deadline, RequestRecord } from '../../preload/contract/requests'
import { times } from '../../resources/vocabulary/requests.json'

/** Counted from the day of sending, and of the answer: the agency's own days of receipt are not known here. */
export function deadlineOf({
  kind,
  madeOn,
  letter,
  removedAt,
  outcomes,
}: Pick<RequestRecord, 'kind' | 'madeOn' | 'letter' | 'removedAt' | 'outcomes'>): Deadline | null {
  if (kind !== 'mdr' || removedAt !== null) return null
  const last = outcomes.findLast(({ undoneAt }) => undoneAt === null)
  switch (last?.outcome) {
    case undefined:
    case 'acknowledged':
    case 'referred':
      return { what: 'decision', on: yearsLater(madeOn, times.decision.years), rule: times.decision.rule }
    case 'denied':
    // What is withheld of a document is denied.
    case 'released-in-part':
      return { what: 'appeal', on: daysLater(last.on, times.appeal.days), rule: times.appeal.rule }
    case 'appealed':
      // A rule of the Department of State: no such time was read for other agencies.
      return letter.includes(times.appealAnswer.agencyRule)
        ? {
            what: 'appeal-answer',
            on: daysLater(last.on, times.appealAnswer.days),
            rule: times.appealAnswer.rule,
          }
        : null
    case 'released':
    case 'not-found':
    case 'withdrawn':
      return null
  }
}

const LAST_DAY: Day = '9999-12-31'

/** A day may be anything that a person typed: what would lie beyond the calendar falls on its last day. */
function yearsLater(day: Day, years: number): Day {
  return day >= '9990-01-01' ? LAST_DAY : addYears(day, years)
}

function daysLater(day: Day, days: number): Day {
  return day >= '9990-01-01' ? LAST_DAY : addDays(day, days)
}
