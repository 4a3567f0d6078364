/** Years in words: TWO THOUSAND EIGHTEEN, TWENTY EIGHTEEN, NINETEEN NINETY-NINE. */
import { ONES, TEENS, TENS } from './number-words'

const BELOW_TEN = `(${ONES.join('|')})`
const TEN_AND_MORE = `(?:(${TEENS.join('|')})|(${TENS.join('|')})(?:[\\s-]{1,3}${BELOW_TEN})?)`
const AND = '(?:[\\s,-]{1,3}AND)?[\\s-]{1,3}'
// A number below ten makes a year behind a thousand only: TWENTY FIVE is none.
const YEAR = new RegExp(
  `(?<![A-Z])(?:TWO[\\s-]{1,3}THOUSAND(?:${AND}(?:${TEN_AND_MORE}|${BELOW_TEN}))?|(TWENTY|NINETEEN)(?:[\\s-]{1,3}HUNDRED${AND}|[\\s-]{1,3})${TEN_AND_MORE})(?![A-Z]|\\s{0,3}(?:\\(|YEAR|YR))`,
  'i',
)

export interface YearInWords {
  year: string
  words: string
  start: number
}

/** The first year in words of a short text, or null. */
export function yearInWords(text: string): YearInWords | null {
  const match = YEAR.exec(text)
  if (match === null) return null
  const [words, teen, ten, one, alone, century, secondTeen, secondTen, secondOne] = match
  const rest = numberOf(teen ?? secondTeen, ten ?? secondTen, one ?? alone ?? secondOne)
  const hundreds = century?.toUpperCase() === 'NINETEEN' ? 1900 : 2000
  return { year: String(hundreds + rest), words, start: match.index }
}

function numberOf(teen: string | undefined, ten: string | undefined, one: string | undefined): number {
  if (teen !== undefined) return TEENS.indexOf(teen.toUpperCase()) + 10
  const tens = ten === undefined ? 0 : (TENS.indexOf(ten.toUpperCase()) + 2) * 10
  return tens + (one === undefined ? 0 : ONES.indexOf(one.toUpperCase()) + 1)
}
