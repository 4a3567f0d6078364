import { describe, expect, it } from 'vitest'
import { readFragment } from '../../../main/cable/read'

const tagsOf = (text: string) => readFragment(text).tags.map(({ name }) => name)

describe('TAGS', () => {
  it.each([
    ['TAGS: PREL PTER RU\nSUBJECT: X', ['PREL', 'PTER', 'RU'], 'blanks'],
    ['TAGS: PREL, PTER\nRU\nSUBJECT: X', ['PREL', 'PTER', 'RU'], 'a wrapped line'],
    ['TAGS PREL, PTER\nSUBJECT: X', ['PREL', 'PTER'], 'no colon'],
    ['AGS: PREL ECON', ['PREL', 'ECON'], 'a lost letter'],
    ['TGAS: PREL ECON', ['PREL', 'ECON'], 'letters changed about'],
    ['TAGSE: PREL, ECON', ['PREL', 'ECON'], 'a letter too many'],
    ['TASS: IRAN SAYS NO', [], 'a word that is near to the label'],
    ['TAGS: TAGS: PREL ECON', ['PREL', 'ECON'], 'the label twice'],
    ['TAGS - PREL, ECON', ['PREL', 'ECON'], 'a hyphen for a colon'],
    ['TAGS, PREL, ECON', ['PREL', 'ECON'], 'a comma for a colon'],
    ['TAGS: PREL--ECON, ZANU-PF', ['PREL', 'ECON', 'ZANU-PF'], 'dashes between, one hyphen inside'],
    ['TAGS: OVIP (DOE, ANN; LEE, BEN) RU', ['OVIP', 'DOE, ANN', 'LEE, BEN', 'RU'], 'persons together'],
    ['TAGS: OVIP [DOE, ANN] RU', ['OVIP', 'DOE, ANN', 'RU'], 'square brackets'],
    ['TAGS: OVIP (DOE, ANN\nMARY) RU', ['OVIP', 'DOE, ANN MARY', 'RU'], 'a person on two lines'],
    ['Tags: prel, econ', ['PREL', 'ECON'], 'small letters'],
    ['TAGS: SMIG; SNAR; MX', ['SMIG', 'SNAR', 'MX'], 'semicolons'],
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
    ['no tags here', [], 'none'],
  ])('%j: %j (%s)', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags)
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
    ['ECONETRD', 'The tag ECONETRD is probably ECON and ETRD run together.'],
    ['ENERG', 'The tag ENERG is probably ENRG, mistyped.'],
    ['TFIN', 'The tag TFIN is not known; AFIN, EFIN or KFIN may be meant.'],
  ])('says what %s may be, as sure as that is', (tag, message) => {
    const { problems } = readFragment(`TAGS: PREL ${tag}`)
    expect(problems.find(({ code }) => code === 'doubtful-tag')?.message).toBe(message)
  })

  it('tells what kind of word a tag is', () => {
    const kinds = readFragment('TAGS: PREL RU KPAO NATO OVIP (DOE, JANE)').tags.map(({ kind }) => kind)
    expect(kinds).toEqual(['subject', 'place', 'program', 'organisation', 'subject', 'person'])
  })

  it('points at its words', () => {
    const text = 'TAGS: PREL, OVIP (DOE, JANE)'
    for (const { span, verbatim } of readFragment(text).tags)
      expect(text.slice(span?.start, span?.end)).toBe(verbatim)
  })
})
