/** Doubts that arise when an instruction is held against its cable: its day, its level, its text. Reported, never repaired. */
import { type CableRecord, isClassified } from '../../preload/contract/cable'
import { type Day, daysBetween, endOfYearAfter } from '../../preload/contract/day'
import type { Reading } from '../../preload/contract/reading'
import type { Doubt } from './day-numbers'
import { dayInWords } from './months'
import { AUTOMATIC, automaticDateOf, codeRule } from './rules'

/** A life in years that no drafter means. */
const ABSURD_YEARS = 75
/** A day so near to the cable is more often a slip than meant. */
const SHORT_DAYS = 60

const CARRIED = [
  'body-of-other-cable',
  'second-text-of-other-cable',
  'marked-above-level',
  'classification-conflict',
] as const

/** Every doubt about a reading as a whole; doubts about single words come with the words. */
export function doubtsAbout(reading: Reading, cable: CableRecord, created: Day | null): Doubt[] {
  return [
    ...(created === null ? [] : aboutDay(dayWritten(reading), created, isExempt(reading))),
    ...(created === null ? [] : aboutCodes(reading, created)),
    ...aboutLevel(reading, cable),
    ...carried(cable),
  ]
}

function dayWritten(reading: Reading): Day | null {
  if (reading.kind === 'review') return reading.reviewOn
  return 'date' in reading ? reading.date : null
}

/** Codes of the 25-year rule's own exemptions, which lengthen what a day may be. */
function isExempt({ codes }: Reading): boolean {
  return codes.some((code) => /^(?:25|50|75)X/i.test(code))
}

function aboutDay(day: Day | null, created: Day, exempt: boolean): Doubt[] {
  if (day === null) return []
  const doubts: Doubt[] = []
  const after = daysBetween(created, day)
  if (after < 0)
    doubts.push({
      code: 'before-creation',
      message: `The day named, ${dayInWords(day)}, is before the cable’s own, ${dayInWords(created)}.`,
    })
  if (after === 0)
    doubts.push({
      code: 'not-after-creation',
      message: 'The day named is the cable’s own: probably a slip of the year.',
    })
  if (after > 0 && after <= SHORT_DAYS)
    doubts.push({ code: 'very-short', message: `The day named is only ${after} days after the cable’s own.` })
  if (!exempt && day > automaticDateOf(created))
    doubts.push({
      code: 'exceeds-25-years',
      message: `The day named, ${dayInWords(day)}, lies beyond the end of the ${AUTOMATIC.years}th year, which caps it.`,
    })
  if (day > endOfYearAfter(created, ABSURD_YEARS))
    doubts.push({
      code: 'implausible',
      message: `${dayInWords(day)} lies a lifetime ahead: its year is probably a slip.`,
    })
  return doubts
}

function aboutCodes({ codes }: Reading, created: Day): Doubt[] {
  const odd = codes.find((code) => {
    const valid = codeRule(code)?.valid
    return valid !== undefined && (created < valid[0] || created > valid[1])
  })
  const valid = odd === undefined ? undefined : codeRule(odd)?.valid
  if (odd === undefined || valid === undefined) return []
  const message = `${odd} could be set from ${dayInWords(valid[0])} to ${dayInWords(valid[1])}; this cable is of ${dayInWords(created)}.`
  return [{ code: 'out-of-period-code', message }]
}

function aboutLevel(reading: Reading, { level, classification }: CableRecord): Doubt[] {
  if (level === null)
    return [
      {
        code: 'classification-missing',
        message: 'No classification can be read; the cable is treated as classified.',
      },
    ]
  if (!isClassified(level)) {
    const free = ['not-applicable', 'missing', 'declassified', 'unreadable'].includes(reading.kind)
    const message = `The cable is ${classification?.value ?? level}, which needs no declassification, yet it bears an instruction.`
    return free ? [] : [{ code: 'unclassified-with-date', message }]
  }
  if (reading.kind === 'not-applicable')
    return [
      {
        code: 'classification-conflict',
        message: `The cable is marked ${level}, yet its instruction says that none applies.`,
      },
    ]
  if (reading.kind === 'missing')
    return [
      { code: 'classified-without-instruction', message: `The cable is ${level} but gives no instruction.` },
    ]
  return []
}

/** What the reading of the cable found wrong with its text bears on the instruction too. */
function carried(cable: CableRecord): Doubt[] {
  return CARRIED.flatMap((code) => {
    const problem = cable.problems.find((one) => one.code === code)
    return problem === undefined ? [] : [{ code, message: problem.message }]
  })
}
