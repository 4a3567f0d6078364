/**
 * The draft of a request from the cables' own data. It tells what the regulations ask for (E.O. 13526 §3.5, 22 CFR 9.10
 * and 171.4, 32 CFR 2001.33) and never that a passed day has declassified anything.
 */

import type { CableDetail } from '../../preload/contract'
import { longDay } from '../../preload/contract/citation'
import { figure } from '../../preload/contract/count'
import { OWN_BASES, readBy } from '../../preload/contract/reading'
import { type Filled, filledTemplate } from '../../preload/contract/request-template'
import { type RequestDraft, type RequestKind, TEMPLATES } from '../../preload/contract/requests'
import { type Asking, addressOf } from './asking'
import { oneLine } from './form'
import { remarksOn } from './request-remarks'

const BLANKS = { requester: '[your name]', replyAddress: '[address or e-mail for the reply]' }

/** The letter with its blanks filled in, and what its writer should know; `broken` where the template itself is at fault. */
export function draftOf(asking: Asking): Omit<RequestDraft, 'kind'> | Extract<Filled, { kind: 'broken' }> {
  const { kind, cables, today, template, requester, replyAddress } = asking
  const address = addressOf(asking)
  const filled = filledTemplate(template.trim() === '' ? TEMPLATES[kind] : template, {
    today: longDay(today),
    address: address.lines.join('\n'),
    rule: address.rule,
    documents: cables.length === 1 ? 'document' : `${figure(cables.length)} documents`,
    cables: cables.map((cable, at) => paragraphOf(cable, at + 1)).join('\n\n'),
    requester: requester.trim() || BLANKS.requester,
    reply_address: replyAddress.trim() || BLANKS.replyAddress,
  })
  if (filled.kind === 'broken') return filled
  return {
    noReview: noReviewOf(cables),
    letter: filled.letter,
    addressee: address.lines.slice(0, 2).join(', '),
    remarks: remarksOn(asking),
  }
}

/** The kind of request that fits cables of which nobody has said more. */
export function usualKind(cables: readonly CableDetail[]): RequestKind {
  return noReviewOf(cables) === null ? 'mdr' : 'foia'
}

/** A review ends a classification: where none of the cables has one, there is nothing to ask a review of (22 CFR 9.10). */
function noReviewOf(cables: readonly CableDetail[]): string | null {
  if (!cables.every(({ standing }) => standing === 'unclassified')) return null
  const these = cables.length === 1 ? 'This cable is' : 'These cables are'
  return `${these} not classified, so there is nothing to review for declassification: a mandatory review is not offered. The Freedom of Information Act is for any record.`
}

/** What identifies a telegram: post, number and day first, as the Department's own example has them. */
function paragraphOf(detail: CableDetail, number: number): string {
  const { cable } = detail
  const { id, canonicalId, origin, created, subject, classification } = cable
  const serial = /(\d+)$/.exec(canonicalId || id)?.[1]
  const post = origin ?? '[post]'
  const day = created ? longDay(created.day) : '[day]'
  const lines = [
    `${number}. ${post} telegram ${serial ?? '[number]'} of ${day} (reference id ${id})`,
    ['Subject', subject?.value ?? '[subject]'],
    ['From', cable.from?.value],
    ['Classification as marked', classification?.value ?? 'none is written'],
    ...instructionLines(detail),
  ]
  return lines
    .flatMap((line) => {
      if (!line) return []
      if (typeof line === 'string') return [oneLine(line)]
      return line[1] ? [`   ${line[0]}: ${oneLine(line[1])}`] : []
    })
    .join('\n')
}

/** The cable's own words for what they are; what a person set in their place is told as the requester's reading. */
function instructionLines({ reading, dates, correction }: CableDetail): (readonly [string, string] | null)[] {
  const isByHand = correction !== null && readBy(correction) === 'hand'
  const written = isByHand ? correction.replaced.verbatim : reading.verbatim
  const rest = isByHand ? correction.restsOn.map(({ verbatim }) => `“${oneLine(verbatim)}”`).join(', ') : ''
  const { effectiveDate, citation } = dates
  const byWords = OWN_BASES.includes(dates.basis) ? 'Day that follows from it' : 'Day by rule'
  const dayIs = isByHand ? 'Day by my own reading' : byWords
  const day = effectiveDate && `${longDay(effectiveDate)}${citation ? ` (${citation})` : ''}`
  return [
    ['Declassification instruction as written', written.trim() || 'none'],
    rest === '' ? null : ['Words of the text that my reading rests on', rest],
    day === null ? null : [dayIs, day],
  ]
}
