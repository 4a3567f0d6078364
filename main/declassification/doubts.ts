/** Doubts that arise when an instruction is held against its cable: its day, its level, its text. Reported, never repaired. */
import { type CableRecord, isClassified } from '../../preload/contract/cable'
import { type Day, dayOf, daysBetween, endOfYearAfter } from '../../preload/contract/day'
import type { Basis, Reading } from '../../preload/contract/reading'
import { datesOf } from './dates'
import type { Doubt } from './day-numbers'
import { isEndless, limitOf } from './effect'
import { later } from './later'
import { dayInWords } from './months'
import { AUTOMATIC, automaticDateOf, type CodeRule, codeRule, GDS, missedPeriod } from './rules'

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
  const of = timeOf(reading, created)
  return [
    ...(of === null ? [] : aboutDay(reading, of)),
    ...(of === null ? [] : aboutCodes(reading, of)),
    ...(of === null ? [] : aboutAct(reading, of)),
    ...aboutYear(reading, cable),
    ...aboutDateless(reading),
    ...aboutLevel(reading, cable),
    ...carried(cable),
  ]
}

/** The days on which the cable may have been written: its own, or those of the year in its id. */
interface Time {
  first: Day
  last: Day
  words: string
}

function timeOf({ year }: Reading, created: Day | null): Time | null {
  if (created !== null) return { first: created, last: created, words: dayInWords(created) }
  const first = year === undefined ? null : dayOf(year, 1, 1)
  return first === null ? null : { first, last: endOfYearAfter(first, 0), words: String(year) }
}

function dayWritten(reading: Reading, created: Day): Day | null {
  if (reading.kind === 'review') return reading.reviewOn
  if (reading.kind === 'duration') return later(created, reading.years)
  return 'date' in reading ? reading.date : null
}

/** Codes of the 25-year rule's own exemptions, which lengthen what a day may be. */
function isExempt(code: string): boolean {
  return /^(?:25|50|75)X/i.test(code)
}

function aboutDay(reading: Reading, { first, last, words }: Time): Doubt[] {
  const { codes } = reading
  const day = dayWritten(reading, last)
  if (day === null) return []
  const doubts: Doubt[] = []
  if (day < first)
    doubts.push({
      code: 'before-creation',
      message: `The day named, ${dayInWords(day)}, is before the cable’s own, ${words}.`,
    })
  const after = first === last ? daysBetween(first, day) : null
  if (after === 0)
    doubts.push({
      code: 'not-after-creation',
      message: 'The day named is the cable’s own: probably a slip of the year.',
    })
  if (after !== null && after > 0 && after <= SHORT_DAYS)
    doubts.push({ code: 'very-short', message: `The day named is only ${after} days after the cable’s own.` })
  const automatic = automaticDateOf(last)
  if (!codes.some(isExempt) && day > automatic)
    doubts.push({
      code: 'exceeds-25-years',
      message: `The day named, ${dayInWords(day)}, lies beyond ${dayInWords(automatic)}, where the ${AUTOMATIC.years}-year rule caps it.`,
    })
  const limit = limitOf(reading, last)
  if (limit !== null && limit.day !== null && day > limit.day)
    doubts.push({
      code: 'exceeds-25-years',
      message: `The day named, ${dayInWords(day)}, lies beyond ${dayInWords(limit.day)}, the outer limit of its exemption.`,
    })
  if (!codes.some(isEndless) && day > endOfYearAfter(last, ABSURD_YEARS))
    doubts.push({
      code: 'implausible',
      message: `${dayInWords(day)} lies a lifetime ahead: its year is probably a slip.`,
    })
  return doubts
}

/** No text is released before it is written: the stamp, or the day of the cable, is another’s. */
function aboutAct(reading: Reading, { first, words }: Time): Doubt[] {
  const done = reading.stamp ?? (reading.kind === 'declassified' ? reading.on : null)
  if (done === null || done >= first) return []
  return [
    {
      code: 'before-creation',
      message: `The day of the act of declassification, ${dayInWords(done)}, is before the cable’s own, ${words}.`,
    },
  ]
}

function aboutCodes(reading: Reading, { first, last, words }: Time): Doubt[] {
  const codes = reading.kind === 'gds' ? ['GDS', ...reading.codes] : reading.codes
  const missed = codes.flatMap((code) => {
    const valid = periodOf(code, reading)
    const period = missedPeriod(valid, first)
    return period === null || missedPeriod(valid, last) === null ? [] : [{ code, period }]
  })[0]
  if (missed === undefined) return []
  const { code: odd, period: valid } = missed
  const message = `${odd} could be set from ${dayInWords(valid[0])} to ${dayInWords(valid[1])}; this cable is of ${words}.`
  return [{ code: 'out-of-period-code', message }]
}

const COUNTED: ReadonlySet<Basis> = new Set([
  'duration',
  'gds-rule',
  '25-year-rule',
  '50-year-rule',
  '75-year-limit',
])

/** A day that counts from the year of the id is as sure as that year. */
function aboutYear(reading: Reading, { level }: CableRecord): Doubt[] {
  if (reading.year === undefined) return []
  const { basis } = datesOf(reading, { created: null, level }, [])
  if (!COUNTED.has(basis)) return []
  const message = `The cable’s own day is not known; what is counted counts from ${reading.year}, the year in its id.`
  return [{ code: 'year-from-id', message }]
}

/** 32 CFR 2001.21(a)(4): marks for human sources and for weapons of mass destruction come without a day. */
function aboutDateless(reading: Reading): Doubt[] {
  const code = reading.codes.find((one) => /HUM|WMD/i.test(one))
  if (code === undefined || reading.kind !== 'exemption' || reading.date === null) return []
  return [
    {
      code: 'conflicting-instructions',
      message: `${code} comes without a day, yet ${dayInWords(reading.date)} stands beside it; that day is read.`,
    },
  ]
}

/** With a day beside it, even a damaged one, GDS was written on for some years after the schedule itself had ended. */
function periodOf(code: string, reading: Reading): CodeRule['valid'] {
  const bare = reading.kind === 'gds' && reading.date === null && !isDamaged(reading)
  return bare && code === 'GDS' ? [GDS.from, GDS.to] : codeRule(code)?.valid
}

function isDamaged({ problems }: Reading): boolean {
  return problems.some(({ code }) => code === 'trailing-text')
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
  if (reading.kind === 'missing') {
    const message =
      reading.downgrade === null
        ? `The cable is ${level} but gives no instruction.`
        : `The cable is ${level}; its instruction downgrades it to ${reading.downgrade.to} and names no day of declassification.`
    return [{ code: 'classified-without-instruction', message }]
  }
  return []
}

/** What the reading of the cable found wrong with its text bears on the instruction too. */
function carried(cable: CableRecord): Doubt[] {
  return CARRIED.flatMap((code) => {
    const problem = cable.problems.find((one) => one.code === code)
    return problem === undefined ? [] : [{ code, message: problem.message }]
  })
}
