/** The cables that one item of a list names: several numbers may share a station, and dates are no numbers. */
import { endsName, type NamedStation, stationBefore } from './reference-station'
import type { Word } from './reference-words'
import { isYearBetween, MONTH, yearAfter, yearAhead } from './reference-years-written'
import { canonicalStation, isStation } from './station'

/** E-mails and calls are dated, `5/3`; elsewhere two numbers with a stroke are two cables. */
export const SPOKEN = /MAIL|TELCON|PHONE|\bCALL\b|CONVERSATION/i

/** The words of an item without two numbers and a stroke, which are a day of a mail or a call. */
export function withoutDates(words: Word[]): Word[] {
  const kept: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const stroke = words[at + 1]?.text === '/' && words[at + 2]?.kind === 'number'
    if (words[at]?.kind === 'number' && stroke && (words[at] as Word).text.length <= 2) at += 2
    else kept.push(words[at] as Word)
  }
  return kept
}

/** What stands before a number, for further numbers that stand alone. */
export interface Prefix {
  station: string
  year: number | null
}

export interface CableWords extends Prefix {
  serial: number
  start: number
  end: number
  prefix: Prefix
}

/** The cables named in one item; `before` is the prefix of the item above, for numbers without one, `latest` the year of who cites. */
export function cablesIn(words: Word[], before: Prefix | null, latest: number | null): CableWords[] {
  const onlyNumbers = before !== null && isOnlyNumbers(words)
  const cables: CableWords[] = []
  let carried = before
  /** The first word that no cable has taken yet. */
  let free = 0
  for (let at = 0; at < words.length; at += 1) {
    if (!mayBeSerial(words, at)) continue
    const airgram = isAirgram(words, at)
    const named = stationBefore(words, airgram ? at - AIRGRAM_SIGN : at, free)
    const isFurther = () => (cables.length > 0 ? isBareNumber(words, at, free) : onlyNumbers && at === 0)
    let taken: Taken | null = null
    if (named !== null) taken = ofNamed(words, at, named, latest)
    else if (carried !== null && isFurther()) taken = ofCarried(words, at, carried, latest)
    if (taken === null) continue
    cables.push(airgram ? { ...taken.cable, station: `${taken.cable.station}-A` } : taken.cable)
    carried = taken.cable.prefix
    at = taken.last
    free = at + 1
  }
  return cables.length > 0 ? cables : numberFirst(words)
}

/** The letter and the hyphen of `OSLO A-91`. */
const AIRGRAM_SIGN = 2

/** `OSLO A-91`: a number of the post's airgrams, which it counts apart. */
function isAirgram(words: Word[], at: number): boolean {
  const [post, letter, hyphen, number] = [words[at - 3], words[at - 2], words[at - 1], words[at]]
  return (
    post?.kind === 'word' &&
    letter?.text === 'A' &&
    hyphen?.text === '-' &&
    letter.end === hyphen.start &&
    hyphen.end === number?.start
  )
}

function mayBeSerial(words: Word[], at: number): boolean {
  const { kind, text } = words[at] as Word
  return kind === 'number' && text.length <= 7 && !isOfDate(words, at) && !isYearBetween(words, at)
}

/** A cable, and the last word that it takes. */
interface Taken {
  cable: CableWords
  last: number
}

/** A number that stands alone, of the station before it, with a year of its own before or behind it. */
function ofCarried(words: Word[], from: number, carried: Prefix, latest: number | null): Taken {
  const ahead = yearAhead(words, from)
  const prefix = ahead ? { ...carried, year: ahead.year } : carried
  const at = from + (ahead?.length ?? 0)
  const after = yearAfter(words, at, latest)
  const last = at + (after?.length ?? 0)
  const cable = {
    station: prefix.station,
    serial: Number((words[at] as Word).text),
    year: after?.year ?? prefix.year,
    start: (words[from] as Word).start,
    end: (words[last] as Word).end,
    prefix,
  }
  return { cable, last }
}

/** A number behind the name of its station. */
function ofNamed(words: Word[], from: number, named: NamedStation, latest: number | null): Taken | null {
  if (isPageHead(words, named.from)) return null
  const rest = restOfNumber(words, from)
  const serial = Number((words[from] as Word).text + (rest?.text ?? ''))
  if (serial === 0) return null
  const { station, year } = named
  const at = rest === null ? from : from + 1
  const after = yearAfter(words, at, latest)
  const last = at + (after?.length ?? 0)
  const cable = {
    station,
    serial,
    year: year ?? after?.year ?? null,
    start: (words[named.from] as Word).start,
    end: (words[last] as Word).end,
    prefix: { station, year },
  }
  return { cable, last }
}

/** `PAGE 02 OSLO 09001`, `SECTION 01 OF 02 OSLO 009001`: what runs through the list names the cable itself. */
function isPageHead(words: Word[], from: number): boolean {
  const [number, word] = [words[from - 2], words[from - 1]]
  return word?.text === 'PAGE' || (word?.text === 'OF' && number?.kind === 'number')
}

/** `STATE4 3211`: a blank inside the number, where a single digit would stand alone before a longer one. */
function restOfNumber(words: Word[], at: number): Word | null {
  const [number, rest] = [words[at] as Word, words[at + 1]]
  const parted = number.text.length === 1 && rest?.kind === 'number' && rest.start === number.end + 1
  return parted && /^(?!(?:19|20)\d\d$)\d{3,5}$/.test(rest.text) ? rest : null
}

/** Numbers of a date: `18 FEB 2010`, `9/17/09`, `APRIL 29`. */
function isOfDate(words: Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (next?.kind === 'word' && MONTH.test(next.text)) return true
  if (before?.kind === 'word' && MONTH.test(before.text) && !endsName(words, at - 1)) return true
  return isDayWithStrokes(words, at)
}

/** `9/17/09`, `2009/9/17`; `9003/9002/9001` are cables. */
function isDayWithStrokes(words: Word[], at: number): boolean {
  const [first, stroke, second, last] = words.slice(at, at + 4)
  if (stroke?.text !== '/' || last?.text !== '/') return false
  return /^(?:\d\d?|(?:19|20)\d\d)$/.test(first?.text ?? '') && /^\d\d?$/.test(second?.text ?? '')
}

/** `B. 9002 AND PREVIOUS`, `B. 9002/9003 (NOTAL)`: the item names no station, and nothing but cables. */
function isOnlyNumbers(words: Word[]): boolean {
  const [first, ...others] = words.slice(
    yearAhead(words, 0)?.length ?? 0,
    words.at(-1)?.text === '.' ? -1 : undefined,
  )
  // A year may be anything's; one digit is no serial, two with a stroke or a hyphen are a day, `03` lost its station.
  if (first?.kind !== 'number' || !/^(?!(?:19|20)\d\d$|0\d$)\d{2,6}$/.test(first.text)) return false
  const signs = first.text.length > 2 ? /[,;/&()-]/ : /[,;&()]/
  return others.every(({ kind, text }) =>
    kind === 'number' ? text.length <= 6 : (kind === 'sign' ? signs : BESIDE_NUMBERS).test(text),
  )
}

const BESIDE_NUMBERS = /^(?:AND|OR|THRU|THROUGH|ET|PREVIOUS|EARLIER|NOTAL|NODIS|EXDIS|LIMDIS|STADIS|NOFORN)$/i
const CAPTION = /^(?:NOTAL|NODIS|EXDIS|LIMDIS|STADIS|NOFORN)$/i

/** `1. STATE 9001, 2. OSLO 9002`, `2) 08 OSLO 9002`: a list counted in numbers. */
function isListNumber(words: Word[], at: number): boolean {
  const [number, sign, next, last] = words.slice(at, at + 4)
  if (
    !/^\d{1,2}$/.test(number?.text ?? '') ||
    !/^[.)]$/.test(sign?.text ?? '') ||
    sign?.start !== number?.end
  )
    return false
  return next?.kind === 'word' || (next?.kind === 'number' && last?.kind === 'word')
}

/** A further number of the station before it: `9001, 9002 AND 9003`. */
function isBareNumber(words: Word[], at: number, free: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (isListNumber(words, at)) return false
  if (next && next.kind === 'word' && !/^(?:AND|OR|NOTAL|ET|THRU|THROUGH)$/i.test(next.text)) return false
  if (next && next.kind === 'sign' && !/[,;/&().-]/.test(next.text)) return false
  for (let back = at - 1; back >= free; back -= 1) {
    const one = words[back] as Word
    // `OSLO 901/1`, `OSLO 9021/22`: a part of it, or what no number by itself is.
    if (one.text === '/' && (lastNumber(words, at)?.text.length ?? 0) > word.text.length + 1) return false
    if (one.kind === 'sign' && /[,;/&]/.test(one.text)) continue
    if (one.kind === 'word' && /^(?:AND|OR|THRU|THROUGH)$/i.test(one.text)) continue
    if (/^TO$/i.test(one.text) && isRange(words[back - 1], word)) continue
    // `9001-9003`: both ends of a range are named, what lies between is not.
    if (/^[-–]$/.test(one.text) && isRange(words[back - 1], word)) continue
    // `9001 (NOTAL), 9002`.
    if (one.text === ')' && words[back - 2]?.text === '(' && CAPTION.test(words[back - 1]?.text ?? ''))
      back -= 2
    else return false
  }
  // `OSLO 12, 2009` ends in a year; `OSLO 1998, 2009` are two cables.
  const year = /^(?:19|20)\d\d$/.test(word.text) && yearAhead(words, at) === null
  if (year && (lastNumber(words, at)?.text.length ?? 0) < word.text.length) return false
  return at > free && !isDayWithStrokes(words, at)
}

const lastNumber = (words: Word[], at: number) => words.slice(0, at).findLast(({ kind }) => kind === 'number')

function isRange(first: Word | undefined, last: Word): boolean {
  return (
    first?.kind === 'number' &&
    first.text.length === last.text.length &&
    first.text.length > 2 &&
    Number(first.text) < Number(last.text)
  )
}

/** `870 Ulaanbaatar`: the number before the station. */
function numberFirst(words: Word[]): CableWords[] {
  const [number, ...names] = words.filter(({ kind }) => kind !== 'sign')
  if (number?.kind !== 'number' || number.text.length < 3 || names.length === 0 || names.length > 3) return []
  if (names.some(({ kind }) => kind !== 'word')) return []
  const written = names.map(({ text }) => text).join('')
  if (!isStation(written)) return []
  const prefix = { station: canonicalStation(written), year: null }
  return [
    {
      ...prefix,
      serial: Number(number.text),
      start: number.start,
      end: (names.at(-1) as Word).end,
      prefix,
    },
  ]
}
