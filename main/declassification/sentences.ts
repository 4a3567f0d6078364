/** One sentence for each set of days: where the day comes from, in words that a reader without the law at hand understands. */
import { addYears, type Day, daysBetween } from '../../preload/contract/day'
import type { NamedEvent, Reading } from '../../preload/contract/reading'
import { termWords } from '../../preload/contract/term'
import { isSetByHand } from './correction'
import type { Decided } from './dates'
import { isEndless } from './effect'
import type { Origin } from './marked-day'
import { dayInWords } from './months'
import { AUTOMATIC, editionOf, FIFTY, GDS, SEVENTY_FIVE } from './rules'

/**
 * The sentence beside a cable's days. A day that has passed is never called a declassification, and what a person has set is
 * not told as the cable's own words.
 */
export function sentenceFor(reading: Reading, decided: Decided, of: Origin): string {
  if (decided.settled === 'unclassified') return unclassified(reading)
  const sentence = ofClassified(reading, decided, of)
  return isSetByHand(reading)
    ? `As a person read it, ${sentence[0]?.toLowerCase()}${sentence.slice(1)}`
    : sentence
}

function ofClassified(reading: Reading, decided: Decided, of: Origin): string {
  if (decided.settled === 'declassified') return stamped(decided.effectiveDate)
  switch (decided.basis) {
    case 'explicit':
      return named(reading, of, decided)
    case 'duration':
      return termed(reading)
    case 'event':
      return eventful(reading)
    case 'gds-rule':
      return schedule(reading, of, decided)
    case '50-year-rule':
      return limited(decided, 'The cable’s code keeps it beyond 25 years and names no day', FIFTY.years)
    case '75-year-limit':
      return limited(decided, lifelong(reading), SEVENTY_FIVE.years)
    case '25-year-rule':
      return automatic(reading, decided)
    default:
      return reading.codes.some(isEndless)
        ? `The cable’s code keeps it beyond ${SEVENTY_FIVE.years} years and names no day; no rule sets its end.`
        : 'No day can be computed, as the cable’s own day is not known.'
  }
}

function termed(reading: Reading): string {
  const term = `The cable gives a term of ${reading.kind === 'duration' ? termWords(reading.years) : ''}`
  return reading.year === undefined
    ? `${term}, counted from its own day.`
    : `${term}; its own day is not known, and the end of ${reading.year}, the year in its id, stands for it.`
}

function unclassified(reading: Reading): string {
  if (reading.kind === 'declassified' || reading.stamp !== null)
    return 'The cable was not classified; the stamp is a day of release only.'
  if (reading.kind === 'not-applicable' || reading.kind === 'missing')
    return 'The cable is not classified and needs no instruction.'
  return 'The cable is not classified: its instruction has nothing to act on.'
}

function stamped(on: Day | null): string {
  return on === null
    ? 'The text is stamped as already declassified, without a day.'
    : `The text is stamped as already declassified, on ${dayInWords(on)}.`
}

function lifelong({ codes }: Reading): string {
  return codes.some((code) => /HUM|WMD/i.test(code))
    ? 'The code on the cable carries no day (a human source, or weapons of mass destruction)'
    : 'The cable’s code keeps it beyond 50 years and names no day'
}

/** Where an exemption ends at the latest; a day named beyond that is told first. */
function limited({ markedDate }: Decided, undated: string, years: number): string {
  const why = markedDate === null ? undated : `The cable names ${dayInWords(markedDate)}, which is too late`
  return `${why}; the outer limit is the end of the ${years}th year, unless more is specially approved.`
}

const isDamaged = ({ problems }: Reading) => problems.some(({ code }) => code === 'damaged-date')

function itself(reading: Reading): string {
  return isDamaged(reading)
    ? 'The day that the cable names is damaged or incomplete, and the likely one is taken'
    : 'The cable names the day itself'
}

function named(reading: Reading, { created }: Origin, { effectiveDate }: Decided): string {
  const said = itself(reading)
  if (reading.kind === 'gds') return `${said} beside GDS, and the day counts.`
  if (reading.kind === 'xgds') return `${said}, with a code that exempts it from the general schedule.`
  if (reading.kind === 'exemption')
    return `${said}, with a code that ${reading.codes.some((code) => /^\d/.test(code)) ? 'may keep it beyond 25 years' : 'exempts it from the ten-year rule'}.`
  const edition = editionOf(reading.order, created)
  // An order that came after the cable says nothing of what its drafter could write.
  if (edition === null || edition.longest === null || (created !== null && created < edition.from))
    return `${said}.`
  const further = edition.further === undefined ? '' : ` (${edition.further})`
  const rule = `${said}; ${edition.name} let a day up to ${edition.longest} years ahead be named${further}`
  return isBeyond(effectiveDate, created, edition.longest)
    ? `${rule}, and this one lies further.`
    : `${rule}.`
}

/** Drafting and sending lie some days apart, so that a term may run a little over. */
const GRACE_DAYS = 60

function isBeyond(day: Day | null, created: Day | null, years: number): boolean {
  return day !== null && created !== null && daysBetween(addYears(created, years), day) > GRACE_DAYS
}

function eventful(reading: Reading): string {
  const event = 'event' in reading ? reading.event : null
  if (event === null) return 'The event it waits for has been recorded.'
  return `The cable waits ${until(event)}; the day recorded for it counts.`
}

function until({ name, offsetYears }: NamedEvent): string {
  return offsetYears > 0 ? `until ${termWords(offsetYears)} after “${name}”` : `for “${name}”`
}

function schedule(reading: Reading, { level }: Origin, { effectiveDate }: Decided): string {
  const years = level === null ? undefined : GDS.years[level]
  const end = effectiveDate === null ? '' : `: ${dayInWords(effectiveDate)}`
  const rule = `a ${level} cable is declassified at the end of the ${years}th full year after its own${end}`
  if (reading.kind !== 'missing') return `No day is named; under the general schedule of 1972 ${rule}.`
  return `${why(reading)}, which in its time counted as the general schedule: ${rule}.`
}

function automatic(reading: Reading, { markedDate, automaticDate }: Decided): string {
  if (automaticDate === null) return `${why(reading)}.`
  const first = automaticDate === AUTOMATIC.firstOnset
  const day = `${dayInWords(automaticDate)}${first ? ', its general first deadline (referral to other agencies may be later)' : ''}`
  const rule = `the ${AUTOMATIC.years}-year rule sets ${day}, unless the record is exempted`
  if (markedDate !== null) return `The cable names ${dayInWords(markedDate)}, which is too late; ${rule}.`
  return `${why(reading)}; ${rule}.`
}

function why(reading: Reading): string {
  switch (reading.kind) {
    case 'oadr':
      return 'The cable leaves its end to the originating agency (OADR)'
    case 'exemption':
      return 'The code exempts the cable from ten years only'
    case 'xgds':
      return 'The cable is exempt from the general schedule and names no day'
    case 'event':
      return `The cable waits ${until(reading.event)}, whose day is not recorded`
    case 'manual-review':
      return 'The cable asks for review by hand and names no day'
    case 'review':
      return 'A day of review declassifies nothing'
    case 'missing':
      return reading.downgrade === null
        ? 'The cable gives no instruction'
        : 'The cable names only a day of downgrading, not of declassification'
    case 'not-applicable':
      return 'The cable is classified, yet its instruction says that none applies'
    case 'unreadable':
      return illegible(reading)
    case 'gds':
      return 'The general schedule gives no day here: the cable’s level is not known, or it is not of the schedule’s time'
    default:
      return isDamaged(reading)
        ? 'The day that the instruction names cannot be read'
        : 'The instruction names no possible day'
  }
}

function illegible({ problems, codes }: Reading): string {
  if (problems.some(({ code }) => code === 'damaged-date'))
    return 'The instruction leaves the place of its day blank'
  return codes[0] === undefined
    ? 'The instruction cannot be understood'
    : `The instruction, ${codes[0]}, names no day`
}
