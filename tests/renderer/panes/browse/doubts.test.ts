import { describe, expect, it } from 'vitest'
import { PROBLEM_WORDS, READING_PROBLEM_WORDS } from '../../../../preload/contract/words'
import { doubtsAbout, doubtsOf } from '../../../../renderer/panes/browse/reader/doubts'
import { detail } from '../../details'

const inferred = detail({
  id: '06TALLINN9001',
  created: '2006-01-03 10:00',
  body: 'C O N F I D E N T I A L TALLINN 009001\n\nE.O. 12958: DECL: 01/03/2016\nTAGS: EFIS\nSUBJECT: SPRAT\nREF: A. RIGA 9120 B. 05 OSLO 9001\n\n1. (C) Sprat.\n',
})

describe('what there is to doubt about a cable', () => {
  it('is shown of every kind, at one place each', () => {
    const codes = Object.keys(PROBLEM_WORDS)
    const problems = codes.map((code) => ({ code, message: `About ${code}.` }))
    const { cable, reading, ...rest } = detail()
    const doubts = doubtsOf({ ...rest, reading: { ...reading, problems: [] }, cable: { ...cable, problems } })
    const shown = Object.values(doubts).flat()
    expect(shown.map(({ code }) => code).sort()).toEqual([...codes].sort())
    expect(doubts.header.map(({ code }) => code)).toContain('addresses-joined')
    expect(doubts.head.map(({ code }) => code)).toContain('section-missing')
    // What a reading alone can have would stand with the cable only if a reader gave it to the cable.
    expect(doubts.head.length).toBeGreaterThan(Object.keys(READING_PROBLEM_WORDS).length)
  })

  it('is not told twice where the reading has it too', () => {
    const { cable, reading, ...rest } = detail()
    const problems = [{ code: 'body-of-other-cable', message: 'Another’s.' }]
    const of = { ...rest, reading: { ...reading, problems }, cable: { ...cable, problems } }
    expect(doubtsOf(of).head).toEqual([])
  })

  it('stands at the reference that it is about, and at no other', () => {
    const { references } = doubtsOf(inferred)
    const sentence = '“RIGA 9120” names no year; its number points to 2005.'
    expect(references.map(({ message }) => message)).toEqual([sentence])
    const [riga, oslo] = inferred.cable.references.map((reference) => doubtsAbout(reference, references))
    expect(riga?.map(({ message }) => message)).toEqual([sentence])
    expect(oslo).toEqual([])
  })
})
