/** Pages that a browser saved as one file, and mails. */
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../main/source/read'
import { BODY, sitePage, telegram } from '../../fixtures/invented'
import { type MessagePart, message, plainMessage } from '../../fixtures/message'

const PAGE = sitePage({ heading: 'CAFÉ' }, { breaks: 'newline', menu: 5_000 })
const html = (over: Partial<MessagePart> = {}): MessagePart => ({
  type: 'text/html; charset="utf-8"',
  encoding: 'quoted-printable',
  content: PAGE,
  ...over,
})
const STYLE: MessagePart = { type: 'text/css', encoding: 'quoted-printable', content: 'h3 { color: red }' }
const IMAGE: MessagePart = {
  type: 'image/png',
  encoding: 'base64',
  content: Buffer.from('\x89PNG', 'latin1'),
}
const words: MessagePart = { type: 'text/plain', content: telegram() }

/** What the page holds when it is saved as a page. */
const [alone] = readBytes(Buffer.from(PAGE))
if (alone?.kind !== 'cable') throw new Error('The page holds a cable.')
const { stated, header, body } = alone.raw

describe('a page in a message is read as the page is', () => {
  it.each([
    ['with its styles and images', message('related', [html(), STYLE, IMAGE])],
    ['and its styles before it', message('related', [STYLE, html()])],
    ['alone', plainMessage(html())],
    ['in base64', message('related', [html({ encoding: 'base64' }), IMAGE])],
    ['as it is', message('related', [html({ encoding: '8bit' })])],
    ['that breaks off behind it', message('related', [html()], { ended: false })],
    ['under a boundary that ends like the last one', message('related', [html()], { boundary: 'x--' })],
    ['in a mail, beside the same as words', message('alternative', [html(), words])],
    [
      'inside another',
      message('mixed', [message('related', [html(), STYLE]), { type: 'text/plain', content: 'See it.' }]),
    ],
  ])('%s', (_, bytes) => {
    const entries = readBytes(bytes)
    expect(entries).toMatchObject([{ kind: 'cable', part: '' }])
    expect(entries).toMatchObject([{ raw: { format: 'site-page', header, body, stated, problems: [] } }])
  })

  it('in the encoding that stands beside it', () => {
    const western = html({
      type: 'text/html;\r\n charset=windows-1252',
      content: Buffer.from(PAGE.replaceAll('¶', ''), 'latin1'),
    })
    expect(readBytes(plainMessage(western))).toMatchObject([
      { kind: 'cable', raw: { stated: { subject: 'CAFÉ' }, problems: [{ code: 're-encoded' }] } },
    ])
  })
})

describe('a mail', () => {
  it('with a telegram in it is read as the telegram is', () => {
    const [entry] = readBytes(plainMessage({ ...words, encoding: 'quoted-printable' }))
    expect(entry).toEqual(readBytes(Buffer.from(telegram()))[0])
  })

  it('with two pages has two cables, told from each other by their place', () => {
    const second = html({ content: sitePage({ id: '06TALLINN9002' }) })
    expect(readBytes(message('mixed', [html(), second]))).toMatchObject([
      { kind: 'cable', part: '1', raw: { stated: { id: '06TALLINN9001' } } },
      { kind: 'cable', part: '2', raw: { stated: { id: '06TALLINN9002' } } },
    ])
  })

  it.each([
    ['of words without a cable', plainMessage({ type: 'text/plain', content: 'See you on Friday.' })],
    ['of an image', message('mixed', [IMAGE])],
    ['without its boundary', message('mixed', [html()]).subarray(0, 200)],
    ['of parts in parts without end', nested(50)],
  ])('%s is no cable', (_, bytes) => {
    expect(readBytes(bytes)).toMatchObject([{ kind: 'not-a-cable' }])
  })
})

describe('makes no reader hang:', () => {
  const all = (content: string): Buffer => plainMessage(html({ encoding: '8bit', content }))
  const HEAD = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'

  it.each([
    ['signs of equality', Buffer.from(`A: b\nMIME-Version: 1.0\n${HEAD}${'='.repeat(5_000_000)}`)],
    [
      'soft ends that never end',
      Buffer.from(`A: b\nMIME-Version: 1.0\n${HEAD}${`=${' '.repeat(200)}`.repeat(20_000)}`),
    ],
    ['lines of the head', Buffer.from(`${'A: b\n'.repeat(500_000)}MIME-Version: 1.0\n`)],
    [
      'folded lines',
      Buffer.from(`MIME-Version: 1.0\nContent-Type: multipart/mixed;${'\n '.repeat(500_000)}`),
    ],
    [
      'boundaries',
      message('mixed', [{ type: 'text/plain', content: '------=_Part--7----\n'.repeat(200_000) }]),
    ],
    ['lines of another boundary', all('--x\n'.repeat(500_000))],
  ])('%s', (_, bytes) => {
    expect(readBytes(bytes)).toHaveLength(1)
  })
})

it('a text whose first lines look like those of a message, but name no version, is none', () => {
  const text = `From: a newspaper\nDate: today\n\n${BODY}`
  expect(readBytes(Buffer.from(text))).toMatchObject([{ kind: 'cable', raw: { format: 'telegram' } }])
})

function nested(depth: number): Buffer {
  const inside = depth === 0 ? html() : nested(depth - 1)
  return message('mixed', [inside], { boundary: `part-${depth}.` })
}

describe('a folder of mails in one file (mbox)', () => {
  const OTHER = sitePage({ id: '06TALLINN9002' }, { menu: 5_000 })
  const SEAM = 'From someone@example.org Mon Jan  1 10:00:00 2018\n'
  const box = (...mails: Buffer[]) =>
    Buffer.concat(mails.flatMap((mail) => [Buffer.from(SEAM), guarded(mail), Buffer.from('\n')]))
  const guarded = (mail: Buffer) =>
    Buffer.from(
      mail
        .toString('latin1')
        .replaceAll('\r\n', '\n')
        .replace(/^(>*From )/gm, '>$1'),
      'latin1',
    )
  const told = (entries: ReturnType<typeof readBytes>) =>
    entries.map((entry) => (entry.kind === 'cable' ? entry.raw.stated.id : entry.kind))

  it.each<[string, MessagePart['encoding']]>([
    ['quoted', 'quoted-printable'],
    ['in base64', 'base64'],
    ['as they are', '8bit'],
  ])('gives the cables of all of them: %s', (_, encoding) => {
    const entries = readBytes(
      box(plainMessage(html({ encoding })), plainMessage(html({ encoding, content: OTHER }))),
    )
    expect(told(entries)).toEqual(['06TALLINN9001', '06TALLINN9002'])
    expect(entries).toMatchObject([{ part: '1', raw: { header, body } }, { part: '2' }])
  })

  it('whose lines that begin like a seam are as they were', () => {
    const text = telegram().replace(/$/, '\nFrom Monday on 10:00 hours\n>From the rest\n')
    const [entry] = readBytes(box(plainMessage({ ...words, content: text })))
    expect(entry).toMatchObject({
      raw: { body: expect.stringContaining('\nFrom Monday on 10:00 hours\n>From the rest') },
    })
  })

  it('names a damaged page among whole ones, and no mail that holds none', () => {
    const cut = OTHER.slice(0, OTHER.indexOf('<pre>'))
    const entries = readBytes(
      box(
        plainMessage({ type: 'text/plain', content: 'Dear all' }),
        plainMessage(html()),
        plainMessage(html({ content: cut })),
      ),
    )
    expect(told(entries)).toEqual(['06TALLINN9001', 'refused'])
  })
})

describe('a mail of another program', () => {
  it.each<[string, string]>([
    ['a page', 'application/octet-stream; name="06TALLINN9001.html"'],
    ['a page under another kind of text', 'text/html'],
  ])('gives %s that is attached under a kind the sender guessed', (_, type) => {
    const entries = readBytes(
      message('mixed', [{ type: 'text/plain', content: 'See it.' }, html({ type, encoding: 'base64' })]),
    )
    expect(entries).toMatchObject([{ kind: 'cable', raw: { header, body } }])
  })

  it('that is older than MIME does not lend its sender and subject to the cable', () => {
    const head =
      'From: Someone <someone@example.org>\nTo: b@example.org\nSubject: Fwd: for you\nDate: Mon, 1 Jan 2018 10:00:00 +0000\n\n'
    expect(readBytes(Buffer.from(head + telegram()))).toEqual(readBytes(Buffer.from(telegram())))
  })

  it('and a telegram whose first lines look like a mail keeps them', () => {
    const text =
      'FROM: AMEMBASSY TALLINN\nTO: SECSTATE WASHDC\nDATE: 2006\nSUBJECT: HERRING\n\nE.O. 12958: N/A\nTAGS: PREL\n\n1. (U) Text.'
    expect(readBytes(Buffer.from(text))).toMatchObject([
      { raw: { header: expect.stringContaining('FROM: AMEMBASSY') } },
    ])
  })
})
