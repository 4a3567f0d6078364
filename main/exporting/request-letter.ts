/**
 * The draft of a request from the cables' own data. It tells what the regulations ask for (E.O. 13526 §3.5, 22 CFR 9.10
 * and 171.4, 32 CFR 2001.33) and never that a passed day has declassified anything.
 */

import type { CableDetail } from '../../preload/contract'
import { doubtsOf, sureOf } from '../../preload/contract/certainty'
import { longDay } from '../../preload/contract/citation'
import { figure } from '../../preload/contract/count'
import { addYears, type Day } from '../../preload/contract/day'
import { OWN_BASES, readBy } from '../../preload/contract/reading'
import { type Filled, filledTemplate } from '../../preload/contract/request-template'
import {
  type Outcome,
  REQUEST_WORDS,
  type RequestDraft,
  type RequestKind,
  type RequestOutcome,
  type RequestRecord,
  TEMPLATES,
} from '../../preload/contract/requests'
import facts from '../../resources/vocabulary/requests.json'
import { oneLine } from './form'

export interface Asking {
  kind: RequestKind
  cables: readonly CableDetail[]
  today: Day
  /** The person's own template; empty for the program's. */
  template: string
  requester: string
  replyAddress: string
  /** Requests in the register that name any of these cables. */
  earlier: readonly RequestRecord[]
}

const BLANKS = { requester: '[your name]', replyAddress: '[address or e-mail for the reply]' }

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

function addressOf({ kind, cables, today }: Asking) {
  const isOld =
    cables.length > 0 && cables.every((cable) => olderThan(cable, today, facts.archivesAfterYears))
  return kind === 'mdr' && isOld ? facts.addresses.archives : facts.addresses[kind]
}

const NEEDED = {
  origin: 'its post is not known here',
  created: 'its day is not known here',
  subject: 'its text names no subject',
} as const

/** What a request should name and a cable lacks, said for each cable by itself. */
function unknownRemarks(cables: readonly CableDetail[], rule: string): string[] {
  return cables.flatMap(({ cable }) => {
    const lacking = (['origin', 'created', 'subject'] as const).filter((field) => cable[field] === null)
    if (lacking.length === 0) return []
    const named = lacking.map((field) => NEEDED[field]).join(', ')
    return [`${cable.id}: ${named}. What cannot be found with reasonable effort may be refused${rule}.`]
  })
}

/** The rule to which a duty is owed differs by addressee; of some none is known. */
const ruleIn = (rule: string | null) => (rule === null ? '' : ` (${rule})`)

function olderThan({ cable }: CableDetail, today: Day, years: number): boolean {
  return cable.created !== null && addYears(cable.created.day, years) <= today
}

function remarksOn(asking: Asking): string[] {
  const { kind, cables, today, requester, replyAddress } = asking
  const ids = (some: (cable: CableDetail) => boolean) => cables.filter(some).map(({ cable }) => cable.id)
  const about = (some: string[], ofOne: string, ofMany = ofOne) =>
    some.length > 0 ? [`${some.join(', ')}: ${some.length === 1 ? ofOne : ofMany}`] : []
  const { source, identify } = addressOf(asking)
  return [
    ...(requester.trim() ? [] : ['Fill in your name; the settings keep it.']),
    ...(replyAddress.trim() ? [] : ['Fill in where the answer should go; the settings keep it.']),
    ...(kind === 'foia' ? ['Fill in what you agree to pay, if the template asks for it.'] : []),
    `The address is the one in ${source}. Check on the agency’s own site whether it is still in use.`,
    ...about(
      ids(
        ({ dates, standing }) =>
          standing !== 'unclassified' && standing !== 'declassified' && isAhead(dates.effectiveDate, today),
      ),
      'its day has not passed. A request may be made all the same.',
      'their days have not passed. A request may be made all the same.',
    ),
    ...about(
      kind === 'mdr' ? ids(({ standing }) => standing === 'unclassified') : [],
      'not classified, so there is nothing to review for declassification. Use the Freedom of Information Act.',
    ),
    ...about(
      kind === 'mdr' ? ids(({ standing }) => standing === 'declassified') : [],
      'stamped as already declassified. Where that holds there is nothing to review: use the Freedom of Information Act.',
    ),
    ...unknownRemarks(cables, ruleIn(identify)),
    ...about(
      ids((cable) => olderThan(cable, today, facts.archivesAfterYears)),
      'about 25 years old or older. Such records are usually at the National Archives (22 CFR 171.5).',
    ),
    ...about(
      ids(({ reading }) => reading.codes.some((code) => /^(?:25|50|75)X/i.test(code))),
      'bears an exemption code; parts of it may be withheld.',
      'bear exemption codes; parts of them may be withheld.',
    ),
    ...about(
      ids(({ cable }) =>
        [cable.classification?.value, ...cable.caveats].some((mark) =>
          /\b(?:RESTRICTED DATA|F?RD)\b/.test(mark ?? ''),
        ),
      ),
      'marked as Restricted Data or Formerly Restricted Data, which the Departments of Energy and Defense decide on.',
    ),
    ...about(
      ids(({ correction }) => readBy(correction) === 'hand'),
      'its reading is corrected by hand. The day in the letter follows from that, not from the words of the document alone.',
      'their readings are corrected by hand. The days in the letter follow from that, not from the words of the documents alone.',
    ),
    ...doubtRemarks(cables),
    ...earlierRemarks(asking),
  ]
}

/** The letter states a day and no doubt: what is odd about the reading that it follows from, the writer should know. */
function doubtRemarks(cables: readonly CableDetail[]): string[] {
  return cables.flatMap((detail) => {
    const doubts = doubtsOf(sureOf(detail))
    return doubts.length > 0
      ? [`${detail.cable.id}: check the reading before you rest on its day. ${doubts.join(' ')}`]
      : []
  })
}

function isAhead(day: Day | null, today: Day): boolean {
  return day === null || day > today
}

/** One procedure only, and no second review within two years (32 CFR 2001.33). */
function earlierRemarks({ kind, earlier, today }: Asking): string[] {
  return earlier
    .filter(({ removedAt }) => removedAt === null)
    .flatMap(({ kind: other, state, cables, madeOn, outcomes }) => {
      const made = `${cables.join(', ')}: a request of ${longDay(madeOn)} (${REQUEST_WORDS[other].short})`
      if (other !== kind && state === 'open')
        return [
          `${made} is open. The same material may be asked for by one procedure only (32 CFR 2001.33(f)).`,
        ]
      if (state === 'open') return [`${made} is open already.`]
      const reviewed = reviewedOn(outcomes)
      return reviewed !== null && addYears(reviewed, facts.times.reviewedWithinYears) > today
        ? [
            `${made} was answered on ${longDay(reviewed)}. What was reviewed within two years need not be reviewed again.`,
          ]
        : []
    })
}

/** Answers that come of a review; where no record was found, or the request was withdrawn, nothing was reviewed. */
const REVIEWED: readonly Outcome[] = ['released', 'released-in-part', 'denied']

/** The day of the last answer by review: the two years count from it, not from the day of asking. */
function reviewedOn(outcomes: readonly RequestOutcome[]): Day | null {
  return (
    outcomes.findLast(({ outcome, undoneAt }) => undoneAt === null && REVIEWED.includes(outcome))?.on ?? null
  )
}
