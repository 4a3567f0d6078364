import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../main/cable/read'

const tagsOf = (text: string) => readFragment(text).tags.map(({ name }) => name)

describe('TAGS', () => {
  it.each([
    ['TAGS: PREL PTER RU\nSUBJECT: X', ['PREL', 'PTER', 'RU'], 'blanks'],
    ['TAGS: PREL, PTER\nRU\nSUBJECT: X', ['PREL', 'PTER', 'RU'], 'a wrapped line'],
    ['TAGS PREL, PTER\nSUBJECT: X', ['PREL', 'PTER'], 'no colon'],
    ['TAGS: TBIO, HIV/AIDS, EN', ['TBIO', 'HIV/AIDS', 'EN'], 'a stroke inside a word'],
    ['TAGS: TBIO HIV/AIDS\nSUBJECT: X', ['TBIO', 'HIV/AIDS'], 'the same at the end'],
    ['TAGS: PREL/PGOV, EGVO/PTER', ['PREL', 'PGOV', 'EGVO', 'PTER'], 'a stroke between tags'],
    ['TAGS: PREL ECON/HERRING', ['PREL', 'ECON', 'HERRING'], 'a tag before the stroke'],
    ['AGS: PREL ECON', ['PREL', 'ECON'], 'a lost letter'],
    ['TGAS: PREL ECON', ['PREL', 'ECON'], 'letters changed about'],
    ['TAGSE: PREL, ECON', ['PREL', 'ECON'], 'a letter too many'],
    [
      'ATGS: PREL ECON PTER RU\nSU, UK',
      ['PREL', 'ECON', 'PTER', 'RU', 'SU', 'UK'],
      'the same on two lines, no commas',
    ],
    ['TASS: IRAN SAYS NO', [], 'a word that is near to the label'],
    ['TAGS: TAGS: PREL ECON', ['PREL', 'ECON'], 'the label twice'],
    ['TAGS - PREL, ECON', ['PREL', 'ECON'], 'a hyphen for a colon'],
    ['TAGS, PREL, ECON', ['PREL', 'ECON'], 'a comma for a colon'],
    ['TAGS: PREL--ECON, ZANU-PF', ['PREL', 'ECON', 'ZANU-PF'], 'dashes between, one hyphen inside'],
    ['TAGS: PREL-ECON-RU', ['PREL', 'ECON', 'RU'], 'hyphens between tags, of which the first is a subject'],
    ['TAGS: ECON, US-RU, F-16, ECON-9', ['ECON', 'US-RU', 'F-16', 'ECON-9'], 'hyphens that part no tags'],
    ['TAGS: P REL, R U, ECON', ['PREL', 'RU', 'ECON'], 'a blank behind the first letter'],
    ['TAGS: PREL, X RU, A ECON', ['PREL', 'RU', 'ECON'], 'a stray letter before a tag'],
    ['TAGS: PREL, RU, 1.4(B)', ['PREL', 'RU'], 'a section of the order'],
    ['TAGS: OVIP (DOE, ANN; LEE, BEN) RU', ['OVIP', 'DOE, ANN', 'LEE, BEN', 'RU'], 'persons together'],
    ['TAGS: OVIP [DOE, ANN] RU', ['OVIP', 'DOE, ANN', 'RU'], 'square brackets'],
    ['TAGS: OVIP (DOE, ANN\nMARY) RU', ['OVIP', 'DOE, ANN MARY', 'RU'], 'a person on two lines'],
    ['Tags: prel, econ', ['PREL', 'ECON'], 'small letters'],
    ['TAGS: SMIG; SNAR; MX', ['SMIG', 'SNAR', 'MX'], 'semicolons'],
    [
      'TAGS: PREL, EN, Herring Initiatives, EN Sprats \nSUBJECT: X',
      ['PREL', 'EN', 'HERRING INITIATIVES', 'EN SPRATS'],
      'words of the post between commas',
    ],
    ['TAGS: PREL, EN, Domestic Herring & Cod', ['PREL', 'EN', 'DOMESTIC HERRING & COD'], 'with a sign'],
    ['TAGS: PREL, EN, Herring - Cod Relations', ['PREL', 'EN', 'HERRING - COD RELATIONS'], 'with a dash'],
    ['TAGS: PREL - PGOV, EN', ['PREL', 'PGOV', 'EN'], 'a dash between two tags'],
    ['TAGS: PREL & PGOV, EN', ['PREL', 'PGOV', 'EN'], 'the same sign between two tags'],
    ['TAGS: PREL, HERRING QUOTAS, EN', ['PREL', 'HERRING QUOTAS', 'EN'], 'such words in capitals'],
    ['TAGS: PGOV Herring, ECON EN', ['PGOV', 'HERRING', 'ECON', 'EN'], 'a comma that is missing'],
    ['TAGS: KDEMPHUM PGOVPREL, EN', ['KDEMPHUM', 'PGOVPREL', 'EN'], 'glued tags without a comma between'],
    ['TAGS: PREL.PGOV. ECON', ['PREL', 'PGOV', 'ECON'], 'points'],
    ['TAGS PREL/SUBJECT: X', ['PREL'], 'the next label glued'],
    ['TAGS: PREL, IZ REF: OTTAWA 9001', ['PREL', 'IZ'], 'the next label on the line'],
    ['E.O. 12958: DECL: 1/1/2018TAGS: EPET SA\n1. (S) X', ['EPET', 'SA'], 'run into the line before'],
    ['TAGS: OVIP (CLINTON, HILLARY), PREL', ['OVIP', 'CLINTON, HILLARY', 'PREL'], 'a person'],
    ['TAGS: OVIP CLINTON HILLARY PREL', ['OVIP', 'CLINTON, HILLARY', 'PREL'], 'a person without signs'],
    ['TAGS: (PREL, PGOV)', ['PREL', 'PGOV'], 'parentheses without a person'],
    ['TAGS: IT IRAQI FREEDOM PREL', ['IT', 'IRAQI FREEDOM', 'PREL'], 'two words'],
    ['TAGS: PREL, COUNTER\nTERRORISM', ['PREL', 'COUNTER TERRORISM'], 'two words on two lines'],
    ['TAGS: PREL PREL RU', ['PREL', 'RU'], 'each once'],
    ['TAGS: ECON EINV\n\nENRG PREL\n\nSUBJECT: X', ['ECON', 'EINV', 'ENRG', 'PREL'], 'lines apart'],
    ['TAGS: ECON EINV\n\nSUBJECT: X\n\nPREL', ['ECON', 'EINV'], 'words below other fields'],
    ['TAGS: PREL RU\nS E C R E T SECTION 02 OF 02 TALLINN 009001', ['PREL', 'RU'], 'a section head'],
    ['TAGS: PTER\nUNCLAS SECTION 02 OF 03 TALLINN 009001\nPREL', ['PTER'], 'a head in one word'],
    ['TAGS: PTER PREL\nSIPDIS\nSUBJECT: X', ['PTER', 'PREL'], 'a caption below'],
    ['TAGS  PTER, PREL\nSUBJECT: X', ['PTER', 'PREL'], 'blanks and no colon'],
    ['Tags PREL, ECON', ['PREL', 'ECON'], 'a label in small letters, no colon'],
    ['TAGS herring', ['HERRING'], 'small letters and no colon'],
    ['tAgs: herring,\ncod, quotas\nSUBJECT: X', ['HERRING', 'COD', 'QUOTAS'], 'small letters below a comma'],
    ['TAGS: PREL, ECON,\nSUBJECT HERRING', ['PREL', 'ECON'], 'a label below a comma'],
    ['Tags removed from herring', [], 'prose'],
    ['TAGES:  PREL, ECON', ['PREL', 'ECON'], 'a letter too many and two blanks'],
    ['TGS: GOV, PREL, EN', ['GOV', 'PREL', 'EN'], 'a letter too few before a list that lost one too'],
    ['DECL: 8/2/2017 AGS: PREL, EN', ['PREL', 'EN'], 'a lost letter inside a line'],
    ['SUBJECT: HERRING UNDER FLAGS: PREL', [], 'the end of a word'],
    ['TAGS: PREL, EN, TAGS: EFIN', ['PREL', 'EN', 'EFIN'], 'the label again in the list'],
    ['TAGS.: PREL EN', ['PREL', 'EN'], 'a point before the colon'],
    [
      'TAGS: OVIP (ROE, ANN / LEE, BEN) EN',
      ['OVIP', 'ROE, ANN', 'LEE, BEN', 'EN'],
      'a stroke between persons',
    ],
    ['TAGS: PREL AND ECON', ['PREL', 'ECON'], 'a word that joins two'],
    ['TAGS: NONE', [], 'a list said to be empty'],
    ['TAGS: PREL EN SIPDIS', ['PREL', 'EN'], 'a caption at the end'],
    [
      'TAGS: PREL, IT       UNCLASSIFIED    PAGE 02        TALLIN  09001  01 OF 03  281501Z ECON, EN   ' +
        'UNCLASSIFIED    PAGE 02        TALLIN  09001  02 OF 03  281502Z \nSUBJECT: X',
      ['PREL', 'IT', 'ECON', 'EN'],
      'page lines of joined sections',
    ],
    ['TAGS: PREL HUMAN RIGHTSPHUM EN', ['PREL', 'HUMAN RIGHTS', 'PHUM', 'EN'], 'a tag glued to two words'],
    ['TAGS: PREL HUMAN RIGHTSQZ', ['PREL', 'HUMAN', 'RIGHTSQZ'], 'letters that are no tag'],
    ['TAGS: PREL NEW\nZEALAND ECON', ['PREL', 'NEW ZEALAND', 'ECON'], 'a country of two words'],
    ['TAGS: UNGA/C-3 PHUM', ['UNGA/C-3', 'PHUM'], 'a stroke that belongs to the tag'],
    ['TAGS: OVIP ROE BEN PREL', ['OVIP', 'ROE, BEN', 'PREL'], 'a visitor whom no list names'],
    ['TAGS: OVIP, ROE, BEN C., PREL', ['OVIP', 'ROE, BEN C', 'PREL'], 'with an initial'],
    ['TAGS: OVIP PERL POGV EN', ['OVIP', 'PERL', 'POGV', 'EN'], 'mistyped tags are no visitor'],
    ['TAGS: OVIP KPAOPREL SNARMX', ['OVIP', 'KPAOPREL', 'SNARMX'], 'nor are glued ones'],
    ['TAGS: PREL, EN (END TAGS)\nSUBJECT: X', ['PREL', 'EN'], 'the end of the list in words'],
    ['TAGS: PREL EN\n(END TAGS)\nSUBJECT: X', ['PREL', 'EN'], 'the same on its own line'],
    ['TAGS: PREL, EN END OF TAGS', ['PREL', 'EN'], 'the same without brackets'],
    ['TAGS: PREL, S/WCI, INR/B, EUR/RPM, EN', ['PREL', 'EN'], 'offices'],
    ['TAGS: PREL EN FOR S/WCI AND EUR/CE', ['PREL', 'EN'], 'offices that the list is for'],
    ['TAGS: PREL, EN DEPT FOR EUR/RPM\nSUBJECT: X', ['PREL', 'EN'], 'a note to addressees on the line'],
    ['TAGS: PREL, EN\nSTATE FOR S/WCI, INR\nSUBJECT: X', ['PREL', 'EN'], 'the same on the next'],
    ['TAGS: PREL, AF/PK, CA/MX', ['PREL', 'AF', 'PK', 'CA', 'MX'], 'a stroke between countries'],
    ['TAGS: EUR/PREL, NEA/NATO', ['EUR', 'PREL', 'NEA', 'NATO'], 'bureaus that are tags themselves'],
    ['TAGS: N/A', [], 'none apply'],
    ['no tags here', [], 'none'],
  ])('%j: %j (%s)', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags)
  })

  it.each([
    [
      'TAGS: PREL, S/WCI, INR/B, EN',
      ['“S/WCI” and “INR/B” are names of offices; they are not taken for tags.'],
      'two',
    ],
    ['TAGS: PREL, EUR/RPM', ['“EUR/RPM” is the name of an office; it is not taken for a tag.'], 'one'],
    ['TAGS: PREL, N/A, HIV/AIDS, AF/PK', [], 'none'],
  ])('tells of offices among the tags: %s', (text, told) => {
    const problems = readFragment(text).problems.filter(({ code }) => code === 'office-among-tags')
    expect(problems.map(({ message }) => message)).toEqual(told)
    for (const { span, message } of problems)
      expect(message).toContain(`“${text.slice(span?.start, span?.end)}”`)
  })

  it('suggests what glued and mistyped words mean, beside what is written', () => {
    const cable = readFragment('TAGS: ETRDECONWTOCS PREL ENERG XQZWV')
    expect(cable.tags.map(({ name }) => name)).toEqual(['ETRDECONWTOCS', 'PREL', 'ENERG', 'XQZWV'])
    expect(cable.tagSuggestions).toEqual([
      { written: 'ETRDECONWTOCS', suggested: ['ETRD', 'ECON', 'WTO', 'CS'] },
      { written: 'ENERG', suggested: ['ENRG'] },
    ])
    expect(cable.problems.filter(({ code }) => code === 'doubtful-tag')).toHaveLength(2)
  })

  it.each([
    ['AFSA EUCOM PNAT', [], 'tags that are rare'],
    ['EUWTO', [], 'short words that fit together by chance'],
    ['NATOIRAQ', [{ written: 'NATOIRAQ', suggested: ['NATO', 'IRAQ'] }], 'the name of a country'],
  ])('suggests for %s: %j (%s)', (list, suggested) => {
    expect(readFragment(`TAGS: PREL ${list}`).tagSuggestions).toEqual(suggested)
  })

  it.each([
    ['ECONETRD', 'The tag ECONETRD is probably ECON and ETRD run together.'],
    ['ENERG', 'The tag ENERG is probably ENRG, mistyped.'],
    ['TFIN', 'The tag TFIN is not known; AFIN, EFIN or KFIN may be meant.'],
  ])('says what %s may be, as sure as that is', (tag, message) => {
    const { problems } = readFragment(`TAGS: PREL ${tag}`)
    expect(problems.find(({ code }) => code === 'doubtful-tag')?.message).toBe(message)
  })

  it('tells what kind of word a tag is', () => {
    const list = "TAGS: PREL RU IRAQ KPAO NATO BA'ATH OVIP (DOE, JANE)"
    const kinds = readFragment(list).tags.map(({ kind }) => kind)
    expect(kinds).toEqual([
      'subject',
      'place',
      'place',
      'program',
      'organisation',
      'organisation',
      'subject',
      'person',
    ])
  })

  it('points at its words', () => {
    const text = 'TAGS: PREL, OVIP (DOE, JANE)'
    const { tags } = readFragment(text)
    expect(tags.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['PREL', 'OVIP', 'DOE, JANE'])
    expect(tags.map(({ verbatim }) => verbatim)).toEqual(['PREL', 'OVIP', 'DOE, JANE'])
  })
})
