/** What may stand between an order's number and its instruction: amendments, other orders, and the label said again. */
import { MONTH } from './months'
import { ORDER_NUMBERS } from './rules'

/** The word or the letters of an order, or of several. */
const NAME = "(?:E\\s?\\.?\\s?O\\s?\\.?|EXEC(?:UTIVE)?\\.?\\s{1,3}ORDER)(?:['’]?S)?"
const NUMBER = `(?:${ORDER_NUMBERS.join('|')})(?!\\d)`
// The letters of AMENDED, one doubled, lost or changed about.
const AMENDED = 'A[AMEND]{4,8}(?![A-Z])'
const REPLACED = `(?:AS\\s{1,3}|WHICH\\s{1,3})?(?:${AMENDED}|REPLACED|SUPERSEDED|REVOKED)(?:\\s{1,3}BY)?`
/** How another order is joined to the first. */
const JOINED = `(?:[/&]|(?:AND|OR|NOW|FORMERLY|PREVIOUSLY|${REPLACED})(?![A-Z]))`
const ORDER = `(?:${JOINED}\\s{0,3}(?:${NAME}\\s{0,3}(?:NO\\.?\\s?)?)?)?${NUMBER}`
const YEAR = '(?:19|20)\\d\\d(?!\\d)'
const DAY = `(?:(?:${MONTH}\\.?\\s{1,3}\\d{1,2},?\\s{1,3}|\\d{1,2}\\s{1,3}${MONTH}\\s{1,3})?${YEAR}|\\d{1,2}/\\d{1,2}/\\d{2,4})`

/** A section behind which a colon leads to what is said; one that names grounds or a code is a part of that. */
const SECTION =
  'SEC(?:TION|S?\\.)?\\s{0,3}(?!1\\s?\\.\\s?[456])\\d\\.\\d(?:\\s?\\([A-Z0-9]\\)){0,3}(?=[)\\]]?\\s?:)'

/**
 * As many such words as stand behind a number, without a group of their own. `instruction` tells how an instruction begins:
 * before it, or inside brackets, a day is the amendment's; and words on the next line belong to the label only before one.
 */
export function amendments(instruction: string): string {
  const day = `${DAY}(?=\\s?[)\\]]|[\\s:;,.]{1,4}(?:${instruction}))`
  const dated = `[\\s,]{1,3}(?:(?:ON|OF)\\s{1,3})?${day}|\\s{1,3}IN\\s{1,3}${YEAR}`
  const words = `[([]?(?:(?:${ORDER}|(?:AS\\s{1,3})?${AMENDED})(?:${dated})?|(?:OF|DATED)\\s{1,3}${day}|${SECTION})[)\\]]?`
  return `(?:[ \\t:;,.-]{0,4}${words}|[\\s:;,.-]{0,4}${words}(?=[\\s:;,.-]{0,6}(?:${instruction}|\\d))){0,4}`
}

/** The same label said again; the number is that of one of the first two groups. */
export const AGAIN = `(?:[\\s:;,.]{0,4}${NAME}[\\s:.,;-]{0,4}\\1\\2(?![\\dA-Z])){0,4}`
