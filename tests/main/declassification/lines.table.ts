/**
 * Every shape of instruction that was found in real cables or is to be expected, with what it says. The days are
 * invented; a row's cable is CONFIDENTIAL and of 14 March 2006 unless it says otherwise.
 */
import type { Level } from '../../../preload/contract/cable'
import type { Day } from '../../../preload/contract/day'
import type { Kind } from '../../../preload/contract/reading'

export interface Row {
  line: string
  kind: Kind
  date?: string
  created?: Day | null
  level?: Level | null
  order?: string | null
  codes?: string[]
  event?: [name: string, offsetYears: number]
  downgrade?: [to: string, on: string | null]
  reviewOn?: string
  problems?: string[]
}

const U = 'UNCLASSIFIED' as const
const S = 'SECRET' as const
const two = ['two-digit-year']

/** Plain and damaged labels, one date or none behind them. */
const LABELS: Row[] = [
  { line: 'E.O. 12958: DECL: 03/29/2016', kind: 'date', date: '2016-03-29' },
  { line: 'E.O. 12958: N/A', kind: 'not-applicable', level: U },
  { line: 'EO 12958 DECL: 03/07/2016', kind: 'date', date: '2016-03-07' },
  { line: 'E.O. 12958: DECL: 7/19/2016', kind: 'date', date: '2016-07-19' },
  { line: 'E.O. 12958: DECL: 2015/11/17', kind: 'date', date: '2015-11-17' },
  { line: 'E.O. 12958: DECL: 3/7/2016', kind: 'date', date: '2016-03-07' },
  { line: 'E.O. 12958: DECL: 11/27/2016 \\', kind: 'date', date: '2016-11-27' },
  { line: 'E.O. 12958: DECL: 11/2/2016', kind: 'date', date: '2016-11-02' },
  { line: 'EO 12958 N/A', kind: 'not-applicable', level: U },
  { line: 'EO 12958 DECL: 2016/07/29', kind: 'date', date: '2016-07-29' },
  { line: '', kind: 'missing', level: U, order: null },
  { line: 'E.O. 12958: DECL: 12/20/16', kind: 'date', date: '2016-12-20', problems: two },
  { line: 'E.o. 12958: decl: 08/13/2016', kind: 'date', date: '2016-08-13' },
  { line: 'E.O. 12958: DECL: TWENTY YEARS', kind: 'duration', date: '2026-03-14' },
  { line: 'E.0. 12958: N/A', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958:N/A', kind: 'not-applicable', level: U },
  {
    line: 'E.O. 12958: DNG: CO 04/08/2026',
    kind: 'missing',
    level: S,
    codes: ['DNG:CO'],
    downgrade: ['CONFIDENTIAL', '2026-04-08'],
  },
  { line: 'EO 12958 DECL: 01/28/15', kind: 'date', date: '2015-01-28', problems: two },
  { line: 'E.O. 12958: DECL:03/16/2016', kind: 'date', date: '2016-03-16' },
  { line: 'E.O. 12958 N/A', kind: 'not-applicable', level: U },
  { line: 'E.O.12958: N/A', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958:', kind: 'missing', level: U },
  { line: 'E.O. 12958: \nDECL: 05/11/2016', kind: 'date', date: '2016-05-11' },
  { line: 'E.O. 12958:\n\nN/A', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: N/A \\', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: 07/22/2016', kind: 'date', date: '2016-07-22' },
  { line: 'E.O. 12958: DECL: MR', kind: 'manual-review', codes: ['MR'] },
  { line: 'E.O. 12958 03/24/2016', kind: 'date', date: '2016-03-24' },
  { line: 'E.O. 12958: DECL: 05/15/2016 "', kind: 'date', date: '2016-05-15' },
  { line: 'E.O. 12958', kind: 'missing', level: U },
  { line: 'E.O. 12958: DECL: 1/26/16', kind: 'date', date: '2016-01-26', problems: two },
  { line: 'E.O. 12958: DECL: 01-05-16', kind: 'date', date: '2016-01-05', problems: two },
  { line: 'E.O. 12958: DECLl: 05/12/2016', kind: 'date', date: '2016-05-12' },
  { line: 'E.O.: 12958: N/A', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: DECL: DECL: 06/09/2016', kind: 'date', date: '2016-06-09' },
  { line: 'E.O. 12958: DECL: 03/27/2016 ,,""', kind: 'date', date: '2016-03-27' },
  { line: 'E.O. 12958: NA', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: DECL: 08 OCTOBER 2016', kind: 'date', date: '2016-10-08' },
  { line: 'E.O. 12958: DECL ON: 07/01/2016', kind: 'date', date: '2016-07-01' },
  { line: 'E.O. 12958: 05/20/16', kind: 'date', date: '2016-05-20', problems: two },
  { line: 'EO 12958 XXXXXXXXXXXXX', kind: 'unreadable' },
  { line: 'EO 12958 \u0425\u0425\u0425\u0425\u0425\u0425', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: 2016-02-12', kind: 'date', date: '2016-02-12' },
  { line: 'E.o. 12958: decl: 4/9/2016', kind: 'date', date: '2016-04-09' },
  { line: 'E.O. 12958: n/a', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: DECL: 011/2/2016', kind: 'date', date: '2016-11-02' },
  { line: 'E.O. 12958: Declassify on 8/31/2016', kind: 'date', date: '2016-08-31' },
  { line: 'E.O. 12958: DECL: (##)', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: EXEMPT', kind: 'unreadable' },
  { line: 'E.O 12958: DECL: 02/08/16', kind: 'date', date: '2016-02-08', problems: two },
  { line: 'E.0. 12958: DECL: 03/05/16', kind: 'date', date: '2016-03-05', problems: two },
  { line: 'E.O. 12958:DECL:11/13/16', kind: 'date', date: '2016-11-13', problems: two },
  { line: 'E.O. 12958: 1.4 (B) 1.4(D) DECLASSIFY 11/07/2016', kind: 'date', date: '2016-11-07' },
  { line: 'E.O. 12958: DECL: N/A', kind: 'not-applicable', level: U },
  { line: "E.M. 12958: N'A", kind: 'not-applicable', level: U },
  { line: 'E..O. 12958: DECL: 03/14/2016', kind: 'date', date: '2016-03-14' },
  { line: 'E.OO. 12958: DECL: 03/14/2016', kind: 'date', date: '2016-03-14' },
  { line: 'E.O. 12958: \nDEECL: 03/14/2016', kind: 'date', date: '2016-03-14' },
  { line: 'E.O. 12958: N/A AGS: PREL, OVIP, EINV', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: DECL 03/9/2016', kind: 'date', date: '2016-03-09' },
  { line: 'E.O. 12958: DECLASSIFY 11/29/2016', kind: 'date', date: '2016-11-29' },
  { line: 'E.O. 12958: DECL: 08/22/2016 AGS: PGOV, PREL', kind: 'date', date: '2016-08-22' },
  { line: 'E.O. 12958: DECL: 5/7/2016 TAG PTER, PGOV', kind: 'date', date: '2016-05-07' },
  { line: 'SIPDISE.O. 12958: DECL: 02/15/2016TAGS: PREL PGOV', kind: 'date', date: '2016-02-15' },
  {
    line: 'Cable dated:2006-03-14T06:54:00C O N F I D E N T I A L TALLINN 009001 SIPDISE.O. 12958: DECL: 2016/02/16TAGS: PGOV',
    kind: 'date',
    date: '2016-02-16',
  },
  {
    line: 'c o n f i d e n t i a l tallinn 009001 e.o. 12958: decl: 11/02/16 tags: prel, pter',
    kind: 'date',
    date: '2016-11-02',
    problems: two,
  },
  { line: '¶E. O. 12958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. 12958. DECL. 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. 12 958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. I2958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'O. 12958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O.\u2028 12958:\u2028DECL: 02/15/2016\u2028TAGS: PREL', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. 12958, AS AMENDED: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. 12958 AS AMENDED BY E.O. 13292: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. 12958/13292: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'EXECUTIVE ORDER 12958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  {
    line: 'E.O. 13526: DECL: 2035/01/31',
    kind: 'date',
    date: '2035-01-31',
    created: '2010-01-31',
    order: '13526',
  },
  { line: 'E.O. 12958: DECL: 02/15/2016 REASON: 1.4(B) AND (D)', kind: 'date', date: '2016-02-15' },
  // One slip in the label or in DECL.
  ...[
    'E.R. 12958: DECL:',
    'X.O. 12958: DECL:',
    'EBO. 12958: DECL:',
    'OE 12958 DECL:',
    'E.. 12958: DECL:',
  ].map((label): Row => ({ line: `${label} 02/15/2016`, kind: 'date', date: '2016-02-15' })),
  ...['EDCL:', 'ECL:', 'DEL:', 'D ECL:', 'DE/CL:', 'DECXL:', 'DCCL'].map(
    (marker): Row => ({ line: `E.O. 12958: ${marker} 02/15/2016`, kind: 'date', date: '2016-02-15' }),
  ),
  { line: 'E.O. 12958: DEC 5, 2016', kind: 'date', date: '2016-12-05' },
  // Both points lost, an apostrophe before the year, an answer in brackets.
  { line: 'E O 12958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: "E.O. 12958: DECL: 2/15/'16", kind: 'date', date: '2016-02-15', problems: two },
  { line: 'E.O. 12958: (N/A)', kind: 'not-applicable', level: U },
  // An act to come is an instruction; only an act already done is a stamp.
  { line: 'E.O. 12958: TO BE DECLASSIFIED ON 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'E.O. 12958: WILL BE DECLASSIFIED 02/15/2016', kind: 'date', date: '2016-02-15' },
  { line: 'DECL: 02/15/2016', kind: 'date', date: '2016-02-15', order: null },
  {
    line: 'Classified By: DCM Orla Vinterberg; REASON: 1.4(B)\nDECLASSIFY ON: 02/15/2016',
    kind: 'date',
    date: '2016-02-15',
    order: null,
  },
]

/** Order numbers typed wrongly: read as the order of the cable's time, and said. */
const MISTYPED: Row[] = ['12598', '19523', '19528', '12928', '12985', '1295', '22958', '2958'].map(
  (number) => ({
    line: `E.O. ${number}: DECL: 02/12/2016`,
    kind: 'date',
    date: '2016-02-12',
    problems: ['order-number-typo'],
  }),
)

const TERMS_AND_EVENTS: Row[] = [
  { line: 'E.O. 12958: DECL: DATE OF CABLE PLUS 10 YEARS', kind: 'duration', date: '2016-03-14' },
  // What happens is another end than the term, not what it counts from; counted back from it, nothing is known.
  {
    line: 'E.O. 12958: DECL: TEN YEARS OR KOREAN UNIFICATION',
    kind: 'duration',
    date: '2016-03-14',
    problems: ['trailing-text'],
  },
  { line: 'E.O. 12958: DECL: TEN YEARS BEFORE KOREAN UNIFICATION', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: END 2016', kind: 'date', date: '2016-12-31', problems: ['damaged-date'] },
  // A term and a day that no draft explains contradict; the day counts.
  { line: 'E.O. 12958: DECL: TEN YEARS (03/14/2016)', kind: 'date', date: '2016-03-14' },
  {
    line: 'E.O. 12958: DECL: TEN YEARS (03/14/2026)',
    kind: 'date',
    date: '2026-03-14',
    problems: ['conflicting-instructions'],
  },
  { line: 'E.O. 12958: DECL: TEN YEARS', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958: DECL: TEN (10) YEARS', kind: 'duration', date: '2016-03-14' },
  // The same number said again, and another one.
  {
    line: 'E.O. 12958: DECL: TEN (15) YEARS',
    kind: 'duration',
    date: '2016-03-14',
    problems: ['conflicting-instructions'],
  },
  { line: 'E.O. 12958: DECL: 25 (TWENTY-FIVE) YEARS', kind: 'duration', date: '2031-03-14' },
  // An event or a term: which comes first is not known, so that the event alone would hide the term.
  {
    line: 'E.O. 12958: DECL: ONE YEAR AFTER CONCLUSION OF NEGOTIATIONS OR TEN YEARS',
    kind: 'event',
    event: ['CONCLUSION OF NEGOTIATIONS OR TEN YEARS', 1],
    problems: ['conflicting-instructions'],
  },
  { line: 'E.O. 12958: DECL: TEN YEARS FROM NOW', kind: 'duration', date: '2016-03-14' },
  // A day is nearer than the term that it is explained by.
  {
    line: 'E.O. 12958: DECL: 02/15/2016 (10 YEARS)',
    kind: 'date',
    date: '2016-02-15',
  },
  { line: 'E.O. 12958: DECL: 10 YRS', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958: DECL: 10-YEARS', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958: DECL: TWENTY-FIVE YEARS FROM DATE OF CABLE', kind: 'duration', date: '2031-03-14' },
  // The 25-year rule caps a term as it caps a day.
  {
    line: 'E.O. 12958: DECL: THIRTY YEARS',
    kind: 'duration',
    date: '2036-03-14',
    problems: ['exceeds-25-years'],
  },
  { line: 'E.O. 12958: DECL: 20 YEARS AFTER ORIGINATION', kind: 'duration', date: '2026-03-14' },
  { line: 'E.O. 12958: DECL: SIX MONTHS', kind: 'duration', date: '2006-09-14' },
  { line: 'E.O. 12958: DECL: 90 DAYS', kind: 'duration', date: '2006-06-12' },
  { line: 'E.O. 12958: DECL: 10 YEARS FROM 12/11/2005', kind: 'date', date: '2015-12-11' },
  { line: 'E.O. 12958: DECL: TWENTY YEARS', kind: 'duration', date: '2024-02-29', created: '2004-02-29' },
  { line: 'E.O. 12958: DECL: TEN YEARS', kind: 'duration', date: '2014-02-28', created: '2004-02-29' },
  {
    line: 'E.O. 12958: DECL: TEN YEARS AFTER KOREAN UNIFICATION',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  {
    line: 'E.O. 12958: DECL: TEN YEARS AFTER\nKOREAN UNIFICATION\nTAGS: PREL',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  // The line end parts the term from its event, or the event in two.
  {
    line: 'E.O. 12958: DECL: TEN YEARS\nAFTER KOREAN UNIFICATION\nTAGS: PREL',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  {
    line: 'E.O. 12958: DECL: TEN YEARS AFTER KOREAN\nUNIFICATION\nTAGS: PREL',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  // A slip in AFTER makes no term of ten years: what happens is named.
  {
    line: 'E.O. 12958: DECL: TEN YEARS ATER KOREAN UNIFICATION',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  { line: 'EO 12958 KOREAN UNIFICATION', kind: 'event', event: ['KOREAN UNIFICATION', 0] },
  {
    line: 'EO 12958 UNTIL THE TREATY IS SIGNED',
    kind: 'event',
    event: ['TREATY IS SIGNED', 0],
  },
  { line: 'EO 12958 DECL: CLOSURE OF ICTY', kind: 'event', event: ['CLOSURE OF ICTY', 0] },
  { line: 'E.o. 12958: decl: after korean unification', kind: 'event', event: ['korean unification', 0] },
  { line: 'E.O. 12958: DECL: FIVE YEARS AFTER ICTY CLOSURE', kind: 'event', event: ['ICTY CLOSURE', 5] },
  {
    line: 'E.O. 12958: DECL: 1.6 FIVE YEARS AFTER CLOSURE OF ICTY',
    kind: 'event',
    event: ['CLOSURE OF ICTY', 5],
  },
  {
    line: 'E.O. 12958: DECL: KOREAN REUNIFICATION PLUS TEN YEARS',
    kind: 'event',
    event: ['KOREAN REUNIFICATION', 10],
  },
  {
    line: 'E.O. 12958: DECL: UPON COMPLETION OF THE HERRING TALKS',
    kind: 'event',
    event: ['COMPLETION OF THE HERRING TALKS', 0],
  },
]

const CODES: Row[] = [
  { line: 'E.O. 12958: DECL: (X1)', kind: 'exemption', codes: ['X1'], created: '1999-05-04' },
  { line: 'E.O. 12958: DECL: (X1)', kind: 'exemption', codes: ['X1'], problems: ['out-of-period-code'] },
  { line: 'E.O. 12958: DECL: X6', kind: 'exemption', codes: ['X6'], created: '2003-09-21' },
  {
    line: 'E.O. 12958: DECL: X6',
    kind: 'exemption',
    codes: ['X6'],
    created: '2003-09-22',
    problems: ['out-of-period-code'],
  },
  { line: 'E.O. 12958: DECL: 1.6X1', kind: 'exemption', codes: ['X1'], created: '1999-05-04' },
  { line: 'E.O. 12958: DECL: 1.6(X5)', kind: 'exemption', codes: ['X5'], created: '1999-05-04' },
  { line: 'E.O. 12958: 1.6 X8', kind: 'exemption', codes: ['X8'], created: '1999-05-04' },
  { line: 'E.O. 12958: DECL: X1, X5', kind: 'exemption', codes: ['X1', 'X5'], created: '1999-05-04' },
  { line: 'E.O. 12958: DECL: X1,5,6', kind: 'exemption', codes: ['X1', 'X5', 'X6'], created: '1999-05-04' },
  { line: 'E.O. 12958: DECL: EXEMPT X1', kind: 'exemption', codes: ['X1'], created: '1999-05-04' },
  {
    line: 'E.O. 12958: DECL: X1, 5/4/2009',
    kind: 'exemption',
    codes: ['X1'],
    date: '2009-05-04',
    created: '1999-05-04',
  },
  { line: 'E.O. 12958: DECL: 25X1', kind: 'exemption', codes: ['25X1'] },
  { line: 'E.O. 12958: DECL: 25X6', kind: 'exemption', codes: ['25X6'] },
  { line: 'E.O. 12958: DECL: 25-X1', kind: 'exemption', codes: ['25X1'] },
  { line: 'E.O. 12958: DECL: 25.X1', kind: 'exemption', codes: ['25X1'] },
  { line: 'E.O. 12958: DECL: 25X1 -- HUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  { line: 'E.O. 12958: DECL: 25X1- (HUMAN)', kind: 'exemption', codes: ['25X1-HUMAN'] },
  // 32 CFR 2001.26(a)(1): no day of an exemption lies beyond 50 years.
  { line: 'E.O. 12958: DECL: 25X6, 12/31/2056', kind: 'exemption', codes: ['25X6'], date: '2056-12-31' },
  {
    line: 'E.O. 12958: DECL: 25X6, 01/01/2057',
    kind: 'exemption',
    codes: ['25X6'],
    date: '2057-01-01',
    problems: ['exceeds-25-years'],
  },
  { line: 'E.O. 12958: DECL: 25-XI-2015', kind: 'date', date: '2015-11-25' },
  { line: 'E.O. 12958: DECL: 25X1- HUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  { line: 'E.O. 12958: DECL: 25X1-HUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  // Slips in HUMAN: 50 years in place of 75 if the word were passed over.
  { line: 'E.O. 12958: DECL: 25X1-HUAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  { line: 'E.O. 12958: DECL: 25X1-UMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  // The line end in the code: 50 years in place of 75 without its second half.
  { line: 'E.O. 12958: DECL: 25X1-\nHUMAN\nTAGS: PREL', kind: 'exemption', codes: ['25X1-HUMAN'] },
  {
    line: 'E.O. 13526: DECL: 50X1-HUM',
    kind: 'exemption',
    codes: ['50X1-HUM'],
    created: '2010-08-04',
    order: '13526',
  },
  {
    line: 'E.O. 13526: DECL: 50X2-WMD',
    kind: 'exemption',
    codes: ['50X2-WMD'],
    created: '2010-08-04',
    order: '13526',
  },
  // 32 CFR 2001.21(a)(4): neither mark comes with a day.
  {
    line: 'E.O. 13526: DECL: 50X2-WMD, 12/31/2060',
    kind: 'exemption',
    codes: ['50X2-WMD'],
    date: '2060-12-31',
    created: '2010-08-04',
    order: '13526',
    problems: ['conflicting-instructions'],
  },
  {
    line: 'E.O. 13526: DECL: 50X1-HUM, 12/31/2070',
    kind: 'exemption',
    codes: ['50X1-HUM'],
    date: '2070-12-31',
    created: '2010-08-04',
    order: '13526',
    problems: ['conflicting-instructions'],
  },
  { line: 'E.O. 13526: DECL: 75X', kind: 'exemption', codes: ['75X'], created: '2010-08-04', order: '13526' },
  { line: 'E.O. 12958: DECL: 25X6, 12/31/2040', kind: 'exemption', codes: ['25X6'], date: '2040-12-31' },
  { line: 'E.O. 12356: DECL:OADR', kind: 'oadr', codes: ['OADR'], created: '1989-12-13', order: '12356' },
  { line: 'E.O. 12356: DECL: OADR', kind: 'oadr', codes: ['OADR'], created: '1989-12-13', order: '12356' },
  { line: 'E.O. 12356: DECL: OARD', kind: 'oadr', codes: ['OADR'], created: '1989-12-13', order: '12356' },
  { line: 'E.O.12356:DECL:OADR', kind: 'oadr', codes: ['OADR'], created: '1985-12-13', order: '12356' },
  {
    line: "E.O. 12356: ORIGINATING AGENCY'S DETERMINATION REQUIRED",
    kind: 'oadr',
    codes: ['OADR'],
    created: '1989-12-13',
    order: '12356',
  },
  { line: 'E.O. 12958: DECL: OADR', kind: 'oadr', codes: ['OADR'], problems: ['out-of-period-code'] },
  // The mark begins like the next label; cut there, nothing would be left of it.
  {
    line: 'E.O. 12958: DECL: SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT\nTAGS: PREL',
    kind: 'unreadable',
    codes: ['SUBJECT TO TREATY'],
  },
  { line: 'E.O. 12958: DECL: 03/29/2016 SUBJECT: TO THE POINT', kind: 'date', date: '2016-03-29' },
  { line: 'E.O. 12958: DECL: MANUAL REVIEW', kind: 'manual-review', codes: ['MR'] },
  { line: 'E.O. 12958: DECL: M R', kind: 'manual-review', codes: ['MR'] },
  {
    line: 'E.O. 12958: DECL: MR\nTAGS: ASEC\nClassified By: Derived from Multiple Sources\n\nDeclassify on: Source marked 25X1-human, Date of source:\nOctober 30, 2005\n\n1. (U) Text',
    kind: 'manual-review',
    codes: ['MR', '25X1-human'],
  },
  {
    line: 'E.O. 12958: DNG: CO 04/08/2011; DECL: 04/08/2016',
    kind: 'date',
    date: '2016-04-08',
    level: S,
    codes: ['DNG:CO'],
    downgrade: ['CONFIDENTIAL', '2011-04-08'],
  },
]

const OLD = { created: '1975-03-04', order: '11652' } as const

/** The schedules of 1972 to 1982, on telegrams and in the attributes of their archive. */
const SCHEDULES: Row[] = [
  // The order of 1978 allows an event in place of the day that GDS then named; before it GDS is the schedule.
  {
    line: 'E.O. 12065: GDS UPON COMPLETION OF TALKS',
    kind: 'event',
    event: ['COMPLETION OF TALKS', 0],
    order: '12065',
    created: '1980-05-04',
  },
  {
    line: 'E.O. 12065: GDS 12/8/\n85 (ROE, ANN) OR-E',
    kind: 'gds',
    date: '1985-12-08',
    created: '1979-12-08',
    order: '12065',
    problems: two,
  },
  { ...OLD, line: 'E.O. 11652: GDS', kind: 'gds', date: '1981-12-31' },
  { ...OLD, line: 'E. O. 11652: GDS', kind: 'gds', date: '1983-12-31', level: S },
  { ...OLD, line: 'E.O. 11652: GDS', kind: 'gds', date: '1985-12-31', level: 'TOP SECRET' },
  { ...OLD, line: '11652 GDS', kind: 'gds', date: '1981-12-31' },
  { ...OLD, line: 'E.O. 11652:  N/A', kind: 'not-applicable', level: U },
  { ...OLD, line: 'E.O. 11652: NGDS', kind: 'unreadable', codes: ['NGDS'] },
  { ...OLD, line: 'E.O. 11652: XGDS-2', kind: 'xgds', codes: ['XGDS-2'] },
  { ...OLD, line: 'E.O. 11652: XGDS-1/3', kind: 'xgds', codes: ['XGDS-1', 'XGDS-3'] },
  { ...OLD, line: 'E.O. 11652: XGDS-I', kind: 'xgds', codes: ['XGDS-1'] },
  { ...OLD, line: 'E.O. 11652: XGDS-3 INDEFINITE', kind: 'xgds', codes: ['XGDS-3'] },
  // The end of a control on paper that is not classified, and no day of the order's.
  { ...OLD, line: 'E.O. 11652: N/A - DECONTROL AFTER 6/30/75', kind: 'not-applicable', level: U },
  { ...OLD, line: 'E O. 11652: N/A DECONTROL 19 NOVEMBER 1975', kind: 'not-applicable', level: U },
  ...['1162', '116652', 'LL652'].map(
    (number): Row => ({
      ...OLD,
      line: `E.O. ${number}: GDS`,
      kind: 'gds',
      date: '1981-12-31',
      problems: number === 'LL652' ? [] : ['order-number-typo'],
    }),
  ),
  // Schedules outlived their order in some drafters' habits.
  {
    ...OLD,
    line: 'E.O. 11652: XGDS-2',
    kind: 'xgds',
    codes: ['XGDS-2'],
    created: '1978-12-01',
    problems: ['out-of-period-code'],
  },
  {
    ...OLD,
    line: 'E.O. 11652: GDS',
    kind: 'gds',
    date: '1984-12-31',
    created: '1978-12-01',
    problems: ['out-of-period-code'],
  },
  { ...OLD, line: 'E.O. 11652: GDS', kind: 'gds', date: '1984-12-31', created: '1978-11-30' },
  { ...OLD, line: 'E.O. 11652: XGDS-1, 3', kind: 'xgds', codes: ['XGDS-1', 'XGDS-3'] },
  { ...OLD, line: 'E.O. 11652: XGDS-1, XGDS-3', kind: 'xgds', codes: ['XGDS-1', 'XGDS-3'] },
  // Read as GDS these would end decades too soon.
  { ...OLD, line: 'E.O. 11652: X-GDS-2', kind: 'xgds', codes: ['XGDS-2'] },
  { ...OLD, line: 'E.O. 11652: EXEMPT FROM GDS', kind: 'xgds', codes: ['XGDS'] },
  { ...OLD, line: 'E.O. 11652: EXEMPT', kind: 'xgds', codes: ['XGDS'] },
  { ...OLD, line: 'E.O. 11652: EXEMPT (B)(2)', kind: 'xgds', codes: ['XGDS-2'] },
  { ...OLD, line: 'E.O. 11652: EXEMPTION CATEGORY 3', kind: 'xgds', codes: ['XGDS-3'] },
  { ...OLD, line: 'E.O. 11652: EXEMPT FROM AUTOMATIC DECLASSIFICATION', kind: 'xgds', codes: ['XGDS'] },
  { ...OLD, line: 'E.O. 11652: EXEMPT 12/31/1999', kind: 'xgds', codes: ['XGDS'], date: '1999-12-31' },
  { ...OLD, line: 'E.O. 11652: GDS-2', kind: 'gds', date: '1981-12-31', problems: ['trailing-text'] },
  { ...OLD, line: '11652 G.D.S.', kind: 'gds', date: '1981-12-31' },
  {
    ...OLD,
    line: 'E.O. 11652: ADS, DECLASSIFIED 3/31/76',
    kind: 'date',
    codes: ['ADS'],
    date: '1976-03-31',
    problems: two,
  },
  // Without its day the line is cut short of the schedule, which is its outer end.
  { ...OLD, line: 'E.O. 11652: ADS', kind: 'missing', codes: ['ADS'] },
  { ...OLD, line: 'E.O. 11652: XGDS', kind: 'xgds', codes: ['XGDS'] },
  { ...OLD, line: 'E.O. 11652: XGDS-3 12/31/1999', kind: 'xgds', codes: ['XGDS-3'], date: '1999-12-31' },
  {
    ...OLD,
    line: '11652: ADS, DECLAS 3/31/76',
    kind: 'date',
    codes: ['ADS'],
    date: '1976-03-31',
    problems: two,
  },
  { ...OLD, line: 'E.O. 11652: TAGS: PFOR', kind: 'missing' },
  { ...OLD, line: 'Executive Order: GS', kind: 'gds', date: '1981-12-31', order: null },
  {
    ...OLD,
    line: 'Executive Order: GS 19850516 TAMM, M',
    kind: 'gds',
    date: '1985-05-16',
    created: '1979-05-16',
    order: null,
  },
  {
    ...OLD,
    line: 'Executive Order: AS 19760331',
    kind: 'date',
    codes: ['ADS'],
    date: '1976-03-31',
    order: null,
  },
  { ...OLD, line: 'Executive Order: X3', kind: 'xgds', codes: ['XGDS-3'], order: null },
  { ...OLD, line: 'Executive Order: RR', kind: 'unreadable', codes: ['RR'], order: null },
  { ...OLD, line: 'Executive Order: OA', kind: 'unreadable', codes: ['OA'], order: null },
  { ...OLD, line: 'Executive Order: N/A', kind: 'not-applicable', level: U, order: null },
  { ...OLD, line: 'Executive Order: -- N/A or Blank --', kind: 'missing', order: null },
  { ...OLD, line: 'E.O. 11652: X2', kind: 'xgds', codes: ['XGDS-2'] },
  {
    line: 'E.O. 12065: GDS 8/12/85 (TAMM, MAARJA L.) OR-P',
    kind: 'gds',
    date: '1985-08-12',
    created: '1979-08-13',
    order: '12065',
    problems: two,
  },
  // A day that cannot be read beside a schedule leaves a doubt.
  {
    line: 'E.O. 12065: GDS 8/1285 (TAMM, MAARJA L.) OR-P',
    kind: 'gds',
    created: '1979-08-13',
    order: '12065',
    problems: ['trailing-text'],
  },
  ...['8 /12/85', '8/12;85'].map(
    (day): Row => ({
      line: `E.O. 12065: GDS ${day} (TAMM, MAARJA L.) OR-P`,
      kind: 'gds',
      date: '1985-08-12',
      created: '1979-08-13',
      order: '12065',
      problems: two,
    }),
  ),
  {
    line: 'E.O. 12065: GDS, 8/12/85 (TAMM, MAARJA L.) OR-P',
    kind: 'gds',
    date: '1985-08-12',
    created: '1979-08-13',
    order: '12065',
    problems: two,
  },
  {
    line: 'E.O. 12065: XDS-1 2/14/1999 (TAMM, MAARJA) OR-M',
    kind: 'date',
    codes: ['XDS-1'],
    date: '1999-02-14',
    created: '1979-02-14',
    order: '12065',
  },
  {
    line: 'E.O. 12065: XDS-1 2/14/1999 (TAMM) OR-M',
    kind: 'date',
    codes: ['XDS-1'],
    date: '1999-02-14',
    created: '1979-02-14',
    order: '12065',
    problems: ['trailing-text'],
  },
  {
    line: 'E.O. 12065: RDS-4 6/5/99 (TAMM, MAARJA H.) OR-M',
    kind: 'review',
    codes: ['RDS-4'],
    reviewOn: '1999-06-05',
    created: '1979-06-05',
    order: '12065',
    problems: two,
  },
  {
    line: 'E.O. 12356: DECL: 3/4/96',
    kind: 'date',
    date: '1996-03-04',
    created: '1990-03-04',
    order: '12356',
    problems: two,
  },
]

const ACTS_DONE: Row[] = [
  // The words of the schedule: a day to come, and no act done.
  {
    line: 'E.O. 11652: AUTOMATICALLY DECLASSIFIED ON MARCH 31, 1976',
    kind: 'date',
    date: '1976-03-31',
    created: '1975-03-04',
    order: '11652',
  },
  {
    line: 'E.O. 12958: AS AMENDED; DECLASSIFIED JUNE 21, 2006',
    kind: 'declassified',
    date: '2006-06-21',
    created: '1972-08-22',
    level: U,
  },
  {
    line: 'E.O. 12958: DECL: DECLASSIFIED BY NARA 09/02/2009',
    kind: 'declassified',
    date: '2009-09-02',
    created: '1966-08-22',
    level: U,
  },
]

/** Cut lines, and the copies that complete them. */
const CUT: Row[] = [
  { line: 'E.O. 129...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DE...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 08...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 08/15/20...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 08/15/201...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 08/15/2016...', kind: 'date', date: '2016-08-15' },
  {
    line: 'E.O. 129...\n\nC O N F\nE.O. 12958: DECL: 08/15/2016',
    kind: 'date',
    date: '2016-08-15',
    problems: ['taken-from-second-copy'],
  },
  {
    line: 'E.O. 12958: DECL...\n\n151710\n\nE.O. 12958: DECL: 08/15/2016',
    kind: 'date',
    date: '2016-08-15',
    problems: ['taken-from-second-copy'],
  },
  // Year first, the last number stands before the dots and may have had a second digit.
  { line: 'E.O. 12958: DECL: 2016/12/1...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 2016/1...', kind: 'unreadable', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 2016/12/11...', kind: 'date', date: '2016-12-11' },
  // A term may have gone on to an event, a code to HUMAN; what stands there is read, with a doubt.
  { line: 'E.O. 12958: DECL: TEN YEARS...', kind: 'duration', date: '2016-03-14', problems: ['cut-short'] },
  { line: 'E.O. 12958: DECL: 25X1...', kind: 'exemption', codes: ['25X1'], problems: ['cut-short'] },
  {
    line: 'E.O. 12958: DECL: TEN YEARS...\n\nC O N F\nE.O. 12958: DECL: TEN YEARS AFTER KOREAN UNIFICATION',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
    problems: ['taken-from-second-copy'],
  },
]

/** Meant as an instruction, and none as it stands: the words are shown, what they seem to say is not taken. */
const UNREAD: Row[] = [
  { line: 'E.O. 12958: DO NOT DECLASSIFY BEFORE 12/11/2016', kind: 'unreadable' },
  // RDS with a slip: the day is one of review, and declassifies nothing.
  {
    line: 'E.O. 12065: RFS-4 6/5/99 (DOE, JOHN) OR-M',
    kind: 'unreadable',
    order: '12065',
    created: '1979-06-05',
  },
]

/** DECL is what leads to the instruction; a day before it is the order’s or the cable’s own. */
const BEFORE_DECL: Row[] = [
  { line: 'E.O. 12958, APRIL 17, 1995: DECL: 12/11/2016', kind: 'date', date: '2016-12-11' },
  { line: 'E.O. 12958 04/17/1995 DECL: 25X1', kind: 'exemption', codes: ['25X1'] },
  { line: 'E.O. 12958, APRIL 17, 1995: DECL: TEN YEARS', kind: 'duration', date: '2016-03-14' },
  // Of two days that might both be meant, the one before DECL leaves a doubt.
  ...[
    'E.O. 12958 (04/17/95) DECL: 12/11/2016',
    'EO 12958 03/14/2006 DECL 12/11/2016',
    'E.O. 12958: CLASSIFIED 03/14/2006 DECL: 12/11/2016',
    'E.O. 12958: REASON 1.4(D) 03/14/06 DECLASSIFY ON 12/11/2016',
  ].map((line): Row => ({ line, kind: 'date', date: '2016-12-11', problems: ['conflicting-instructions'] })),
]

/** The order’s number is taken out, or the whole label is; DECL with a day or a code at the start of a line says enough. */
const WITHOUT_NUMBER: Row[] = [
  { line: 'E.O. XXXXX: DECL: 12/11/2016', kind: 'date', date: '2016-12-11', order: null },
  { line: 'E.O. ----: DECL: 12/11/2016', kind: 'date', date: '2016-12-11', order: null },
  { line: 'DECL 12/11/2016', kind: 'date', date: '2016-12-11', order: null },
  { line: 'DECLAS ON 12/11/2016', kind: 'date', date: '2016-12-11', order: null },
  { line: 'DECLASSIFY 12/11/2016', kind: 'date', date: '2016-12-11', order: null },
  { line: 'DECL 25X1', kind: 'exemption', codes: ['25X1'], order: null },
  // The classifier says it in words of his own.
  ...[
    'DECLASSIFICATION DATE: 12/11/2016',
    'DECLASSIFICATION: 12/11/2016',
    'DECLAS. ON: 12/11/2016',
    'TO BE DECLASSIFIED ON 12/11/2016',
    'AUTO DECLASSIFY 12/11/2016',
    'DECLASSIFY AFTER 12/11/2016',
  ].map((words): Row => {
    const line = `CLASSIFIED BY: A. DOE; REASON: 1.4(B); ${words}`
    return { line, kind: 'date', date: '2016-12-11', order: null }
  }),
  {
    line: 'Classified By: A. Doe. Reason: 1.4 (b). Declassify upon completion of talks.',
    kind: 'event',
    event: ['completion of talks', 0],
    order: null,
  },
  // An act done, and a sentence of the first paragraph.
  { line: 'CLASSIFIED BY: A. DOE; DECLASSIFIED ON 12/11/2016', kind: 'missing', order: null },
  {
    line: 'Classified By: A. Doe.\n\n1. (C) The files are closed. Declassify after the talks, he said.',
    kind: 'missing',
    order: null,
  },
  // Running text: neither a line of its own, nor nothing but the day.
  { line: 'WE MEAN TO DECLASSIFY 12/11/2016', kind: 'missing', order: null },
  { line: 'DECL 12/11/2016 OF THE PAPERS ON HERRING', kind: 'missing', order: null },
]

/** The label said again is one label, on one line or two; another text between them makes copies. */
const DOUBLED: Row[] = [
  { line: 'E.O. 12958: E.O. 12958: DECL: 1/2/2015', kind: 'date', date: '2015-01-02' },
  { line: 'E.O. 12958:\nE.O. 12958: DECL: 1/2/2015', kind: 'date', date: '2015-01-02' },
  { line: 'E.O. 12958: E.O. 12958: N/A', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958: E.O. 12958: E.O. 12958: DECL: 1/2/2015', kind: 'date', date: '2015-01-02' },
  { line: 'E.O. 12958:\nE.O. 12958:\nE.O. 12958: DECL: 1/2/2015', kind: 'date', date: '2015-01-02' },
  { line: 'E.O. 12958: DECL: DECL: DECL: 1/2/2015', kind: 'date', date: '2015-01-02' },
  {
    line: 'E.O. 12958:\nHERRING\nE.O. 12958: DECL: 1/2/2015',
    kind: 'date',
    date: '2015-01-02',
    problems: ['taken-from-second-copy'],
  },
]

/** Whatever names amendments and other orders between the label and the instruction, it is one line: a person reads it at once. */
const AMENDED: Row[] = [
  ...[
    'E.O. 12958 (AMENDED): DECL:',
    'E.O. 12958 AMENDED: DECL:',
    'E.O. 12958 [AMENDED]: DECL:',
    'E.O. 12958 - AMENDED - DECL:',
    'E.O. 12958 AS AMMENDED: DECL:',
    'E.O. 12958, AS AMENEDED:',
    'E.O. 12958, AS AMENDED DECL',
    'E.O. 12958 AS AMENDED. DECL:',
    'E.O. 12958\nAS AMENDED: DECL:',
    'E.O. 12958,\nAS AMENDED, DECL:',
    'E.O. 12958 AS\nAMENDED: DECL:',
    'E.O. 12958 AS AMENDED:\nDECL:',
    'E.O. 12958 AS AMENDED BY EO 13292: DECL:',
    'E.O. 12958 AS AMENDED BY E.O.\n13292: DECL:',
    'E.O. 12958 (AS AMENDED BY E.O. 13292): DECL:',
    'E.O. 12958, AS AMENDED BY EXECUTIVE ORDER 13292, DECL:',
    'E.O. 12958 (AS AMENDED, 2003):',
    'E.O. 12958 (AS AMENDED, 2003): DECL:',
    'E.O. 12958 AS AMENDED MARCH 25, 2003: DECL:',
    'E.O. 12958 (AS AMENDED ON 25 MARCH 2003): DECL:',
    'E.O. 12958 AS AMENDED IN 2003: DECL:',
    'E.O.S 12958 AND 13292: DECL:',
    "E.O.'S 12958 AND 13292: DECL:",
    'E.O.s 12958/13292: DECL:',
    'EOS 12958 AND 13292: DECL:',
    'EXECUTIVE ORDERS 12958 AND 13292: DECL:',
    'E.O. 12958/13526: DECL',
    'E.O. 12958 / E.O. 13526: DECL:',
    'E.O. 12958 & 13292: DECL:',
    'E.O. 12958 (REPLACED BY E.O. 13526): DECL:',
    'E.O. 12958 SUPERSEDED BY E.O. 13526: DECL:',
  ].map((label): Row => ({ line: `${label} 12/08/2015`, kind: 'date', date: '2015-12-08' })),
  ...[
    'E.O. 13526 (FORMERLY E.O. 12958): DECL:',
    'E.O. 13526 (FORMERLY 12958): DECL:',
    'E.O. 13526, FORMERLY E.O. 12958: DECL:',
    'E.O. 13526 (PREVIOUSLY E.O. 12958): DECL:',
    'E.O. 13526 (WHICH REPLACED E.O. 12958): DECL:',
  ].map(
    (label): Row => ({
      line: `${label} 12/08/2015`,
      kind: 'date',
      date: '2015-12-08',
      created: '2010-02-03',
      order: '13526',
    }),
  ),
  { line: 'E.O. 12958 (AMENDED): N/A', kind: 'not-applicable', level: U },
  { line: 'E.O. 12958, AS AMENDED: DECL: TEN YEARS', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958\nAS AMENDED: DECL: 25X1-HUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  // The year of an amendment is no day of declassification.
  { line: 'E.O. 12958 (AS AMENDED, 2003):', kind: 'missing' },
  { line: 'E.O. 12958 AS AMENDED 02/15/2016', kind: 'date', date: '2016-02-15' },
  // A day before the cable is the amendment's where nothing such as DECL leads to it.
  ...[
    'E.O. 12958, AS AMENDED MARCH 25, 2003',
    'E.O. 12958 AS AMENDED 03/25/2003',
    // Its two digits, read as those of a day to come, would name 2103.
    'E.O. 12958, AS AMENDED 3/25/03',
    'E.O. 12958 (AS AMENDED ON 25 MARCH 2003)',
  ].map((line): Row => ({ line, kind: 'missing' })),
  {
    line: 'E.O. 12958, AS AMENDED MARCH 25, 2003\nTAGS: PREL\nDeclassify on: 03/14/2016',
    kind: 'date',
    date: '2016-03-14',
  },
  // A section with a colon behind it leads to what is said, as the label does.
  ...[
    'E.O. 12958 SECTION 3.3:',
    'E.O. 12958, SECTION 3.3(A): DECL:',
    'E.O. 12958 (SEC. 3.3):',
    'E.O. 12958, SEC 3.3:',
  ].map((label): Row => ({ line: `${label} 12/08/2015`, kind: 'date', date: '2015-12-08' })),
  { line: 'E.O. 12958 SECTION 3.3 OF 12/08/2015 APPLIES', kind: 'missing', order: null },
  { line: 'E.O. 12958, SEC. 1.4 (B), (D): DECL: 12/08/2015', kind: 'date', date: '2015-12-08' },
  // The day of the order itself.
  ...['E.O. 12958 OF APRIL 17, 1995: DECL:', 'E.O. 12958 DATED 17 APRIL 1995, DECL:'].map(
    (label): Row => ({ line: `${label} 12/08/2015`, kind: 'date', date: '2015-12-08' }),
  ),
  // Other words before DECL leave a doubt, but no cable without an instruction.
  ...[
    'E.O. 12958 (HERRING): DECL:',
    'E.O. 12958 HERRING DECL',
    'E.O. 12958, SECTION 1.5, DECLASSIFY ON:',
  ].map(
    (label): Row => ({
      line: `${label} 12/08/2015`,
      kind: 'date',
      date: '2015-12-08',
      problems: label.includes('HERRING') ? ['trailing-text'] : [],
    }),
  ),
  // What stands on the next line is not the label's unless it leads to the instruction.
  { line: 'E.O. 12958:\n(AMENDED COPY)', kind: 'missing' },
]

/** A hyphen at a line's end parts a word, and no more. */
const HYPHENATED: Row[] = [
  ...[
    'E.O. 12958: DECLASSI-\nFY ON: 12/08/2015',
    'E.O. 12958: DE-\nCLASSIFY ON: 12/08/2015',
    'E.O. 12958: DECLAS-\nSIFY ON 12/08/2015',
    'E.O. 12958: DECL: DECEM-\nBER 8, 2015',
  ].map((line): Row => ({ line, kind: 'date', date: '2015-12-08' })),
  ...['DECLASSI-\nFY ON: 12/08/2015', 'DE-\nCLASSIFY ON: 12/08/2015'].map(
    (line): Row => ({ line, kind: 'date', date: '2015-12-08', order: null }),
  ),
  {
    line: 'CLASSIFIED BY: DCM ORLA VINTERBERG; REASON: 1.4(B); DE-\nCLASSIFY ON: 12/08/2015',
    kind: 'date',
    date: '2015-12-08',
    order: null,
  },
  { line: 'E.O. 12958: DECL: TWEN-\nTY YEARS', kind: 'duration', date: '2026-03-14' },
]

/** Days of the month and months in words, and the Roman numbers of months. */
const IN_WORDS: Row[] = [
  ...[
    'MARCH FOURTH, 2018',
    'MARCH THE FOURTH, 2018',
    'FOURTH OF MARCH, 2018',
    'THE FOURTH OF MARCH 2018',
    'FOURTH MARCH 2018',
    '4TH OF MARCH 2018',
    '4TH OF MARCH, 2018',
    'THE 4TH OF MARCH, 2018',
    '4TH DAY OF MARCH, 2018',
    'MARCH 4TH 2018',
    '4/III/2018',
    '04.III.2018',
    '4-III-2018',
    '4 III 2018',
  ].map((day): Row => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', date: '2018-03-04' })),
  ...['31/XII/2018', '31.XII.2018', 'DECEMBER THIRTY-FIRST, 2018', 'THIRTY FIRST OF DECEMBER 2018'].map(
    (day): Row => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', date: '2018-12-31' }),
  ),
  { line: 'E.O. 12958: DECL: 31/XII/18', kind: 'date', date: '2018-12-31', problems: two },
  // 25X1 with the letter for its number names no year alone.
  { line: 'E.O. 12958: DECL: 25 XI 2018', kind: 'date', date: '2018-11-25' },
  { line: 'E.O. 12958: DECL: 25 XI', kind: 'exemption', codes: ['25X1'] },
  ...[
    'MARCH FOURTH, TWO THOUSAND EIGHTEEN',
    'MARCH 4, TWO THOUSAND AND EIGHTEEN',
    'FOURTH OF MARCH, TWENTY EIGHTEEN',
  ].map((day): Row => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', date: '2018-03-04' })),
  ...[
    '4 MARCH NINETEEN NINETY-NINE',
    'MARCH 4, NINETEEN HUNDRED NINETY NINE',
    'MARCH 4, NINETEEN HUNDRED AND NINETY-NINE',
  ].map(
    (day): Row => ({
      line: `E.O. 12356: DECL: ${day}`,
      kind: 'date',
      date: '1999-03-04',
      created: '1993-03-04',
      order: '12356',
    }),
  ),
  {
    line: 'E.O. 12958: DECL: TWO THOUSAND EIGHTEEN',
    kind: 'date',
    date: '2018-12-31',
    problems: ['damaged-date'],
  },
  { line: 'E.O. 12958: DECL: MAY FIRST, TWO THOUSAND TWENTY-ONE', kind: 'date', date: '2021-05-01' },
  { line: 'E.O. 12958: DECL: MAY FIRST, TWO THOUSAND NINE', kind: 'date', date: '2009-05-01' },
  {
    line: 'E.O. 12958: DECL: FEBRUARY THIRTIETH, TWO THOUSAND EIGHTEEN',
    kind: 'date',
    problems: ['impossible-date'],
  },
  // Numbers in words that are a term, or nothing.
  { line: 'E.O. 12958: DECL: TWENTY-FIVE YEARS', kind: 'duration', date: '2031-03-14' },
  { line: 'E.O. 12958: DECL: TWENTY FIVE', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: 30/II/2018', kind: 'date', problems: ['impossible-date'] },
  {
    line: 'E.O. 12065: GDS AUGUST TWELFTH 1985',
    kind: 'gds',
    date: '1985-08-12',
    created: '1979-08-13',
    order: '12065',
  },
  // What may be a slip for 1 or 11, or stand for a number taken out, is Roman only behind a day that is no month.
  { line: 'E.O. 12958: DECL: 31/I/2018', kind: 'date', date: '2018-01-31' },
  { line: 'E.O. 12958: DECL: 28/II/2018', kind: 'date', date: '2018-02-28' },
  { line: 'E.O. 12958: DECL: 31/X/2018', kind: 'date', date: '2018-10-31' },
  { line: 'E.O. 12958: DECL: 12/II/2018', kind: 'date', date: '2018-12-11' },
  { line: 'E.O. 12958: DECL: 5/X/2018', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: 5/VX/2018', kind: 'unreadable' },
  // Only with a day and a year beside it is a Roman number a month.
  { line: 'E.O. 12958: DECL: XII/2018', kind: 'unreadable' },
  // A stroke that is lost leaves a blank.
  { line: 'E.O. 12958: DECL: 12/08 2015', kind: 'date', date: '2015-12-08', problems: ['damaged-date'] },
  { line: 'E.O. 12958: DECL: 12/08 15', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: A DECADE', kind: 'unreadable' },
]

/** Whatever words lead to it, the day behind a level to downgrade to is no day of declassification. */
const DOWNGRADES: Row[] = [
  ...[
    'DOWNGRADE TO CONFIDENTIAL AFTER 03/04/2013',
    'DOWNGRADE TO CONFIDENTIAL UPON 03/04/2013',
    'DOWNGRADED TO CONF. ON 03/04/2013',
    'DNG: CO EFFECTIVE AS OF 03/04/2013',
    'TO BE DOWNGRADED TO CONFIDENTIAL ON MARCH 4, 2013',
    'DOWNGRADE ON 03/04/2013 TO CONFIDENTIAL',
    'DOWNGRADE: 03/04/2013 TO CONFIDENTIAL',
    'WILL BE DOWNGRADED ON MARCH 4, 2013 TO CONFIDENTIAL',
    'DNG 03/04/2013: CO',
    'REGRADE TO CONFIDENTIAL ON 03/04/2013',
    'REGRADED CONFIDENTIAL 03/04/2013',
    'REGRADE ON 03/04/2013 TO CONFIDENTIAL',
  ].map(
    (words): Row => ({
      line: `E.O. 12958: ${words}`,
      kind: 'missing',
      level: S,
      codes: ['DNG:CO'],
      downgrade: ['CONFIDENTIAL', '2013-03-04'],
    }),
  ),
  {
    line: 'E.O. 12958: DOWNGRADE ON 03/04/2013 TO CONFIDENTIAL, DECLASSIFY ON 03/04/2016',
    kind: 'date',
    date: '2016-03-04',
    level: S,
    codes: ['DNG:CO'],
    downgrade: ['CONFIDENTIAL', '2013-03-04'],
  },
  // To which level is not said; that it is a downgrade is.
  { line: 'E.O. 12958: DOWNGRADE ON 03/04/2013', kind: 'missing', level: S },
  {
    line: 'E.O. 12958: DOWNGRADE ON 03/04/2013; DECL: 03/04/2016',
    kind: 'date',
    date: '2016-03-04',
    level: S,
  },
]

/** Letters with a blank behind each, as the classification is set. */
const SPACED: Row[] = [
  { line: 'E.O. 12958: D E C L : 1 / 2 / 2 0 1 5', kind: 'date', date: '2015-01-02' },
  { line: 'E . O .  1 2 9 5 8 :  D E C L :  1 2 / 3 1 / 2 0 1 5', kind: 'date', date: '2015-12-31' },
  { line: 'E.O. 12958: DECL: 1 2 / 3 1 / 2 0 1 5', kind: 'date', date: '2015-12-31' },
  { line: 'E.O. 12958: D E C L : 1/2/2015', kind: 'date', date: '2015-01-02' },
  { line: 'E.O. 12958: D E C L :  2 0 1 5 / 1 2 / 3 1', kind: 'date', date: '2015-12-31' },
  { line: 'E.O. 12958: DECL: T E N  Y E A R S', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958: D E C L : T E N Y E A R S', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958: D E C L :  1 0  Y E A R S', kind: 'duration', date: '2016-03-14' },
  {
    line: 'E.O. 12958: D E C L :  T E N  Y E A R S  A F T E R  C L O S U R E  O F  I C T Y',
    kind: 'event',
    event: ['CLOSURE OF ICTY', 10],
  },
  { line: 'E.O. 12958: D E C L :  2 5 X 1 - H U M A N', kind: 'exemption', codes: ['25X1-HUMAN'] },
  { line: 'E.O. 12958: D E C L :  N / A', kind: 'not-applicable', level: U },
  {
    line: 'E.O. 11652: X G D S - 1',
    kind: 'xgds',
    created: '1975-03-04',
    order: '11652',
    codes: ['XGDS-1'],
  },
  {
    line: 'E.O. 12356: D E C L :  O A D R',
    kind: 'oadr',
    created: '1989-05-06',
    order: '12356',
    codes: ['OADR'],
  },
]

/** Days that leave a doubt. */
const DOUBTFUL: Row[] = [
  { line: 'E.O. 12958: DECL: 09/14/26', kind: 'date', date: '2026-09-14', problems: two },
  // Two digits of the year before the cable’s are the year before, as after New Year the old one is still typed.
  {
    line: 'E.O. 12958: DECL: 03/14/05',
    kind: 'date',
    date: '2005-03-14',
    problems: ['two-digit-year', 'before-creation'],
  },
  {
    line: 'E.O. 12958: DECL: 03/14/04',
    kind: 'date',
    date: '2104-03-14',
    problems: ['two-digit-year', 'exceeds-25-years', 'implausible'],
  },
  { line: 'E.O. 12958: DECL: 14/09/2016', kind: 'date', date: '2016-09-14', problems: ['day-month-swapped'] },
  { line: 'E.O. 12958: DECL: 2016/14/09', kind: 'date', date: '2016-09-14', problems: ['day-month-swapped'] },
  {
    line: 'E.O. 12958: DECL: 31/12/2010X',
    kind: 'date',
    date: '2010-12-31',
    problems: ['day-month-swapped', 'trailing-text'],
  },
  { line: 'E.O. 12958: DECL: 02/30/2016', kind: 'date', problems: ['impossible-date'] },
  { line: 'E.O. 12958: DECL: 02/29/2015', kind: 'date', problems: ['impossible-date'] },
  { line: 'E.O. 12958: DECL: 02/29/2016', kind: 'date', date: '2016-02-29' },
  { line: 'E.O. 12958: DECL: 13/45/2016', kind: 'date', problems: ['impossible-date'] },
  { line: 'E.O. 12958: DECL: 00/00/2016', kind: 'date', problems: ['impossible-date'] },
  { line: 'E.O. 12958: DECL: 03/14/20016', kind: 'date', problems: ['impossible-date'] },
  { line: 'E.O. 12958: DECL: 03/14/0216', kind: 'date', problems: ['impossible-date'] },
  // No order on classification is older than the century.
  { line: 'E.O. 12958: DECL: 03/14/1899', kind: 'date', problems: ['impossible-date'] },
  { line: 'E.O. 12958: DECL: 03/13/2006', kind: 'date', date: '2006-03-13', problems: ['before-creation'] },
  {
    line: 'E.O. 12958: DECL: 03/14/2006',
    kind: 'date',
    date: '2006-03-14',
    problems: ['not-after-creation'],
  },
  { line: 'E.O. 12958: DECL: 04/02/2006', kind: 'date', date: '2006-04-02', problems: ['very-short'] },
  // Sixty days, and one more.
  { line: 'E.O. 12958: DECL: 05/13/2006', kind: 'date', date: '2006-05-13', problems: ['very-short'] },
  { line: 'E.O. 12958: DECL: 05/14/2006', kind: 'date', date: '2006-05-14' },
  { line: 'E.O. 12958: DECL: 12/31/2031', kind: 'date', date: '2031-12-31' },
  { line: 'E.O. 12958: DECL: 01/01/2032', kind: 'date', date: '2032-01-01', problems: ['exceeds-25-years'] },
  // The last day of the 75th year, and the next.
  { line: 'E.O. 12958: DECL: 12/31/2081', kind: 'date', date: '2081-12-31', problems: ['exceeds-25-years'] },
  {
    line: 'E.O. 12958: DECL: 01/01/2082',
    kind: 'date',
    date: '2082-01-01',
    problems: ['exceeds-25-years', 'implausible'],
  },
  {
    line: 'E.O. 12958: DECL: 03/14/2116',
    kind: 'date',
    date: '2116-03-14',
    problems: ['exceeds-25-years', 'implausible'],
  },
  { line: 'E.O. 12958: DECL: 12/112015', kind: 'date', date: '2015-12-11', problems: ['damaged-date'] },
  { line: 'E.O. 12958: DECL: OCTOBER 2015', kind: 'date', date: '2015-10-31', problems: ['damaged-date'] },
  { line: 'E.O. 12958: DECL: 2015', kind: 'date', date: '2015-12-31', problems: ['damaged-date'] },
  {
    line: 'E.O. 12958: DECL: 12/11/2015, 12/11/2025',
    kind: 'date',
    date: '2015-12-11',
    problems: ['conflicting-instructions'],
  },
  {
    line: 'E.O. 12958: DECL: 12/11/2015\nTAGS: PREL\nE.O. 12958: DECL: 12/11/2025',
    kind: 'date',
    date: '2015-12-11',
    problems: ['conflicting-instructions'],
  },
  {
    line: 'E.O. 12958: DECL: 12/11/2015\nTAGS: PREL\nE.O. 12958: DECL: 2015/12/11',
    kind: 'date',
    date: '2015-12-11',
  },
  {
    line: 'E.O. 12958: DECL: 12/11/2015',
    kind: 'date',
    date: '2015-12-11',
    level: U,
    problems: ['unclassified-with-date'],
  },
  {
    line: 'E.O. 12958: DECL: 12/11/2015',
    kind: 'date',
    date: '2015-12-11',
    level: null,
    problems: ['classification-missing'],
  },
  { line: 'E.O. 12958: N/A', kind: 'not-applicable', problems: ['classification-conflict'] },
  { line: '', kind: 'missing', order: null, problems: ['classified-without-instruction'] },
]

/** Lines that need another, and lines that must not borrow from what follows. */
const NEIGHBOURS: Row[] = [
  { line: 'E.O. 12958:\n\nThe 12/11/2015 meeting went on upon arrival.', kind: 'missing', level: U },
  { line: 'E.O. 12958: DECL:\nMR. TAMM SPOKE OF 12/11/2015', kind: 'missing' },
  { line: 'E.O. 12958:\nDECL: JUNE 21,\n2016', kind: 'date', date: '2016-06-21' },
  {
    line: 'E.O. 12958: DNG: CO 04/08/2011\nTAGS: PREL\nClassified By: DCM Orla Vinterberg\nDECLASSIFY ON: 04/08/2016',
    kind: 'date',
    date: '2016-04-08',
    level: S,
    codes: ['DNG:CO'],
    downgrade: ['CONFIDENTIAL', '2011-04-08'],
  },
  // The first whole line under an E.O. label is read alone: another such line adds no code to it.
  {
    line: 'E.O. 12958: DECL: MR\nTAGS: PREL\nE.O. 12958: DECL: 25X1 08/15/20...',
    kind: 'manual-review',
    codes: ['MR'],
  },
  { line: 'E.O. 12958: DECL: 09/14/20XX', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: XX/XX/2016', kind: 'unreadable' },
]

/** More ways to write a day. */
const DAYS: Row[] = [
  '12.11.2015',
  '12 / 11 / 2015',
  '12 11 2015',
  '2015 12 11',
  '12112015',
  '20151211',
  '2015.12.11',
  'DEC 11, 2015',
  'DECEMBER 11 2015',
  '11 DEC 2015',
  '11DEC2015',
  '11TH OF DECEMBER, 2015',
  'DEC. 11TH, 2015',
  '2015 DEC 11',
  '11-DEC-2015',
  'O12/11/2O15',
  '12/l1/2015',
  '12//11//2015',
].map((day) => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', date: '2015-12-11' }))

const damaged = ['damaged-date']
const IN_1979 = { created: '1979-05-04', order: '12065' } as const
const IN_1999 = { created: '1999-05-04' } as const

/** What one finger does on a keyboard: letters changed about, doubled or lost, blanks and commas in the middle of a day. */
const SLIPS: Row[] = [
  { line: 'E.O. 12958: DEC1: 12/11/2016', kind: 'date', date: '2016-12-11' },
  { line: 'E.O. 12958: DEC;: 25X1', kind: 'exemption', codes: ['25X1'] },
  // The line ends inside the day; a number that makes none of it is not the day's.
  { line: 'E.O. 12958: DECL: 2016/12/1\n7', kind: 'date', date: '2016-12-17' },
  { line: 'E.O. 12958: DECL: 2016/12/4\n7', kind: 'date', date: '2016-12-04' },
  { line: 'E.O. 12958: DECL: 25X1\n-HUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  // A month’s name may have one slip, where no other month is as near.
  ...['FEBUARY 14, 2016', '14 FEBURARY 2016', 'FEBRUARY 14, 2O16', 'FEBRUARRY 14 2016'].map(
    (day): Row => ({
      line: `E.O. 12958: DECL: ${day}`,
      kind: 'date',
      date: '2016-02-14',
      problems: day.includes('2O') ? [] : damaged,
    }),
  ),
  { line: 'E.O. 12958: DECL: JUNY 4, 2016', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: 02,14,2016', kind: 'date', date: '2016-02-14' },
  ...['02/1 4/2016', '02/14/2 016', '02/14/201 6', '0 2/14/2016', '02 14 16'].map(
    (day): Row => ({
      line: `E.O. 12958: DECL: ${day}`,
      kind: 'date',
      date: '2016-02-14',
      problems: day === '02 14 16' ? ['two-digit-year', 'damaged-date'] : damaged,
    }),
  ),
  { line: 'E.O. 12958: DECL: 2016/02', kind: 'date', date: '2016-02-29', problems: damaged },
  { line: 'E.O. 12958: DECL: BY 2016', kind: 'date', date: '2016-12-31', problems: damaged },
  { line: 'E.O. 12958: DECL: THE END OF 2016', kind: 'date', date: '2016-12-31', problems: damaged },
  { line: 'E.O. 12958: DECL: TEN YEAS', kind: 'duration', date: '2016-03-14' },
  { line: 'E.O. 12958: DECL: TWENTY YAERS', kind: 'duration', date: '2026-03-14' },
  // A doubled letter of YEARS once left AFTER in the event's name.
  {
    line: 'E.O. 12958: DECL: TEN YEARRS AFTER KOREAN UNIFICATION',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  // A foreign letter, or a lost unit, once made the term a part of the event's name: it would never have been met.
  ...['TWENTY YEWRS', 'TWNTY YEARS', 'TWENTYY YEARS', '20 YEASR', 'TWENTY'].map(
    (term): Row => ({
      line: `E.O. 12958: DECL: ${term} AFTER KOREAN UNIFICATION`,
      kind: 'event',
      event: ['KOREAN UNIFICATION', 20],
      problems: term === '20 YEASR' ? [] : damaged,
    }),
  ),
  { line: 'E.O. 12958: DECL: TWNTY YEARS', kind: 'duration', date: '2026-03-14', problems: damaged },
  // EIGHTT is as near to EIGHT as to EIGHTY.
  { line: 'E.O. 12958: DECL: EIGHTT YEARS', kind: 'unreadable' },
  { line: 'E.O. 12,958: DECL: 02/15/2016', kind: 'date', date: '2016-02-15' },
  ...['M/A', 'N/S', 'N/', 'N/AA', 'N/UA', 'NP/A'].map(
    (words): Row => ({ line: `E.O. 12958: ${words}`, kind: 'not-applicable', level: U }),
  ),
  // One sign too many inside or behind the order’s number, or a letter too many in the label.
  ...['E.O. 129N58:', 'E.O. 1295:8', 'E.O. 12958S:', 'E.O. 12-958:', 'E-O. 12958:', 'E..O  12958:'].map(
    (label): Row => ({ line: `${label} DECL: 02/15/2016`, kind: 'date', date: '2016-02-15' }),
  ),
  ...['DEC.:', 'DCELASSIFY', 'DEYCLASSIFY ON'].map(
    (marker): Row => ({ line: `E.O. 12958: ${marker} 02/15/2016`, kind: 'date', date: '2016-02-15' }),
  ),
  ...['02/1H4/2016', '02/14P2016', '02/14,2016', '20R16/02/14', '2 016/02/14', '02/14/20.16'].map(
    (day): Row => ({
      line: `E.O. 12958: DECL: ${day}`,
      kind: 'date',
      date: '2016-02-14',
      problems: damaged,
    }),
  ),
  // A letter for a digit, or behind one: which day was meant cannot be told, and once was the 2nd. The month still stands there.
  ...[
    '12/2S/2015',
    '12/S2/2015',
    '12-2B-2015',
    'l2/2G/2O15',
    '2015/12/2S',
    '12/B/2015',
    'DECEMBER 2S, 2015',
  ].map(
    (day): Row => ({
      line: `E.O. 12958: DECL: ${day}`,
      kind: 'date',
      date: '2015-12-31',
      problems: damaged,
    }),
  ),
  // In the month or the year it leaves nothing; 20S5 once was the year 2020.
  ...['1S/25/2015', 'B/25/2015', '12/25/201S', '12/25/20S5', '12/25/2B15', '12/25/1S', '12/2S/15'].map(
    (day): Row => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', problems: damaged }),
  ),
  { line: 'E.O. 12958: DECL: A3/14/2016', kind: 'date', date: '2016-03-14', problems: ['trailing-text'] },
  // O, I and l are the digits they look like, beside a month's name too: I2 once was the 2nd.
  ...['I2 DECEMBER 2015', 'l2 DEC 2015', 'DECEMBER 1Z, 2015', 'DECEMBER I2, 2OI5', '12/I2/2015'].map(
    (day): Row => ({
      line: `E.O. 12958: DECL: ${day}`,
      kind: 'date',
      date: day.includes('Z') ? '2015-12-31' : '2015-12-12',
      problems: day.includes('Z') ? damaged : [],
    }),
  ),
  { line: 'E.O. 12958: DECL: 1 2/20/2016', kind: 'date', date: '2016-12-20', problems: damaged },
  // A year broken by the line's end once was 2020 without a word; half a code lost what exempts it for ever.
  ...['02/14/20\n16', '02/14/201\n6', '02/14/2\n016', '02/14/20 \n 16.'].map(
    (day): Row => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', date: '2016-02-14' }),
  ),
  { line: 'E.O. 12958: DECL: 02/14/16\n16', kind: 'date', date: '2016-02-14', problems: two },
  // The marker of a page in the midst of the words: half a year once was 2020, and the marker itself an event.
  ...[
    '02/14/\nPAGE 02        TALLINN 09001  150613Z\n2016',
    '02/14/20\nTALLINN 00009001  002 OF 003\n16',
    '\n\n\nTALLINN 00009001  001.2 OF 002\n\n\n02/14/2016',
    '\nCONFIDENTIAL\nPAGE 02        TALLINN 09001  150613Z\n02/14/2016',
    '02/14/ PAGE 02 TALLINN 09001 150613Z 2016',
    '02/14/\nTALLINN 09001 01 OF 02 150613Z\n2016',
    '02/14/2016 TALLINN 00009001  001.2 OF 002',
  ].map((day): Row => ({ line: `E.O. 12958: DECL: ${day}`, kind: 'date', date: '2016-02-14' })),
  {
    line: 'E.O. 12958: DECL: TEN YEARS AFTER\nTALLINN 00009001  002 OF 003\nKOREAN UNIFICATION',
    kind: 'event',
    event: ['KOREAN UNIFICATION', 10],
  },
  { line: 'E.O. 12958: DECL: 25X1\nHUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  // DEC is no month before a whole day: this was 14 December 2020 once.
  { line: 'E.O. 12958: DEC 02/14/2016', kind: 'date', date: '2016-02-14' },
  { line: 'E.O. 12958: DECL: DEC 14 16', kind: 'date', date: '2016-12-14', problems: two },
  { line: 'E.O. 12958: A/N', kind: 'not-applicable', level: U },
  {
    line: 'E.O. 12958: CONFIDENTIAL; DECL: 02/14/2016',
    kind: 'date',
    date: '2016-02-14',
    problems: ['trailing-text'],
  },
  ...['1.5 (B,D) 02/14/2016', '1.5 (B AND D), 02/14/2016', '1.4 B/D 02/14/2016'].map(
    (words): Row => ({ line: `E.O. 12958: DECL: ${words}`, kind: 'date', date: '2016-02-14' }),
  ),
  { ...IN_1999, line: 'E.O. 12958: DECL: X1/X6', kind: 'exemption', codes: ['X1', 'X6'] },
  { ...IN_1999, line: 'E.O. 12958: DECL: X1/6', kind: 'exemption', codes: ['X1', 'X6'] },
  { ...IN_1999, line: 'E.O. 12958: DECL: 1.6(D)(5)', kind: 'exemption', codes: ['X5'] },
  { ...IN_1999, line: 'E.O. 12958: DECL: 1.6D(5)', kind: 'exemption', codes: ['X5'] },
  { ...IN_1999, line: 'E.O. 12958: DECL: XI', kind: 'exemption', codes: ['X1'] },
  { line: 'E.O. 12958: DECL: 25X1/6', kind: 'exemption', codes: ['25X1', '25X6'] },
  // A day beside a mark that has none is not passed over in silence.
  {
    line: 'E.O. 12958: DECL: MR 02/14/2031',
    kind: 'manual-review',
    codes: ['MR'],
    problems: ['trailing-text'],
  },
  {
    line: 'E.O. 12958: N/A 02/14/2016',
    kind: 'not-applicable',
    problems: ['trailing-text', 'classification-conflict'],
  },
  {
    line: 'E.O. 12356: DECL: OADR 5/4/94',
    kind: 'oadr',
    codes: ['OADR'],
    created: '1984-05-04',
    order: '12356',
    problems: ['trailing-text'],
  },
  {
    line: 'E.O. 12356: DECL: 0ADR',
    kind: 'oadr',
    codes: ['OADR'],
    created: '1984-05-04',
    order: '12356',
  },
  { ...IN_1979, line: 'E.O. 12065: 5/4/85 (LEE, ANN) OR-M', kind: 'date', date: '1985-05-04', problems: two },
  { ...IN_1979, line: 'E.O. 12065:5/4/85 (LEE, A)', kind: 'date', date: '1985-05-04', problems: two },
  { ...IN_1979, line: 'E.O. 12065 GDS - 5/I4/85 (LEE,ANN)', kind: 'gds', date: '1985-05-14', problems: two },
  {
    line: 'E.O. 12958: DECL: 03/14/1 6',
    kind: 'date',
    date: '2016-03-14',
    problems: ['two-digit-year', 'damaged-date'],
  },
  // A letter X stands for a number taken out, and is neither a slip nor a code.
  { line: 'E.O. 12958: DECL: 1X/14/2016', kind: 'unreadable' },
  { line: 'E.O. 12958: DECL: 12/X2/2016', kind: 'unreadable' },
  { line: 'E.O. 12356: DECLOADR', kind: 'oadr', codes: ['OADR'], created: '1989-12-13', order: '12356' },
  { line: 'E.O. 12958: DECLASSIIED JUNE 21, 2006', kind: 'declassified', date: '2006-06-21', level: U },
  // A place for the day that nobody filled in is an instruction without a day, not no instruction.
  ...['____', '__/__/____', '?', '-----', '(DATE)'].map(
    (blank): Row => ({ line: `E.O. 12958: DECL: ${blank}`, kind: 'unreadable', problems: damaged }),
  ),
  { line: 'E.O. 12958: ______', kind: 'unreadable', problems: damaged },
  { line: 'E.O. 12958: -----', kind: 'missing' },
  {
    line: 'E.O. 12958: DECL: ____\nTAGS: PREL\nE.O. 12958: DECL: 02/15/2016',
    kind: 'date',
    date: '2016-02-15',
    problems: ['taken-from-second-copy'],
  },
  ...['25X1 (HUMAN)', '25X1/HUMAN', '25X1, HUMAN', '25XI-HUMAN'].map(
    (code): Row => ({ line: `E.O. 12958: DECL: ${code}`, kind: 'exemption', codes: ['25X1-HUMAN'] }),
  ),
  { ...IN_1999, line: 'E.O. 12958: DECL: X1 AND 6', kind: 'exemption', codes: ['X1', 'X6'] },
  // Xi is a name as well.
  { line: 'E.O. 12958: DECL: AFTER DEPARTURE OF XI', kind: 'event', event: ['DEPARTURE OF XI', 0] },
  { line: 'E.O. 12356: DECL: OADRR', kind: 'oadr', codes: ['OADR'], created: '1989-12-13', order: '12356' },
  // Letters apart must not leave X6, which is exempt from ten years only; the number may stand in brackets.
  ...['2 5 X 6', '25X(6)', '2 5 X(6)'].map(
    (code): Row => ({ line: `E.O. 12958: DECL: ${code}`, kind: 'exemption', codes: ['25X6'] }),
  ),
  { line: 'E.O. 12958: DECL: 25X(1)-HUMAN', kind: 'exemption', codes: ['25X1-HUMAN'] },
  {
    line: 'E.O. 12958: DECL: X(5)',
    kind: 'exemption',
    codes: ['X5'],
    created: '1999-05-04',
  },
  // The schedule named in full; SUBJECT is no label there.
  ...[
    'GENERAL DECLASSIFICATION SCHEDULE',
    'SUBJECT TO GENERAL DECLASSIFICATION SCHEDULE',
    'SUBJECT TO THE GDS',
    'SUBJECT TO GENERAL DECLASSIFICATION SCHEDULE OF EXECUTIVE ORDER 11652',
    'SUBJECT TO THE GENERAL DECLASSIFICATION SCHEDULE OF E.O. 11652',
    'GDS OF E.O. 11652',
  ].map((words): Row => ({ ...OLD, line: `E.O. 11652: ${words}`, kind: 'gds', date: '1981-12-31' })),
  {
    ...OLD,
    line: 'E.O. 11652: EXEMPT FROM THE GENERAL DECLASSIFICATION SCHEDULE',
    kind: 'xgds',
    codes: ['XGDS'],
  },
  ...['GSD', 'DGS', 'GDDS'].map(
    (words): Row => ({ ...OLD, line: `E.O. 11652: ${words}`, kind: 'gds', date: '1981-12-31' }),
  ),
  ...['GDA', 'GD', 'GDX.'].map(
    (words): Row => ({
      ...OLD,
      line: `E.O. 11652: ${words}`,
      kind: 'gds',
      date: '1981-12-31',
      problems: ['damaged-date'],
    }),
  ),
  // As near to another schedule, or no slip of one letter.
  ...['AGDS', 'CDS', 'DS', 'PFOR'].map(
    (words): Row => ({ ...OLD, line: `E.O. 11652: ${words}`, kind: 'unreadable' }),
  ),
  { ...OLD, line: 'E.O. 11652: XGSD-1', kind: 'xgds', codes: ['XGDS-1'] },
  // What ends ADS does not make a day to come an act already done.
  ...['ADS;', 'ADS -', 'ADS.', 'ADS:'].map(
    (words): Row => ({
      ...OLD,
      line: `E.O. 11652: ${words} DECLASSIFIED MARCH 5, 1977`,
      kind: 'date',
      date: '1977-03-05',
      codes: ['ADS'],
    }),
  ),
  // The section of the order stands before its ground.
  ...['XGDS 5B(1)', 'XGDS 5(B)(1)', 'XGDS - 5B(1)'].map(
    (words): Row => ({ ...OLD, line: `E.O. 11652: ${words}`, kind: 'xgds', codes: ['XGDS-1'] }),
  ),
  {
    ...OLD,
    line: 'E.O. 11652: XGDS-2 DECL 5/4/85',
    kind: 'xgds',
    codes: ['XGDS-2'],
    date: '1985-05-04',
    problems: two,
  },
  { ...OLD, line: 'E.O. 11652: XGDS 5 MAY 1985', kind: 'xgds', codes: ['XGDS'], date: '1985-05-05' },
  {
    ...OLD,
    line: 'E.O. 11652: ADS, DECLASSIFIED UPON COMPLETION OF TALKS',
    kind: 'event',
    codes: ['ADS'],
    event: ['COMPLETION OF TALKS', 0],
  },
  {
    ...IN_1979,
    line: 'E.O. 12065: RDS-1,3 5/4/99',
    kind: 'review',
    codes: ['RDS-1', 'RDS-3'],
    reviewOn: '1999-05-04',
    problems: two,
  },
  {
    ...IN_1979,
    line: 'E.O. 12065: RDS-3 MAY 4, 1999',
    kind: 'review',
    codes: ['RDS-3'],
    reviewOn: '1999-05-04',
  },
  { ...IN_1979, line: 'E.O. 12065: REVIEW 5/4/99', kind: 'review', reviewOn: '1999-05-04', problems: two },
  {
    ...IN_1979,
    line: 'E.O. 12065: TGDS 5/4/85',
    kind: 'date',
    date: '1985-05-04',
    problems: ['two-digit-year', 'trailing-text'],
  },
  {
    line: 'CLASSIFIED BY: AMB TAMM. REASON 1.5(D); DECL: 02/15/2016',
    kind: 'date',
    date: '2016-02-15',
    order: null,
  },
]

/** Numbers and orders that are no instruction. */
const FALSE_FRIENDS: Row[] = [
  'E.O. 12958, 12/11/2009 was the last day of the talks',
  'E.O. 12958 when signed by the President',
  'REF: STATE 129581',
  'TALLINN 00012958  001.2 OF 002',
  'E.O. 13224 designates persons who support terrorism, 12/11/2009.',
  'The EO 12958 declaration of 03/14/2016 is a hoax.',
  'We declassify on 03/14/2016.',
  'as required by E.O. 12958, 12/11/2009 was the last day',
  'The executive order of 12/11/2009 freezes assets.',
  'They will declassify on Monday 12/11/2009 what they have.',
  'DECLARATION OF 12/11/2009',
  'EO 12958 REQUIRES A DATE OR EVENT UPON WHICH TO DECLASSIFY.',
  'as required by E.O. 12958 (as amended), 12/11/2009 was the last day',
  'E.O. 12958 and 13526, 12/11/2009, are the orders that matter.',
  'Executive orders 12958 and 13292 were read aloud on 12/11/2009.',
  'The EOS 12958 camera was bought on 12/11/2009.',
].map((line) => ({ line, kind: 'missing', level: U, order: null }))

/** Every group by its name, so that none can be left out of a test. */
export const GROUPS: Record<string, Row[]> = {
  LABELS,
  MISTYPED,
  TERMS_AND_EVENTS,
  CODES,
  SCHEDULES,
  ACTS_DONE,
  CUT,
  UNREAD,
  BEFORE_DECL,
  WITHOUT_NUMBER,
  DOUBLED,
  AMENDED,
  HYPHENATED,
  IN_WORDS,
  DOWNGRADES,
  SPACED,
  DOUBTFUL,
  NEIGHBOURS,
  DAYS,
  SLIPS,
  FALSE_FRIENDS,
}

export const ROWS: Row[] = Object.values(GROUPS).flat()
