import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../main/cable/read'

const section = (number: number, serial = 9001) =>
  `C O N F I D E N T I A L SECTION 0${number} OF 02 TALLINN 00${serial}\n\nSIPDIS\n\n`
const ORDER = 'E.O. 12958: DECL: 06/02/2018\n'
const FIELDS = 'TAGS: EFIS, EN\nSUBJECT: HERRING MOVE\nREF: OSLO 101\n'
const ONE = '\n1. (C) Herring moves.\n\n'
const TWO = '\n2. (C) It moves on.\n\nLEE\n'

function fieldsOf(text: string) {
  const cable = readFragment(text, { id: '08TALLINN9001', created: '2008-06-02' })
  return [
    cable.tags.map(({ name }) => name).join(' '),
    cable.subject?.value ?? null,
    cable.references.map(({ id }) => id).join(' '),
  ]
}

describe('a field that stands in a later section alone', () => {
  it.each<[why: string, text: string, ...fields: (string | null)[]]>([
    [
      'tags, subject and references',
      `${section(1)}${ORDER}${ONE}${section(2)}${ORDER}${FIELDS}${TWO}`,
      'EFIS EN',
      'HERRING MOVE',
      '08OSLO101',
    ],
    [
      'the tags alone',
      `${section(1)}${ORDER}SUBJECT: HERRING\n${ONE}${section(2)}TAGS: EFIS\nSUBJECT: HERRING\n${TWO}`,
      'EFIS',
      'HERRING',
      '',
    ],
    [
      'not in another cable’s section',
      `${section(1)}${ORDER}${ONE}${section(2, 9002)}${FIELDS}${TWO}`,
      '',
      null,
      '',
    ],
    [
      'not below a paragraph',
      `${section(1)}${ORDER}${ONE}${section(2)}${TWO}3. (C) Telegram:\n${FIELDS}`,
      '',
      null,
      '',
    ],
    [
      'the first section’s own fields stand',
      `${section(1)}${ORDER}TAGS: PREL\nSUBJECT: HERRING\n${ONE}${section(2)}${FIELDS}${TWO}`,
      'PREL',
      'HERRING',
      '',
    ],
  ])('%s', (_, text, ...fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })

  it('points at its words there', () => {
    const cable = readFragment(`${section(1)}${ORDER}${ONE}${section(2)}${FIELDS}${TWO}`)
    const { span } = cable.subject ?? { span: null }
    expect(cable.body.slice(span?.start, span?.end)).toBe('HERRING MOVE')
    expect(cable.marks.filter(({ kind }) => kind === 'section-head')).toHaveLength(1)
    expect(cable.marks.some(({ kind, start }) => kind === 'subject' && start < (span?.start ?? 0))).toBe(true)
  })
})
