/**
 * A letter where a digit of the day belongs: `11/2S/2019`. O, I and l are read as the digits that typists wrote them for;
 * of any other nobody can say whether it stands for a digit or slipped in behind one, so that no day may be made of it.
 */
import { digits, type Said, type WrittenDay, withoutDay } from './day-numbers'

// X stands for what was taken out.
const LETTER = '[A-WYZ]'
const PAIR = `(?:\\d(?:\\d|${LETTER})?|${LETTER}\\d|[OIL]{2}|[BDGQSZ])`
const YEAR = `(?:\\d(?:\\d|${LETTER}){3}|${LETTER}\\d{3}|\\d(?:\\d|${LETTER})|${LETTER}\\d)`
const STROKE = '\\s?[/.-]\\s?'
const NUMBERS = new RegExp(
  `(?<![A-Z\\d/.-])(?:(${PAIR})${STROKE}(${PAIR})${STROKE}(${YEAR})|(${YEAR})${STROKE}(${PAIR})${STROKE}(${PAIR}))(?![A-Z\\d/-]|\\.\\d)`,
  'i',
)

/** A day with such a letter: its month's end where the letter stands in the day alone, else a day that is no date. */
export function findLettered(text: string): WrittenDay | null {
  const match = NUMBERS.exec(text)
  if (match === null) return null
  const [whole, month, day, year = match[4], , second, third] = match
  const said = ofNumbers([year, month ?? second, day ?? third], whole)
  return said === null ? null : { ...said, start: match.index, end: match.index + whole.length }
}

function ofNumbers(written: (string | undefined)[], verbatim: string): Said | null {
  const [year = '', month = '', day = ''] = written.map(digits)
  // Behind whatever letter, 3 to 9 is the same month: `A3/14/2016` is read as it stands.
  const isWhole = [/^\d+$/.test(year), /^(?:\d+|[A-Z][3-9])$/i.test(month), /^\d+$/.test(day)]
  // One letter is a slip; where most numbers have some, no day is meant.
  if (isWhole.filter(Boolean).length !== 2) return null
  const why = `A letter stands among the digits of “${verbatim}”`
  if (!isWhole[2] && year.length === 4 && Number(month) >= 1 && Number(month) <= 12) {
    const message = `${why}, so that the day is not known; the end of its month is taken.`
    return {
      ...withoutDay(Number(year), Number(month), verbatim),
      doubts: [{ code: 'damaged-date', message }],
    }
  }
  return {
    date: null,
    parts: [{ verbatim, meaning: 'a day with a letter among its digits' }],
    doubts: [{ code: 'damaged-date', message: `${why}, so that no day can be read.` }],
    fullYear: true,
  }
}
