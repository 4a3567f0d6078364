/** The cables that one item of a list names: several numbers may share a station, and dates are no numbers. */
import { stationBefore } from './reference-station'
import type { Word } from './reference-words'
import { isYearBetween, MONTH, yearAfter } from './reference-years-written'
import { canonicalStation, isStation } from './station'

/** E-mails and calls are dated, `5/3`; elsewhere two numbers with a stroke are two cables. */
export const SPOKEN = /MAIL|TELCON|PHONE|\bCALL\b|CONVERSATION/i

export function withoutDates(words: Word[]): Word[] {
  const kept: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const stroke = words[at + 1]?.text === '/' && words[at + 2]?.kind === 'number'
    if (words[at]?.kind === 'number' && stroke && (words[at] as Word).text.length <= 2) at += 2
    else kept.push(words[at] as Word)
  }
  return kept
}

export interface CableWords {
  station: string
  serial: number
  year: number | null
  start: number
  end: number
}

/** The cables named in one item. */
export function cablesIn(words: Word[], carriedFrom: string | null): CableWords[] {
  const cables: CableWords[] = []
  let carried: { station: string; year: number | null } | null =
    carriedFrom === null ? null : { station: carriedFrom, year: null }
  let free = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    if (word.kind !== 'number' || word.text.length > 7 || isOfDate(words, at)) continue
    if (isYearBetween(words, at)) continue
    const named = stationBefore(words, at, free)
    if (named === null && carried !== null && isBareNumber(words, at, cables.length > 0, free)) {
      cables.push({
        station: carried.station,
        serial: Number(word.text),
        year: carried.year,
        start: word.start,
        end: word.end,
      })
      free = at + 1
      continue
    }
    if (named === null) continue
    const rest = restOfNumber(words, at)
    if (rest !== null) at += 1
    const after = yearAfter(words, at)
    const serial = Number(word.text + (rest?.text ?? ''))
    if (serial === 0) continue
    cables.push({
      station: named.station,
      serial,
      year: named.year ?? after?.year ?? null,
      start: (words[named.from] as Word).start,
      end: (rest ?? word).end,
    })
    carried = { station: named.station, year: named.year }
    at += after?.length ?? 0
    free = at + 1
  }
  return cables.length > 0 ? cables : numberFirst(words)
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
  if (before?.kind === 'word' && MONTH.test(before.text)) return true
  return next?.text === '/' && words[at + 2]?.kind === 'number' && words[at + 3]?.text === '/'
}

const CAPTION = /^(?:NOTAL|NODIS|EXDIS|LIMDIS|STADIS|NOFORN)$/i

/** A further number of the station before it: `9001, 9002 AND 9003`. */
function isBareNumber(words: Word[], at: number, inItem: boolean, free: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (next && next.kind === 'word' && !/^(?:AND|OR|NOTAL|ET|THRU|THROUGH)$/i.test(next.text)) return false
  if (next && next.kind === 'sign' && !/[,;/&().-]/.test(next.text)) return false
  if (!inItem) return at === 0 && (next === undefined || next.text === '(') && word.text.length >= 2
  for (let back = at - 1; back >= free; back -= 1) {
    const one = words[back] as Word
    if (one.kind === 'sign' && /[,;/&]/.test(one.text)) continue
    if (one.kind === 'word' && /^(?:AND|OR|THRU|THROUGH)$/i.test(one.text)) continue
    // `9001-9003`: both ends of a range are named, what lies between is not.
    if (/^[-–]$/.test(one.text) && isRange(words[back - 1], word)) continue
    // `9001 (NOTAL), 9002`.
    if (one.text === ')' && words[back - 2]?.text === '(' && CAPTION.test(words[back - 1]?.text ?? ''))
      back -= 2
    else return false
  }
  return at > free && !(next?.text === '/' && words[at + 2]?.kind === 'number' && words[at + 3]?.text === '/')
}

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
  return [
    {
      station: canonicalStation(written),
      serial: Number(number.text),
      year: null,
      start: number.start,
      end: (names.at(-1) as Word).end,
    },
  ]
}
