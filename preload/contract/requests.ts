/** Requests for the review or release of cables: what is asked for, what was answered, and what a letter is made of. */
import * as v from 'valibot'
import { counted } from './count'
import type { Day } from './day'
import { daySchema, idSchema, momentSchema } from './view'

export const REQUEST_KINDS = ['mdr', 'foia'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_WORDS: Record<RequestKind, { short: string; long: string; use: string }> = {
  mdr: {
    short: 'MDR',
    long: 'Mandatory declassification review',
    use: 'for a document that is still marked as classified and can be named exactly (E.O. 13526 §3.5)',
  },
  foia: {
    short: 'FOIA',
    long: 'Freedom of Information Act',
    use: 'for any record, also one that is not classified (5 U.S.C. 552)',
  },
}

/** `MDR 06TALLINN9001`, `FOIA 3 cables`: what a letter is called, and its file. */
export function requestName(kind: RequestKind, ids: readonly string[]): string {
  return `${REQUEST_WORDS[kind].short} ${ids.length === 1 ? ids[0] : counted(ids.length, 'cable')}`
}

/** What an agency may answer; those that end a request are `final`. */
export const OUTCOMES = [
  'acknowledged',
  'referred',
  'released',
  'released-in-part',
  'denied',
  'not-found',
  'appealed',
  'withdrawn',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const OUTCOME_WORDS: Record<Outcome, { words: string; final: boolean }> = {
  acknowledged: { words: 'Receipt acknowledged', final: false },
  referred: { words: 'Referred to another agency', final: false },
  released: { words: 'Released in full', final: true },
  'released-in-part': { words: 'Released in part', final: true },
  denied: { words: 'Denied in full', final: true },
  'not-found': { words: 'No record found, or neither confirmed nor denied', final: true },
  appealed: { words: 'Appealed', final: false },
  withdrawn: { words: 'Withdrawn', final: true },
}

export interface RequestOutcome {
  id: number
  outcome: Outcome
  on: Day
  note: string
  /** ISO moment, UTC. */
  at: string
  undoneAt: string | null
}

/** What is due next on a request by law: the agency's decision, the person's appeal, or the answer to that. */
export interface Deadline {
  what: 'decision' | 'appeal' | 'appeal-answer'
  on: Day
  /** E.g. `22 CFR 9.10(i)`. */
  rule: string
}

export const DEADLINE_WORDS: Record<Deadline['what'], string> = {
  decision: 'Decision due by',
  appeal: 'Appeal by',
  'appeal-answer': 'Answer to the appeal due by',
}

export interface RequestRecord {
  id: number
  kind: RequestKind
  /** Reference ids as written. */
  cables: string[]
  /** Day on which it was sent. */
  madeOn: Day
  addressee: string
  /** The agency's own number for it. */
  tracking: string
  note: string
  letter: string
  by: string
  at: string
  /** When it was taken out of the register; it stays told. */
  removedAt: string | null
  outcomes: RequestOutcome[]
  /** Open until an outcome that ends it stands last. */
  state: 'open' | 'answered'
  /** Null where no rule names a day. */
  deadline: Deadline | null
}

/** What a letter still leaves open: `[your name]`, each once; what stands in the cables' own words is not told from it. */
export function blanksIn(letter: string): string[] {
  return [...new Set(letter.match(/\[[^[\]\n]{1,200}\]/g))]
}

/** Asked before a letter with blanks is entered as sent. */
export function blanksQuestion(blanks: readonly string[]): string {
  return `The letter still has ${blanks.join(', ')}. Was it sent so?`
}

export interface RequestDraft {
  /** The kind asked for, else the one that fits these cables. */
  kind: RequestKind
  /** Why a review is not offered for these cables; null where it is. */
  noReview: string | null
  letter: string
  addressee: string
  /** What a person must fill in, and what to think of before sending; one sentence each. */
  remarks: string[]
}

/** More documents than these are a broad topic, which an agency may refuse. */
export const MOST_IN_REQUEST = 100

/** What a template may name between double braces. */
export const TEMPLATE_VARIABLES = {
  today: 'the day of the letter',
  address: 'the agency’s address',
  rule: 'the rule by which that agency answers',
  documents: '“document” or “3 documents”',
  cables: 'the cables, each with what identifies it; no letter can do without',
  requester: 'your name',
  reply_address: 'where the answer goes',
} as const
export type TemplateVariable = keyof typeof TEMPLATE_VARIABLES

export const TEMPLATES: Record<RequestKind, string> = {
  mdr: `{{today}}

{{address}}

Subject: Request for mandatory declassification review

I request a mandatory declassification review under section 3.5 of Executive Order 13526 and {{rule}} of the {{documents}} named below, and the release of all that no longer needs protection. This is not a request under the Freedom of Information Act or the Privacy Act.

{{cables}}

Where a day is named above, it follows from the declassification instruction that the document bears, from the rule cited, or from my own reading where that is said. I do not take it to mean that the document has been declassified.

As far as I know, none of this has been reviewed for declassification within the last two years.

If a part is withheld, please release the rest, give the reason for each part withheld, and tell me how to appeal. If another agency has to decide, please refer the request to it and tell me so. Please tell me before a fee is charged.

{{requester}}
{{reply_address}}
`,
  foia: `{{today}}

{{address}}

Subject: Freedom of Information Act request

Under the Freedom of Information Act, 5 U.S.C. 552, and {{rule}}, I request a copy of the {{documents}} named below.

{{cables}}

Where a day is named above, it follows from the declassification instruction that the document bears, from the rule cited, or from my own reading where that is said. I do not take it to mean that the document has been declassified.

If a part is withheld, please release the rest, name the exemption for each part withheld, and tell me how to appeal. If another agency has to decide, please refer the request to it and tell me so.

Fees: [the largest amount that you agree to pay, or that you ask to be told first]

{{requester}}
{{reply_address}}
`,
}

const ids = v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MOST_IN_REQUEST))
const kind = v.picklist(REQUEST_KINDS)
const line = v.pipe(v.string(), v.maxLength(2_000))
const number = v.pipe(v.number(), v.integer(), v.minValue(1))

export const requestSchemas = {
  draft: v.object({ kind: v.optional(kind), ids, moment: momentSchema }),
  pdf: v.object({
    letter: v.pipe(v.string(), v.minLength(1), v.maxLength(400_000)),
    name: v.optional(line, 'request'),
  }),
  record: v.object({
    kind,
    ids,
    madeOn: daySchema,
    addressee: v.optional(line, ''),
    tracking: v.optional(line, ''),
    note: v.optional(line, ''),
    letter: v.optional(v.pipe(v.string(), v.maxLength(400_000)), ''),
  }),
  outcome: v.object({
    requestId: number,
    outcome: v.picklist(OUTCOMES),
    on: daySchema,
    note: v.optional(line, ''),
  }),
  undoOutcome: v.object({ outcomeId: number }),
  remove: v.object({ requestId: number }),
  list: v.object({ cable: v.optional(line) }),
}
