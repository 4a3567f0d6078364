/** Events that a cable waits for: TEN YEARS AFTER KOREAN UNIFICATION, CLOSURE OF ICTY. */
import type { Day } from '../../preload/contract/day'
import type { NamedEvent, RecordedEvent } from '../../preload/contract/reading'
import { later } from './later'
import type { Term } from './term'

export interface FoundEvent {
  event: NamedEvent
}

const AFTER = /^[\s,]*(?:AFTER|FROM|FOLLOWING|POST|BEYOND|SINCE|PAST|SUBSEQUENT\s+TO|UPON)\s+(?=\S)/i
const PLUS = /\s*(?:PLUS|\+|,\s*THEN|AND)\s*$/i
const LEAD =
  /^[\s:;,.-]*(?:(?:AFTER|UPON|FOLLOWING|ON|WHEN|WHENEVER|UNTIL|AT|ONCE|IN|THE|EVENT|OCCURRENCE|OF|DECL(?:AS(?:S|SIFY|SIFIED)?)?)[\s:]+)*/i
const TAIL = /[\s\\"'“”.,;:)(]+$/
/** A term counted from the cable itself names no event. */
const OWN_DAY =
  /^(?:THE\s+|THIS\s+)?(?:(?:DATE|DAY|TIME)(?:\s+OF)?\s*)?(?:THE\s+|THIS\s+)?(?:ORIGIN(?:ATION|AL CLASSIFICATION)?|CREATION|CABLE|MESSAGE|TELEGRAM|TRANSMISSION|DOCUMENT|CLASSIFICATION|TODAY|NOW|PRESENT|ISSU(?:E|ANCE)|DRAFTING|DECISION|)(?:['’]?S)?(?:\s+DATE)?[\s.\\"]*$/i
const HAPPENS =
  /(?<![A-Z])(?:AFTER|UPON|FOLLOWING|WHEN|UNTIL|ONCE|CLOSURE|CLOSING|CLOSES?|(?:RE)?UNIFICATION|COMPLETION|CONCLUSION|CONCLUDES?|END(?:S|ING)?|TERMINATION|RATIFICATION|SIGN(?:ING|ATURE|ED)|WITHDRAWAL|DEATH|ELECTIONS?|ANNOUNCEMENT|RELEASE|DEPARTURE|ARRIVAL|RESOLUTION|SETTLEMENT|FORCE|PUBLICATION|DISSOLUTION|EXPIRATION|EXPIRY|INDEPENDENCE|CEASEFIRE|FALL|EVENT|EXTRADITION|TRIAL|VERDICT)(?![A-Z])/i

/** The event that the words name; with a term, the one that the term counts from. Null when they name none. */
export function findEvent(text: string, term?: Term): FoundEvent | null {
  if (term === undefined) {
    const name = nameOf(text)
    return name !== '' && HAPPENS.test(text) ? { event: { name, offsetYears: 0 } } : null
  }
  const rest = text.slice(term.end)
  if (AFTER.test(rest)) {
    const name = nameOf(rest.replace(AFTER, ''))
    return name === '' || OWN_DAY.test(name) ? null : { event: { name, offsetYears: term.years } }
  }
  const before = text.slice(0, term.start)
  if (!PLUS.test(before)) return null
  const name = nameOf(before.replace(PLUS, ''))
  return name === '' || OWN_DAY.test(name) ? null : { event: { name, offsetYears: term.years } }
}

/** True for words that count from the cable itself: `FROM DATE OF ORIGIN`. */
export const isOwnDay = (words: string) => OWN_DAY.test(words.replace(AFTER, ''))

/** True for words that name something that happens: `KOREAN UNIFICATION`, not yet `KOREAN`. */
export const happens = (name: string) => HAPPENS.test(name)

function nameOf(text: string): string {
  return text.replace(LEAD, '').replace(TAIL, '').replace(/\s+/g, ' ')
}

const IDLE = new Set([
  'THE',
  'OF',
  'A',
  'AN',
  'IN',
  'ON',
  'AT',
  'IS',
  'ARE',
  'BY',
  'TO',
  'FOR',
  'HAS',
  'HAVE',
  'BEEN',
])
const SAME: [RegExp, string][] = [
  [/^(?:CLOSURE|CLOSING|CLOSED|CLOSES?)$/, 'CLOSURE'],
  [/^(?:RE-?)?UNIF(?:ICATION|IED|IES)$/, 'UNIFICATION'],
  [/^KOREAN?S?$/, 'KOREA'],
  [/^ENDS?$|^ENDED$|^ENDING$/, 'END'],
]

/**
 * One name for one event however it is written: case, blanks, articles and the order of the words do not matter,
 * so that `the Closure of ICTY` and `ICTY closure` meet.
 */
export function eventKey(name: string): string {
  const words = name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const kept = words.filter((word) => !IDLE.has(word)).map(canonical)
  return (kept.length > 0 ? [...new Set(kept)].sort() : words).join(' ')
}

function canonical(word: string): string {
  return SAME.find(([pattern]) => pattern.test(word))?.[1] ?? word
}

/** The day that an event gives once a person has recorded it; null while it waits. */
export function dayOfEvent(event: NamedEvent, recorded: readonly RecordedEvent[]): Day | null {
  const key = eventKey(event.name)
  const match = recorded.find((one) => eventKey(one.name) === key)
  return match === undefined ? null : later(match.occurredOn, event.offsetYears)
}
