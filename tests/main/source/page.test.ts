import { describe, expect, it } from 'vitest'
import type { Entry, RawCable } from '../../../main/source/raw-cable'
import { readBytes, readText } from '../../../main/source/read'
import {
  BODY,
  HEADER,
  type Invented,
  indexPage,
  type PageState,
  sitePage,
  telegram,
} from '../../fixtures/invented'

/** The one cable of a page, or a failure that shows what was found instead. */
function only(entries: Entry[]): RawCable {
  const [entry, ...more] = entries
  if (entry?.kind !== 'cable' || more.length > 0) throw new Error(JSON.stringify(entries, null, 1))
  return entry.raw
}

const page = (over: Partial<Invented> = {}, state: PageState = {}) => only(readText(sitePage(over, state)))

/** What the site shows of the invented body: a pilcrow before each number, tags apart by blanks. */
const SHOWN = BODY.replace(/^(\d|[A-Z])\.(?!\w)/gm, '¶$1.').replace(
  'EFIS, ETRD, PREL, EN',
  'EFIS ETRD PREL EN',
)

describe('a page of the site', () => {
  it('gives header, body and what the table states', () => {
    const raw = page({ articles: ['http://example.org/herring', 'http://example.org/quota'] })
    expect(raw).toEqual({
      format: 'site-page',
      header: HEADER,
      body: SHOWN,
      stated: {
        id: '06TALLINN9001',
        created: '2006-03-14 09:12',
        released: '2011-02-18 00:12',
        classification: 'CONFIDENTIAL',
        origin: 'Embassy Tallinn',
        subject: 'HERRING QUOTA TALKS END WITHOUT A TABLE LARGE',
        tags: ['EFIS', 'ETRD', 'PREL', 'EN'],
        references: [],
        articles: ['http://example.org/herring', 'http://example.org/quota'],
        releasedSoFar: 6693,
      },
      problems: [],
    })
  })

  const states: [why: string, state: PageState, change?: (html: string) => string][] = [
    ['double quotation marks around attributes', { quote: '"' }],
    ['relative links', { relative: true }],
    ['a menu of 60 KB', { menu: 60_000 }],
    ['real line breaks, as a browser saves them', { breaks: 'newline' }],
    ['CR LF line ends', { breaks: 'newline' }, (html) => html.replaceAll('\n', '\r\n')],
    [
      'a browser that writes tags in capitals and adds what the tree needs',
      { breaks: 'newline' },
      (html) =>
        html
          .replace(/<(\/?)(h3|table|tr|td|th|code|pre|a)\b/g, (_, end, tag) => `<${end}${tag.toUpperCase()}`)
          .replace('<TR>', '<TBODY><TR>')
          .replace('</TABLE>', '</TBODY></TABLE>'),
    ],
    [
      'a browser that escapes what the site left bare',
      { breaks: 'newline' },
      (html) => html.replace('AT&T', 'AT&amp;T').replace('<<two maps>>', '&lt;&lt;two maps&gt;&gt;'),
    ],
    ['absolute links of a mirror', {}, (html) => html.replaceAll("href='/", "href='http://mirror.example/")],
    ['a byte order mark', {}, (html) => `\ufeff${html}`],
    ['a line break after the opening tag of the text', {}, (html) => html.replaceAll('<pre>', '<pre>\n')],
    ['blanks inside tags', {}, (html) => html.replaceAll('</td>', '</td >').replaceAll('</pre>', '</pre >')],
  ]
  it.each(states)('reads the same from a page with %s', (_, state, change = (html) => html) => {
    const raw = only(readText(change(sitePage({}, state))))
    expect(raw.body).toBe(SHOWN)
    expect(raw.header).toBe(HEADER)
    expect(raw.stated).toEqual(page().stated)
  })

  const texts: [why: string, markup: string, text: string][] = [
    [
      'names of entities are words of the text',
      'we met R&pounding &not &amp AT&T',
      'we met R&pounding &not &amp AT&T',
    ],
    ['numbers of characters are decoded', '&#x201C;so&#8221; &#160;', '“so” \u00a0'],
    ['numbers of windows-1252 are what browsers take them for', 'it&#146;s', 'it’s'],
    ['numbers of no character become the replacement sign', '&#xD800;&#0;&#x110000;', '���'],
    [
      'breaks of the line are taken out, the line end stays',
      'HERRING <br>&#x000A;SPRATS<br/>',
      'HERRING \nSPRATS',
    ],
    ['emphasis goes, its words stay', '<strong>SUBJECT:</strong> <em>x</em>', 'SUBJECT: x'],
    ['stray ends of tables go', 'the end</td></tr></table>', 'the end'],
    [
      'what is no tag of the site is text',
      '<<Israel>> <_protect> <a@b.example> < /a>',
      '<<Israel>> <_protect> <a@b.example> < /a>',
    ],
    [
      'a tag that begins like one of the site is text',
      '<article> <tribe> <bravo>',
      '<article> <tribe> <bravo>',
    ],
    ['comparisons are text', '3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['decoded brackets make no tags', '&#60;a&#62;x', '<a>x'],
  ]
  it.each(texts)('keeps the text: %s', (_, markup, text) => {
    const html = sitePage({ body: 'UNCLAS TALLINN 009001\n@' }).replace('@', () => markup)
    expect(page({ body: 'x' }).body).toBe('x')
    expect(only(readText(html)).body).toBe(`UNCLAS TALLINN 009001\n${text}`)
  })

  it('keeps the sentence of a partial extract as the header', () => {
    const header =
      'This record is a partial extract of the original cable. The full text of the original cable is not available.'
    expect(page({ header }).header).toBe(header)
  })

  it('takes tags from links in the text, and from nowhere else', () => {
    const html = sitePage().replace('>PREL<', '>OVIP CLINTON HILLARY<')
    expect(only(readText(html)).stated.tags).toEqual(['EFIS', 'ETRD', 'OVIP CLINTON HILLARY', 'EN'])
  })

  it('keeps the id as it is written, however odd', () => {
    expect(page({ id: '08ECTION01OF02TALLINN9492' }).stated.id).toBe('08ECTION01OF02TALLINN9492')
  })

  it('follows the heads of the table when its columns stand in another order', () => {
    const html = sitePage().replace(
      '<th>Created</th>\n<th>Released</th>',
      '<th>Released</th>\n<th>Created</th>',
    )
    expect(only(readText(html)).stated).toMatchObject({
      created: '2011-02-18 00:12',
      released: '2006-03-14 09:12',
    })
  })

  it('splits pages that were joined in one file', () => {
    const joined = sitePage() + sitePage({ id: '06TALLINN9002', header: 'FM AMEMBASSY TALLINN' })
    expect(readText(joined)).toMatchObject([
      { kind: 'cable', part: '1', raw: { stated: { id: '06TALLINN9001' } } },
      { kind: 'cable', part: '2', raw: { stated: { id: '06TALLINN9002' }, header: 'FM AMEMBASSY TALLINN' } },
    ])
  })
})

describe('a page that holds no cable, or not all of it', () => {
  it('says which list of the site it is', () => {
    expect(readText(indexPage('2006/03', [{}, {}]))).toEqual([
      { kind: 'not-a-cable', why: 'A list of the site, “Browse by 2006/03”, not a cable.', part: '' },
    ])
  })

  it.each([
    [
      'a page of something else',
      '<!DOCTYPE html><html><body><h3>Recipes</h3><table class="cable"></table></body></html>',
    ],
    ['an error page', '<html><head><title>404 Not Found</title></head><body>nginx</body></html>'],
    [
      'a page that speaks of viewing cables',
      '<html><body><p>Viewing cable cars from below</p></body></html>',
    ],
  ])('is not a cable: %s', (_, html) => {
    expect(readText(html)).toMatchObject([{ kind: 'not-a-cable' }])
  })

  const whole = sitePage()
  it.each([
    ['in the table', whole.indexOf('<th>Released')],
    ['before the text', whole.indexOf('<code>')],
    ['in the header', whole.indexOf('FM AMEMBASSY') + 4],
    ['between header and body', whole.indexOf('</pre></code>') + 4],
  ])('is refused in a sentence when it breaks off %s', (_, end) => {
    expect(readText(whole.slice(0, end))).toMatchObject([
      { kind: 'refused', reason: 'The page breaks off before the text of its cable.' },
    ])
  })

  it.each([
    ['in the text', 'had used up', 'patience, and '],
    ['in a tag', " href='#par3'", '\n\n'],
    ['in a reference', 'x000A;all three', 'had used up'],
  ])('is kept with a problem when it breaks off %s', (_, at, end) => {
    const raw = only(readText(whole.slice(0, whole.indexOf(at))))
    expect(raw.problems.map((problem) => problem.code)).toEqual(['cut-page'])
    expect(raw.body.endsWith(end)).toBe(true)
  })

  it('reads a page whose end is missing after the text', () => {
    expect(only(readText(whole.slice(0, whole.lastIndexOf('</code>')))).problems).toEqual([])
  })

  it('is refused when the table is gone', () => {
    const html = whole.replace(/<table[\s\S]*<\/table>/, '')
    expect(readText(html)).toMatchObject([{ kind: 'refused' }])
  })

  it('notes a missing header where there is one block of text only', () => {
    const html = whole.replace(/<code><pre>[^<]*<\/pre><\/code>\n/, '')
    expect(only(readText(html))).toMatchObject({ header: '', problems: [{ code: 'no-header' }] })
  })
})

describe('a page that another program wrote again', () => {
  const PLAIN = readBytes(Buffer.from(sitePage({ heading: 'HERRING & SPRATS' })))
  const NEW = sitePage({ heading: 'HERRING & SPRATS' }, { breaks: 'newline' })
  /** The words between the tags of the view. */
  const wrapped = (page: string, before: string, after: string) => {
    const start = page.indexOf('<h3>Viewing')
    return (
      page.slice(0, start) +
      page
        .slice(start)
        .replace(/>([^<>]*[^\s<>][^<>]*)</g, (_, words: string) => `>${before}${words}${after}<`)
    )
  }
  const inBlocks = (change: (block: string) => string) => NEW.replace(/<pre>[\s\S]*?<\/pre>/g, change)

  it.each<[string, string]>([
    ['returns alone', NEW.replaceAll('\n', '\r')],
    [
      'two returns before each feed, as after a transfer that took line ends apart',
      NEW.replaceAll('\n', '\r\r\n'),
    ],
    [
      'spans of an editor around all words, the heading among them',
      wrapped(NEW, '<span style="color: red">', '</span>'),
    ],
    ['marks of a search', NEW.replaceAll('TALLINN', '<mark class="hit">TALLINN</mark>')],
    ['tags in place of line breaks', inBlocks((block) => block.replaceAll('\n', '<br />'))],
    [
      'tags beside line breaks, which stand for nothing',
      inBlocks((block) => block.replaceAll('\n', '<br>\n')),
    ],
  ])('is read as the page is: %s', (_, page) => {
    expect(readBytes(Buffer.from(page))).toEqual(PLAIN)
  })

  it.each<[string, string]>([
    ['in part', wrapped(NEW, '<font style="vertical-align: inherit;">', '</font>')],
    [
      'whole, its heading too',
      wrapped(NEW, '<font style="vertical-align: inherit;">', '</font>').replace('Viewing cable', 'Depesche'),
    ],
  ])('is refused where a browser has translated it: %s', (_, page) => {
    expect(readBytes(Buffer.from(page))).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('translated') },
    ])
  })
})

describe('a page that is cut off before its heading', () => {
  const PAGE = sitePage({}, { menu: 5_000 })

  it.each([0.3, 0.6, 0.9])('is named, for it may have held a cable: %s of the menu', (share) => {
    const cut = PAGE.slice(0, PAGE.indexOf('<h3>Viewing') * share)
    expect(readBytes(Buffer.from(cut))).toMatchObject([
      { kind: 'refused', reason: 'The page breaks off before it says whether it holds a cable.' },
    ])
  })

  it('a list of the site is none, whole or cut', () => {
    const list = indexPage('tag', [{}])
    for (const page of [list, list.slice(0, list.indexOf('</table>'))])
      expect(readBytes(Buffer.from(page))).toMatchObject([{ kind: 'not-a-cable' }])
  })

  it('another web page is none, whole or cut', () => {
    expect(readBytes(Buffer.from('<html><head><title>Herring</title></head><body><p>Te'))).toMatchObject([
      { kind: 'not-a-cable' },
    ])
  })
})

describe('a telegram in a page that is not the site’s', () => {
  const escaped = telegram().replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  it.each<[string, string]>([
    ['in a block of its own', `<html><body><h1>A cable</h1><pre>${escaped}</pre></body></html>`],
    ['copied without the page around it', `<pre>${escaped}</pre>`],
  ])('is read as a telegram: %s', (_, page) => {
    expect(readBytes(Buffer.from(page))).toEqual(readBytes(Buffer.from(telegram())))
  })
})
