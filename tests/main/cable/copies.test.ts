import { describe, expect, it } from 'vitest'
import { readCable } from '../../../main/cable/read'
import type { Cable } from '../../../preload/contract/cable'
import { rawCable } from './raw'

const HEAD =
  'C O N F I D E N T I A L TALLINN 009001\n\nSIPDIS\n\nE.O. 12958: DECL: 06/02/2018\nTAGS: EFIS PREL EN\n'
const SUBJECT = 'SUBJECT: HERRING QUOTAS AND THE QUIET SEA\n\nREF: A. RIGA 12\n     B. OSLO 13\n\n'
const TEXT =
  'Classified By: DCM Ann Lee for reasons 1.4 (b).\n\n1. (C) Summary: Herring are scarce. End summary.\n\n2. (C) More.\nLEE\n'
const WHOLE = HEAD + SUBJECT + TEXT

const codes = (cable: Cable) => cable.problems.map(({ code }) => code)
const kinds = (cable: Cable) => cable.copies.map(({ kind }) => kind)
const ids = (cable: Cable) => cable.references.map(({ id }) => id)

describe('texts inside one body', () => {
  it('are one where there is one', () => {
    const cable = readCable(rawCable({ body: WHOLE }))
    expect(kinds(cable)).toEqual(['whole'])
    expect(codes(cable)).toEqual([])
  })

  it('are no excerpt where the first is closed before the form of another cable', () => {
    const form = `\n=======CABLE ENDS=======\n\nid: 102\ndate: 6/2/2008 9:31\nrefid: 08TALLINN9002\nheader:\nP 020931Z JUN 08\n\n------ header ends ------\n\n${WHOLE.replace('009001', '009002')}`
    for (const id of ['08TALLINN9001', null]) {
      const cable = readCable(rawCable({ body: WHOLE + form, stated: { id } }))
      expect(kinds(cable)).toEqual(['whole', 'other-cable'])
      expect(codes(cable)).toEqual(['second-text-of-other-cable'])
      expect(cable.signer?.value).toBe('LEE')
    }
  })

  const excerpt = `${HEAD}SUBJECT: HERRING QUOTAS AND THE QUIET SEA\n\nREF: A. RIGA 12\n     B. OS...\n`
  it.each([
    ['a second text', `\n${WHOLE}`],
    [
      'an export with a header',
      `\n\nid: 9001\ndate: 6/2/2008 9:31\nrefid: 08TALLINN9001\norigin: Embassy Tallinn\nheader:\nP 020931Z JUN 08\n\n----------------- header ends ----------------\n\n${WHOLE}`,
    ],
    [
      'a row of lines',
      `\n155001\n\n2008-06-02\n\n08TALLINN9001\n\nEmbassy Tallinn\n\nCONFIDENTIAL\n\n\n${WHOLE}`,
    ],
    [
      'a csv row',
      `\n\n155001,6/2/2008 9:31,08TALLINN9001,"Embassy Tallinn",CONFIDENTIAL,08RIGA12,"VZCZC\n\n${WHOLE}`,
    ],
  ])('are an excerpt and %s: fields that break off come from the second', (_, second) => {
    const cable = readCable(rawCable({ body: excerpt + second }))
    expect(kinds(cable)).toEqual(['excerpt', 'second'])
    expect(codes(cable)).toEqual(['excerpt-and-copy'])
    expect(ids(cable)).toEqual(['08RIGA12', '08OSLO13'])
    expect(cable.subject?.value).toBe('HERRING QUOTAS AND THE QUIET SEA')
    expect(cable.classifiedBy?.value).toBe('DCM Ann Lee')
    expect(cable.paragraphs.map(({ number }) => number)).toEqual(['1', '2'])
  })

  it('may be an excerpt alone', () => {
    const cable = readCable(rawCable({ body: excerpt }))
    expect(kinds(cable)).toEqual(['excerpt'])
    expect(codes(cable)).toContain('excerpt-only')
  })

  it('may be an excerpt over the first lines of a copy', () => {
    const heading = HEAD.replace(/\s+/g, ' ')
    const cable = readCable(rawCable({ body: `${excerpt}\n${heading}` }))
    expect(kinds(cable)).toEqual(['excerpt', 'second'])
    expect(codes(cable)).toEqual(['excerpt-only'])
  })

  it('tell when a subject breaks off in the middle of the text', () => {
    const cable = readCable(rawCable({ body: WHOLE.replace('THE QUIET SEA', 'THE QUI...') }))
    expect(codes(cable)).toEqual(['subject-cut'])
  })

  it('say themselves that a section is missing', () => {
    const first = WHOLE.replace('TALLINN', 'SECTION 01 OF 02 TALLINN')
    const body = `${first}\n* * * * * * * *\n* Missing Section 002 *\n* * * * * * * *\n`
    expect(codes(readCable(rawCable({ body })))).toEqual(['section-missing'])
  })

  it('may be the text of another cable', () => {
    const cable = readCable(rawCable({ body: WHOLE.replace('TALLINN 009001', 'RIGA 009055') }))
    expect(codes(cable)).toEqual(['body-of-other-cable'])
  })

  // Databases close one cable with a row and open the next with another, the header run into it.
  it.each([
    [
      '0 06/02/2008 511 EFIS,PREL,EN\nHERRING QUOTAS AND THE QUIET SEA\n\n155002 6/2/2008 10:15 08RIGA9055 Embassy Riga SECRET ',
    ],
    ['155002\n\n6/2/2008 10:15 08RIGA9055 Embassy Riga SECRET '],
    ['155002\t2008-06-02 10:15:00\t08RIGA9055\tEmbassy Riga\tSECRET\t\t'],
    ['155002,6/2/2008 10:15,08RIGA9055,"Embassy Riga",SECRET,,"'],
  ])('end where the rows before another cable begin: %j', (row) => {
    const header =
      'VZCZCXYZ0000PP RUEHC\nDE RUEHRA #9055/01 1541015\nINFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE PRIORITY\n'
    const other = WHOLE.replace('TALLINN 009001', 'RIGA 009055')
    const cable = readCable(rawCable({ body: `${WHOLE}${row}${header}${other}` }))
    expect(kinds(cable)).toEqual(['whole', 'other-cable'])
    expect(cable.signer?.value).toBe('LEE')
    expect(cable.copies[1]?.start).toBe(WHOLE.length)
  })

  it('may have another cable behind them, whose fields are not taken', () => {
    const other = WHOLE.replace('TALLINN 009001', 'RIGA 009055').replace('HERRING', 'ANOTHER')
    const cable = readCable(
      rawCable({ body: `C O N F I D E N T I A L TALLINN 009001\n\nTAGS: EN\n\n${TEXT.repeat(4)}\n${other}` }),
    )
    expect(kinds(cable)).toEqual(['whole', 'other-cable'])
    expect(codes(cable)).toContain('second-text-of-other-cable')
    expect(cable.subject).toBeNull()
    expect(cable.tags.map(({ name }) => name)).toEqual(['EN'])
  })

  // The Department passes posts' cables on to others, with no more words of its own than these.
  const PASSED_ON =
    'C O N F I D E N T I A L TALLINN 009001\n\nHELSINKI FOR THE CONSUL; OSLO FOR THE ATTACHE FOR FISHERIES AND THE SEA\n\n'
  it.each([
    ['FOLLOWING REPEAT SENT ACTION SECSTATE INFO OSLO, HELSINKI AND STOCKHOLM\nJUNE 1\nQUOTE'],
    ['FOLLOWING RIGA 9055 DTD 01 JUN, SENT ACTION SECSTATE,\nBEING SENT FOR YOUR INFO.\nQTE:'],
    ['THE FOLLOWING TELEGRAM FROM RIGA DATED JUNE 1 SENT ACTION SECSTATE IS REPEATED FOR YOUR\nINFORMATION:'],
  ])('are one where a cable only repeats another: %j', (words) => {
    const other = WHOLE.replace('TALLINN 009001', 'RIGA 009055')
    const cable = readCable(rawCable({ body: `${PASSED_ON}${words}\n\n${other}UNQUOTE\n\nDOE\n` }))
    expect(kinds(cable)).toEqual(['whole'])
    expect(codes(cable)).toEqual([])
    expect(cable.subject?.value).toBe('HERRING QUOTAS AND THE QUIET SEA')
    expect(cable.paragraphs.map(({ number }) => number)).toEqual(['1', '2'])
    expect(cable.signer?.value).toBe('DOE')
  })

  it('are one where a cable with fields of its own quotes another', () => {
    const quoted = WHOLE.replace('TALLINN 009001', 'SECTION 01 OF 02 RIGA 009055').replace('HERRING', 'COD')
    const body = `${WHOLE.replace('LEE\n', `${'More words. '.repeat(20)}\n\nQUOTE\n${quoted}UNQUOTE\n\n3. (C) Posts need not act.\nDOE\n`)}`
    const cable = readCable(rawCable({ body }))
    expect(kinds(cable)).toEqual(['whole'])
    expect(codes(cable)).toEqual([])
    expect(cable.subject?.value).toBe('HERRING QUOTAS AND THE QUIET SEA')
    expect(cable.sections).toBe(1)
    expect(cable.signer?.value).toBe('DOE')
  })

  it('are two where a quotation ends before another cable', () => {
    const other = WHOLE.replace('TALLINN 009001', 'RIGA 009055')
    for (const end of ['UNQUOTE', 'END QUOTE', 'This is repeated for all. Lee']) {
      const body = `${WHOLE.replace('LEE\n', `${'More words. '.repeat(20)}\n${end}\n\n`)}${other}`
      expect(kinds(readCable(rawCable({ body })))).toEqual(['whole', 'other-cable'])
    }
  })

  it('are one where section heads repeat the heading', () => {
    const sections = WHOLE.replace('TALLINN', 'SECTION 01 OF 02 TALLINN')
    const repeated = `${sections}C O N F I D E N T I A L SECTION 02 OF 02 TALLINN 009001\n\nSIPDIS\n\nE.O. 12958: DECL: 06/02/2018\nTAGS: EFIS PREL EN\n\n3. (C) Still more.\n`
    const cable = readCable(rawCable({ body: repeated }))
    expect(kinds(cable)).toEqual(['whole'])
    expect(cable.sections).toBe(2)
    expect(cable.marks.filter(({ kind }) => kind === 'section-head')).toHaveLength(1)
  })

  it('may begin with a row of a database', () => {
    const body = `155001\n2008-06-02 09:31:00\n08TALLINN9001\nEmbassy Tallinn\nCONFIDENTIAL\n08RIGA12\nP 020931Z JUN 08\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nTAGS: EFIS PREL EN\n${WHOLE.replace('TALLINN', 'SECTION 01 OF 02 TALLINN')}`
    const cable = readCable(rawCable({ body }))
    expect(cable.sections).toBe(2)
    expect(cable.tags.map(({ name }) => name)).toEqual(['EFIS', 'PREL', 'EN'])
    expect(cable.marks.some(({ kind }) => kind === 'junk')).toBe(true)
  })

  it('gives the list of references under its own line, not the first line of it in the row', () => {
    const row = `155001\n08TALLINN9001\nCONFIDENTIAL\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC\nTAGS: EFIS\nREF: A. RIGA 12\n\n`
    const body = `${row}${WHOLE.replace('TAGS', 'REF: A. RIGA 12\n B. OSLO 13\nTAGS')}`
    expect(readCable(rawCable({ body })).references.map(({ id }) => id)).toEqual(['08RIGA12', '08OSLO13'])
  })
})

describe('what does not fit together is reported', () => {
  it.each([
    ['classification-conflict', { body: WHOLE, stated: { classification: 'SECRET//NOFORN' } }],
    [
      'classification-conflict',
      { body: WHOLE, header: 'ZNR UUUUU ZZH\nP 020931Z JUN 08\nFM AMEMBASSY TALLINN' },
    ],
    [
      'header-of-other-cable',
      { body: WHOLE, header: 'DE RUEHTL #0055 1540931\nP 020931Z JUN 08\nFM AMEMBASSY TALLINN' },
    ],
    ['dates-disagree', { body: WHOLE, header: 'P 050931Z JUN 08\nFM AMEMBASSY TALLINN' }],
    ['year-disagrees', { body: WHOLE, stated: { created: '2009-06-02 09:09' } }],
    ['malformed-id', { body: WHOLE, stated: { id: '08EFTOTALLINN9001' } }],
  ])('%s', (code, parts) => {
    expect(codes(readCable(rawCable(parts)))).toContain(code)
  })

  it.each([
    [
      'the header has four digits of the number',
      'header-of-other-cable',
      {
        body: WHOLE.replace('009001', '019001'),
        stated: { id: '08TALLINN19001' },
        header: 'DE RUEHTL #9001 1540931\nP 020931Z JUN 08\nFM AMEMBASSY TALLINN',
      },
    ],
    [
      'transmission has no letter of its own for limited official use',
      'classification-conflict',
      {
        body: WHOLE.replace('C O N F I D E N T I A L', 'UNCLAS'),
        stated: { classification: 'LIMITED OFFICIAL USE' },
      },
    ],
  ])('but not what agrees: %s', (_why, code, parts) => {
    expect(codes(readCable(rawCable(parts)))).not.toContain(code)
  })

  it.each([
    [
      '2. (S) More.',
      ['Paragraph 2 is marked (S), above the cable’s own CONFIDENTIAL'],
      'a mark above the level',
    ],
    [
      '2. (S//NF) More.\n\n3. (TS) And more.',
      ['2 paragraphs, the first of them 2 (S//NF), are marked above the cable’s own CONFIDENTIAL'],
      'and more of them',
    ],
    ['2. (C) Herring(S) and cod (S).', [], 'not the same letter in the words'],
    ['2. (s) a herring.', [], 'nor in small letters, as points of lists and plurals have it'],
    ['2.S) More.', [], 'nor behind a bracket that is lost'],
    ['(S) More.', [], 'nor without a number'],
    ['2. (C/NF) More.\n\n3. (SBU) More.', [], 'nor a caveat'],
  ])('a paragraph marked above every level that is named: %j: %j (%s)', (text, messages) => {
    const body = WHOLE.replace('2. (C) More.', text)
    const marked = readCable(rawCable({ body })).problems.filter(({ code }) => code === 'marked-above-level')
    expect(marked.map(({ message }) => message.split(':')[0])).toEqual(messages)
    for (const { span } of marked)
      expect(body.slice(span?.start, span?.end)).toMatch(/^2\. \(S(?:\/\/NF)?\)$/)
  })

  it.each<[Parameters<typeof rawCable>[0], string[], string]>([
    [{ stated: { classification: 'SECRET' } }, ['classification-conflict'], 'a level that the page names'],
    [
      { stated: { id: '08RIGA9055', origin: 'Embassy Riga' } },
      ['body-of-other-cable'],
      'another cable’s text, which is reported already',
    ],
  ])('and not: %j: %j (%s)', (parts, expected) => {
    const body = WHOLE.replace('2. (C) More.', '2. (S) More.')
    expect(codes(readCable(rawCable({ body, ...parts })))).toEqual(expected)
  })

  it('and the stated values stay', () => {
    const cable = readCable(
      rawCable({ body: WHOLE, stated: { id: '08EFTOTALLINN9001', classification: 'SECRET//NOFORN' } }),
    )
    expect(cable.id).toBe('08EFTOTALLINN9001')
    expect(cable.canonicalId).toBe('08TALLINN9001')
    expect(cable.classification?.value).toBe('SECRET//NOFORN')
    expect(cable.level).toBe('SECRET')
    expect(cable.caveats).toEqual(['NOFORN', 'SIPDIS'])
  })
})
