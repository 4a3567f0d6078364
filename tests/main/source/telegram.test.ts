import { describe, expect, it } from 'vitest'
import { isClassificationLine } from '../../../main/source/classification-line'
import { readText } from '../../../main/source/read'
import { splitTelegram } from '../../../main/source/telegram-parts'
import { BODY, HEADER, telegram } from '../../fixtures/invented'

describe('a bare telegram', () => {
  it('is told apart into header and body', () => {
    expect(readText(telegram())).toMatchObject([
      {
        kind: 'cable',
        raw: { format: 'telegram', header: HEADER, body: BODY, stated: { id: null, origin: null } },
      },
    ])
  })

  it('may come without a transmission header', () => {
    expect(readText(telegram({ header: '' }))).toMatchObject([{ raw: { header: '', body: BODY } }])
  })

  it.each([
    ['the day and time first', 'P 140912Z MAR 06\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC', BODY],
    ['no empty line between', HEADER, `C O N F I D E N T I A L TALLINN 009001\nTEXT`],
    [
      'distribution before the addresses',
      'INFO LOG-00 EEB-00 /000R\nDRAFTED BY: X\n\nP 140912Z MAR 06\nFM SECSTATE WASHDC\nTO AMEMBASSY TALLINN',
      BODY,
    ],
    [
      'a page line among the addresses',
      'P 140912Z MAR 06\nFM SECSTATE WASHDC\nTO AMEMBASSY RIGA\nPAGE 02        STATE   909113  182333Z\nAMEMBASSY TALLINN',
      BODY,
    ],
    [
      'a level at the top of the page',
      'CONFIDENTIAL\n\nPAGE 01  STATE 909113\nR 060035Z DEC 75\nFM SECSTATE WASHDC\nTO AMEMBASSY HELSINKI',
      'C O N F I D E N T I A L STATE 909113\nE.O. 11652: GDS\nTEXT',
    ],
    [
      'a page that ends among the addresses',
      'R 060035Z DEC 75\nFM SECSTATE WASHDC\nTO AMEMBASSY HELSINKI\nCONFIDENTIAL\nCONFIDENTIAL\nPAGE 02\nSTATE 909113\nAMEMBASSY TALLINN',
      'C O N F I D E N T I A L STATE 909113\nE.O. 11652: GDS\nTEXT',
    ],
    [
      'a page that ends under a level without a number',
      'R 060035Z DEC 75\nFM SECSTATE WASHDC\nTO AMEMBASSY HELSINKI',
      'CONFIDENTIAL\nPAGE 02\nSTATE 909113\nE.O. 11652: GDS\nTEXT',
    ],
    ['a lost level', HEADER, 'E.O. 12958: N/A\nTAGS: EFIS\nSUBJECT: X\nTEXT'],
    ['no header but a level', '', 'UNCLAS TALLINN 009001\nTAGS: EFIS\nTO BE CONTINUED'],
    ['no header and no level', '', 'TAGS: EFIS, EN\nSUBJECT: X\n\n1. CONFIDENTIAL WORDS'],
    [
      'the sentence of an extract',
      'This record is a partial extract of the original cable. The full text of the original cable is not available.',
      BODY,
    ],
    [
      'the sentence of an extract with a time',
      'This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n201519Z Oct 05',
      BODY,
    ],
    [
      'the sentence of an extract above a header that is there',
      'This record is a partial extract of the original cable. The full text of the original cable is not available.\n\n201519Z Oct 01\n\n\n          CONFIDENTIAL     PTQ5839\n\nPAGE 01        TALLIN  09001  201520Z\nACTION EUR-00\n\nINFO  LOG-00   NP-00     /002W\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC PRIORITY 0248\nINFO NSC WASHDC',
      BODY,
    ],
    [
      'the sentence of an extract, and a header only in the copy below',
      'This record is a partial extract of the original cable. The full text of the original cable is not available.',
      `UNCLAS TALLINN 009001\n\nE.O. 12958: N/A\n\nheader:\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\n\n${BODY}`,
    ],
    [
      'no header, and a sentence that begins like an address',
      '',
      'S E C R E T TALLINN 009001\n\n1. (S) HE WENT\nTO RIGA. MORE\nINFO WILL FOLLOW.',
    ],
    ['a piece from the end, the level under it', '', 'MORE OF THE HERRING.\nLEESON\nCONFIDENTIAL'],
    [
      'a piece with a line that begins like an address',
      '',
      'HE WENT AND\nTO THE MINISTER HE SPOKE.\n\nLEESON',
    ],
    [
      'a piece with the foot of a page inside',
      '',
      'FISHED\n      CONFIDENTIAL\n\nPAGE 02 TALLINN 09001\n\n2. (C) MORE.',
    ],
    [
      'a piece with a line that begins like a level',
      '',
      'They spoke of\nsecret talks in 1996 and\nConfidential papers.\n\n2. (C) More.',
    ],
    ['nothing but addresses and text', 'FM AMEMBASSY TALLINN\nTO SECSTATE WASHDC', 'Text of the message.'],
  ])('is split where the body begins: %s', (_, header, body) => {
    expect(splitTelegram(header === '' ? body : `${header}\n\n${body}`)).toEqual({ header, body })
  })
})

describe('a telegram that a mail quotes, or with other blanks', () => {
  const header = 'P 140912Z MAR 06\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC'
  const body = 'UNCLAS TALLINN 009001\n\nE.O. 12958: N/A\nTAGS: PREL EN'

  it.each([
    ['> ', (text: string) => text.replace(/^/gm, '> ')],
    ['a no-break blank', (text: string) => text.replaceAll(' ', '\u00a0')],
  ])('comes apart where it would without: %s', (_, altered) => {
    const { header: top, body: rest } = splitTelegram(altered(`${header}\n\n${body}`))
    expect([top.replace(/\s*>\s*$/, ''), rest]).toEqual([altered(header), altered(body)])
  })
})

describe('a level glued to what stands above it', () => {
  const rest = '\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL EN\n\n1. (C) Text.'
  const addresses = 'P 140912Z MAR 06\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC PRIORITY 9904\nINFO '

  it.each([
    ['AMEMBASSY RIGA', 'UNCLAS TALLINN 09001', 'a post'],
    ['AMEMBASSY RIGA PRIORITY', 'C O N F I D E N T I A L TALLINN 009001', 'a precedence'],
    ['NSC WASHDC 0776', 'S E C R E T SECTION 01 OF 02 TALLINN 009001', 'a number'],
    ['USMISSION USNATO', 'S E C R E T//NOFORN TALLINN 009001', 'a caveat behind it'],
    ['AMEMBASSY PARIS', 'C O N F I D E N T I A L  TALLINN 009001', 'two blanks behind it'],
    ['SECDEF WASHDC//ISA/HERRING//', 'UNCLAS SECTION 01 OF 02 TALLINN 009001', 'an office between strokes'],
    ['AMEMBASSY RIGA\t', 'S E C R E T TALLINN 009001 \\', 'a tab alone'],
    ['AMEMBASSY RIGA \\\t', 'S E C R E T TALLINN 009001 \\', 'a backslash and a tab, in a database’s row'],
  ])('%j and %j come apart: %s', (last, level) => {
    expect(splitTelegram(addresses + last + level + rest)).toEqual({
      header: (addresses + last).trimEnd(),
      body: level + rest,
    })
  })

  it('the sentence of an extract', () => {
    const sentence =
      'This record is a partial extract of the original cable. The full text of the original cable is not available.'
    expect(splitTelegram(`${sentence}UNCLAS TALLINN 009001${rest}`)).toEqual({
      header: sentence,
      body: `UNCLAS TALLINN 009001${rest}`,
    })
  })

  it.each(['RUEHSS/SECRET SERVICE WASHDC 0123', 'RUEHSS/US SECRET SERVICE WASHDC 0123'])(
    'an addressee of that name is none: %s',
    (name) => {
      const header = `${addresses}${name}`
      expect(splitTelegram(`${header}\nUNCLAS TALLINN 009001${rest}`).header).toBe(header)
    },
  )

  it('a level of two words is one', () => {
    expect(splitTelegram(`${addresses}AMEMBASSY RIGA\n\nTOP SECRET TALLINN 009001${rest}`)).toEqual({
      header: `${addresses}AMEMBASSY RIGA`,
      body: `TOP SECRET TALLINN 009001${rest}`,
    })
  })
})

describe('under the addresses', () => {
  const addresses =
    'P 140912Z MAR 06\nFM AMEMBASSY TALLINN\nTO RUEHC/SECSTATE WASHDC PRIORITY 9904\nRUEHBS/USEU BRUSSELS'
  const rest = '\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL EN\n\n1. (C) Text.'

  it.each([
    ['C O N F I D E N T A L TALLINN 009001', 'a letter lost'],
    ['S E C E R T TALLINN 009001', 'letters changed about'],
    ['C 0 N F I D E N T I A L TALLINN 009001', 'a number for a letter'],
    ['UNCALS SECTION 01 OF 02 TALLINN 009001', 'a word changed'],
    ['XXXXXXXX TALLINN 009001', 'the level taken out'],
    ['SECTION 01 OF 02 TALLINN 009001', 'the level lost'],
    ['SIPDIS', 'the whole line lost'],
    ['UUNCLAS TALLINN 009001', 'a letter twice'],
    ['Friday, 02 June 2006, 12:05\nUNCLAS TALLINN 009001', 'the day of a newspaper above it'],
    ['90001\n2006-06-02 10:09:00\n06TALLINN9001\nEmbassy Tallinn\n', 'a database’s row, one value a line'],
    ['<<90001>>\n06.02.2006 10:09\n06TALLINN9001\n', 'its number in signs'],
    ['90001 2006-06-02 10:09:00 06TALLINN9001 Embassy Tallinn', 'its row on one line'],
    ['90001\t2006-06-02 10:09:00\t06TALLINN9001\tEmbassy Tallinn', 'with tabs'],
    ['90001,6/2/2006 10:09,06TALLINN9001,"Embassy Tallinn"', 'a row with commas'],
    ['id: 90001\ndate: 6/2/2006 10:09', 'a form'],
    ['Cable dated:2006-06-02T10:09:00C O N F I D E N T I A L TALLINN 009001SIPDIS', 'all run together'],
    ['¶C O N F I D E N T I A L TALLINN 009001', 'a sign before it'],
  ])('a body begins with %j: %s', (line) => {
    expect(splitTelegram(`${addresses}\n${line}${rest}`)).toEqual({ header: addresses, body: line + rest })
  })

  it.each(['SECSTATE WASHDC IMMEDIATE 012345', 'AMEMBASSY RIGA 0912', '9001', 'PAGE 02 TALLINN 009001'])(
    '%j is no body',
    (line) => {
      expect(splitTelegram(`${addresses}\n${line}\nUNCLAS TALLINN 009001${rest}`).header).toBe(
        `${addresses}\n${line}`,
      )
    },
  )
})

describe('the first line of a body', () => {
  it.each([
    'C O N F I D E N T I A L SECTION 01 OF 03 TALLINN 009001',
    'S E C R E T//NOFORN TALLINN 009001',
    'SS E C R E T TALLINN 009001',
    'CSE C R E T TALLINN 009001',
    'SE C R E T TALLINN 009001',
    'CO N F I D E N T I A L TALLINN 009001',
    'O N F I D E N T I A L TALLINN 009001',
    'NCLAS TALLINN 009001',
    'UNCLAS SECTION 01 OF 02 TALLINN 009001',
    'unclas tallinn 009001',
    'UNCLASSIFIED STATE 909113',
    'LIMITED OFFICIAL USE TALLINN 9001',
    'L I M I T E D OFFICIAL USE TALLINN 9001',
    'T O P S E C R E T TALLINN 9001',
    ' \t C O N F I D E N T I A L TALLINN 009001',
  ])('is %j', (line) => expect(isClassificationLine(line)).toBe(true))

  it.each([
    ['an addressee', 'SECRETARY OF STATE WASHDC'],
    ['an addressee', 'SECSTATE WASHDC PRIORITY 0412'],
    ['an addressee with a route', 'RUEHC/SECRET SERVICE WASHDC'],
    ['an addressee', 'INFO SECRET SERVICE WASHINGTON DC'],
    ['a sentence', 'Confidentially, he said no.'],
    ['a caption', 'SENSITIVE'],
    ['nothing', ''],
  ])('is not %s: %j', (_, line) => expect(isClassificationLine(line)).toBe(false))
})

const EXPORT = `Message Text



PAGE 01        HELSIN  90417  121010Z

10
ACTION EUR-12

INFO  OCT-01   ISO-00   /026 W
                     ------------------062281 121115Z /62
R 120935Z MAR 75
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1234
INFO AMEMBASSY STOCKHOLM
C O N F I D E N T I A L HELSINKI 90417

E.O. 11652: GDS
TAGS: EFIS, FI
SUBJECT: ICE ROADS AND FERRIES

1. THE ROADS OPENED ON MONDAY.
CONFIDENTIAL

NNN
`

const ATTRIBUTES = `Message Attributes

Automatic Decaptioning: X
Draft Date: 12 MAR 1975
Document Number: 1975HELSIN90417
From: HELSINKI
To: STATE
Original Classification: CONFIDENTIAL
Current Classification: UNCLASSIFIED
Subject: ICE ROADS AND FERRIES
TAGS: EFIS, FI
Sent Date: 01 JAN 1960
`

describe('a telegram of the 1970s with its attributes', () => {
  it.each([
    ['text first', `${EXPORT}\n\n${ATTRIBUTES}`],
    ['attributes first', `${ATTRIBUTES}\n\n${EXPORT}`],
  ])('states what the attributes state: %s', (_, text) => {
    const [entry] = readText(text)
    expect(entry).toMatchObject({
      kind: 'cable',
      raw: {
        format: 'telegram',
        stated: {
          id: '1975HELSIN90417',
          created: '12 MAR 1975',
          classification: 'CONFIDENTIAL',
          origin: 'HELSINKI',
          subject: 'ICE ROADS AND FERRIES',
          tags: ['EFIS', 'FI'],
        },
      },
    })
    if (entry?.kind !== 'cable') throw new Error('no cable')
    expect(entry.raw.header).toMatch(/^\s*PAGE 01[\s\S]*INFO AMEMBASSY STOCKHOLM$/)
    expect(entry.raw.body).toMatch(
      /^C O N F I D E N T I A L HELSINKI 90417[\s\S]*NNN\s+Message Attributes[\s\S]*Sent Date/,
    )
  })

  it('has nothing stated where the attributes are missing', () => {
    expect(readText(EXPORT)).toMatchObject([{ kind: 'cable', raw: { stated: { id: null, created: null } } }])
  })
})

describe('a text that is none of these', () => {
  it.each([
    ['a style sheet', 'body { color: #000; }\n.cable { width: 100% }'],
    ['a letter', 'Dear Ms Tammsalu,\n\nthank you for the herring.\n\nTO be continued'],
    ['a list', 'from: a@b.example\nherring 12\nsprats 13'],
  ])('is not a cable: %s', (_, text) => {
    expect(readText(text)).toEqual([
      { kind: 'not-a-cable', why: 'A text without any sign of a cable in it.', part: '' },
    ])
  })

  it('is refused when there is nothing in it', () => {
    expect(readText(' \n\t\n')).toMatchObject([{ kind: 'refused', reason: 'It is empty.' }])
  })
})
