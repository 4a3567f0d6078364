import { describe, expect, it } from 'vitest'
import { readText } from '../../../main/source/read'
import { BODY, HEADER, type SavedState, savedText } from '../../fixtures/invented'

describe('the text of a saved page', () => {
  const states: [why: string, state: SavedState, change?: (text: string) => string][] = [
    ['as a browser copies it', {}],
    ['tabs between the columns', { columns: '\t' }],
    ['CR LF line ends', { lineEnd: '\r\n' }],
    ['no menu', { menu: false }],
    [
      'non-breaking blanks',
      {},
      (text) => text.replace(/(Reference ID.*\n.*)/, (row) => row.replaceAll(' ', '\u00a0')),
    ],
    ['blanks before every line', {}, (text) => text.replace(/^(Viewing|Reference|06T)/gm, '   $1')],
    ['one cell a line', {}, (text) => text.replace(' CONFIDENTIAL Embassy', '\nCONFIDENTIAL\nEmbassy')],
    [
      'one cell a line with empty ones between, as programs take the words out of a page',
      {},
      (text) => text.replace(' CONFIDENTIAL Embassy', '\n\n\nCONFIDENTIAL\n\n \nEmbassy'),
    ],
    ['a byte order mark', {}, (text) => `\ufeff${text}`],
    ['empty lines after the table', {}, (text) => text.replace('Tallinn\nVZ', 'Tallinn\n\n\nVZ')],
  ]
  it.each(states)('is read: %s', (_, state, change = (text) => text) => {
    expect(readText(change(savedText({}, state)))).toMatchObject([
      {
        kind: 'cable',
        part: '',
        raw: {
          format: 'saved-text',
          header: HEADER,
          body: BODY,
          problems: [],
          stated: {
            id: '06TALLINN9001',
            created: '2006-03-14 09:12',
            released: '2011-02-18 00:12',
            classification: 'CONFIDENTIAL',
            origin: 'Embassy Tallinn',
            subject: 'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE',
            releasedSoFar: state.menu === false ? null : 6693,
          },
        },
      },
    ])
  })

  it.each([
    ['UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'Embassy Tallinn'],
    ['SECRET//NOFORN', 'USEU Brussels'],
    ['CONFIDENTIAL//NOFORN', 'Secretary of State'],
    ['UNCLASSIFIED', 'American Institute Taiwan, Taipei'],
    ['SECRET', 'UNVIE'],
    ['TOP SECRET', 'Iran RPO Dubai'],
    ['LIMITED OFFICIAL USE', 'US Delegation, Secretary'],
  ])('tells the marking from the origin: %s, %s', (classification, origin) => {
    expect(readText(savedText({ classification, origin }))).toMatchObject([
      { raw: { stated: { classification, origin } } },
    ])
  })

  it('keeps the articles apart from the text', () => {
    const articles = ['http://example.org/herring', 'https://example.org/quota?x=1']
    expect(readText(savedText({ articles }))).toMatchObject([
      { raw: { stated: { articles }, header: HEADER } },
    ])
  })

  it('splits pages that were joined, each with its own menu or none', () => {
    const joined = [
      savedText({ releasedSoFar: 4033 }),
      savedText({ id: '06TALLINN9002', releasedSoFar: 5420 }),
      savedText({ id: '06TALLINN9003' }, { menu: false }),
    ].join('\n')
    expect(readText(joined)).toMatchObject([
      { part: '1', raw: { body: BODY, stated: { id: '06TALLINN9001', releasedSoFar: 4033 } } },
      { part: '2', raw: { body: BODY, stated: { id: '06TALLINN9002', releasedSoFar: 5420 } } },
      { part: '3', raw: { body: BODY, stated: { id: '06TALLINN9003', releasedSoFar: null } } },
    ])
  })

  it('finds the table where the heading is missing', () => {
    const text = savedText().replace(/^[\s\S]*(?=Reference ID)/, '')
    expect(readText(text)).toMatchObject([
      { raw: { body: BODY, stated: { id: '06TALLINN9001', subject: null } } },
    ])
  })

  it('notes a missing header', () => {
    expect(readText(savedText({ header: '' }))).toMatchObject([
      { raw: { header: '', body: BODY, problems: [{ code: 'no-header' }] } },
    ])
  })

  it('is refused in a sentence when it breaks off before the text', () => {
    const text = savedText()
    expect(readText(text.slice(0, text.indexOf('VZCZC')))).toMatchObject([
      { kind: 'refused', reason: 'The saved page breaks off before the text of its cable.' },
    ])
    expect(readText(text.slice(0, text.indexOf('06TALLINN9001 2006')))).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('lacks the line') },
    ])
  })
})
