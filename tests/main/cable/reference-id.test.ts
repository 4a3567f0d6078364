import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../main/cable/read'
import { aliasesOf, canonicalId, isMalformed, readId } from '../../../main/cable/reference-id'

describe('reference ids', () => {
  it.each([
    ['09TALLINN9001', '09TALLINN9001', 'as it is'],
    ['09TALLINN009001', '09TALLINN9001', 'leading zeros of the text'],
    ['1975STATE095768', '75STATE95768', 'the form of the National Archives'],
    ['1976PRETOR09668', '76PRETORIA9668', 'a station cut to six letters'],
    ['1975TALLIN009668', '75TALLINN9668', 'any station so cut, where one alone begins so'],
    ['1975GRANDE009668', '75GRANDE9668', 'a name that none begins with stays'],
    ['1976STATE095768_b', '76STATE95768', 'the ending of its files'],
    ['09SECSTATE9001', '09STATE9001', 'a synonym'],
    ['05UNVIE9001', '05UNVIEVIENNA9001', 'a short name'],
    ['06KIEV9001', '06KIEV9001', 'another name of a post stays'],
    ['73BANGKOK-A50', '73BANGKOK-A50', 'an airgram'],
    ['08EFTOLONDON9001', '08LONDON9001', 'a caption swallowed'],
    ['09SECTION02OF03TRIPOLI9001', '09TRIPOLI9001', 'a section head swallowed'],
    ['09SECTION02OF03QRIPOLI9001', '09TRIPOLI9001', 'and a letter mistyped'],
    ['08ECTION01OF02MANAMA9001', '08MANAMA9001', 'and the first letter lost'],
    ['08SECTION01GF02BISHIEK9021', '08BISHKEK9021', 'both damaged'],
    ['08SCTION02OF02SAOPAULO9335', '08SAOPAULO9335', 'a letter lost inside'],
    ['09SECTIO03OF04OSLO9001', '09OSLO9001', 'or at the end of its word'],
    ['09SQCTION02OF02PRAGUE9383', '09PRAGUE9383', 'or a letter that reception spoilt'],
    ['09SECTIOQ1OF06LUSAKA9876', '09LUSAKA9876', 'or in word and number'],
    ['09SECTION02F02OSLO9639', '09OSLO9639', 'or between the numbers'],
    ['09SECTION0QF05RIGA9297', '09RIGA9297', 'or in the first of them'],
    ['0901OF02TALLINN9288', '09TALLINN9288', 'or the word altogether'],
    ['06SECTION02OF03ILNIUS9483', '06VILNIUS9483', 'with the first letter of the station'],
    ['09SIFIEDWARSAW9673', '09WARSAW9673', 'the end of a level swallowed'],
    ['09SECRETARYOFSTATE9673', '09STATE9673', 'no level'],
    ['09AMEMBASSYRIGA9001', '09RIGA9001', 'the kind of the post'],
    ['07TALINN9828', '07TALLINN9828', 'a letter lost'],
    ['08IELSINKI9126', '08HELSINKI9126', 'a letter mistyped'],
    ['06OLSO9126', '06OSLO9126', 'two letters changed about'],
    ['07OSL9828', '07OSLO9828', 'a letter lost of a short name'],
    ['07TRIA9828', '07TRIA9828', 'short and far from all'],
    ['07SANT9828', '07SANT9828', 'several names begin so'],
    ['07QLINKI9307', '07QLINKI9307', 'more lost than one Q stands for'],
    ['07QLSINKI9307', '07HELSINKI9307', 'a Q where reception lost a few letters'],
    ['07STOCKHQM9307', '07STOCKHOLM9307', 'and inside'],
    ['07REYKJAVQ9307', '07REYKJAVIK9307', 'and at the end'],
    ['06TALLINN009583ZFR9585', '06TALLINN9583', 'an operating signal behind the number'],
    ['90STATE995577TOSEC940323', '90STATE995577', 'a second number, of the travelling party'],
    ['08RIGA009382SUSPECTEDDUPLICATE9392', '08RIGA9392', 'what may be a duplicate has its own number'],
    ['7575OSLO9895', '75OSLO9895', 'the year twice'],
    ['7675OSLO9895', '7675OSLO9895', 'no year that there is'],
    ['09COTON0U9895', '09COTONOU9895', 'a zero for the letter O'],
    ['090SLO9895', '09OSLO9895', 'and at the beginning'],
    ['06PORT-OF-SPAIN9123', '06PORTOFSPAIN9123', 'hyphens'],
    ['08STOCKHOLMSW9123', '08STOCKHOLM9123', 'the country behind a post'],
    ['09BRAZIL9123', '09BRASILIA9123', 'the country of one embassy'],
    ['09MEXICO9123', '09MEXICO9123', 'a country that a post is called after'],
    ['09UKRAINE9123', '09UKRAINE9123', 'a country with several names of its embassy'],
    ['not an id', 'not an id', 'no id at all'],
  ])('%s is %s: %s', (written, canonical) => {
    expect(canonicalId(written)).toBe(canonical)
  })

  it('places years around 1966', () => {
    expect(readId('66TALLINN9001')?.year).toBe(1966)
    expect(readId('10TALLINN9001')?.year).toBe(2010)
  })

  it('gives the other names of a post as aliases', () => {
    expect(aliasesOf('06KIEV9001')).toContain('06KYIV9001')
    expect(aliasesOf('08EFTOLONDON9001')).toContain('08LONDON9001')
    expect(aliasesOf('09TALLINN9001')).toEqual([])
    expect(aliasesOf('08EFTOKIEV9001')).toEqual(['08KIEV9001', '08KYIV9001'])
    expect(aliasesOf('75DACCA9001')).toEqual(['75DHAKA9001'])
    expect(aliasesOf('75DHAKA9001')).toEqual(['75DACCA9001'])
  })

  it('gives no name that the post had lost by the year', () => {
    for (const id of ['09BEIJING9001', '09DHAKA9001', '99MUMBAI9001']) expect(aliasesOf(id)).toEqual([])
    // Written out of habit it means the same cable, and links to it.
    expect(canonicalId('99PEKING9001')).toBe('99BEIJING9001')
    expect(canonicalId('76PEKING9001')).toBe('76PEKING9001')
    expect(aliasesOf('99PEKING9001')).toEqual(['99BEIJING9001'])
  })

  it.each([
    ['09TALLINN9001', false, 'proper'],
    ['09SECSTATE9001', false, 'a synonym'],
    ['73BANGKOK-A50', false, 'an airgram'],
    ['09GRANDE9001', false, 'a station that nobody knows'],
    ['07TALINN9828', true, 'a letter lost'],
    ['7575OSLO9895', true, 'the year twice'],
    ['08EFTOLONDON9001', true, 'a caption swallowed'],
  ])('%s is malformed: %s, %s', (written, expected) => {
    expect(isMalformed(written)).toBe(expected)
  })
})

describe('an id that its own letters do not tell', () => {
  const telegram = (line: string, from = 'AMEMBASSY ASTANA') =>
    `DE RUEHTA #9272/01 0431151\nR 120000Z FEB 09\nFM ${from}\nTO SECSTATE WASHDC\n\n${line}\n\nSUBJECT: GRAIN\n`

  it.each([
    [
      '09AQNA9272',
      telegram('UNCLAS SECTION 01 OF 02 AQNA 009272'),
      '09ASTANA9272',
      'two stations are that near: the sender tells',
    ],
    ['09AQNA9272', telegram('UNCLAS ASTANA 009272'), '09ASTANA9272', 'the classification line tells'],
    ['09AQNA9155', telegram('UNCLAS ASTANA 009272'), '09AQNA9155', 'not for another number'],
    ['092OF5', telegram('UNCLAS STATE 996780', 'SECSTATE WASHDC'), '09STATE996780', 'all lost but the year'],
    ['09ASTANA', telegram('UNCLAS ASTANA 009272'), '09ASTANA9272', 'the number lost'],
    [
      '2009ASTANA',
      telegram('UNCLAS ASTANA 009272'),
      '09ASTANA9272',
      'the archive’s form, with the whole year',
    ],
    ['09ASTANA', telegram('UNCLAS ASTANA'), '09ASTANA', 'the header’s number has four digits at most'],
    ['08ASTANA', telegram('UNCLAS ASTANA 009272'), '08ASTANA', 'not of another year'],
    ['09EFTOASTANA72', telegram('UNCLAS ASTANA 009272'), '09ASTANA9272', 'digits lost too'],
  ])('%s: %s', (id, text, canonical) => {
    const { canonicalId: read, aliases, problems } = readFragment(text, { id })
    expect(read).toBe(canonical)
    expect(aliases).toEqual(canonical === id ? [] : [canonical])
    expect(problems.map(({ code }) => code)).not.toContain(
      id === '09AQNA9155' ? 'malformed-id' : 'body-of-other-cable',
    )
  })

  it('is told, with the proper one where it is known; names of files are no ids', () => {
    const told = (id: string, text = 'SUBJECT: GRAIN') =>
      readFragment(text, { id })
        .problems.filter(({ code }) => code === 'malformed-id')
        .map(({ message }) => message)
    expect(told('07TALINN9828')).toEqual([
      'The source names this cable 07TALINN9828; its proper id is 07TALLINN9828.',
    ])
    expect(told('092OF5')).toEqual([
      '092OF5 is no reference id, and the text does not tell the proper one: it stays as the source writes it.',
    ])
    expect(told('letter-7')).toEqual([])
    expect(told('73BANGKOK-A50')).toEqual([])
  })
})
