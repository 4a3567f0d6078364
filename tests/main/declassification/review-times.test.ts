import { describe, expect, test } from 'vitest'
import { deadlineOf } from '../../../main/declassification/review-times'
import type { Day } from '../../../preload/contract/day'
import type { Outcome, RequestOutcome, RequestRecord } from '../../../preload/contract/requests'

const came = (outcome: Outcome, on: Day, undoneAt: string | null = null): RequestOutcome => ({
  id: 1,
  outcome,
  on,
  note: '',
  at: '',
  undoneAt,
})

type Asked = Parameters<typeof deadlineOf>[0]

const REVIEW: Asked = {
  kind: 'mdr',
  madeOn: '2024-02-29',
  letter: 'under section 3.5 of Executive Order 13526 and 22 CFR 9.10',
  removedAt: null,
  outcomes: [],
}
const YEAR = '32 CFR 2001.33(a)(2)(i)'

describe('what is due next on a request', () => {
  test.each<[why: string, Partial<Asked>, RequestRecord['deadline']]>([
    ['a year, from a leap day', {}, { what: 'decision', on: '2025-02-28', rule: YEAR }],
    [
      'a receipt changes nothing',
      { outcomes: [came('acknowledged', '2024-03-10')] },
      { what: 'decision', on: '2025-02-28', rule: YEAR },
    ],
    [
      'sixty days to appeal, over a leap day',
      { madeOn: '2023-01-10', outcomes: [came('denied', '2024-01-31')] },
      { what: 'appeal', on: '2024-03-31', rule: YEAR },
    ],
    [
      'what is withheld of a document is denied too',
      { outcomes: [came('released-in-part', '2024-06-01')] },
      { what: 'appeal', on: '2024-07-31', rule: YEAR },
    ],
    [
      'an answer that was taken back is none',
      { outcomes: [came('denied', '2024-06-01', '2024-06-02T00:00:00Z')] },
      { what: 'decision', on: '2025-02-28', rule: YEAR },
    ],
    [
      'an appeal to the Department of State',
      { outcomes: [came('denied', '2024-06-01'), came('appealed', '2024-07-01')] },
      { what: 'appeal-answer', on: '2024-12-28', rule: '22 CFR 9.10(i)' },
    ],
    [
      'an appeal to another agency, of which no time was read',
      { letter: 'and 36 CFR 1260.70', outcomes: [came('appealed', '2024-07-01')] },
      null,
    ],
    ['all is released', { outcomes: [came('released', '2024-06-01')] }, null],
    ['no record was found: no denial', { outcomes: [came('not-found', '2024-06-01')] }, null],
    ['it was withdrawn', { outcomes: [came('withdrawn', '2024-06-01')] }, null],
    ['it is out of the register', { removedAt: '2024-03-01T00:00:00Z' }, null],
    ['an Act of which no time was read', { kind: 'foia' }, null],
    [
      'a day at the end of the calendar',
      { madeOn: '9999-12-31' },
      { what: 'decision', on: '9999-12-31', rule: YEAR },
    ],
  ])('%s', (_, given, due) => {
    expect(deadlineOf({ ...REVIEW, ...given })).toEqual(due)
  })
})
