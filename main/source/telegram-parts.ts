/** Where a telegram's transmission header ends and its body begins. */
import { isClassificationLine } from './classification-line'
import { withoutQuotes } from './even-space'
import { joinedBody } from './joined'

/** The two parts of a telegram's text, as they stand. */
export interface Parts {
  header: string
  body: string
}

/** Lines above the addresses that only a header has. */
const ROUTING = /^\s*(?:FM\s|V?ZCZC|DE R[A-Z]{4,8}\b|ZN[YR] [A-Z]{5}|(?:OO|PP|RR|ZZ) R[A-Z]{4,8}\b)/
/** Words that may begin a line of running text as well. */
const ADDRESSEE = /^\s*(?:TO|INFO|FROM:?|From:)\s+\S/
/** Words of running text, which the names of posts and offices do without. */
const RUNNING =
  /\b(?:the|an?|and|his|her|its|their|was|were|is|are|had|has|been|that|which|who|would|will|with|but|he|she|they|it|be)\b/i
const DATE_TIME = /^\s*(?:[ZOPR]\s+){0,3}\d{6} ?Z\s+[A-Z]{3}\s+\d{2}/i
/** A field of the heading, or a paragraph. */
const OF_BODY =
  /^\s*(?:E\.\s?[O0]\.|EO\s+\d|T?AGS?:|TAGS?\s[A-Z]{2,5}\b|S?UBJ(?:ECT)?:|REF(?:TEL)?S?:|CLASSIFIED\s+BY|SUMMARY\b|\d{1,2}\.\s?\()/i
/**
 * A level that no one can read any more, under the addresses: letters apart, which no address has, or a name with the six
 * digits of a serial, where an address has four; failing that the captions under it.
 */
const DAMAGED_LEVEL =
  /^[\s¶"'*>(]*(?:(?:[A-Z0] {1,2}){4,}[A-Z]\b|(?!.*(?:\/|\b(?:TO|INFO|PRIORITY|IMMEDIATE|ROUTINE|FLASH|WASHDC)\b))(?:[A-Z]{4,13} +)?(?:SECTION +\d+ +OF +\d+ +)?[A-Z][A-Z .'-]{2,24} 0\d{5}\s*$|(?:SIPDIS|NOFORN|SENSITIVE)\s*$|(?:UN)?CLASSIFI[A-Z]*:)/i
/** Without addresses a bare level may as well be the foot of a page, or a word of the text. */
const NUMBERED = /\bSE?CT?ION +\d|[A-Z.'] +(?:0\d{3,6}\b|\d{3,7}\s*$)/i
const EXTRACT = /^\s*This record is a partial extract of the original cable\./
/** The level behind the last address, where a copy lost the line between: `AMEMBASSY TALLINNUNCLAS RIGA 009001`; a row of a database has a tab there. */
const GLUED_LEVEL =
  /(?<=[A-Z0-9.)]{2}|\/\/|[A-Z\\]\t)(?:T O P {1,3}S E C R E T|S E C R E T|C O N F I D E N T I A L|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)(?: ?\/\/ ?[A-Z /]{2,40})?(?: {1,3}SECTION \d+ OF \d+)? {1,3}[A-Z][A-Z .'-]{2,30} \d{4,6}[\s\\]*$/
/**
 * What newspapers and databases set before their copy, where a page's two parts were saved as one: a day, a row, a form, or a
 * number over a date. No address begins so.
 */
const OTHER_COPY =
  /^ *(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]{2,8} \d{4}\b|(?:\d{4,6}[\t ,|]{1,3})?(?:\d{4}-\d\d-\d\d[ T]|\d{1,2}\/\d{1,2}\/\d{4} )\d{1,2}:\d\d|(?:<<)?\d{4,6}(?:>>)? *\n\s{0,9}(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})\b|(?:id|ID): ?\d|Cable dated:)/
/** Who sent it and to whom, one under the other. */
const ADDRESSED = /^[ \t]*FM[ \t]+\S.*\n[ \t]*TO[ \t]+\S/m
/** A distribution list is long, and stands above the sender. */
const REACH_OF_HEADER = 4_000

/**
 * The header runs to the last address line; the body starts at the first classification line after the addresses, or
 * where there is none, at the executive order, the TAGS or the subject. Without addresses it starts at a classification line
 * with a number, or with the text. A piece that is nothing but header has no body.
 */
export function splitTelegram(text: string): Parts {
  const plain = withoutQuotes(text)
  const byLines = bodyStart(plain)
  const start = byLines === 0 || byLines === text.length ? (joinedBody(plain) ?? byLines) : byLines
  return { header: text.slice(0, start).trimEnd(), body: text.slice(start).trimEnd() }
}

/** What the lines so far have told; places are -1 where nothing did. */
interface Above {
  addressed: boolean
  /** A level with a number, without addresses above it. */
  classified: number
  /** The end of the first blank line under the addresses. */
  blankAfter: number
}

interface Line {
  start: number
  end: number
}

function bodyStart(text: string): number {
  const above: Above = { addressed: false, classified: -1, blankAfter: -1 }
  let before = ''
  let sender = -1
  for (const line of linesOf(text)) {
    if (line.start < sender) continue
    const words = text.slice(line.start, Math.min(line.end, line.start + 200))
    const extract = EXTRACT.exec(words)
    if (extract !== null) {
      const end = line.start + extract[0].length
      sender = senderAfter(text, end)
      if (sender < 0) return afterExtract(text, end)
      continue
    }
    const start = startAt(text, line, { words, before, above })
    if (start !== null) return start
    if (words.trim() !== '') before = words
  }
  if (above.classified >= 0) return above.classified
  if (above.blankAfter >= 0) return Math.min(above.blankAfter + 1, text.length)
  return above.addressed ? text.length : 0
}

/** Where the body begins, if this line tells; null while it does not, with what it adds to what is known. */
function startAt(
  text: string,
  line: Line,
  { words, before, above }: { words: string; before: string; above: Above },
): number | null {
  const glued = above.classified < 0 ? GLUED_LEVEL.exec(words) : null
  if (glued !== null) return line.start + glued.index
  if (isOfHeader(words) || isAddressee(words, before, above)) {
    // Old telegrams repeat the level at the top of a page, before the header.
    Object.assign(above, { addressed: true, classified: -1, blankAfter: -1 } satisfies Above)
    return null
  }
  return above.addressed ? belowAddresses(text, line, words, above) : withoutAddresses(line, words, above)
}

const isOfHeader = (words: string) => ROUTING.test(words) || DATE_TIME.test(words)

function isAddressee(words: string, before: string, { addressed, classified }: Above): boolean {
  return ADDRESSEE.test(words) && classified < 0 && (addressed || !RUNNING.test(before))
}

function belowAddresses(text: string, { start, end }: Line, words: string, above: Above): number | null {
  if (DAMAGED_LEVEL.test(words) || OTHER_COPY.test(text.slice(start, start + 80))) return start
  if (isClassificationLine(words)) return isPageBreak(text, start) ? null : start
  if (OF_BODY.test(words)) return start
  if (above.blankAfter < 0 && words.trim() === '') above.blankAfter = end
  return null
}

function withoutAddresses({ start }: Line, words: string, above: Above): number | null {
  if (isClassificationLine(words)) {
    if (above.classified < 0 && NUMBERED.test(words)) above.classified = start
    return null
  }
  return OF_BODY.test(words) ? Math.max(above.classified, 0) : null
}

/** The level at the foot of a page and the head of the next, with the number of that page. */
const PAGE_BREAK =
  /^(?: *(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) *\n(?: *\n)?){1,2} *PAGE {1,3}\d{2,3}\b/
/** The line that begins a body, with a section or a station and its number. */
const NUMBERED_LEVEL =
  /^ *(?:UNCLAS|C O N F I D E N T I A L|S E C R E T|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET).* \d{4,6} *$/

/** True where a page ends among the addresses: the body's own first line comes further down, before any field of a heading. */
function isPageBreak(text: string, start: number): boolean {
  const ahead = text.slice(start, start + REACH_OF_HEADER)
  if (!PAGE_BREAK.test(ahead)) return false
  for (const line of ahead.split('\n')) {
    if (OF_BODY.test(line)) return false
    if (NUMBERED_LEVEL.test(line)) return true
  }
  return false
}

/** Where a header goes on although the sentence calls it lost: its `FM` line, before any field of a heading; -1 where none does. */
function senderAfter(text: string, end: number): number {
  const sender = ADDRESSED.exec(text.slice(end, end + REACH_OF_HEADER))?.index
  if (sender === undefined) return -1
  const above = text.slice(end, end + sender).split('\n')
  return above.some((line) => OF_BODY.test(line)) ? -1 : end + sender
}

/** After the sentence that stands for a lost header there may be a day and time: `201519Z Oct 05`. */
function afterExtract(text: string, end: number): number {
  const rest = text.slice(end, end + 400)
  const more =
    /^(?:\s*The full text of the original cable is not available\.)?(?:\s*\d{6}Z \w{3} \d{2}[ \t]*\n)?\s*/.exec(
      rest,
    )
  return end + (more?.[0].length ?? 0)
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    yield { start, end }
    start = end + 1
  }
}
