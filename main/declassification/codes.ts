/** The codes of a declassify line: X1 to X8, 25X1 to 25X9, 50X1-HUM, 75X, OADR, MR, and the schedules of the 1970s. */

import { oneEditApart } from '../cable/spelling'

export interface Codes {
  codes: string[]
  start: number
  end: number
}

// `25 XI 2018` is a day of November.
const NO_DAY = '(?!\\d\\d[\\s.-]{1,3}XI[\\s.-]{1,3}(?:19|20)\\d\\d(?!\\d))'
// 1.6X5 and 1.6(X5) name the section of the order first; the code is what follows.
const SECTION = '(?:1\\s?\\.\\s?[456]\\s?)?'
const EXEMPTION = new RegExp(
  `${SECTION}(?<![A-Z\\d]|(?<!X-?)\\d/)${NO_DAY}\\(?((?:2\\s?5|5\\s?0)\\s?[.-]?\\s?X\\s?[-(]?[1-9IL]\\)?(?:[\\s–/,(-]{0,4}(?:HUMAN|HUM|WMD)|\\s?[-–]\\s?(?:H[A-Z]{2,5}|[A-Z]?UMAN|[A-Z]{1,2}MAN))?|7\\s?5\\s?X(?:\\s?\\d)?|X\\s?-?[1-8]|\\(?X\\)?\\s?\\([1-8]\\))(?![\\dA-Z])((?:\\s?(?:[,&/]|AND)\\s?[1-8](?![\\dX/.-]|\\s?[A-Z\\d]))*)\\)?`,
  'gi',
)
const GLUED_SECTION = /1\s?\.\s?[456]\s?\(?(X\s?-?[1-8])(?!\d)\)?/gi
/** The section in full, `1.6(D)(5)`, of which X5 is the short form. */
const SECTION_IN_FULL = /(?<![\d.])1\.6\s?\(?D\)?\s?\(([1-8])\)/gi
/** `XI`, `XL`: the letter for the number, and nothing beside it. */
const LETTER_FOR_ONE = /^\W*(X[IL])\W*$/i

/** Exemption codes in the order written, each as written but without blanks. */
export function findExemptions(text: string): Codes | null {
  // No other code is without this letter.
  if (!/X/i.test(text)) return inFull(text)
  const found = [...text.matchAll(GLUED_SECTION), ...text.matchAll(EXEMPTION)].sort(
    (a, b) => a.index - b.index,
  )
  if (found.length === 0) return inFull(text) ?? single(LETTER_FOR_ONE.exec(text), () => 'X1')
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined) return null
  const codes = found.flatMap((match) => withNumbers(compact(match[1] ?? ''), match[2] ?? ''))
  return { codes: [...new Set(codes)], start: first.index, end: last.index + last[0].length }
}

function inFull(text: string): Codes | null {
  const found = [...text.matchAll(SECTION_IN_FULL)]
  const last = found.at(-1)
  if (found[0] === undefined || last === undefined) return null
  const codes = found.map((match) => `X${match[1]}`)
  return { codes: [...new Set(codes)], start: found[0].index, end: last.index + last[0].length }
}

/** `X1,5,6`: further numbers of the code before them. */
function withNumbers(code: string, numbers: string): string[] {
  return [code, ...(numbers.match(/\d/g) ?? []).map((number) => code.replace(/X.*/i, `X${number}`))]
}

/** `25X1- human` → `25X1-human`, `25X1 (HUMAN)` → `25X1-HUMAN`, `X-5` → `X5`. */
function compact(written: string): string {
  return (
    written
      .replace(/[\s/,()]/g, '')
      .replace(/[–-]+/g, '-')
      // `25-X1`
      .replace(/^(\d\d)[.-]/, '$1')
      // `25XI`: the letter for the number.
      .replace(/X-?[IL]/i, 'X1')
      .replace(/X-?(\d)/i, 'X$1')
      .replace(/(\d)(HUM|WMD)/i, '$1-$2')
      // `25X1-HUAN`: no other word with these letters stands there.
      .replace(/(X1-)(?!HUM(?:AN)?$)[A-Z]{3,6}$/i, '$1HUMAN')
  )
}

const AGENCY =
  /(?<![A-Z])(?:(?:[O0]\s?\.?\s?A\s?\.?\s?D\s?\.?\s?R|OARD|ODAR)(?![A-Z])|ORIGINATING AGENCY(?:['’]?S)? DETERMINATION(?: REQUIRED)?)/i
const MANUAL = /(?<![A-Z])(?:M\.?R\.?(?![A-Z])|M R(?=\W*$)|MANUAL REVIEW)/i
const INDEFINITE =
  /(?<![A-Z])(DCI ONLY|DNI ONLY|SUBJECT TO (?:TREATY|INTERNATIONAL AGREEMENT)[A-Z ]{0,40}|INDEFINITE(?:LY)?|PERMANENT(?:LY)?)(?![A-Z])/i
// XGDS names its ground, perhaps with the section: XGDS-1, XGDS 5(B)(1). The number before a stroke or a month is a day's.
const SCHEDULE =
  /(?<![A-Z])(X[\s:.-]{0,2}G\s?D\s?S|EXEMPT(?:ED)?\s+FROM\s+(?:THE\s+)?(?:GDS|GENERAL\s+DECLASSIFICATION\s+SCHEDULE)|GENERAL\s+DECLASSIFICATION\s+SCHEDULE|N\s?G\s?D\s?S|G\s?\.?\s?D\s?\.?\s?S|XDS|RDS|ADS)(?![A-Z])(?:\s?[-–]?\s?(?:5\s?\(?B\)?\s?)?\(?([1-8I](?![\dA-Z])(?:\s?(?:[,&/]|AND)\s?(?:XGDS\s?-?\s?)?[1-8I](?![\dA-Z]|\s?\/))*)(?!\s?[/.;-]\s?\d|(?<=S\s\d)\s?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC(?!L)))\)?)?/i
/** `GSD`, `DGS`, `GDDS`, `XGSD-1`: the letters of the schedule in another order, or one of them twice. */
const SLIPPED = /^[\s:.-]*(?=([GDS]{3,4})(?![A-Z])|X([GDS]{3,4})(?![A-Z]))/i

export function findAgencyDetermination(text: string): Codes | null {
  const word = /^[\s:.-]*([A-Z]{3,5})\W*$/i.exec(text)
  const slipped = word !== null && oneEditApart((word[1] ?? '').toUpperCase(), 'OADR') ? word : null
  return single(AGENCY.exec(text) ?? slipped, () => 'OADR')
}

export function findManualReview(text: string): Codes | null {
  return single(MANUAL.exec(text), () => 'MR')
}

/** Marks that set no end and are none of the codes above; 32 CFR 2001.12(c)(2) treats them as 25 years. */
export function findIndefinite(text: string): Codes | null {
  return single(INDEFINITE.exec(text), (match) => {
    const mark = (match[1] ?? '').toUpperCase()
    if (mark.startsWith('SUBJECT')) return 'SUBJECT TO TREATY'
    return /^(?:INDEFINITE|PERMANENT)/.test(mark) ? 'INDEFINITE' : mark
  })
}

export type Schedule = 'GDS' | 'XGDS' | 'NGDS' | 'RDS' | 'XDS' | 'ADS'

export interface ScheduleCode extends Codes {
  schedule: Schedule
}

/** GDS and its kin; the numbers give one code each: XGDS-2, XGDS-3. */
export function findSchedule(text: string): ScheduleCode | null {
  const match = SCHEDULE.exec(unslipped(text))
  if (match === null) return null
  const named = (match[1] ?? '').replace(/[\s:.-]/g, '').toUpperCase()
  const schedule = inLetters(named)
  const numbers = match[2]?.replace(/[A-Z]{2,}/gi, '').match(/[\dI]/gi) ?? []
  const codes =
    numbers.length > 0 ? numbers.map((number) => `${schedule}-${number.replace(/i/i, '1')}`) : [schedule]
  // GDS is the plain case of its time and names no ground: a number behind it stays, as a doubt.
  const plain = schedule === 'GDS'
  return {
    schedule,
    codes: plain ? [] : codes,
    start: match.index,
    end: match.index + (plain ? (match[1] ?? '') : match[0]).length,
  }
}

/** The schedule's letters, where its name is written in full. */
function inLetters(named: string): Schedule {
  if (named.startsWith('EXEMPT')) return 'XGDS'
  return named.startsWith('GENERAL') ? 'GDS' : (named as Schedule)
}

/** `EXEMPT`, `EXEMPT (B)(2)`, `EXEMPTION CATEGORY 3`: of the schedule, and on which of the four grounds of section 5(B). */
const EXEMPT =
  /^[\s:.-]*EXEMPT(?:ED|ION)?(?![A-Z])(?:\s+FROM\s+(?:THE\s+)?(?:GENERAL\s+DECLASSIFICATION(?:\s+SCHEDULE)?|AUTOMATIC\s+DECLASSIFICATION|DECLASSIFICATION)(?![A-Z]))?(?:[\s,:-]*(?:CAT(?:EGORY|\.)?\s?)?(?:5\s?)?(?:\(?B\)?)?\s?\(?([1-4])(?![\dA-Z]|\s?[/.-]\s?\d|\s+[A-Z]{3})\)?)?/i

/** What the years of the schedule called exempt without its letters. */
export function findExempt(text: string): ScheduleCode | null {
  const match = EXEMPT.exec(text)
  if (match === null) return null
  const codes = [match[1] === undefined ? 'XGDS' : `XGDS-${match[1]}`]
  return { schedule: 'XGDS', codes, start: match.index, end: match.index + match[0].length }
}

const SCHEDULES = ['GDS', 'XGDS', 'NGDS', 'RDS', 'XDS', 'ADS']
const WORD_ALONE = /^[\s:.-]*([A-Z\d]{2,4})[\s.]*$/i

/** `GDA`, `GD`, `GDSS`: one letter wrong, lost or too many, where no other of the schedules is as near. */
export function findMistyped(text: string): ScheduleCode | null {
  const match = WORD_ALONE.exec(text)
  const near = SCHEDULES.filter((name) => oneEditApart((match?.[1] ?? '').toUpperCase(), name))
  if (match === null || near.length !== 1 || near[0] !== 'GDS') return null
  return { schedule: 'GDS', codes: [], start: match.index, end: match[0].length }
}

/** The same with the schedule's letters set right; none is added, so that places stay true. */
function unslipped(text: string): string {
  const match = SLIPPED.exec(text)
  const letters = match?.[1] ?? match?.[2]
  if (match === null || letters === undefined || !oneEditApart(letters.toUpperCase(), 'GDS')) return text
  const start = match[0].length + (match[1] === undefined ? 1 : 0)
  return `${text.slice(0, start)}${letters.length === 4 ? 'G DS' : 'GDS'}${text.slice(start + letters.length)}`
}

const ATTRIBUTE = /^\s*(GS|AS|X([1-4])|RR|OA|[A-Z]{2})(?![A-Z\d])/

/** Codes of the archive's attributes of 1973-79, where `X1` to `X4` are the four grounds of XGDS. */
export function findAttribute(text: string): (Codes & { schedule: Schedule | null }) | null {
  const match = ATTRIBUTE.exec(text)
  if (match === null) return null
  const [whole, code = '', ground] = match
  const at = { start: match.index, end: match.index + whole.length }
  if (ground !== undefined) return { schedule: 'XGDS', codes: [`XGDS-${ground}`], ...at }
  if (code === 'GS') return { schedule: 'GDS', codes: [], ...at }
  if (code === 'AS') return { schedule: 'ADS', codes: ['ADS'], ...at }
  return { schedule: null, codes: [code], ...at }
}

function single(match: RegExpExecArray | null, code: (match: RegExpExecArray) => string): Codes | null {
  if (match === null) return null
  return { codes: [code(match)], start: match.index, end: match.index + match[0].length }
}
