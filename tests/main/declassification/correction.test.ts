import { describe, expect, it } from 'vitest'
import { correctedReading, differences } from '../../../main/declassification/correction'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import type { ReadingInput } from '../../../preload/contract'
import type { Reading } from '../../../preload/contract/reading'
import { cableWith } from './cable'

const OF = { created: '2006-03-14', level: 'SECRET' } as const
const replaced = readInstruction(cableWith({ body: 'E.O. 12958: DECL: 03/14/2006', ...OF }))

function given(input: Partial<ReadingInput> & Pick<ReadingInput, 'kind'>): ReadingInput {
  return { date: null, years: null, event: null, codes: [], ...input }
}

function corrected(input: Partial<ReadingInput> & Pick<ReadingInput, 'kind'>): Reading {
  const result = correctedReading(given(input), replaced)
  if (result.kind !== 'reading') throw new Error(result.sentence)
  return result.reading
}

describe('a reading set by hand', () => {
  it('stands on the same words, sure and without doubts', () => {
    const reading = corrected({ kind: 'date', date: '2016-03-14' })
    expect(reading).toMatchObject({
      kind: 'date',
      date: '2016-03-14',
      verbatim: replaced.verbatim,
      order: '12958',
    })
    expect([reading.confidence, reading.problems, reading.stamp]).toEqual(['high', [], null])
    expect(datesOf(reading, OF, []).effectiveDate).toBe('2016-03-14')
  })

  it.each([
    [given({ kind: 'date' }), 'A reading of kind “date” needs a day.'],
    [given({ kind: 'duration' }), 'A duration needs a number of years.'],
    [given({ kind: 'event', event: { name: ' ', offsetYears: 0 } }), 'An event needs a name.'],
  ])('says what is missing', (input, sentence) => {
    expect(correctedReading(input, replaced)).toEqual({ kind: 'incomplete', sentence })
  })

  it.each([
    [{ kind: 'duration', years: 10 } as const, '2016-03-14'],
    [{ kind: 'exemption', codes: ['25X1', ' '] } as const, '2056-12-31'],
    [{ kind: 'oadr' } as const, '2031-12-31'],
  ])('gives days like any other: %j', (input, effective) => {
    expect(
      datesOf(corrected({ ...input, codes: [...('codes' in input ? input.codes : [])] }), OF, [])
        .effectiveDate,
    ).toBe(effective)
  })
})

describe('what reading again changes', () => {
  const read = (reading: Reading) => ({ reading, dates: datesOf(reading, OF, []) })

  it('is nothing for the same text', () => {
    expect(differences(read(replaced), read({ ...replaced }))).toEqual([])
  })

  it('is told field by field', () => {
    const after = read(corrected({ kind: 'date', date: '2016-03-14' }))
    expect(differences(read(replaced), after)).toEqual([
      { field: 'date', before: '2006-03-14', after: '2016-03-14' },
      { field: 'effective date', before: '2006-03-14', after: '2016-03-14' },
      { field: 'confidence', before: 'low', after: 'high' },
      { field: 'problems', before: 'not-after-creation', after: '' },
    ])
  })
})
