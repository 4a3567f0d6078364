import { describe, expect, it } from 'vitest'
import { confidenceOf } from '../../../main/declassification/confidence'
import { readInstruction } from '../../../main/declassification/read'
import { READING_PROBLEMS, type Reading, type ReadingProblem } from '../../../preload/contract/reading'
import { cableWith } from './cable'

const plain = readInstruction(cableWith({ body: 'E.O. 12958: DECL: 03/14/2016' }))

/** The day is probably not what was meant. */
const LOW: ReadingProblem[] = [
  'before-creation',
  'not-after-creation',
  'implausible',
  'impossible-date',
  'damaged-date',
  'body-of-other-cable',
  'cut-short',
]
/** The words say all of it: that a rule caps the day, or that a slip leaves but one meaning, makes them no less sure. */
const HIGH: ReadingProblem[] = [
  'order-number-typo',
  'exceeds-25-years',
  'second-text-of-other-cable',
  'taken-from-second-copy',
]

describe('how far a reading is trusted', () => {
  it.each(READING_PROBLEMS)('with the doubt %s', (code) => {
    const confidence = LOW.includes(code) ? 'low' : HIGH.includes(code) ? 'high' : 'medium'
    expect(confidenceOf(plain, [{ code, message: '' }])).toBe(confidence)
  })

  it('is what the worst of several doubts leaves', () => {
    const problems = ['order-number-typo', 'two-digit-year', 'implausible'].map((code) => ({
      code,
      message: '',
    }))
    expect(confidenceOf(plain, problems as Reading['problems'])).toBe('low')
  })

  it.each([
    ['E.O. 12958: DECL: 03/14/2016', 'high', 'a day written out'],
    ['', 'medium', 'a classified cable without an instruction'],
    ['E.O. 12958: DECL: XXXXX', 'low', 'words taken out'],
    // Practice of the time, for which no text of it was found.
    ['E.O. 12958: DNG: CO 04/08/2016 DECL: 04/08/2026', 'medium', 'a downgrade'],
    ['E.O. 12065: RDS-4 6/5/99', 'medium', 'a day of review'],
    ['E.O. 12065: XDS-4 6/5/99', 'medium', 'a code of the extended schedule'],
  ])('of %j is %s: %s', (body, confidence) => {
    const created = body.includes('12065') ? '1979-06-05' : '2006-03-14'
    expect(readInstruction(cableWith({ body, created, level: 'SECRET' })).confidence).toBe(confidence)
  })
})
