import { describe, expect, test } from 'vitest'
import { type CitationStyle, type Cited, citationOf, paragraphsCited } from '../../preload/contract/citation'

const CITED: Cited = {
  id: '07TALLINN9023',
  origin: 'Embassy Tallinn',
  subject: 'HERRING, AND WHAT IT COSTS',
  created: '2007-02-21',
  classification: 'CONFIDENTIAL',
  released: '2011-08-30',
  source: '/home/ada/cables/07TALLINN9023.html',
}
const BARE = {
  origin: null,
  subject: null,
  created: null,
  classification: null,
  released: null,
  source: null,
}

describe('a citation', () => {
  test.each<[why: string, CitationStyle, Partial<Cited>, place: string, text: string]>([
    [
      'a footnote, with what is known of the release and the file, never the folder',
      'note',
      {},
      '¶ 6 (C)',
      'Embassy Tallinn, “HERRING, AND WHAT IT COSTS,” 07TALLINN9023, 21 February 2007 (CONFIDENTIAL), released 30 August 2011, file 07TALLINN9023.html, ¶ 6 (C).',
    ],
    ['a footnote of which nothing but the id is known', 'note', BARE, '', '07TALLINN9023.'],
    [
      'a file of a machine that writes paths with backslashes',
      'note',
      { ...BARE, source: 'C:\\cables\\cables.csv' },
      '',
      '07TALLINN9023, file cables.csv.',
    ],
    ['the short form', 'short', {}, '¶¶ 6, 7', 'Embassy Tallinn, 07TALLINN9023, ¶¶ 6, 7.'],
    [
      'an entry of a bibliography, which has no place',
      'bibliography',
      {},
      '¶ 6 (C)',
      'Embassy Tallinn. “HERRING, AND WHAT IT COSTS.” 07TALLINN9023, 21 February 2007. Marked CONFIDENTIAL. Released 30 August 2011. File 07TALLINN9023.html.',
    ],
    ['an entry of which nothing but the id is known', 'bibliography', BARE, '', '07TALLINN9023.'],
  ])('%s', (_, style, given, place, text) => {
    expect(citationOf({ ...CITED, ...given }, style, place)).toBe(text)
  })
})

describe('paragraphs', () => {
  const of = (...list: [number: string, marking: string | null][]) =>
    paragraphsCited(list.map(([number, marking]) => ({ number, marking })))

  test.each<[why: string, string, string]>([
    ['none', of(), ''],
    ['one with its mark', of(['6', 'C']), '¶ 6 (C)'],
    ['one without a mark', of(['6', null]), '¶ 6'],
    ['two', of(['6', 'C'], ['7', 'S/NF']), '¶¶ 6 (C), 7 (S/NF)'],
    ['a run of the same mark', of(['6', 'C'], ['7', 'C'], ['8', 'C']), '¶¶ 6–8 (C)'],
    ['a run of different marks', of(['6', 'C'], ['7', 'S'], ['8', 'C']), '¶¶ 6 (C), 7 (S), 8 (C)'],
  ])('%s', (_, said, text) => {
    expect(said).toBe(text)
  })
})
