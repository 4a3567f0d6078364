/** The station before a number: known under any of its names, one slip away from a known one, or at least shaped like one. */
import { fullYear } from '../source/years'
import type { Word } from './reference-words'
import { isApostrophe, isYearBetween, isYearInParentheses, yearBefore } from './reference-years-written'
import { canonicalStation, embassyIn, isStation, nearestStation } from './station'

const MONTH = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/i
const NOT_STATIONS =
  /^(?:AND|OR|THE|SEE|ALSO|CABLE|CABLES|PARAS?|PARAGRAPH|SECTION|PART|STAGE|PAGE|TAB|NUMBER|NO|NOS|IIR|TD|TDX|CSI?|OSC|CPP|CEP|EUP|GMP|FBIS|LAP|JPP|KPP|SEP|IAP|AFP|MAIL|EMAIL|E-MAIL|FAX|TELCON|MEMO|LETTER|NOTE|FAM|FAH|CFR|USC|UNSCR|NSPD|PD|EO|UNSC|RESOLUTION|REASONS?|SEPTEL|PREVIOUS|NOTAL|REF|REFS|REFTEL|DATED|SERIES|DOC|DOCUMENT|DIPNOTE|GAL|SG|POINTS|REPORT|DAILY|TELEPHONE|FROM|OF|ON|TO|FOR|IN|AT|BY|THROUGH|THRU|VOL|CHAPTER|ITEM|ANNEX|ARTICLE|APPENDIX|SBU|NOFORN|INFO|CIRCULAR|CIA\w*|FBI|DEA|NSA|DIA|DTG|UNGA|UNSC|PARIS CLUB)$/i

export interface NamedStation {
  station: string
  year: number | null
  from: number
}

/** The station that ends right before the number at `at`, with its year; `free` is the first word not used yet. */
export function stationBefore(words: Word[], at: number, free: number): NamedStation | null {
  const { last, year } = endOfName(words, at, free)
  const names = namesUpTo(words, last, free)
  if (names.length === 0) return null
  const named =
    longestStation(names) ??
    (isWholeItem(words, names, at, free) ? unknownStation(names, (words[at] as Word).text) : null)
  if (!named) return null
  const from = words.indexOf(named.first)
  const before = yearBefore(words, beforeMission(words, from, free), free)
  return { station: named.station, year: before?.year ?? year, from: before?.from ?? from }
}

/** The last word before what may stand between a name and its number, and the year that may be among it. */
function endOfName(words: Word[], at: number, free: number): { last: number; year: number | null } {
  let last = at - 1
  let year: number | null = null
  // `STATE (01) 9001`.
  if (isYearInParentheses(words, last)) {
    year = fullYear((words[last - 1] as Word).text)
    last -= 3
  }
  // `BAGHDAD #9001`, `TALLINN-9001`.
  while (last >= free && words[last]?.kind === 'sign' && /[#:.'"–-]/.test((words[last] as Word).text))
    last -= 1
  // `STATE CABLE 9001`, `TALLINN, 9001`.
  while (last > free && MESSAGE.test((words[last] as Word).text)) last -= 1
  if (words[last]?.text === ',' && isSerial((words[at] as Word).text) && isNamed(words, last - 1, free))
    last -= 1
  // `MADRID 04-9001`, `MADRID '04 9001`.
  if (isYearBetween(words, last)) {
    year = fullYear((words[last] as Word).text)
    last -= isApostrophe(words[last - 1] as Word) ? 2 : 1
  }
  return { last, year }
}

const MOST_NAMES = 5

/** The words that may be a station's name and end with the one at `last`; none where that is a number or a sign. */
function namesUpTo(words: Word[], last: number, free: number): Word[] {
  const names: Word[] = []
  for (let first = last; first >= free && names.length < MOST_NAMES; first -= 1) {
    const word = words[first] as Word
    // `ST. PETERSBURG`.
    if (word.kind === 'sign' && word.text === '.' && names.length > 0) continue
    if (word.kind !== 'word' && word.kind !== 'letter') break
    if (MONTH.test(word.text) && word.text.length <= 4 && !endsName(words, first)) break
    names.unshift(word)
  }
  return names
}

/** `RIO DE JAN 9001`: what looks like a month is the end of a name. */
export function endsName(words: Word[], last: number): boolean {
  return last >= 2 && isStation(textOf(words.slice(last - 2, last + 1)))
}

const textOf = (words: Word[]) => words.map(({ text }) => text).join('')

const MESSAGE = /^(?:CABLES?|TELEGRAMS?|TELNO|TELS?|MESSAGES?|MSGS?)$/i

/** Three digits and more, and no year: behind a comma anything else may be of a date. */
const isSerial = (number: string) => /^(?!(?:19|20)\d\d$)\d{3,6}$/.test(number)

function isNamed(words: Word[], at: number, free: number): boolean {
  const word = words[at]
  return at >= free && word?.kind === 'word' && isStation(word.text)
}

const MISSION = /^(?:US|UN|USINT|USMISSION|MISSION|AMEMBASSY|EMBASSY|EMB|AMCONSUL|CONSULATE|CONGEN|CABLE)$/i

/** `05 USINT HAVANA 9001`: the year stands before the kind of the post. */
function beforeMission(words: Word[], from: number, free: number): number {
  let first = from
  while (first > free && MISSION.test((words[first - 1] as Word).text)) first -= 1
  return first
}

/** The longest run of words that ends at the number and names a station. */
function longestStation(names: Word[]): { station: string; first: Word } | null {
  for (let from = 0; from < names.length; from += 1) {
    const written = textOf(names.slice(from))
    if (isStation(written)) return { station: canonicalStation(written), first: names[from] as Word }
  }
  // `OSLO 9001 ANDRIGA 9002`.
  const glued = /^AND(?=[A-Z]{4})/.test(names[0]?.text ?? '') ? textOf(names).slice(3) : ''
  if (isStation(glued)) return { station: canonicalStation(glued), first: names[0] as Word }
  // `MADRID SP 9001`: the country behind the post.
  if (names.length > 1 && /^[A-Z]{2}$/.test((names.at(-1) as Word).text)) {
    const post = longestStation(names.slice(0, -1))
    if (post && isStation(post.station)) return post
  }
  for (let from = Math.max(0, names.length - 3); from < names.length; from += 1) {
    const written = textOf(names.slice(from))
    const near = written.length >= 4 && !NOT_STATIONS.test(written) ? nearestStation(written) : null
    if (near !== null) return { station: near, first: names[from] as Word }
  }
  return null
}

/** Nothing but a year, a name and a number stand in the item. */
function isWholeItem(words: Word[], names: Word[], at: number, free: number): boolean {
  const first = names[0] === undefined ? at : words.indexOf(names[0])
  const before = words.slice(free, first)
  if (before.some(({ kind }) => kind === 'word')) return false
  // `GENEVA 9001 (SFO-GVA-VI-004)`: a document's own number.
  if (free > 0 && before.some(({ text }) => text === '(')) return false
  const next = words[at + 1]
  if (isNumberOfProgram(words, at)) return false
  // `1.4` is a section of an order.
  if (next?.text === '.' && next.start === words[at]?.end && words[at + 2]?.start === next.end) return false
  return (
    next === undefined ||
    (next.kind === 'sign' && !/[/-]/.test(next.text)) ||
    /^(?:NOTAL|AND)$/i.test(next.text)
  )
}

/** `KPRP-4`, `KPRP 4 (FY-87)`: short numbers that a hyphen joins to a name, and those of a fiscal year, are no cable's. */
function isNumberOfProgram(words: Word[], at: number): boolean {
  const number = words[at] as Word
  const [name, hyphen] = [words[at - 2], words[at - 1]]
  if (words[at + 1]?.text === '(' && /^FY$/i.test(words[at + 2]?.text ?? '')) return true
  return (
    hyphen?.text === '-' &&
    hyphen.end === number.start &&
    name?.end === hyphen.start &&
    number.text.length < 3
  )
}

/** A name the vocabulary lacks counts when it looks like one: one to three words in capitals, none of them a common word. */
function unknownStation(names: Word[], number: string): { station: string; first: Word } | null {
  // `SPRING 2009` is a title.
  if (names.length === 0 || names.length > 2 || /^(?:19|20)\d\d$/.test(number)) return null
  if (names.some(({ text }) => NOT_STATIONS.test(text) || text !== text.toUpperCase())) return null
  // `EXP.LIC. D9001` is the number of something else.
  if (names.some(({ kind, text }) => kind === 'letter' || text.includes('.'))) return null
  const written = textOf(names)
  const station = embassyIn(written) ?? canonicalStation(written)
  return station.length >= 4 ? { station, first: names[0] as Word } : null
}
