/** What the writer of a request should know before it leaves: what is to be filled in, and what of the cables bears on it. */
import type { CableDetail } from '../../preload/contract'
import { doubtsOf, sureOf } from '../../preload/contract/certainty'
import { longDay } from '../../preload/contract/citation'
import { addYears, type Day } from '../../preload/contract/day'
import { readBy } from '../../preload/contract/reading'
import { type Outcome, REQUEST_WORDS, type RequestOutcome } from '../../preload/contract/requests'
import facts from '../../resources/vocabulary/requests.json'
import { type Asking, addressOf, isForTheArchives } from './asking'

/** One sentence each, in the order in which they are best looked after. */
export function remarksOn(asking: Asking): string[] {
  return [
    ...blanksLeft(asking),
    `The address is the one in ${addressOf(asking).source}. Check on the agency’s own site whether it is still in use.`,
    ...REMARKS.flatMap((remark) => named(remark, asking)),
    ...unknownRemarks(asking),
    ...doubtRemarks(asking.cables),
    ...earlierRemarks(asking),
  ]
}

function blanksLeft({ kind, requester, replyAddress }: Asking): string[] {
  return [
    ...(requester.trim() ? [] : ['Fill in your name; the settings keep it.']),
    ...(replyAddress.trim() ? [] : ['Fill in where the answer should go; the settings keep it.']),
    ...(kind === 'foia' ? ['Fill in what you agree to pay, if the template asks for it.'] : []),
  ]
}

/** Something that holds of some of the cables, which are named before it. */
interface Remark {
  holds: (cable: CableDetail, asking: Asking) => boolean
  ofOne: string
  /** Where several are spoken of otherwise than one. */
  ofMany?: string
}

const REMARKS: readonly Remark[] = [
  {
    holds: ({ dates, standing }, { today }) =>
      standing !== 'unclassified' && standing !== 'declassified' && isAhead(dates.effectiveDate, today),
    ofOne: 'its day has not passed. A request may be made all the same.',
    ofMany: 'their days have not passed. A request may be made all the same.',
  },
  {
    holds: ({ standing }, { kind }) => kind === 'mdr' && standing === 'unclassified',
    ofOne:
      'not classified, so there is nothing to review for declassification. Use the Freedom of Information Act.',
  },
  {
    holds: ({ standing }, { kind }) => kind === 'mdr' && standing === 'declassified',
    ofOne:
      'stamped as already declassified. Where that holds there is nothing to review: use the Freedom of Information Act.',
  },
  {
    holds: (cable, { today }) => isForTheArchives(cable, today),
    ofOne: 'about 25 years old or older. Such records are usually at the National Archives (22 CFR 171.5).',
  },
  {
    holds: ({ reading }) => reading.codes.some((code) => /^(?:25|50|75)X/i.test(code)),
    ofOne: 'bears an exemption code; parts of it may be withheld.',
    ofMany: 'bear exemption codes; parts of them may be withheld.',
  },
  {
    holds: ({ cable }) =>
      [cable.classification?.value, ...cable.caveats].some((mark) =>
        /\b(?:RESTRICTED DATA|F?RD)\b/.test(mark ?? ''),
      ),
    ofOne:
      'marked as Restricted Data or Formerly Restricted Data, which the Departments of Energy and Defense decide on.',
  },
  {
    holds: ({ correction }) => readBy(correction) === 'hand',
    ofOne:
      'its reading is corrected by hand. The day in the letter follows from that, not from the words of the document alone.',
    ofMany:
      'their readings are corrected by hand. The days in the letter follow from that, not from the words of the documents alone.',
  },
]

function isAhead(day: Day | null, today: Day): boolean {
  return day === null || day > today
}

/** The rule to which a duty is owed differs by addressee; of some none is known. */
function ruleIn(rule: string | null): string {
  return rule === null ? '' : ` (${rule})`
}

/** The remark behind the ids of the cables that it holds of; nothing where it holds of none. */
function named({ holds, ofOne, ofMany }: Remark, asking: Asking): string[] {
  const ids = asking.cables.filter((cable) => holds(cable, asking)).map(({ cable }) => cable.id)
  if (ids.length === 0) return []
  return [`${ids.join(', ')}: ${ids.length > 1 && ofMany ? ofMany : ofOne}`]
}

const NEEDED = {
  origin: 'its post is not known here',
  created: 'its day is not known here',
  subject: 'its text names no subject',
} as const

/** What a request should name and a cable lacks, said for each cable by itself. */
function unknownRemarks(asking: Asking): string[] {
  return asking.cables.flatMap(({ cable }) => {
    const lacking = (['origin', 'created', 'subject'] as const).filter((field) => cable[field] === null)
    if (lacking.length === 0) return []
    const unknown = lacking.map((field) => NEEDED[field]).join(', ')
    const rule = ruleIn(addressOf(asking).identify)
    return [`${cable.id}: ${unknown}. What cannot be found with reasonable effort may be refused${rule}.`]
  })
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
