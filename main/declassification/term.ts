/** Terms in words and figures: TWENTY YEARS, TEN (10) YEARS, 10 YRS, 25 YEARS FROM DATE OF ORIGIN. */
import { DAYS_A_YEAR } from '../../preload/contract/term'
import { oneEditApart } from '../cable/spelling'
import type { Doubt } from './day-numbers'
import { ONES, TEENS, TENS } from './number-words'

const BELOW_TWENTY = [...ONES, ...TEENS]
// Longest first, so that SIXTEEN is not read as SIX.
const WORD = [...TENS, ...BELOW_TWENTY].sort((a, b) => b.length - a.length).join('|')
const NUMBER = `(?:(${WORD})(?:[\\s-]{0,2}(${ONES.join('|')}))?|(\\d{1,3}))`
// YEAS, YERS, YEARRS: the letters of the word, one lost, doubled or changed about.
const UNIT = '(Y[EARS]{3,6}(?![A-Z])|YEARS?|YRS?|(?<![A-Z])Y(?![A-Z\\d/])|MONTHS?|MOS?(?![A-Z])|WEEKS?|DAYS?)'
/** A number, perhaps said again in brackets, and a unit. Five groups. */
const TERM = new RegExp(
  `(?<![A-Z\\d/.])${NUMBER}\\s{0,2}(?:\\(\\s{0,2}([A-Z\\d -]{1,20})\\s{0,2}\\))?[\\s-]{0,3}${UNIT}\\.?`,
  'i',
)
const AGAIN = new RegExp(`^${NUMBER}$`, 'i')

export interface Term {
  /** Whole years; months as twelfths, days as parts of 365.25 (see `later`). */
  years: number
  start: number
  end: number
  doubts: Doubt[]
}

/** The first term of a text, or null. One with a slip in a word, or without its unit, is read with a doubt. */
export function findTerm(text: string): Term | null {
  const match = TERM.exec(text)
  return match === null ? (withMendedWord(text) ?? withoutUnit(text)) : termOf(match)
}

function termOf(match: RegExpExecArray): Term {
  const [whole, , , , again, unit = 'YEARS'] = match
  const count = countOf(match)
  const years = inYears(count, unit)
  const doubts = saidOtherwise(count, again) ? [twoNumbers(whole, count)] : []
  return { years, start: match.index, end: match.index + whole.length, doubts }
}

function countOf([, word = '', ones, figures]: RegExpExecArray): number {
  return figures === undefined ? inWords(word, ones) : Number(figures)
}

/** `TEN (15) YEARS`: the brackets hold a number, and another one. */
function saidOtherwise(count: number, again: string | undefined): boolean {
  const match = again === undefined ? null : AGAIN.exec(again.trim())
  return match !== null && countOf(match) !== count
}

function twoNumbers(whole: string, count: number): Doubt {
  const message = `“${whole.trim()}” names two numbers; the first, ${count}, counts.`
  return { code: 'conflicting-instructions', message }
}

/** Words long enough to be known with one slip in them. */
const KNOWN = [...TENS, ...BELOW_TWENTY.filter((word) => word.length > 3), 'YEARS', 'MONTHS']
/** No term is longer. */
const NEAR = 80

/** `TWENTY YEWRS`, `TWNTY YEARS`: one slip in a word, where no other word is as near. */
function withMendedWord(text: string): Term | null {
  for (const { 0: word, index } of text.matchAll(/[A-Z]{4,10}/gi)) {
    const [right, ...others] = KNOWN.filter((known) => oneEditApart(word.toUpperCase(), known))
    if (right === undefined || others.length > 0 || right === word.toUpperCase()) continue
    const from = Math.max(0, index - NEAR)
    const after = text.slice(index + word.length, index + NEAR)
    const match = TERM.exec(`${text.slice(from, index)}${right}${after}`)
    if (match === null) continue
    const term = termOf(match)
    const start = from + term.start
    const end = from + term.end + word.length - right.length
    if (start <= index && end >= index + word.length) return damaged({ ...term, start, end }, text)
  }
  return null
}

const WITHOUT_UNIT = new RegExp(`^[\\s:;,.(-]*${NUMBER}(?=\\s{1,3}(?:AFTER|FROM|FOLLOWING|SINCE)\\s)`, 'i')

/** `TWENTY AFTER KOREAN UNIFICATION`: every such term that is whole counts years. */
function withoutUnit(text: string): Term | null {
  const match = WITHOUT_UNIT.exec(text)
  return match === null ? null : damaged(termOf(match), text)
}

function damaged(term: Term, text: string): Term {
  const written = text.slice(term.start, term.end).trim()
  const message = `“${written}” is damaged; the likely term is read from it.`
  return { ...term, doubts: [{ code: 'damaged-date', message }] }
}

function inWords(word: string, ones: string | undefined): number {
  const upper = word.toUpperCase()
  const tens = TENS.indexOf(upper)
  const base = tens >= 0 ? (tens + 2) * 10 : BELOW_TWENTY.indexOf(upper) + 1
  return base + (ones === undefined ? 0 : ONES.indexOf(ones.toUpperCase()) + 1)
}

function inYears(count: number, unit: string): number {
  const letter = unit.slice(0, 1).toUpperCase()
  if (letter === 'M') return count / 12
  if (letter === 'W') return (count * 7) / DAYS_A_YEAR
  if (letter === 'D') return count / DAYS_A_YEAR
  return count
}
