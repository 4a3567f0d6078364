import type { DueRow } from '../../../preload/contract'

/** An invented row of the due list. */
export function dueRowOf(given: Partial<DueRow>): DueRow {
  return {
    id: '09BERN9001',
    created: '2009-12-14',
    released: null,
    origin: 'Embassy Bern',
    classification: 'SECRET//NOFORN',
    level: 'SECRET',
    subject: 'AN INVENTED SUBJECT',
    standing: 'passed',
    effectiveDate: '2019-12-31',
    kind: 'date',
    downgradedOnly: false,
    confidence: 'high',
    starred: false,
    read: false,
    noted: false,
    hits: null,
    basis: 'explicit',
    citation: 'E.O. 13526 §1.5(a)',
    verbatim: 'E.O. 12958: DECL: 12/31/2019',
    sentence: 'The cable names this day itself.',
    problems: [],
    readBy: 'program',
    source: '/cables/09BERN9001.html',
    ...given,
  }
}
