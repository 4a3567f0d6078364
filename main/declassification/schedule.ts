/** GDS and its kin of 1972 to 1982. */
import { explain, nameTheOfficial, takeDay } from './beside'
import { findAttribute, findExempt, findMistyped, findSchedule, type Schedule } from './codes'
import { eventful } from './day-forms'
import type { WrittenDay } from './day-numbers'
import { findEvent } from './event'
import type { Rest } from './rest'
import type { Form, Frame, Statement } from './statement'

/** `REVIEW 6/5/99`, as the order of 1978 allows in place of a day of declassification. */
const REVIEW = /^(?:REVIEW|REVW)(?:\s+ON)?(?![A-Z])/i

/** `GENERAL DECLASSIFICATION SCHEDULE OF EXECUTIVE ORDER 11652` */
const OF_ITS_ORDER =
  /(?:OF|UNDER|IN|PER)\s+(?:THE\s+)?(?:E\.?\s?O\.?|EXEC(?:UTIVE)?\.?\s+ORDER)\s{0,3}(?:11652|12065)(?!\d)/i

/** The form of words that name a schedule, or a day of review; null where they name none. */
export function scheduled(rest: Rest, found: Statement, frame: Frame): Form | null {
  if (rest.takeStart(REVIEW, 'a day of review, which declassifies nothing'))
    return { kind: 'review', reviewOn: takeDay(rest, found, frame)?.date ?? null }
  const code =
    (frame.attribute ? findAttribute(rest.text) : null) ??
    findSchedule(rest.text) ??
    (frame.schedules ? findExempt(rest.text) : null)
  if (code === null) return frame.schedules ? mistyped(rest, found) : null
  const written = rest.take(code.start, code.end)
  found.codes.push(...code.codes)
  explain(found, written, code.codes.length > 0 ? code.codes : [code.schedule ?? written])
  rest.drop(OF_ITS_ORDER)
  const day = takeDay(rest, found, frame)
  nameTheOfficial(rest, found)
  // `GDS UPON COMPLETION OF TALKS`: the order of 1978 allows an event in place of the day that State’s GDS then named.
  const event = code.schedule === 'GDS' && day === null && !frame.schedules ? eventful(rest, found) : null
  if (event !== null) return event
  return formOfSchedule(code.schedule, day, rest)
}

/** GDS with one slip, alone under an order of its years. */
function mistyped(rest: Rest, found: Statement): Form | null {
  const code = findMistyped(rest.text)
  if (code === null) return null
  const written = rest.take(code.start, code.end).trim()
  explain(found, written, ['GDS'])
  found.doubts.push({
    code: 'damaged-date',
    message: `“${written}” is read as GDS, which is one letter away.`,
  })
  return { kind: 'gds', date: null }
}

function formOfSchedule(schedule: Schedule | null, day: WrittenDay | null, rest: Rest): Form {
  const date = day?.date ?? null
  switch (schedule) {
    case 'GDS':
      return { kind: 'gds', date }
    case 'XGDS':
      return { kind: 'xgds', date, event: day === null ? (findEvent(rest.text)?.event ?? null) : null }
    case 'RDS':
      return { kind: 'review', reviewOn: date }
    case 'ADS':
    case 'XDS': {
      if (day !== null) return { kind: 'date', date }
      const event = findEvent(rest.text)
      if (event !== null) return { kind: 'event', event: event.event }
      // ADS without its date is an instruction cut short of the schedule; the schedule itself is its outer end.
      return { kind: schedule === 'ADS' ? 'nothing' : 'unknown' }
    }
    default:
      return { kind: 'unknown' }
  }
}
