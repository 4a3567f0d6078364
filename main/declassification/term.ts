/** Terms in words and figures: TWENTY YEARS, TEN (10) YEARS, 10 YRS, 25 YEARS FROM DATE OF ORIGIN. */
import { DAYS_A_YEAR } from '../../preload/contract/term'

const ONES =
  'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN'.split(
    ' ',
  )
const TENS = 'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ')
// Longest first, so that SIXTEEN is not read as SIX.
const WORD = [...TENS, ...ONES].sort((a, b) => b.length - a.length).join('|')
const NUMBER = `(?:(${WORD})(?:[\\s-]{0,2}(ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE))?|(\\d{1,3}))`
// YEAS, YERS, YAERS: the letters of the word, one lost or changed about.
const UNIT = '(YEARS?|Y[EARS]{3,5}(?![A-Z])|YRS?|Y(?![A-Z\\d/])|MONTHS?|MOS?(?![A-Z])|WEEKS?|DAYS?)'
/** A number, perhaps said again in brackets, and a unit. Six groups. */
const TERM = new RegExp(
  `(?<![A-Z\\d/.])${NUMBER}\\s{0,2}(?:\\(\\s{0,2}[A-Z\\d -]{1,20}\\s{0,2}\\))?[\\s-]{0,3}${UNIT}\\.?`,
  'i',
)

export interface Term {
  /** Whole years; months as twelfths, days as parts of 365.25 (see `later`). */
  years: number
  start: number
  end: number
}

export function findTerm(text: string): Term | null {
  const match = TERM.exec(text)
  if (match === null) return null
  const [whole, word, ones, figures, unit = ''] = match
  const count = figures === undefined ? inWords(word ?? '', ones) : Number(figures)
  return { years: inYears(count, unit), start: match.index, end: match.index + whole.length }
}

function inWords(word: string, ones: string | undefined): number {
  const upper = word.toUpperCase()
  const tens = TENS.indexOf(upper)
  const base = tens >= 0 ? (tens + 2) * 10 : ONES.indexOf(upper) + 1
  return base + (ones === undefined ? 0 : ONES.indexOf(ones.toUpperCase()) + 1)
}

function inYears(count: number, unit: string): number {
  const letter = unit.slice(0, 1).toUpperCase()
  if (letter === 'M') return count / 12
  if (letter === 'W') return (count * 7) / DAYS_A_YEAR
  if (letter === 'D') return count / DAYS_A_YEAR
  return count
}
