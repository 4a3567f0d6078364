import { describe, expect, it } from 'vitest'
import {
  confirmedReading,
  correctedReading,
  differences,
  standingIn,
  wordsAt,
} from '../../../main/declassification/correction'
import { datesOf } from '../../../main/declassification/dates'
import { readInstruction } from '../../../main/declassification/read'
import type { ReadingInput } from '../../../preload/contract'
import { type Correction, LONGEST_CHOSEN, type Reading, readBy } from '../../../preload/contract/reading'
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

describe('a reading that a person has confirmed', () => {
  const stamped = readInstruction(
    cableWith({ body: 'DECLASSIFIED BY AUTHORITY 12/31/2009\nE.O. 12958: DECL: 03/14/2006', ...OF }),
  )

  it.each([
    ['with a doubt', replaced],
    ['with another stamp', { ...stamped, stamp: '2009-12-31' } as Reading],
  ])('%s says what it said, without the doubt', (_, own) => {
    const reading = confirmedReading(own)
    expect([reading.confidence, reading.problems]).toEqual(['high', []])
    expect(datesOf(reading, OF, [])).toEqual(datesOf(own, OF, []))
    expect(readBy({ reading, replaced: own })).toBe('confirmed')
  })

  it('is told from one that a person has set, by all that the reading says', () => {
    expect(readBy(null)).toBe('program')
    const same = corrected({ kind: 'date', date: '2006-03-14' })
    expect(readBy({ reading: same, replaced })).toBe('confirmed')
    const others: Reading[] = [
      corrected({ kind: 'date', date: '2006-03-15' }),
      corrected({ kind: 'oadr' }),
      corrected({ kind: 'date', date: '2006-03-14', codes: ['X1'] }),
      { ...same, stamp: '2009-12-31' },
      { ...same, verbatim: 'kept until March' },
    ]
    expect(others.map((reading) => readBy({ reading, replaced }))).toEqual(others.map(() => 'hand'))
  })
})

describe('the sentence beside the days of a reading set by hand', () => {
  it.each([
    [{ kind: 'date', date: '2016-03-14' } as const, /^As a person read it, the cable names the day itself/],
    [{ kind: 'duration', years: 10 } as const, /^As a person read it, the cable gives a term of 10 years/],
    [{ kind: 'oadr' } as const, /^As a person read it, /],
    [{ kind: 'missing' } as const, /^As a person read it, /],
  ])('does not give what a person set for the words of the cable: %j', (input, sentence) => {
    expect(datesOf(corrected(input), OF, []).sentence).toMatch(sentence)
  })

  it('is the plain one where the program has read it, or the level alone decides', () => {
    expect(datesOf(replaced, OF, []).sentence).not.toContain('a person')
    const unclassified = { ...OF, level: 'UNCLASSIFIED' } as const
    expect(datesOf(corrected({ kind: 'oadr' }), unclassified, []).sentence).not.toContain('a person')
  })
})

describe('the words that a correction rests on', () => {
  const text = {
    header: 'DE RUEHTL #9001 0731200',
    body: 'E.O. 12958: DECL: 03/14/2006\n1. He asked that it be kept\nuntil 2016.',
  }
  const at = (words: string, part: 'header' | 'body' = 'body') => {
    const start = text[part].indexOf(words)
    return { part, start, end: start + words.length }
  }

  it.each<[what: string, stretches: Parameters<typeof wordsAt>[1], words: string[]]>([
    [
      'come in the order of the text, the header first',
      [at('2016'), at('DECL'), at('9001', 'header')],
      ['9001', 'DECL', '2016'],
    ],
    ['lose the blanks around them', [{ ...at('kept\nuntil'), end: at('until').end + 1 }], ['kept\nuntil']],
    ['are one where they overlap', [at('kept\nuntil'), at('until 2016')], ['kept\nuntil 2016']],
    ['are one where they touch', [at('kept\n'), at('until 2016')], ['kept\nuntil 2016']],
    ['may be none', [], []],
  ])('%s', (_, stretches, words) => {
    const chosen = wordsAt(text, stretches)
    if (chosen.kind !== 'words') throw new Error(chosen.sentence)
    expect(chosen.words.map(({ verbatim }) => verbatim)).toEqual(words)
    for (const { part, start, end, verbatim } of chosen.words)
      expect(text[part].slice(start, end)).toBe(verbatim)
  })

  it.each<[what: string, stretch: { part: 'header' | 'body'; start: number; end: number }]>([
    ['beyond the end', { part: 'body', start: 5, end: 9_000 }],
    ['of blanks alone', { part: 'body', start: 4, end: 5 }],
    ['turned round', { part: 'body', start: 9, end: 4 }],
    ['of nothing', { part: 'header', start: 3, end: 3 }],
  ])('a stretch %s is refused', (_, stretch) => {
    expect(wordsAt(text, [stretch])).toMatchObject({ kind: 'refused', sentence: /no words/ })
  })

  it('are no whole cable', () => {
    const long = { header: '', body: 'herring '.repeat(LONGEST_CHOSEN) }
    const stretch = { part: 'body', start: 0, end: long.body.length } as const
    expect(wordsAt(long, [stretch])).toMatchObject({ kind: 'refused', sentence: /fewer words/ })
  })

  const chosen = [{ ...at('kept\nuntil 2016'), verbatim: 'kept\nuntil 2016' }]
  const reading = (() => {
    const result = correctedReading(given({ kind: 'date', date: '2016-12-31' }), replaced, chosen)
    if (result.kind !== 'reading') throw new Error(result.sentence)
    return result.reading
  })()
  const correction = { reading, restsOn: chosen } as unknown as Correction

  it('take the place of the program’s own', () => {
    expect(reading.verbatim).toBe('kept\nuntil 2016')
    expect(reading.spans).toEqual([at('kept\nuntil 2016')])
    expect(reading.parts).toEqual([{ verbatim: 'kept\nuntil 2016', meaning: 'set by hand' }])
  })

  it.each<[what: string, body: string, found: string[]]>([
    ['where they were', text.body, ['kept\nuntil 2016']],
    [
      'where they are now, lines broken anew',
      'Kept out. He asked that it be kept until\n2016.',
      ['kept until\n2016'],
    ],
    ['nowhere in a text that lacks them', 'Another text.', []],
  ])('are found %s', (_, body, found) => {
    const { spans } = standingIn({ header: '', body }, correction, replaced)
    expect(spans.map(({ start, end }) => body.slice(start, end))).toEqual(found)
  })

  it('are the nearest of two', () => {
    const body = `kept until 2016 ${'x'.repeat(40)} kept until 2016 again`
    expect(standingIn({ header: '', body }, correction, replaced).spans[0]?.start).toBe(
      body.lastIndexOf('kept'),
    )
  })

  it('are the program’s own in this very text where none were chosen', () => {
    const own = { ...replaced, spans: [{ part: 'body' as const, start: 1, end: 2 }] }
    expect(standingIn(text, { ...correction, restsOn: [] }, own).spans).toEqual(own.spans)
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
