/** The forms an instruction can take, tried in the order in which one could be taken for another. */
import { explain, takeDay } from './beside'
import { findAgencyDetermination, findExemptions, findIndefinite, findManualReview } from './codes'
import { dated, eventful, termed } from './day-forms'
import { findEvent } from './event'
import type { Rest } from './rest'
import { scheduled } from './schedule'
import type { Form, Frame, Statement } from './statement'

const NOT_APPLICABLE =
  /^\(?(?:N{1,2}\s?[^A-Z0-9\s]{0,2}\s?A(?![A-Z])|NOT\s+APPL[A-Z]*|NONE(?![A-Z])|UNCLAS[A-Z]*|NOT CLASSIFIED)/i
/** `M/A`, `N/S`, `N/`, `N/UA`, `A/N`: one of the two letters is wrong, lost or one too many, or they are changed about. */
const NEARLY_NOT_APPLICABLE = /^\(?(?:[A-Z]{1,2}\s?\/\s?A|N[A-Z]?\s?\/\s?[A-Z]{0,2}|A\s?\/\s?N)[\s.)\\"]*$/i
/** `N/A - DECONTROL AFTER 6/30/75`, on telegrams for official use of the 1970s. */
const DECONTROL = /(?<![A-Z])DECONTROL(?:LED)?(?![A-Z]).*$/i
/** An act already done; `TO BE DECLASSIFIED ON` and the schedule's `ADS, DECLASSIFIED`, `AUTOMATICALLY DECLASSIFIED` name a day to come. */
const DONE = /(?<!(?:\bBE|\bADS\s?[,:;.-]?|\bAUTOMATICALLY)\s{1,3})DECL[A-Z]{2,9}(?:IE|FE)D(?![A-Z])/i

/** What the words of such an act mean. */
export const ACT = 'an act already done, not an instruction'

/** What the words say; `cut` tells that they end in dots. */
export function formOf(rest: Rest, found: Statement, frame: Frame, cut: boolean): Form {
  if (
    rest.takeStart(NOT_APPLICABLE, 'no instruction: nothing in the cable is classified') ||
    rest.takeStart(NEARLY_NOT_APPLICABLE, 'N/A with a slip: nothing in the cable is classified')
  ) {
    const control = rest.drop(DECONTROL)
    if (control !== null)
      rest.parts.push({ verbatim: control, meaning: 'the end of a control that is no classification' })
    return { kind: 'not-applicable' }
  }
  if (DONE.test(rest.text)) return declassified(rest, found, frame)
  return (
    scheduled(rest, found, frame) ??
    exempted(rest, found, frame) ??
    undated(rest, found) ??
    termed(rest, found, frame) ??
    dated(rest, found, frame, cut) ??
    eventful(rest, found) ?? { kind: cut ? 'cut' : 'unknown' }
  )
}

function declassified(rest: Rest, found: Statement, frame: Frame): Form {
  const day = takeDay(rest, found, frame)
  found.parts.push({ verbatim: 'DECLASSIFIED', meaning: ACT })
  return { kind: 'declassified', on: day?.date ?? null }
}

function exempted(rest: Rest, found: Statement, frame: Frame): Form | null {
  const code = findExemptions(rest.text)
  if (code === null) return null
  const grounds = frame.schedules && code.codes.every((one) => /^X[1-4]$/i.test(one))
  const codes = grounds ? code.codes.map((one) => `XGDS-${one.slice(1)}`) : code.codes
  const written = rest.take(code.start, code.end)
  found.codes.push(...codes)
  explain(found, written, codes)
  const day = takeDay(rest, found, frame)
  const event = day === null ? findEvent(rest.text) : null
  if (event !== null) rest.take(0, rest.text.length)
  return {
    kind: grounds ? 'xgds' : 'exemption',
    date: day?.date ?? null,
    event: event?.event ?? null,
  }
}

function undated(rest: Rest, found: Statement): Form | null {
  const agency = findAgencyDetermination(rest.text)
  const mark = agency ?? findManualReview(rest.text) ?? findIndefinite(rest.text)
  if (mark === null) return null
  const written = rest.take(mark.start, mark.end)
  found.codes.push(...mark.codes)
  if (agency !== null) {
    explain(found, written, mark.codes)
    return { kind: 'oadr' }
  }
  if (mark.codes[0] === 'MR') {
    explain(found, written, mark.codes)
    return { kind: 'manual-review' }
  }
  found.parts.push({ verbatim: written, meaning: 'sets no end; such marks are treated as 25 years' })
  return { kind: 'unknown' }
}
