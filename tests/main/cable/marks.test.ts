import { describe, expect, it } from 'vitest'
import { readCable, readFragment } from '../../../main/cable/read'
import { NOTHING_STATED } from '../../../main/source/raw-cable'
import type { MarkKind } from '../../../preload/contract/cable'

const PROSE =
  'On Thursday the econ officer carried the points to the ministry and heard that nothing is decided. '

/** The words under each mark of a kind. */
function marked(text: string, kind: MarkKind): string[] {
  const { body, marks } = readFragment(text, { id: '06TALLINN9001' })
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => body.slice(start, end))
}

describe('marks of a heading whose lines were joined to what follows', () => {
  it('end who classified it where the first paragraph begins', () => {
    const text = `SUBJECT: HERRING\nCLASSIFIED BY: Ann Lee, DCM. REASON: 1.4 (b), (d) 1. (C) ${PROSE}`
    expect(marked(text, 'classified-by')).toEqual(['CLASSIFIED BY: Ann Lee, DCM. REASON: 1.4 (b), (d)'])
  })

  it('end the references with the last of them, when a text without numbers follows', () => {
    expect(marked(`SUBJECT: HERRING\nREF: STATE 9970 ${PROSE.repeat(4)}`, 'references')).toEqual([
      'REF: STATE 9970',
    ])
  })

  it('leave a note on the last reference with it', () => {
    const text = 'SUBJECT: HERRING\nREF: STATE 9970 (NOTAL), with the points on quotas\n\n1. (U) Text.'
    expect(marked(text, 'references')).toEqual(['REF: STATE 9970 (NOTAL), with the points on quotas'])
  })

  it.each<[MarkKind, string, string]>([
    [
      'subject',
      'SUBJECT: HERRING\n\nSENSITIVE BUT UNCLASSIFIED. PLEASE HANDLE\nACCORDINGLY.\n',
      'SUBJECT: HERRING',
    ],
    ['subject', 'SUBJECT: HERRING\n\n\nIn celebration of herring, we eat:\n', 'SUBJECT: HERRING'],
    ['references', 'SUBJECT: HERRING\nREF: OSLO 9970\n\nSENSITIVE BUT UNCLASSIFIED\n', 'REF: OSLO 9970'],
    ['tags', 'TAGS: EFIS EN\n\n-------\nSummary\n-------\n', 'TAGS: EFIS EN'],
    [
      'classified-by',
      'SUBJECT: HERRING\nClassified By: DCM Ann Lee (b)\n\nNO HERRING FOR NOW\n',
      'Classified By: DCM Ann Lee (b)',
    ],
    ['instruction', 'UNCLAS TALLINN 009001\n\nE.0. 12958:  N/A\nTAGS: EFIS EN\n', 'E.0. 12958:  N/A'],
  ])('end a field where its own words end: %s in %j', (kind, text, field) => {
    expect(marked(`${text}\n${PROSE}`, kind)).toEqual([field])
  })

  it.each([
    ['E.O. 12958: DECL: 06/03/2018 TAGS: PREL, EFIS, EN SUBJECT: HERRING AND THE QUOTA OF THE NORTH'],
    ['SIPDIS DEPARTMENT FOR EUR AND OES E.O. 12958: N/A TAGS: PREL, EFIS SUBJECT: HERRING AND QUOTAS'],
  ])('end the caption before the next field: %s', (rest) => {
    const [caption] = marked(
      `C O N F I D E N T I A L TALLINN 009001 ${rest}\n\n1. (C) Text.`,
      'classification-line',
    )
    expect(caption).toBe('C O N F I D E N T I A L TALLINN 009001')
  })

  it('leave a caption of usual length as it is', () => {
    const caption = 'C O N F I D E N T I A L SECTION 01 OF 02 TALLINN 009001 SIPDIS'
    expect(
      marked(`${caption}\n\nE.O. 12958: N/A\nSUBJECT: HERRING\n\n1. (C) Text.`, 'classification-line'),
    ).toEqual([caption])
  })
})

describe('the mark of a subject', () => {
  const title = 'HERRING MOVE TOWARDS PEACE'
  const bare = `UNCLAS TALLINN 009001\n\nE.O. 12958: N/A\nTAGS: EFIS EN\n${title}\nREF: OSLO 9970\n\n1. ${PROSE}`

  it('stands on a title without a label, which the head of the reader shows', () => {
    expect(readFragment(bare, { id: '06TALLINN9001' }).subject?.value).toBe(title)
    expect(marked(bare, 'subject')).toEqual([title])
  })

  it.each<[why: string, text: string, fields: string[]]>([
    ['of two, only one is the subject', bare.replace('TAGS', 'SUBJECT: SPRATS\nTAGS'), ['SUBJECT: SPRATS']],
    ['a note to addressees is none', bare.replace(title, 'OSLO FOR ECON SECTION ONLY'), []],
  ])('stands on nothing else: %s', (_why, text, fields) => {
    expect(marked(text, 'subject')).toEqual(fields)
  })

  it('leaves words in the text that the page’s own heading lacks', () => {
    const stated = { ...NOTHING_STATED, id: '06TALLINN9001', subject: 'HERRING MOVE' }
    const { marks } = readCable({ format: 'site-page', header: '', body: bare, stated, problems: [] })
    expect(marks.filter(({ kind }) => kind === 'subject')).toEqual([])
  })
})
