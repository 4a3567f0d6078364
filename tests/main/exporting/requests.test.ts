/** Drafts of requests: what the regulations ask for, what a person must fill in, and a PDF that can be read. */
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { readCable } from '../../../main/cable/read'
import { confirmedReading, correctedReading } from '../../../main/declassification/correction'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import { standingOn } from '../../../main/declassification/standing'
import type { Asking } from '../../../main/exporting/asking'
import { draftOf, usualKind } from '../../../main/exporting/request-letter'
import { letterPdf } from '../../../main/exporting/request-pdf'
import { NOTHING_STATED } from '../../../main/source/raw-cable'
import type { CableDetail, ReadingInput } from '../../../preload/contract'
import type { Day } from '../../../preload/contract/day'
import { brokenTemplate } from '../../../preload/contract/request-template'
import type { Outcome, RequestDraft, RequestOutcome, RequestRecord } from '../../../preload/contract/requests'
import { blanksIn, TEMPLATES } from '../../../preload/contract/requests'
import { BODY, HEADER } from '../../fixtures/invented'

const TODAY: Day = '2026-01-02'
const PASSED = 'E.O. 12958: DECL: 03/14/2016'

/** Of a post that neither its source nor its own header and id tell. */
const withoutPost = () => ({ ...cableOf(), cable: { ...cableOf().cable, origin: null } })

function cableOf(instruction = PASSED, stated: Partial<typeof NOTHING_STATED> = {}): CableDetail {
  const cable = readCable({
    format: 'site-page',
    header: HEADER,
    body: BODY.replace(PASSED, instruction),
    stated: {
      ...NOTHING_STATED,
      id: '06TALLINN9001',
      created: '2006-03-14 09:12',
      classification: 'CONFIDENTIAL',
      origin: 'Embassy Tallinn',
      ...stated,
    },
    problems: [],
  })
  const reading = readInstruction(cable)
  const dates = datesOf(reading, { created: cable.created?.day ?? null, level: cable.level }, [])
  const standing = standingOn(dates, { asOf: TODAY, dueDays: 365 })
  return { cable, reading, dates, standing, correction: null } as CableDetail
}

/** The same cable after a person has corrected its reading, or has confirmed it where nothing is given. */
function corrected(given?: Partial<ReadingInput> & Pick<ReadingInput, 'kind'>, words?: string): CableDetail {
  const detail = cableOf()
  const replaced = detail.reading
  const start = words ? detail.cable.body.indexOf(words) : 0
  const restsOn = words ? [{ part: 'body' as const, start, end: start + words.length, verbatim: words }] : []
  const made = given
    ? correctedReading({ date: null, years: null, event: null, codes: [], ...given }, replaced, restsOn)
    : { kind: 'reading' as const, reading: confirmedReading(replaced) }
  if (made.kind !== 'reading') throw new Error(made.sentence)
  const { reading } = made
  const dates = datesOf(reading, { created: '2006-03-14', level: detail.cable.level }, [])
  const correction = {
    id: 1,
    cableId: detail.cable.id,
    reading,
    replaced,
    restsOn,
    reason: 'Misread.',
    by: '',
    at: '',
    undoneAt: null,
  }
  return { ...detail, reading, dates, correction }
}

function asking(over: Partial<Asking> = {}): Asking {
  return {
    kind: 'mdr',
    cables: [cableOf()],
    today: TODAY,
    template: '',
    requester: 'Ada Ångström',
    replyAddress: '1 Nowhere Lane\nSpringfield',
    earlier: [],
    ...over,
  }
}

function drafted(over: Partial<Asking> = {}): Omit<RequestDraft, 'kind'> {
  const draft = draftOf(asking(over))
  if ('kind' in draft) throw new Error(draft.sentence)
  return draft
}

const outcome = (outcome: Outcome, on: Day): RequestOutcome => ({
  id: 1,
  outcome,
  on,
  note: '',
  at: '',
  undoneAt: null,
})

const earlier = (over: Partial<RequestRecord>): RequestRecord => ({
  id: 1,
  kind: 'mdr',
  cables: ['06TALLINN9001'],
  madeOn: '2025-06-01',
  addressee: '',
  tracking: '',
  note: '',
  letter: '',
  by: '',
  at: '2025-06-01T00:00:00Z',
  removedAt: null,
  outcomes: [],
  state: 'open',
  deadline: null,
  ...over,
})

describe('a request for mandatory declassification review', () => {
  const { letter, remarks } = drafted()

  test('names its basis, and that it is no other procedure', () => {
    expect(letter).toContain('mandatory declassification review under section 3.5 of Executive Order 13526')
    expect(letter).toContain('This is not a request under the Freedom of Information Act or the Privacy Act.')
  })

  test('names the rule of the agency that it goes to', () => {
    expect(letter).toContain('Executive Order 13526 and 22 CFR 9.10 of the document')
    const old = drafted({ cables: [cableOf(PASSED, { created: '2000-03-14 09:12' })] }).letter
    expect(old).toContain('MDR Staff (ANDC)')
    expect(old).toContain('Executive Order 13526 and 36 CFR 1260.70 of the document')
    expect(old).not.toContain('22 CFR')
    expect(drafted({ kind: 'foia' }).letter).toContain('5 U.S.C. 552, and 22 CFR part 171,')
  })

  test('identifies the telegram by post, number and day, and by what the program has read', () => {
    expect(letter).toContain(
      [
        '1. Embassy Tallinn telegram 9001 of 14 March 2006 (reference id 06TALLINN9001)',
        '   Subject: HERRING QUOTA TALKS END WITHOUT A TABLE LARGE ENOUGH FOR EVERYONE',
        '   From: AMEMBASSY TALLINN',
        '   Classification as marked: CONFIDENTIAL',
        '   Declassification instruction as written: E.O. 12958: DECL: 03/14/2016',
        '   Day that follows from it: 14 March 2016 (E.O. 12958 as amended, §1.5(a))',
      ].join('\n'),
    )
  })

  test('tells a day by rule from one that the instruction gives', () => {
    expect(drafted({ cables: [cableOf('E.O. 12958: DECL: MR')] }).letter).toContain(
      '   Day by rule: 31 December 2031 (E.O. 13526 §3.3(a); 32 CFR 2001.12(c)(2))',
    )
  })

  test('does not say that a passed day has declassified anything', () => {
    expect(letter).toContain('I do not take it to mean that the document has been declassified.')
    expect(letter).not.toMatch(/(?:is|was|has been) (?:now )?declassified(?! within)(?!\.)/)
  })

  test('bears name, way to reply and the address of its rule, which is to be checked', () => {
    expect(letter).toContain('Ada Ångström\n1 Nowhere Lane\nSpringfield')
    expect(letter).toContain('U.S. Department of State, SA-2\n515 22nd St. NW')
    expect(remarks).toEqual([
      'The address is the one in 22 CFR 9.10(b). Check on the agency’s own site whether it is still in use.',
    ])
  })
})

describe('a cable whose reading a person has changed', () => {
  const WORDS = 'HERRING QUOTA TALKS'
  const remark = /reading is corrected by hand/

  test.each([
    ['on the words of the instruction', corrected({ kind: 'date', date: '2030-01-01' }), ''],
    [
      'on words of the text',
      corrected({ kind: 'date', date: '2030-01-01' }, WORDS),
      `   Words of the text that my reading rests on: “${WORDS}”\n`,
    ],
  ])('%s keeps the cable’s own instruction, and the day is told as the requester’s', (_, cable, rest) => {
    const { letter, remarks } = drafted({ cables: [cable] })
    expect(letter).toContain(
      `   Declassification instruction as written: ${PASSED}\n${rest}   Day by my own reading: 1 January 2030 (`,
    )
    expect(letter).not.toContain('Day that follows from it')
    expect(remarks.filter((each) => remark.test(each))).toHaveLength(1)
  })

  test('with others of its kind is told of in the plural', () => {
    const other = cableOf(PASSED, { id: '06TALLINN9002' })
    const twice = [
      corrected({ kind: 'oadr' }),
      { ...other, correction: corrected({ kind: 'oadr' }).correction },
    ]
    const { remarks } = drafted({ cables: twice })
    expect(remarks.find((each) => /corrected by hand/.test(each))).toMatch(
      /^06TALLINN9001, 06TALLINN9002: their readings are corrected/,
    )
  })

  test('is named in the remark, and no other cable is', () => {
    const cables = [corrected({ kind: 'oadr' }), cableOf(PASSED, { id: '06TALLINN9002' })]
    const [told] = drafted({ cables }).remarks.filter((each) => remark.test(each))
    expect(told).toMatch(/^06TALLINN9001: /)
  })

  test('without a change, as it is only confirmed, has the letter of any other', () => {
    expect(drafted({ cables: [corrected()] })).toEqual(drafted())
  })
})

describe('a review of what is not classified', () => {
  const open = () => cableOf('E.O. 12958: N/A', { classification: 'UNCLASSIFIED' })

  test.each<[why: string, CableDetail[], 'mdr' | 'foia']>([
    ['one that is classified', [cableOf()], 'mdr'],
    ['one that is not', [open()], 'foia'],
    ['some that are and some that are not', [open(), cableOf()], 'mdr'],
  ])('is not what a request begins with: %s', (_, cables, kind) => {
    expect(usualKind(cables)).toBe(kind)
    const { noReview } = drafted({ cables, kind })
    if (kind === 'mdr') expect(noReview).toBeNull()
    else expect(noReview).toMatch(/not classified, so there is nothing to review/)
  })
})

describe('blanks of a letter', () => {
  test('are what the template and the cable leave open, each once', () => {
    const { letter } = drafted({ kind: 'foia', requester: '', replyAddress: '' })
    expect(blanksIn(`${letter}\n[your name]`)).toEqual([
      '[the largest amount that you agree to pay, or that you ask to be told first]',
      '[your name]',
      '[address or e-mail for the reply]',
    ])
  })

  test('are none once all is filled in, also of a cable without a marking', () => {
    const { letter } = drafted({ cables: [cableOf(PASSED, { classification: null })] })
    expect(blanksIn(letter)).toEqual([])
  })
})

describe('remarks on a draft', () => {
  test.each<[string, Partial<Asking>, RegExp]>([
    ['a missing name', { requester: ' ' }, /^Fill in your name/],
    ['a missing way to reply', { replyAddress: '' }, /^Fill in where the answer should go/],
    ['a fee to be named', { kind: 'foia' }, /^Fill in what you agree to pay/],
    ['a day that lies ahead', { cables: [cableOf('E.O. 12958: DECL: 03/14/2030')] }, /has not passed/],
    [
      'a cable that is not classified',
      { cables: [cableOf('E.O. 12958: N/A', { classification: 'UNCLASSIFIED' })] },
      /not classified, so there is nothing to review/,
    ],
    [
      'a cable that is stamped as declassified',
      { cables: [cableOf('E.O. 12958: DECLASSIFIED BY NARA 09/02/2009')] },
      /^06TALLINN9001: stamped as already declassified\./,
    ],
    [
      'a cable of which only the subject is unknown, and of nothing else',
      { cables: [{ ...cableOf(), cable: { ...cableOf().cable, subject: null } }] },
      /^06TALLINN9001: its text names no subject\. What cannot be found/,
    ],
    [
      'a cable without a post',
      { cables: [withoutPost()] },
      /is not known here\..* may be refused \(22 CFR 9\.10\(c\)\)\.$/,
    ],
    [
      'the same in a letter to the National Archives',
      { cables: [withoutPost()], today: '2032-01-01' },
      /is not known here\..* may be refused \(36 CFR 1260\.70\)\.$/,
    ],
    [
      'the same under the other procedure, of which no such rule was read',
      { kind: 'foia', cables: [withoutPost()] },
      /is not known here\..* may be refused\.$/,
    ],
    ['a record of 25 years', { today: '2032-01-01' }, /usually at the National Archives/],
    [
      'a reading in doubt, with what is odd about it',
      { cables: [cableOf('E.O. 12958: DECL: 03/14/2005')] },
      /^06TALLINN9001: check the reading before you rest on its day\. The day is uncertain, perhaps not the one that was meant\. .*\.$/,
    ],
    [
      'an oddity that leaves the day no less certain',
      { cables: [cableOf('E.O. 12958: DECL: 03/14/16')] },
      /check the reading before you rest on its day\. (?!The day is uncertain)/,
    ],
    ['an exemption code', { cables: [cableOf('E.O. 12958: DECL: 25X1')] }, /bears an exemption code/],
    [
      'the other procedure',
      { earlier: [earlier({ kind: 'foia' })] },
      /by one procedure only \(32 CFR 2001\.33\(f\)\)/,
    ],
    ['the same request', { earlier: [earlier({})] }, /is open already/],
    [
      'a review within two years',
      { earlier: [earlier({ state: 'answered', outcomes: [outcome('denied', '2025-09-01')] })] },
      /was answered on 1 September 2025\. What was reviewed within two years/,
    ],
    [
      'a review within two years of a request that is older',
      {
        earlier: [
          earlier({
            state: 'answered',
            madeOn: '2020-01-01',
            outcomes: [outcome('released-in-part', '2025-09-01')],
          }),
        ],
      },
      /within two years/,
    ],
  ])('tell of %s', (_reason, over, remark) => {
    expect(drafted(over).remarks.some((each) => remark.test(each))).toBe(true)
  })

  test('are silent on what was taken out of the register, and on answers of long ago', () => {
    const past = [
      earlier({ removedAt: '2025-07-01T00:00:00Z' }),
      earlier({ state: 'answered', madeOn: '2020-01-01', outcomes: [outcome('denied', '2021-01-01')] }),
      // Nothing was reviewed.
      earlier({ state: 'answered', outcomes: [outcome('not-found', '2025-09-01')] }),
      earlier({ state: 'answered', outcomes: [outcome('withdrawn', '2025-09-01')] }),
    ]
    expect(drafted({ earlier: past }).remarks).toEqual(drafted().remarks)
  })

  test('leave what is unknown as blanks to be filled in', () => {
    const { letter } = drafted({ requester: '', replyAddress: '' })
    expect(letter).toContain('[your name]\n[address or e-mail for the reply]')
  })

  test('an old record goes to the National Archives, but not one by the other procedure', () => {
    expect(drafted({ today: '2032-01-01' }).letter).toContain('College Park, MD 20740')
    expect(drafted({ today: '2032-01-01', kind: 'foia' }).letter).not.toContain('College Park')
  })
})

describe('a template', () => {
  test.each([
    ['{{cables}} {{colour}}', /names “colour”, which there is not\. There are today, address/],
    ['{{cables}} {{ today', /has “\{\{” without its other half/],
    ['{{cables}} today }}', /has “\}\}” without its other half/],
    ['Dear all', /does not name \{\{cables\}\}/],
    ['{{cables}} {{}}', /names “”/],
  ])('%j is told in a sentence', (template, sentence) => {
    expect(brokenTemplate(template)).toMatch(sentence)
    expect(draftOf(asking({ template }))).toMatchObject({
      kind: 'broken',
      sentence: expect.stringMatching(sentence),
    })
  })

  test.each(Object.entries(TEMPLATES))('the program’s own for %s is whole', (_kind, template) => {
    expect(brokenTemplate(template)).toBeNull()
  })

  test('is not filled in twice: a subject may hold braces', () => {
    const cable = cableOf()
    const hostile = {
      ...cable,
      cable: { ...cable.cable, subject: { value: '{{requester}} $& $1', verbatim: '', span: null } },
    }
    expect(drafted({ cables: [hostile], template: 'X {{cables}}' }).letter).toContain(
      'Subject: {{requester}} $& $1',
    )
  })
})

describe('the PDF', () => {
  const FACTS = {
    title: 'MDR 06TALLINN9001',
    author: 'Ada',
    program: 'Chancery 9.8.7',
    at: new Date('2026-01-02T03:04:05Z'),
  }
  const read = async (letter: string) => {
    const bytes = await letterPdf(letter, FACTS)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const document = await getDocumentProxy(new Uint8Array(bytes))
    const { text, totalPages } = await extractText(document, { mergePages: true })
    const { info } = await getMeta(document)
    return { text: text.replace(/\s+/g, ' '), totalPages, info, bytes }
  }

  test('holds every word of the letter, and says what it is', async () => {
    const { letter } = drafted()
    const { text, info } = await read(letter)
    for (const word of letter.split(/\s+/)) expect(text).toContain(word)
    expect(info).toMatchObject({ Title: 'MDR 06TALLINN9001', Author: 'Ada', Creator: 'Chancery 9.8.7' })
  })

  test('what is told of one cable stands on one sheet, and no sheet begins with an empty line', async () => {
    const cables = Array.from({ length: 40 }, (_, at) =>
      [
        `${at + 1}. Telegram ${9001 + at}`,
        ...'abcde'.split('').map((line) => `   ${line} of ${9001 + at}`),
      ].join('\n'),
    )
    const bytes = await letterPdf(['Dear reader,', ...cables, 'Yours'].join('\n\n'), FACTS)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
    const sheets = text.map((sheet) => sheet.replace(/\s+/g, ' '))
    expect(sheets.length).toBeGreaterThan(4)
    for (let serial = 9001; serial <= 9040; serial++)
      expect(sheets.filter((sheet) => sheet.includes(String(serial)))).toEqual([
        expect.stringMatching(new RegExp(`Telegram ${serial} .*e of ${serial}`)),
      ])
    for (const sheet of sheets.slice(1)) expect(sheet.trim()).toMatch(/^\d+\. Telegram/)
  })

  test.each<[why: string, number: string]>([
    ['its number stands out from what is told of it', '1'],
    ['with a longer number too', '12'],
  ])('of a cable %s, and broken lines go on below its words', async (_why, number) => {
    const words = (of: string) => `${of}: ${'many words '.repeat(20)}`.trim()
    const cable = `${number}. ${words('Telegram')}\n   ${words('Subject')}`
    const bytes = await letterPdf(`Dear reader,\n\n${cable}\n\nYours,\n${words('Ada')}`, FACTS)
    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)
    const { items } = await page.getTextContent()
    const lines = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    const edge = (begin: string) => lines.find(({ str }) => str.startsWith(begin))?.transform[4]
    const begun = (begin: string) => lines.findIndex(({ str }) => str.startsWith(begin))
    const inside = lines.slice(begun(number), begun('Yours')).map(({ transform }) => transform[4])
    expect(inside.length).toBeGreaterThan(4)
    expect(inside[0]).toBeCloseTo(edge('Dear'), 1)
    const [hang] = inside.slice(1)
    expect(hang).toBeGreaterThan((inside[0] ?? 0) + 8)
    for (const at of inside.slice(1)) expect(at).toBeCloseTo(hang, 1)
    for (const { transform } of lines.slice(begun('Yours'))) expect(transform[4]).toBeCloseTo(edge('Dear'), 1)
  })

  test('a part that is longer than a sheet goes on over the next ones', async () => {
    const { totalPages, text } = await read(`First.\n\n${'A long paragraph. '.repeat(600)}\n\nLast.`)
    expect(totalPages).toBeGreaterThan(2)
    expect(text).toMatch(/First\. A long .* Last\./)
  })

  test.each([
    ['Latin with accents', 'Ångström Žižek Đặng'],
    ['Greek', 'Θεσσαλονίκη'],
    ['Cyrillic', 'Щорс Київ'],
    ['signs', '“quotes” – § 3.5 € …'],
    ['control characters', 'a\u0000b\u001bc\u202ed'],
  ])('has letters of its own: %s', async (_reason, words) => {
    const { text } = await read(words)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those do not reach the paper
    expect(text.trim()).toBe(words.replace(/[\u0000-\u001f\u202e]/g, ' '))
  })

  test('of many cables has pages with numbers', async () => {
    const cables = Array.from({ length: 40 }, () => cableOf())
    const { totalPages, text } = await read(drafted({ cables }).letter)
    expect(totalPages).toBeGreaterThan(4)
    expect(text).toContain(`${totalPages} of ${totalPages}`)
  })

  test('is the same for the same letter', async () => {
    const [one, other] = [await read('A letter.'), await read('A letter.')]
    expect(one.bytes.equals(other.bytes)).toBe(true)
  })
})
