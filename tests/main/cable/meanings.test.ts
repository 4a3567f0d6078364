import { describe, expect, it } from 'vitest'
import {
  meaningOfCaveat,
  meaningOfPrecedence,
  meaningOfReason,
  meaningOfRoute,
} from '../../../main/cable/meanings'
import { equalStations, isStation, postNamed, postOf } from '../../../main/cable/station'
import { kindOf, meaningOfTag } from '../../../main/cable/tags'

describe('plain meanings', () => {
  it('are told where the vocabulary has them, else not at all', () => {
    expect(meaningOfTag('EFIS')).toBe('Commercial fishing and fish processing')
    expect(meaningOfTag('SP')).toBe('Spain')
    expect(meaningOfTag('XQZW')).toBeNull()
    expect(meaningOfCaveat('NOFORN')).toBe('Not releasable to foreign nationals')
    expect(meaningOfPrecedence('O')).toBe('Immediate')
    expect(meaningOfReason('1.4(b)')).toBe('Foreign government information')
    expect(meaningOfReason('1.5(h)')).toBeNull()
    expect(meaningOfRoute('RUEHC')).toBe('SECSTATE WASHDC')
    expect(meaningOfRoute('RUEHBW')).toBe('AMEMBASSY BELGRADE')
    expect(meaningOfRoute('RUXXXX')).toBeNull()
  })

  it('give posts their kind and country', () => {
    expect(postNamed('Embassy Tallinn')).toMatchObject({ kind: 'Embassy', country: 'Estonia' })
    expect(postOf('SECSTATE')?.origin).toBe('Secretary of State')
    expect(equalStations('KIEV')).toEqual(['KYIV'])
    expect(isStation('Port-au-Prince')).toBe(true)
  })

  it('sort unknown tags by their form', () => {
    expect([kindOf('ZZ'), kindOf('KQQQ'), kindOf('DOE, JANE'), kindOf('HERRING')]).toEqual([
      'place',
      'program',
      'person',
      'unknown',
    ])
  })
})
