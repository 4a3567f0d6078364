/** Words that belong to the window, and how days, numbers and levels are written in it. */
import type { CableRow } from '../preload/contract'
import type { Level } from '../preload/contract/cable'
import { longDay, MONTHS } from '../preload/contract/citation'
import { counted, every, figure, sizeInWords } from '../preload/contract/count'
import {
  type Day,
  dayAt,
  dayOfMonth,
  daysBetween,
  monthOf,
  monthsBetween,
  yearOf,
} from '../preload/contract/day'
import { type Kind, particularsOf, type Reading, type Standing } from '../preload/contract/reading'
import { termWords } from '../preload/contract/term'
import type { FacetName, SORTS } from '../preload/contract/view'
import { DOWNGRADED_ONLY, KIND_WORDS, STANDING_WORDS, standingInFull } from '../preload/contract/words'

export { longDay }

/** Below a field that asks a person's name. */
export const NAME_ASKED = 'Asked once and kept in the settings; it stands beside what you decide.'

/** `14 Sep 2006`. */
export function shortDay(day: Day): string {
  return `${dayOfMonth(day)} ${MONTHS[monthOf(day) - 1]?.slice(0, 3)} ${yearOf(day)}`
}

/** `September 2006`. */
export function monthAndYear(day: Day): string {
  return `${MONTHS[monthOf(day) - 1]} ${yearOf(day)}`
}

/** `9 May 2026`: the day of a moment in the clock of this computer. */
export function dayOfMoment(moment: string): string {
  return shortDay(dayAt(moment))
}

/** `14:02`, in the clock of this computer. */
export function timeOfDay(moment: string): string {
  const at = new Date(moment)
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** `9 May 2026, 16:20` */
export function momentInWords(moment: string): string {
  return `${dayOfMoment(moment)}, ${timeOfDay(moment)}`
}

export { counted, every, figure, sizeInWords }

/** How far a day is: `in 125 days`, `3 years ago`, `today`. */
export function distance(from: Day, to: Day): string {
  if (from === to) return 'today'
  return from < to ? `in ${spanOf(from, to)}` : `${spanOf(to, from)} ago`
}

/** How far a day is from the one that standings are told for; where that is not today, it is named: `14 years before 1 Jan 2031`. */
export function distanceAsOf(asOf: Day, day: Day, today: Day): string {
  if (asOf === today) return distance(asOf, day)
  if (asOf === day) return `on ${shortDay(day)}`
  return day < asOf
    ? `${spanOf(day, asOf)} before ${shortDay(asOf)}`
    : `${spanOf(asOf, day)} after ${shortDay(asOf)}`
}

/** Whole months and years by the calendar: to the day ten years later it is ten years, however many leap years lie between. */
function spanOf(from: Day, to: Day): string {
  const days = daysBetween(from, to)
  if (days < 400) return counted(days, 'day')
  const whole = monthsBetween(from, to)
  const [years, months] = [Math.floor(whole / 12), whole % 12]
  if (years >= 5 || months === 0) return counted(years, 'year')
  return `${counted(years, 'year')} and ${counted(months, 'month')}`
}

export function standingWords(standing: Standing): string {
  return STANDING_WORDS[standing].short
}

/** The same for one cable: an instruction that only downgrades is one. */
export function standingOf({
  standing,
  downgradedOnly,
}: Pick<CableRow, 'standing' | 'downgradedOnly'>): string {
  return isOnlyDowngraded(standing, downgradedOnly) ? DOWNGRADED_ONLY.short : standingWords(standing)
}

/** The same as the beginning of a sentence. */
export function standingOfInFull({
  standing,
  basis,
  downgradedOnly,
}: Pick<CableRow, 'standing' | 'basis' | 'downgradedOnly'>): string {
  return isOnlyDowngraded(standing, downgradedOnly) ? DOWNGRADED_ONLY.long : standingInFull(standing, basis)
}

const isOnlyDowngraded = (standing: Standing, downgradedOnly: boolean) =>
  standing === 'no-instruction' && downgradedOnly

export function kindWords(kind: Kind): string {
  return KIND_WORDS[kind]
}

/** `Due within 12 months`, as the length of `due` is a setting. */
export function dueWords(days: number): string {
  return `Due within ${spanInWords(days)}`
}

/** `12 months` for a year of days, `2 years` for as many, else the days. */
export function spanInWords(days: number): string {
  if (days === 365 || days === 366) return '12 months'
  return days > 0 && days % 365 === 0 ? `${days / 365} years` : counted(days, 'day')
}

/** `An exemption code 25X1, 3 Mar 2016`; a day that is named stands for itself. */
export function readingWords(reading: Reading): string {
  const { date, years, event } = particularsOf(reading)
  if (reading.kind === 'date' && date) return shortDay(date)
  const what = [kindWords(reading.kind), ...reading.codes].join(' ')
  const particulars = [
    years !== null && termWords(years),
    event && (event.offsetYears > 0 ? `${event.name} + ${termWords(event.offsetYears)}` : event.name),
    date && shortDay(date),
  ].filter(Boolean)
  return [what, ...particulars].join(', ')
}

export const LEVEL_WORDS: Record<Level, string> = {
  'TOP SECRET': 'Top secret',
  SECRET: 'Secret',
  CONFIDENTIAL: 'Confidential',
  'LIMITED OFFICIAL USE': 'Limited official use',
  UNCLASSIFIED: 'Unclassified',
}

/** The short mark of a level, and the tone in which it is drawn. */
export function levelMark(
  level: Level | null,
  marking: string | null,
): { short: string; tone: 'u' | 'c' | 's' | 'ts' | 'none' } {
  switch (level) {
    case 'TOP SECRET':
      return { short: 'TS', tone: 'ts' }
    case 'SECRET':
      return { short: 'S', tone: 's' }
    case 'CONFIDENTIAL':
      return { short: 'C', tone: 'c' }
    case 'LIMITED OFFICIAL USE':
      return { short: 'LOU', tone: 'u' }
    case 'UNCLASSIFIED':
      return { short: /OFFICIAL USE|SENSITIVE|\bSBU\b/i.test(marking ?? '') ? 'SBU' : 'U', tone: 'u' }
    default:
      return { short: '?', tone: 'none' }
  }
}

/** The tone of a paragraph's own mark; NATO's are drawn as their likes. */
export function portionTone(marking: string): 'u' | 'c' | 's' | 'ts' {
  const first = marking
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .replace(/^N(?=[SCRU]$)/, '')
  if (first.startsWith('TS')) return 'ts'
  if (first.startsWith('SBU') || first.startsWith('U') || first.startsWith('LOU')) return 'u'
  return first.startsWith('S') ? 's' : first.startsWith('C') ? 'c' : 'u'
}

const PORTION_WORDS: Record<string, string> = {
  TS: 'top secret',
  S: 'secret',
  C: 'confidential',
  SBU: 'sensitive but unclassified',
  LOU: 'limited official use',
  U: 'unclassified',
  NF: 'not for foreign nationals',
  NS: 'NATO secret',
  NC: 'NATO confidential',
  NR: 'NATO restricted',
  NU: 'NATO unclassified',
}

/** `secret, not for foreign nationals` for `S/NF`. */
export function portionWords(marking: string): string {
  return marking
    .split(/\s*\/+\s*|\s+(?=NF$)/)
    .map((part) => PORTION_WORDS[part.toUpperCase()] ?? part)
    .join(', ')
}

export const FACET_WORDS: Record<FacetName, string> = {
  standing: 'Declassification',
  classification: 'Full marking',
  level: 'Classification',
  origin: 'Origin',
  tag: 'Tags',
  year: 'Year of the cable',
  released: 'Day released',
  kind: 'Kind of instruction',
  basis: 'Basis of the day',
  problem: 'Problems found',
  import: 'Import',
  folder: 'Folder',
  redactions: 'Redactions',
  collection: 'Collections',
  marked: 'Marks',
  noted: 'Notes',
}

/** The name of a facet in front of one value, as on a chip. */
export const FACET_WORD: Record<FacetName, string> = {
  ...FACET_WORDS,
  standing: 'Standing',
  classification: 'Marking',
  level: 'Level',
  tag: 'Tag',
  year: 'Year',
  released: 'Released',
  kind: 'Instruction',
  basis: 'Basis',
  problem: 'Problem',
  collection: 'Collection',
  marked: 'Mark',
  noted: 'Note',
}

type Sort = (typeof SORTS)[number]

/** The orders of a list in words, each with its direction. */
export const ORDER_WORDS: { by: Sort; descending: boolean; words: string }[] = [
  { by: 'created', descending: true, words: 'Newest first' },
  { by: 'created', descending: false, words: 'Oldest first' },
  { by: 'released', descending: true, words: 'Latest release first' },
  { by: 'released', descending: false, words: 'Earliest release first' },
  { by: 'due', descending: false, words: 'Next declassification first' },
  { by: 'due', descending: true, words: 'Last declassification first' },
  { by: 'id', descending: false, words: 'By reference id' },
  { by: 'relevance', descending: true, words: 'Best match first' },
]

const PRECEDENCES: Record<string, string> = {
  Z: 'flash',
  O: 'immediate',
  P: 'priority',
  R: 'routine',
}

/** `priority` for `P` or `PP`: how fast the cable was to travel. */
export function precedenceWords(written: string): string {
  return PRECEDENCES[written.trim().toUpperCase()[0] ?? ''] ?? written.toLowerCase()
}

/** Words of a cable without the ends of its lines. */
export function onOneLine(words: string): string {
  return words.replace(/[\s¶]+/g, ' ').trim()
}
