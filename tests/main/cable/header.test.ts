import { describe, expect, it } from 'vitest'
import { joinedAddressees, PARTIAL, readHeader } from '../../../main/cable/header'

const HEADER = [
  'VZCZCXRO0011',
  'PP RUEHDBU RUEHFL',
  'DE RUEHTL #9001/01 1540931',
  'ZNY CCCCC ZZH',
  'O R 020931Z JUN 08 ZDK',
  'FM AMEMBASSY TALLINN',
  'TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 9904',
  'RUEHHE/AMEMBASSY HELSINKI IMMEDIATE 2381-2382',
  'INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE PRIORITY',
  'PAGE 02        TALLINN   009001  020931Z',
  'RHMFISS/HQ USEUCOM VAIHINGEN GE//POLAD// PRIORITY',
  'AMEMBASSY RIGA',
  'XMT AMEMBASSY OSLO',
  'AMEMBASSY OSLO',
].join('\n')

describe('the transmission header', () => {
  const header = readHeader(HEADER)

  it.each<[string, [string | null, string, string | null][]]>([
    [
      'SECSTATE WASHDC IMMEDIATE 1234 AMEMBASSY LONDON PRIORITY 55',
      [
        [null, 'SECSTATE WASHDC', 'IMMEDIATE'],
        [null, 'AMEMBASSY LONDON', 'PRIORITY'],
      ],
    ],
    [
      'RUEHC/SECSTATE WASHDC 9026 RUEHLO/AMEMBASSY OSLO AMCONSUL BERGEN PRIORITY',
      [
        ['RUEHC', 'SECSTATE WASHDC', null],
        ['RUEHLO', 'AMEMBASSY OSLO', null],
        [null, 'AMCONSUL BERGEN', 'PRIORITY'],
      ],
    ],
    ['RUEHC / SECSTATE WASHDC 9026', [['RUEHC', 'SECSTATE WASHDC', null]]],
    [
      'AMEMBASSY OSLO; AMEMBASSY RIGA;',
      [
        [null, 'AMEMBASSY OSLO', null],
        [null, 'AMEMBASSY RIGA', null],
      ],
    ],
    ['ALL AMEMBASSY POSTS', [[null, 'ALL AMEMBASSY POSTS', null]]],
    ['SECSTATE WASHDC PASS TO AMEMBASSY OSLO', [[null, 'SECSTATE WASHDC PASS TO AMEMBASSY OSLO', null]]],
    ['WHITE HOUSE NSC WASHDC', [[null, 'WHITE HOUSE NSC WASHDC', null]]],
  ])('parts the addressees on one line: %s', (line, addressees) => {
    const text = `FM AMEMBASSY TALLINN\nTO ${line}`
    const { to } = readHeader(text)
    expect(to.map(({ route, name, precedence }) => [route, name, precedence])).toEqual(addressees)
    for (const { span, verbatim } of to) expect(text.slice(span?.start, span?.end)).toBe(verbatim)
  })

  it.each<[line: string, precedence: string | null, group: string | null, why: string]>([
    ['R 020931ZJUN08', 'R', '020931Z JUN 08', 'no blanks'],
    ['R020931Z JUN 08', 'R', '020931Z JUN 08', 'none behind the precedence'],
    ['O R 02093lZ  JUNE 2008', 'O R', '020931Z JUNE 2008', 'a letter for a number'],
    ['O/P 02O931 Z Jun 08 ZDK', 'O P', '020931Z JUN 08', 'a stroke, and another letter'],
    ['IMMEDIATE 020931Z JUN 08', 'O', '020931Z JUN 08', 'a word for its letter'],
    ['P 020931Z JUN', null, null, 'no year'],
    ['ROOM 020931Z JUN 08', null, null, 'a word that is no precedence'],
  ])('reads a date-time group as typed: %s', (line, precedence, group) => {
    const { dtg, precedence: letters } = readHeader(`${line}\nFM AMEMBASSY TALLINN`)
    expect([letters?.value ?? null, dtg?.value ?? null]).toEqual([precedence, group])
  })

  it('gives precedence, date-time group, sender and security', () => {
    expect(header.precedence?.value).toBe('O R')
    expect(header.dtg?.value).toBe('020931Z JUN 08')
    expect(header.from?.value).toBe('AMEMBASSY TALLINN')
    expect(header.security?.value).toBe('CONFIDENTIAL')
    expect(header.serial).toBe(9001)
  })

  it('gives addressees with route and precedence, without page lines and exempted posts', () => {
    expect(header.to.map(({ route, name, precedence }) => [route, name, precedence])).toEqual([
      ['RUEHC', 'SECSTATE WASHDC', 'NIACT IMMEDIATE'],
      ['RUEHHE', 'AMEMBASSY HELSINKI', 'IMMEDIATE'],
    ])
    expect(header.info.map(({ name }) => name)).toEqual([
      'EUROPEAN POLITICAL COLLECTIVE',
      'HQ USEUCOM VAIHINGEN GE//POLAD//',
      'AMEMBASSY RIGA',
    ])
  })

  it('knows a list that begins with an exempted post', () => {
    const { to, info } = readHeader(
      'FM SECSTATE WASHDC\nTO ALL POSTS\nINFO XMT AMEMBASSY OSLO\nAMEMBASSY RIGA',
    )
    expect(to.map(({ name }) => name)).toEqual(['ALL POSTS'])
    expect(info).toEqual([])
  })

  it('joins what wraps to an address, and passes over backslashes at line ends', () => {
    const { from, to } = readHeader(
      'FM AMEMBASSY TALLINN \\\nTO RUEHC/SECSTATE WASHDC PRIORITY \\\n9904 \\\nRUEHHE/AMEMBASSY HELSINKI\nPRIORITY 0012\n',
    )
    expect(from?.value).toBe('AMEMBASSY TALLINN')
    expect(to.map(({ name, precedence }) => [name, precedence])).toEqual([
      ['SECSTATE WASHDC', 'PRIORITY'],
      ['AMEMBASSY HELSINKI', 'PRIORITY'],
    ])
  })

  it('knows a precedence set apart by strokes, and a number glued to it', () => {
    const { to, info } = readHeader(
      'FM AMCONSUL TALLINN\nTO SECSTATE WASHINGTON DC//PRIORITY9904\nINFO AMEMBASSY RIGA//IMMEDIATE\nAMCONSUL OSLO//9906//\nHQ USEUCOM VAIHINGEN GE//POLAD//PRIORITY\nDIA WASHDC PRIORITY9905\nHQ DA//PRIORITY HERRING OFFICE//',
    )
    expect([...to, ...info].map(({ name, precedence }) => [name, precedence])).toEqual([
      ['SECSTATE WASHINGTON DC', 'PRIORITY'],
      ['AMEMBASSY RIGA', 'IMMEDIATE'],
      ['AMCONSUL OSLO', null],
      ['HQ USEUCOM VAIHINGEN GE//POLAD//', 'PRIORITY'],
      ['DIA WASHDC', 'PRIORITY'],
      ['HQ DA//PRIORITY HERRING OFFICE//', null],
    ])
  })

  it('points at its words', () => {
    const { span, verbatim } = header.from ?? { span: null, verbatim: '' }
    expect(HEADER.slice(span?.start, span?.end)).toBe(verbatim)
  })

  it('does not take a distribution list for addressees, nor a mail program for the sender', () => {
    const old = readHeader(
      'From: OPS\nINFO  LOG-00   EEB-00\n      EUR-00 /001W\nR 271311Z APR 09\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC 9026\nINFO DIA WASHDC',
    )
    expect(old.from?.value).toBe('AMEMBASSY TALLINN')
    expect(old.to).toHaveLength(1)
    expect(old.info).toHaveLength(1)
  })

  it('knows the month in small letters, as copies write it', () => {
    expect(readHeader('R 020931Z Jun 08\nFM AMEMBASSY TALLINN').dtg?.value).toBe('020931Z JUN 08')
    expect(readHeader('O R 020931 Z JUN 73\nFM AMEMBASSY TALLINN')).toMatchObject({
      precedence: { value: 'O R' },
      dtg: { value: '020931Z JUN 73' },
    })
  })

  it.each([
    ['RUEHKA/AMEMBASSY DHAKA 757', 'AMEMBASSY DHAKA'],
    ['DEPT OF HOMELAND SECURITY  WASHINGTON DC', 'DEPT OF HOMELAND SECURITY WASHINGTON DC'],
    ['RHMFISS/CTF 72', 'CTF 72'],
    ['AMEMBASSY HELSINKIIMMEDIATE 9901', 'AMEMBASSY HELSINKI'],
  ])('gives the name without a short number or blanks astray: %s', (line, name) => {
    expect(readHeader(`FM AMEMBASSY TALLINN\nTO ${line}`).to[0]?.name).toBe(name)
  })

  it('goes on over the pages of the archive’s copies, which stand on several lines', () => {
    const { to } = readHeader(
      'FM SECSTATE WASHDC\nTO AMEMBASSY RIGA\nSECRET\nSECRET\nPAGE 02\nSTATE 009001\nAMEMBASSY OSLO\nAnn Lee Declassified/Released US Department of State EO Systematic Review 20 Mar 2014\nUS SECRET SERVICE',
    )
    expect(to.map(({ name }) => name)).toEqual(['AMEMBASSY RIGA', 'AMEMBASSY OSLO', 'US SECRET SERVICE'])
  })

  it('takes no line of a page for the address behind a label', () => {
    const { info } = readHeader(
      'FM SECSTATE WASHDC\nTO AMEMBASSY RIGA\nINFO PAGE 02  STATE 009001 020931Z\nAMEMBASSY OSLO',
    )
    expect(info.map(({ name }) => name)).toEqual(['AMEMBASSY OSLO'])
  })

  it.each([
    ['\n2008.06.02: HERRING MOVE TOWARDS PEACE\nAND COD', ['NSC WASHDC'], 'a title and its second line'],
    ['\nATTN: LEE\nAMEMBASSY OSLO', ['NSC WASHDC', 'ATTN: LEE', 'AMEMBASSY OSLO'], 'who is to read it'],
    ['\nHQ DA//DAPE:MO//\nAMEMBASSY OSLO', ['NSC WASHDC', 'HQ DA//DAPE:MO//', 'AMEMBASSY OSLO'], 'an office'],
  ])('under a blank line goes on with %j as %j: %s', (below, names) => {
    const { info } = readHeader(`FM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nINFO NSC WASHDC\n${below}`)
    expect(info.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['a newspaper’s day', 'Friday, 09 March 2009, 16:22'],
    [
      'the row of a database',
      '2009-03-11 09:31:00\t09TALLINN9001\tEmbassy Tallinn\tSECRET\t\tVZCZCXRO0011\\\nPP RUEHXX\\\nO 110931Z MAR 09\\\nFM AMEMBASSY TALLINN\\\nTO SECSTATE WASHDC\\\nINFO NSC WASHDC',
    ],
  ])('takes %s behind the last address for none', (_, glued) => {
    const { to, info } = readHeader(
      `FM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nINFO AMEMBASSY OSLO PRIORITY${glued}`,
    )
    expect(to.map(({ name }) => name)).toEqual(['SECSTATE WASHDC'])
    expect(info.map(({ name, precedence }) => [name, precedence])).toEqual([['AMEMBASSY OSLO', 'PRIORITY']])
  })

  it.each([
    ['quoted by a mail', (text: string) => text.replace(/^/gm, '> ')],
    ['with no-break blanks', (text: string) => text.replaceAll(' ', '\u00a0')],
  ])('is read %s', (_, altered) => {
    const { dtg, from, to } = readHeader(
      altered('P 021009Z JUN 08\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC 9904'),
    )
    expect([dtg?.value, from?.value, to.map(({ name }) => name)]).toEqual([
      '021009Z JUN 08',
      'AMEMBASSY TALLINN',
      ['SECSTATE WASHDC'],
    ])
  })

  it('knows the form of the last years', () => {
    const { dtg, from } = readHeader(
      'MRN: 10 TALLINN 9001\nDate/DTG: Jun 02, 2010 / 021009Z JUN 10\nFrom: AMEMBASSY TALLINN',
    )
    expect([dtg?.value, dtg?.span?.start, from?.value]).toEqual(['021009Z JUN 10', 46, 'AMEMBASSY TALLINN'])
  })

  it('takes no form of a second copy for addresses', () => {
    const { info } = readHeader(
      'FM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nINFO NSC WASHDC\nAMEMBASSY OSLOid: 9001\ndate: 3/11/2009 9:31\nrefid: 09TALLINN9001\norigin: Embassy Tallinn\nheader:',
    )
    expect(info.map(({ name }) => name)).toEqual(['NSC WASHDC', 'AMEMBASSY OSLO'])
    expect(info.at(-1)?.verbatim).toBe('AMEMBASSY OSLO')
  })

  it.each([
    ['with its own number', 'RUEHLP/AMEMBASSY LA PAZ JUN 3139', 'AMEMBASSY LA PAZ'],
    ['alone', 'RUEHLP/AMEMBASSY LA PAZ JUN', 'AMEMBASSY LA PAZ'],
    ['of another month: a name', 'RUEHXX/CONSUL MAR DEL PLATA', 'CONSUL MAR DEL PLATA'],
    ['inside a word', 'AMEMBASSY LA JUNTA', 'AMEMBASSY LA JUNTA'],
  ])('ends an address where the month of the date stands in a gap: %s', (_, line, name) => {
    const read = readHeader(`R 020931Z JUN 08\nFM AMEMBASSY TALLINN\nTO ${line}`)
    expect(read.to.map((to) => to.name)).toEqual([name])
    expect(joinedAddressees(read)).toEqual([])
  })

  it('tells of an address that holds the rest of another', () => {
    const text = 'R 020931Z JUN 08\nFM AMEMBASSY TALLINN\nTO AMEMBASSY LA PAZ JUN LIMA 3139'
    const [joined] = joinedAddressees(readHeader(text))
    expect(joined?.name).toBe('AMEMBASSY LA PAZ JUN LIMA')
    expect(text.slice(joined?.span?.start, joined?.span?.end)).toBe('AMEMBASSY LA PAZ JUN LIMA 3139')
  })

  it('knows a partial extract', () => {
    expect(readHeader(`${PARTIAL}.`)).toMatchObject({ partial: true, from: null, to: [] })
  })
})
