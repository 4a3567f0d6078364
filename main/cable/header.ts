/**
 * The transmission header: precedence and date-time group, who sent it, to whom, and what the security line says. Address
 * lines wrap, and pages of old cables break into them.
 */
import type { Addressee, Found, Level } from '../../preload/contract/cable'
import { evenSpace } from '../source/even-space'
import { linesApart } from './joined-header'
import { type Line, linesOf } from './quiet'

export interface Header {
  precedence: Found<string> | null
  dtg: Found<string> | null
  from: Found<string> | null
  to: Addressee[]
  info: Addressee[]
  security: Found<Level> | null
  /** Serial of the `DE` line, modulo 10,000. */
  serial: number | null
  partial: boolean
}

export const PARTIAL = 'This record is a partial extract of the original cable'

/** The longest header that is read; the rest of a longer text cannot be one. */
const MOST_LINES = 1_200
const PRECEDENCE = '(?:[ZOPRY]{1,2}|FLASH|IMMEDIATE|PRIORITY|ROUTINE)'
/**
 * Copies write the month in small letters, the Z apart or a blank less: `201247Z Jan 04`, `201000 Z MAR 73`, `R201000ZMAR73`.
 * Typists wrote letters for numbers, and strokes between the precedences: `O/P 2O1000Z MAR 73`.
 */
const GROUP = new RegExp(
  `^((?:${PRECEDENCE}(?:[\\s/,-]{1,3}${PRECEDENCE}(?![A-Z])){0,2}[\\s/,-]{0,9})?)([\\dOIl]{6}) ?Z\\s*([A-Z]{3,9})\\s*(\\d{4}|\\d{2})\\b`,
  'i',
)
/** `Date/DTG: Jun 02, 2010 / 021009Z JUN 10`, in the form of the last years. */
const DAY_LABEL = /^Date\/DTG: [^/]{0,20}\/ */i
const ORIGIN_LINE = /^DE [A-Z0-9]{4,9} ?#(\d{1,5})/
const FM = /^FM\s+(?=\S)/
/** Only where no FM line names the sender: mail programs put their own `From:` above a telegram. */
const FROM = /^(?:FROM:?|From:)\s+(?=\S)/
const SECURITY = /^ZN[YR] ([A-Z])[A-Z]{4}\b/
const LETTER_LEVEL: Record<string, Level> = {
  C: 'CONFIDENTIAL',
  S: 'SECRET',
  T: 'TOP SECRET',
  U: 'UNCLASSIFIED',
  E: 'UNCLASSIFIED',
}
/** Lines that stand inside an address list without being addresses. */
const NO_ADDRESS =
  /^(?:PAGE +\d|BT$|ZN[YR] |VZCZ|DE R|ACTION |ORIGIN |INFO +LOG-\d|DRAFTED|APPROVED|-{6,}|[A-Z]{1,5}-\d\d( |$)|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)$|.{0,60}Declassified\/Released|[a-z]{2,14}:(?: |$))/
/** The form of a second copy behind the last address: `AMEMBASSY TALLINNid: 9001`, then `date: …`, `origin: …`; or a newspaper’s day. */
const GLUED_FORM =
  /(?<=[A-Z]{2})[a-z]{2,14}: ?\S{0,40}$|(?<=[A-Z0-9])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]{2,8} \d{4}, \d\d:\d\d$/
/** The row of a database behind it, which holds the header again. */
const GLUED_ROW = /(?<=[A-Z0-9])\d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*$/
/** A title under a blank line: in an address no blank follows a colon (`//J-3:JOD//`). */
const TITLE = /^(?!(?:TO|INFO|FM|FROM|ATTN|ACTION|XMT):)[^/]{2,}: \S/
/** A page's line may go on below: `PAGE 02⏎STATE 009001`. */
const PAGE_ALONE = /^PAGE +\d{2,3}$/

/** Every field of a header; null or empty is what it does not have. */
export function readHeader(text: string): Header {
  const header: Header = {
    precedence: null,
    dtg: null,
    from: null,
    to: [],
    info: [],
    security: null,
    serial: null,
    partial: text.includes(PARTIAL),
  }
  const quiet = linesApart(evenSpace(text))
  const named = /^[ \t]*FM[ \t]/m.test(quiet)
  let list: Addressee[] | null = null
  let page = false
  let blank = false
  for (const line of linesOf(quiet, 0, quiet.length, MOST_LINES)) {
    const apart = blank
    blank = line.text === ''
    if (blank) continue
    const ofPage = page
    page = PAGE_ALONE.test(line.text)
    if (ofPage) continue
    if (readFixedLine(header, line, named)) {
      list = null
      continue
    }
    // Posts exempted from a collective receive nothing.
    if (/^(?:INFO:? +)?XMT\b/.test(line.text)) {
      list = null
      continue
    }
    if (NO_ADDRESS.test(line.text)) continue
    if (apart && TITLE.test(line.text)) list = null
    // Distribution lists (`INFO LOG-00 EEB-00`) stand above the sender, addresses below.
    const label = header.from === null && named ? null : /^(TO|INFO):?(?:\s+|$)/.exec(line.text)
    if (label) list = label[1] === 'TO' ? header.to : header.info
    const offset = label?.[0].length ?? 0
    // A page of an old cable may begin right behind the label: `INFO PAGE 02 …`.
    if (list === null || (label && NO_ADDRESS.test(line.text.slice(offset)))) continue
    for (const part of addressesOf(line, offset)) addAddressee(list, part)
    if (GLUED_ROW.test(line.text)) break
  }
  dropMonth(header)
  return header
}

/** Takes a line that is none of the addresses; false when it may be one. */
function readFixedLine(header: Header, line: Line, named: boolean): boolean {
  const label = DAY_LABEL.exec(line.text)?.[0].length ?? 0
  const group = header.dtg === null ? GROUP.exec(line.text.slice(label)) : null
  if (group) {
    const [whole, precedence = '', numbers = '', month = '', year = ''] = group
    const letters = lettersOf(precedence)
    if (letters !== '') header.precedence = found(letters, precedence, line, label)
    const moment = `${digits(numbers)}Z ${month.toUpperCase()} ${year}`
    header.dtg = found(moment, whole.slice(precedence.length), line, label + precedence.length)
    return true
  }
  const from = header.from === null ? (named ? FM : FROM).exec(line.text) : null
  if (from) {
    const name = line.text.slice(from[0].length)
    header.from = found(name.replace(/\s+/g, ' '), name, line, from[0].length)
    return true
  }
  const security = SECURITY.exec(line.text)
  if (security) {
    const level = LETTER_LEVEL[security[1] as string]
    if (level && header.security === null) header.security = found(level, security[0], line, 0)
    return true
  }
  const origin = ORIGIN_LINE.exec(line.text)
  if (origin && header.serial === null) header.serial = Number(origin[1])
  return origin !== null
}

/** `O R`, `O/R`, `IMMEDIATE`: the letters of what is written. */
function lettersOf(precedence: string): string {
  const words = precedence.match(/[A-Z]+/gi) ?? []
  return words.map((word) => LETTER_OF[word.toUpperCase()] ?? word).join(' ')
}

const LETTER_OF: Record<string, string> = { FLASH: 'Z', IMMEDIATE: 'O', PRIORITY: 'P', ROUTINE: 'R' }

const digits = (written: string) => written.replace(/o/gi, '0').replace(/[il]/gi, '1')

function found<T>(value: T, verbatim: string, line: Line, offset: number): Found<T> {
  const start = line.start + offset
  return {
    value,
    verbatim: verbatim.trimEnd(),
    span: { part: 'header', start, end: start + verbatim.trimEnd().length },
  }
}

/**
 * Route, name, precedence, and the number that the addressee's station counts: `RUEHC/SECSTATE WASHDC PRIORITY 9904`,
 * `LONDONIMMEDIATE`, `OSLO//PRIORITY9904`. Its end is tried at every letter of the name: what looks back comes second there.
 */
const ADDRESSEE =
  /^(?:(R[A-Z]{3,7}) ?\/ ?)?(.*?)(?:(?:\s+|\/\/(?<!\/\/[^/]{0,30}\/\/)|(?=IMMEDIATE|PRIORITY)(?<=[A-Z]{3}|[^/]\/\/))((?:NIACT\s+)?(?:IMMEDIATE|PRIORITY|ROUTINE|FLASH))(?:\s*\d{1,6}(?:[-/,]\s?\d{1,6})*)?|(?:\s+\d{4}(?:[-/,]\s?\d{4})*)|\/\/\d{3,6}\/\/|\s+\d{1,6}(?<=(?:WASHDC|WASHINGTON DC|\bAM(?:EMBASSY|CONSUL) [A-Z .'-]{2,30}[A-Z])\s+\d{1,6}))?$/

/** A word with which an address begins, further on in a line; not one that belongs to the words before it. */
const BESIDE =
  /(?<=\S)( +)(?=(?:R[A-Z]{3,7}\/)?(?:AMEMBASSY|AMCONSUL|USMISSION|SECSTATE|SECDEF) +\S)(?<!(?:\b(?:ALL|AND|FOR|FROM|OF|OR|PASS|TO|VIA)|\/) +)/

/** The addresses of a line, mostly one: `SECSTATE WASHDC IMMEDIATE 1234 AMEMBASSY LONDON PRIORITY 55`. */
function addressesOf(line: Line, offset: number): Line[] {
  let start = line.start + offset
  return line.text
    .slice(offset)
    .split(BESIDE)
    .flatMap((text, index) => {
      const part = { ...line, text, start, end: start + text.length }
      start = part.end
      return index % 2 === 0 ? [part] : []
    })
}

function addAddressee(list: Addressee[], line: Line): void {
  const written = line.text.replace(GLUED_FORM, '').replace(GLUED_ROW, '')
  const verbatim = written.trim().replace(/ ?;$/, '')
  if (verbatim === '' || verbatim.length > 300) return
  const last = list.at(-1)
  if (last && isWrapped(last, verbatim)) {
    const whole = ADDRESSEE.exec(`${last.name} ${verbatim}`)
    last.name = (whole?.[2] ?? `${last.name} ${verbatim}`).trim()
    last.precedence ??= whole?.[3] ?? null
    last.verbatim = `${last.verbatim}\n${verbatim}`
    if (last.span) last.span.end = line.end
    return
  }
  const parts = ADDRESSEE.exec(verbatim)
  const start = line.start + written.length - written.trimStart().length
  list.push({
    route: parts?.[1] ?? null,
    name: (parts?.[2] ?? verbatim).trim().replace(/\s+/g, ' ') || verbatim,
    precedence: parts?.[3] ?? null,
    verbatim,
    span: { part: 'header', start, end: start + verbatim.length },
  })
}

/** A line that only finishes the one before: `//J5//`, `IMMEDIATE 1234`. */
function isWrapped(last: Addressee, text: string): boolean {
  return (
    last.route !== null && /^(?:\/\/[^/]*\/\/|\d{4}|(?:IMMEDIATE|PRIORITY|ROUTINE)(?: \d{4})?)$/.test(text)
  )
}

/**
 * On many pages an address has lost its end, and mostly the beginning of the next one with it; the month of the telegram's
 * date stands in the gap: `AMEMBASSY LA PAZ APR 3139`, `AMEMBASSY LA PAZ APR LIMA 3139` of `022227Z APR 09`.
 */
const monthOf = ({ dtg }: Header) => dtg?.value.slice(8, 11) ?? null

function dropMonth(header: Header): void {
  const month = monthOf(header)
  if (month === null) return
  for (const list of [header.to, header.info])
    for (const addressee of list)
      if (addressee.name.endsWith(` ${month}`))
        addressee.name = addressee.name.slice(0, -month.length).trimEnd()
}

/** Addresses that hold the rest of another one: what was lost between them nothing can tell. */
export function joinedAddressees(header: Header): Addressee[] {
  const month = monthOf(header)
  if (month === null) return []
  const gap = ` ${month} `
  return [header.to, header.info].flatMap((list) => list.filter(({ name }) => name.indexOf(gap) > 0))
}
