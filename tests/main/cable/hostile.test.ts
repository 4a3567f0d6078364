import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCable, readFragment } from '../../../main/cable/read'
import type { Cable } from '../../../preload/contract/cable'
import { rawCable } from './raw'

const fill = (piece: string, length = 200_000) => piece.repeat(Math.ceil(length / piece.length))

/** Texts that make careless patterns run for ever: each must be read in time that grows with its length alone. */
const HOSTILE: [string, string][] = [
  ['one letter', fill('A', 5_000_000)],
  ['blanks', fill(' ', 5_000_000)],
  ['NUL bytes', fill('\0')],
  ['lone surrogates', fill('\ud800')],
  ['line ends', fill('\n')],
  ['blank lines', fill(' \n')],
  ['carriage returns', fill('\r')],
  ['open parentheses', fill('(')],
  ['dashes', fill('----\n')],
  ['one row of dashes', `SUBJECT: X\n\n1. (C) SUMMARY: One.\n\n${fill('-', 400_000)}x\nTwo.\n`],
  ['stars before the last word', `SUBJECT: X\n\n1. (C) One.\n${`${fill('*', 3_900)} x\n`.repeat(14)}`],
  ['backslashes', fill('\\\n')],
  ['page markers on one line', fill('STATE 00009001  001.2 OF 002 ')],
  ['headers run together', fill('R 041205Z MAR 08 FM AMEMBASSY OSLO TO RIGA ')],
  ['page lines', fill('PAGE 02        STATE   009001  182333Z\n')],
  ['labels', fill('TAGS: SUBJECT: REF: ')],
  ['tags', `TAGS: ${fill('PREL ')}`],
  ['glued tags', `TAGS: ${fill('PREL')}`],
  ['a subject without end', `SUBJECT: ${fill('HERRING THE\n\n')}`],
  ['references', `REF: ${fill('A. STATE 9001 ')}`],
  ['letters of references', `REF: ${fill('A. ')}`],
  ['years of references', `REF: ${fill('09 ')}`],
  ['classification lines', fill('S E C R E T STATE 009001\nTAGS: PREL\n')],
  ['excerpts', fill('words ...\n')],
  ['classifiers', fill('Classified By: ')],
  ['words before a reason', `Classified By: x ${fill('for. ')}`],
  ['references under a classifier', `Classified By: ${fill('OSLO 9001 ')}x`],
  ['reasons', `Classified By: x ${fill('1.4 (b) ')}`],
  ['stamps', `SUBJECT: X\n\n1. One.\n${fill('Declassified/Released   Review   ')}`],
  ['paragraphs', fill('1. (C) a\n')],
  ['numbers of paragraphs in one line', `SUBJECT: X\n\n1. One. ${fill('More. 2. More. ')}`],
  ['numbers that go on', fill(Array.from({ length: 999 }, (_, at) => `${at + 1}. More. `).join(''))],
  ['titles over dashes', `SUBJECT: X\n\n${fill('1. Herring\n----- \n')}`],
  ['summaries', fill('SUMMARY ')],
  ['ends of summaries', `SUBJECT: X\n\n${fill('END SUMMARY. ')}`],
  ['csv line ends', fill(',,""')],
  ['pilcrows', fill('¶')],
  ['addresses', `FM X\nTO ${fill('RUEHC/SECSTATE WASHDC\n')}`],
]

function spansOf(cable: Cable): { start: number; end: number; part: 'header' | 'body' }[] {
  const found = [cable.dtg, cable.from, cable.subject, cable.summary, cable.signer, cable.classifiedBy]
  return [...found, ...cable.tags, ...cable.references, ...cable.paragraphs, ...cable.to].flatMap((one) =>
    one?.span ? [one.span] : [],
  )
}

function holds(cable: Cable): void {
  for (const { part, start, end } of spansOf(cable)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(cable[part].length)
  }
  for (const mark of cable.marks) expect(mark.end).toBeLessThanOrEqual(cable.body.length)
  expect(cable.copies[0]?.start).toBe(0)
  expect(cable.copies.at(-1)?.end).toBe(cable.body.length)
}

describe('hostile texts are read, whatever they hold', () => {
  it.each(HOSTILE)('%s', (_, text) => {
    holds(
      readCable(
        rawCable({ body: text, header: text, stated: { subject: text, classification: text, tags: [text] } }),
      ),
    )
    holds(readFragment(text, { id: '09TALLINN9001', created: '2009-01-01' }))
  })

  const PIECES = [
    'C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 009001',
    'E.O. 12958: DECL: 1/1/2019',
    'TAGS: PREL, OVIP (DOE, JANE)',
    'SUBJECT: (C) HERRING',
    'REF: A. STATE 9001 B. 08',
    'Classified By: X for reasons 1.4 (b)',
    '1. (C) Summary: X. End summary.',
    'TALLINN 00009001  001.2 OF 002',
    'id: 1\ndate: 2',
    ' ...',
    'LEE',
    '\\',
    '¶',
    '\u2028',
    ',,""',
  ]

  it('and so is any mixture of the pieces of a cable', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PIECES),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('\n', ' ', '\n\n', ''),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        holds(readFragment(text))
        holds(readCable(rawCable({ body: text, header: text })))
      }),
      { numRuns: 300 },
    )
  })
})
