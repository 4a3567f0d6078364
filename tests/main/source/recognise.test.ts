/** Cables among the signs of other programs. */
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../main/source/read'
import { decodeWestern } from '../../../main/source/western'
import { sitePage, telegram } from '../../fixtures/invented'

const rtf = (text: string) => `{\\rtf1\\ansi{\\fonttbl\\f0 Courier;}\\f0 ${text.replaceAll('\n', '\\par\n')}}`

describe('words of cables in a form that is not read are refused, never read with its signs in them:', () => {
  it.each<[string, string]>([
    ['a document of a word processor', rtf(telegram())],
    ['rows of a program', JSON.stringify([{ id: '06TALLINN9001', text: telegram() }], null, 2)],
    ['one a line', `${JSON.stringify({ text: telegram() })}\n${JSON.stringify({ text: telegram() })}\n`],
    ['pages in them', JSON.stringify({ '06TALLINN9001': sitePage() })],
    ['a list of texts', JSON.stringify([telegram()])],
  ])('%s', (_, text) => {
    expect(readBytes(Buffer.from(text))).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('It holds words of cables') },
    ])
  })

  it.each<[string, string]>([
    ['a letter', rtf('Dear all,\nthe herring is late.')],
    ['settings', '{"window": {"width": 800}}'],
    ['a list', '["herring", "sprats"]'],
  ])('without such words it is no cable: %s', (_, text) => {
    expect(readBytes(Buffer.from(text))).toMatchObject([{ kind: 'not-a-cable' }])
  })

  it('a telegram that begins with a bracket is one', () => {
    expect(readBytes(Buffer.from(`[A] {B}\n${telegram()}`))).toMatchObject([{ kind: 'cable' }])
  })
})

it('blanks that do not break, of mails and word processors, are blanks of a telegram', () => {
  const spaced = telegram().replaceAll(' ', '\u00a0')
  expect(readBytes(Buffer.from(spaced))).toEqual(readBytes(Buffer.from(telegram())))
})

describe('a page that was encoded twice', () => {
  const PAGE = sitePage({ heading: 'CAFÉ “NOIR”' })
  const twice = (page: string) => decodeWestern(Buffer.from(page))
  const [plain] = readBytes(Buffer.from(PAGE))
  if (plain?.kind !== 'cable') throw new Error('The page holds a cable.')

  it.each<[string, Buffer]>([
    ['as it is', Buffer.from(twice(PAGE))],
    ['by a program that took it for Latin-1', Buffer.from(Buffer.from(PAGE).toString('latin1'))],
    ['with a byte order mark', Buffer.from(`\ufeff${twice(PAGE)}`)],
    ['as UTF-16', Buffer.from(`\ufeff${twice(PAGE)}`, 'utf16le')],
  ])('is read as it was before, and says so: %s', (_, bytes) => {
    expect(readBytes(bytes)).toEqual([
      { ...plain, raw: { ...plain.raw, problems: [expect.objectContaining({ code: 're-encoded' })] } },
    ])
  })

  it('is left alone where its own words have such signs', () => {
    const page = sitePage({ heading: 'CAFÉ Â¶' })
    expect(readBytes(Buffer.from(page))).toMatchObject([
      { raw: { stated: { subject: 'CAFÉ Â¶' }, problems: [] } },
    ])
  })
})
