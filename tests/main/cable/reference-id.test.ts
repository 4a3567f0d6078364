import { describe, expect, it } from 'vitest'
import { aliasesOf, canonicalId, readId } from '../../../main/cable/reference-id'

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
  })
})
