import { describe, expect, test } from 'vitest'
import { readCable } from '../../../../main/cable/read'
import { NOTHING_STATED } from '../../../../main/source/raw-cable'
import type { CableDetail } from '../../../../preload/contract'
import { placeOf, plainText, quotation } from '../../../../renderer/panes/browse/reader/citation'
import { HEADER } from '../../../fixtures/invented'

const BODY = [
  'C O N F I D E N T I A L TALLINN 009001',
  'SUBJECT: HERRING',
  '',
  '1. (U) The herring came',
  'back in the spring.',
  '',
  '2. (C) Nobody had asked',
  'it to.',
].join('\n')

const cable = readCable({
  format: 'site-page',
  header: HEADER,
  body: BODY,
  stated: { ...NOTHING_STATED, id: '06TALLINN9001', created: '2006-03-14 09:12', released: '2011-08-30' },
  problems: [],
})
const detail = { cable, source: { path: '/cables/06TALLINN9001.html' } } as CableDetail

function chosen(from: string, to: string) {
  const start = BODY.indexOf(from)
  const end = BODY.indexOf(to) + to.length
  return [{ part: 'body' as const, start, end, verbatim: BODY.slice(start, end) }]
}

describe('words taken along', () => {
  test('stand between quotation marks, on one line, above the citation of their paragraph', () => {
    expect(quotation(detail, chosen('Nobody', 'it to.'))).toMatch(
      /^“Nobody had asked it to\.”\n\n.*06TALLINN9001.*released 30 August 2011, file 06TALLINN9001\.html, ¶ 2 \(C\)\.$/,
    )
  })

  test('over two paragraphs keep them apart, and name both', () => {
    const words = chosen('back in', 'Nobody')
    expect(quotation(detail, words)).toMatch(/^“back in the spring\.\n\n2\. \(C\) Nobody”\n\n/)
    expect(placeOf(detail, words)).toBe('¶¶ 1 (U), 2 (C)')
  })

  test('of a heading have no paragraph', () => {
    expect(placeOf(detail, chosen('HERRING', 'HERRING'))).toBe('')
    expect(quotation(detail, chosen('HERRING', 'HERRING'))).not.toContain('¶')
  })

  test('the whole text is what it was', () => {
    expect(plainText(detail)).toContain(`\n\n${BODY}`)
  })
})
