/**
 * The subject: every line from its label to a blank line or the next field, joined, its portion mark apart. Some posts put a
 * blank line between all lines; there the subject goes on after the blank. The page's heading often holds only the first line.
 */
import type { Found } from '../../preload/contract/cable'
import { decodeNumeric } from '../source/markup'
import { isCaptionLine, readClassificationLine } from './classification'
import { type Block, blockOf, type Heading } from './heading'
import { labelOf } from './labels'
import { breaksOff, type Line, linesOf, oneLine } from './quiet'
import { isStation } from './station'
import { tagsEnd } from './tags'

export interface Subject {
  subject: Found<string>
  marking: string | null
  /** True when the source breaks it off: an excerpt that ends in `...`. */
  cut: boolean
  /** True when no label marks it. */
  bare: boolean
}

/** A wrapped subject has never been longer; what follows is text without a blank line. */
const MOST_LINES = 8
const MARKING =
  /^[([] ?(U|C|S|TS|SBU|LOU|FOUO|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|(?:C|S|TS|SBU|U|SECRET|CONFIDENTIAL)\/{1,2}[A-Z][A-Z ,/]{0,30}|(?:C|S|SBU|U)[- ](?:NF|ENTIRE TEXT)) ?[)\]] *[-:]? */i
/** The same mark behind the subject: it is told, and its words stay, as only a leading one is apart from them. */
const MARKING_BEHIND =
  / \((U|C|S|TS|SBU|LOU|FOUO|(?:C|S|TS|SBU|U)\/{1,2}(?:NF|NOFORN|FOUO)|UNCLASSIFIED|CONFIDENTIAL|SECRET)\)\.?$/
/** Page headings lose a leading parenthesis, and so do typists: `S/NF) …`. */
const LAMED = /^(U|C|S|SBU|[CS]\/{1,2}NF|SBU\/NF)\) */
/** A handling note run into the subject's line, or as much of it as the source has. */
const HANDLING =
  / (?:ENTIRE TEXT |THIS (?:CABLE|MESSAGE) IS )?SENS[A-Z]{2,7} BUT(?: UNCLAS[A-Z]*\b.{0,60}(?:PROTECT|HANDLE|ACCORDINGLY).{0,40})?$/i
/** `HERRING ARE SCARCE Sensitive but Unclassified`: one in small letters behind capitals. */
const SMALL_HANDLING = / Sensitive [Bb]ut [Uu]nclas[a-z]*\.?$/
const NO_SUBJECT =
  /^(?:[-=_*~]{4,}|(?:\* ){2}|(?:QUOTE ?:? ?)?(?:[A-Z] ){5}[A-Z]\b|\(?1 ?[.)]{1,2} {0,6}[("A-Z]|¶|SENS[A-Z]{2,6} BUT UNCLAS|ENTIRE TEXT|SUMMARY$|SUMMARY[:.]|THIS IS AN? (?:ACTION|INFO|JOINT)|ACTION RE(?:QUEST|QUIRED).{0,20} PARA|REASONS?:|DECL(?![A-Z])|DECLASS|CLASSIFIED(?= (?:BY|PER|FOR|AS)\b| ?[:;]|$)|PLEASE (?:PROTECT|HANDLE)|NOT FOR INTERNET)|^THIS (?:CABLE|MESSAGE|TELEGRAM|IS)\b|BUT UNCLASSIFIED|PLEASE (?:PROTECT|HANDLE)|PROTECT ACCORDINGLY/i

/** The subject of a heading, or null when it has no label or nothing after it. */
export function readSubject(text: string, heading: Heading): Subject | null {
  const block = blockOf(heading, 'subject')
  return block ? subjectOf(text, heading, block) : null
}

/** The title below the tags where its label is missing: `TAGS: PREL EN⏎HERRING MOVE TOWARDS PEACE⏎REF: …`. */
export function readBareSubject(text: string, heading: Heading): Subject | null {
  const tags = blockOf(heading, 'tags')
  if (!tags || blockOf(heading, 'subject')) return null
  const from = lineEnd(text, tagsEnd(text, tags)) + 1
  const [below, next] = linesOf(text, from, tags.end, 2)
  // Apart from the tags it may be a title of the text, unless a field follows.
  const followed = heading.blocks.some(({ start }) => start === tags.end)
  const first = below?.text === '' && followed ? next : below
  if (!first || !isBareTitle(first.text) || !(followed || heading.text === tags.end)) return null
  const { start } = first
  const subject = subjectOf(text, heading, { label: 'subject', start, content: start, end: tags.end })
  return subject && isCapitalTitle(subject.subject.value) ? { ...subject, bare: true } : null
}

const isCapitalTitle = (line: string) => isCapital(line.replace(/(?<=\d)(?:st|nd|rd|th)\b/g, ''))

/** Four words in capitals that are no caption and speak to no addressee. */
function isBareTitle(line: string): boolean {
  return (
    isCapitalTitle(line) &&
    (line.match(/\p{L}[\p{L}'’]+/gu)?.length ?? 0) >= 4 &&
    !TO_ADDRESSEE.test(line.split(' ', 5).join(' ')) &&
    !stops(line) &&
    readClassificationLine(line) === null
  )
}

function subjectOf(text: string, heading: Heading, block: Block): Subject | null {
  const lines = subjectLines(text, heading, block)
  const first = lines[0]
  const last = lines.at(-1)
  if (!first || !last) return null
  const verbatim = text.slice(first.start, last.end)
  const whole = joined(isOld(text, heading) ? lines.map(withoutDash) : lines)
  const mark = MARKING.exec(whole) ?? LAMED.exec(whole)
  const before = MARKING.exec(text.slice(block.start, block.content))
  const plain = tidy(mark ? whole.slice(mark[0].length) : whole)
  const value = runsIntoField(text, heading, block, last) ? plain.replace(/[\s,;|-]+$/, '') : plain
  if (value === '') return null
  return {
    subject: { value, verbatim, span: { part: 'body', start: first.start, end: last.end } },
    marking: (mark ?? before ?? MARKING_BEHIND.exec(value))?.[1]?.toUpperCase() ?? null,
    cut: breaksOff(text, last.end, heading.end),
    bare: false,
  }
}

/** `SUBJECT: HERRING TALKS; REF: …`: the sign between two fields on one line is no word of the first. */
function runsIntoField(text: string, heading: Heading, block: Block, last: Line): boolean {
  return (
    heading.blocks.some(({ start }) => start === block.end) && !text.slice(last.end, block.end).includes('\n')
  )
}

function subjectLines(text: string, heading: Heading, block: Block): Line[] {
  const lines = linesOf(text, block.content, block.end, MOST_LINES * 3)
  const taken: Line[] = []
  const labelLine = lineEnd(text, block.content)
  let blanks = 0
  let pageEnds = false
  for (const line of lines) {
    if (taken.length >= MOST_LINES) break
    if (line.text === '') {
      blanks += 1
      pageEnds ||= stoodMarker(text, line)
      if (taken.length > 0 && blanks > 1 && !pageEnds) break
      continue
    }
    if (isSetAnew(taken.at(-1), line)) {
      blanks = 0
      continue
    }
    if (line.start > labelLine && stops(line.text)) break
    if (taken.length > 0 && standsBelow(text, heading, taken, line)) break
    const spacing = () => (pageEnds ? 'apart' : spacingOf(text, heading, block))
    if (taken.length > 0 && blanks > 0 && !goesOnAfterBlank(text, heading, taken, line, spacing)) break
    taken.push(line)
    blanks = 0
    pageEnds = false
  }
  return taken
}

/** `OSLO 00009001  002 OF 003`: of a marker between two pages a long line of blanks is left. */
const stoodMarker = (text: string, { start }: Line) =>
  start - text.lastIndexOf('\n', start - 1) > SHORTEST_MARKER
const SHORTEST_MARKER = 20

/** `…WITH THE⏎SECRETARY OF STATE AND THE⏎⏎SIPDIS⏎MINISTER`: the network set the caption anew below a line that begins so. */
const isSetAnew = (before: Line | undefined, line: Line) =>
  line.text === 'SIPDIS' && before !== undefined && /^SECRET/i.test(before.text)

function stops(line: string): boolean {
  if (NO_SUBJECT.test(line) || labelOf(line) !== null || isCaptionLine(line)) return true
  const says = readClassificationLine(line)
  return says !== null && (says.serial !== null || says.section !== null || says.rest === '')
}

/** Where no blank line ends a subject: a note to addressees, a list or the first part of the text, the letter of a reference. */
function standsBelow(text: string, heading: Heading, taken: Line[], line: Line): boolean {
  if (UNFINISHED.test((taken.at(-1) as Line).text)) return false
  if (line.text === '(A)') return labelOf(nextLine(text, line.end, heading.end))?.label === 'references'
  if (/^I\. /.test(line.text)) return SECOND_PART.test(text.slice(line.end, line.end + FAR))
  const sofar = taken.map(({ text: words }) => words).join(' ')
  if (isCapital(sofar) && !sofar.endsWith(':') && PROSE.test(line.text)) return true
  return isNote(line.text) || (LISTED.test(line.text) && beginsList(text, line, heading.end))
}

/** `HERRING WEEK⏎In celebration of the herring, Embassy Tallinn will …`: a sentence under a title in capitals. */
const PROSE = /^[A-Z][a-z]* [a-z]{2,} (?=.*[a-z]{2})[^\n]{18,}/

/** The text counts its parts in Roman numbers: `I. INTERNAL`; the initial of a name has no second. */
const SECOND_PART = /\n *II\. /
const FAR = 6_000
const LISTED = /^-{1,3} ?[^-\s]/

/** Lines with dashes that run into the text; before a blank line or a field they are the parts of a long title. */
function beginsList(text: string, { start }: Line, end: number): boolean {
  const below = [...linesOf(text, start, end, MOST_LINES)]
  return (
    below.filter((line) => LISTED.test(line.text)).length > 1 &&
    below.every((line) => line.text !== '' && labelOf(line.text) === null)
  )
}

/** `CINCPAC FOR POLAD`, `DEPT PASS OPIC`, `RIGA PASS TO MR LEE`, `OSLO FOR DCM, BONN FOR EUR/NE`; but `PARIS FOR SALE` is a title. */
function isNote(line: string): boolean {
  if (TO_DEPARTMENT.test(line)) return true
  const passing = TO_POST.exec(line)?.[1]
  if (passing !== undefined && isStation(passing)) return true
  return line.includes(' FOR ') && line.split(/ ?[,;] ?/).every(isForOffice)
}

const TO_DEPARTMENT =
  /^(?:DEPT|DEPARTMENT)(?: ALSO)?(?: PLEASE| PLS)? PASS(?: IMMEDIATE)?(?: TO)? [A-Z]{2}|^(?:DEPT|DEPARTMENT|STATE|NSC|TREASURY|DOJ|DOE|USTR|USDOC|OSD)(?: ALSO)?(?: PLEASE| PLS)? FOR [A-Z]{1,9}\/[A-Z]/
const TO_POST = /^([A-Z .]{3,30}?) (?:(?:PLEASE|PLS) )?PASS TO [A-Z]{2}/

function isForOffice(note: string): boolean {
  const [, post, office] = /^([A-Z .]{3,30}?) FOR (.+)$/.exec(note) ?? []
  return post !== undefined && OFFICE.test(office as string) && (COMMAND.test(post) || isStation(post))
}

/** Military commands and the Department, which no reference names so. */
const COMMAND = /^(?:(?:US)?CINC[A-Z]{2,8}|SECDEF|JCS|DOD|DEPT)$/
const OFFICE =
  /^(?:POLAD|AMB|AMBASSADOR|CHARGE|DCM|[A-Z]{1,5}\/[A-Z/]{1,9}|US(?:DEL|EC|EU|NATO|OECD|UN|MISSION)(?: [A-Z]{2,9}){0,2})$/

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** True where the next line goes on after a blank one: on pages with a blank line between all lines, on the next page, or as the last words alone. */
function goesOnAfterBlank(
  text: string,
  heading: Heading,
  taken: Line[],
  line: Line,
  spacingHere: () => Spacing,
): boolean {
  const before = taken.at(-1) as Line
  if (UNFINISHED.test(before.text) && isCapital(line.text) && isCapital(before.text)) return true
  if (line.text.length > 80) return false
  const sofar = taken.map(({ text: words }) => words).join(' ')
  const next = nextLine(text, line.end, heading.end)
  if (/^[-=_*~]{4}/.test(next)) return false
  const last = labelOf(next) !== null && !TO_ADDRESSEE.test(line.text)
  const long = before.text.length >= 38
  const spacing = spacingHere()
  if (spacing === 'double') return true
  const apart = spacing === 'apart'
  if (isCapital(sofar)) {
    if (!isCapital(line.text)) return false
    return apart ? long || last : long && last && FEW_WORDS.test(line.text)
  }
  return apart && long && !before.text.endsWith('.') && (last || (isTitle(sofar) && isTitle(line.text)))
}

/** `…NORTH KOREA AFTER CURRENCY⏎⏎REFORM⏎⏎REF: …`. */
const FEW_WORDS = /^[\p{Lu}'’-]+(?: [\p{Lu}'’-]+){0,2}$/u
/** Words to an addressee or from a sender are no part of a subject’s end. */
const TO_ADDRESSEE = /\b(?:FOR|FROM|PASS|TO)\b/i

/** The next line that is not empty. */
function nextLine(text: string, after: number, end: number): string {
  for (const line of linesOf(text, after + 1, end, 6)) if (line.text !== '') return line.text
  return ''
}

/** Words of four letters and more begin with capitals, all but one in four of them. */
function isTitle(line: string): boolean {
  const long = line.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  const small = long.filter((word) => /^\p{Ll}/u.test(word) && !SMALL_WORDS.test(word))
  return long.length > 0 && small.length * 4 <= long.length
}

const SMALL_WORDS =
  /^(?:with|from|into|over|upon|than|that|after|before|between|under|about|against|amid|during|toward|towards|through|versus)$/

/** A line that cannot be a subject's last: it ends in a small word, a comma or a hyphen. */
const UNFINISHED =
  /(?:[,&-]|\b(?:THE|OF|AND|TO|IN|FOR|AN?|ON|WITH|BY|FROM|BETWEEN|AGAINST|INTO|ITS|OR|AT|AS|THEIR|HIS))$/

function isCapital(line: string): boolean {
  return line === line.toUpperCase() && /[A-Z]/.test(line)
}

/**
 * How lines stand in a heading: `apart` where none touches the next, `double` where wider gaps between fields show besides that a
 * lone blank line is nothing but the end of one.
 */
type Spacing = 'single' | 'apart' | 'double'

function spacingOf(text: string, heading: Heading, block: Block): Spacing {
  const from = heading.classification?.line.start ?? heading.start
  let touching = 0
  let full = 0
  let blanks = 0
  let wide = false
  for (const line of linesOf(text, from, Math.min(heading.end, block.end + 700), 60)) {
    if (line.text === '') {
      blanks += 1
      continue
    }
    if (full > 0) {
      if (blanks === 0) touching += 1
      if (blanks >= 3) wide = true
    }
    full += 1
    blanks = 0
  }
  if (full <= 5 || touching > (full - 1) * 0.25) return 'single'
  return wide ? 'double' : 'apart'
}

/** Orders of the years when telegrams wrote a hyphen before the further lines of a field, so that they kept their place. */
const OLD_ORDER = /\b(?:11652|12065|12356)\b/

function isOld(text: string, heading: Heading): boolean {
  const order = blockOf(heading, 'instruction')
  return order !== undefined && OLD_ORDER.test(text.slice(order.start, order.start + 40))
}

const withoutDash = (line: Line, at: number): Line =>
  at === 0 ? line : { ...line, text: line.text.replace(/^- +/, '') }

/** Lines joined by one blank, after a hyphen at the line's end by none; signs that a copy wrote as numbers are signs again. */
function joined(lines: Line[]): string {
  let whole = ''
  for (const { text } of lines) whole += whole === '' || /[^ -]-$/.test(whole) ? text : ` ${text}`
  return oneLine(decodeNumeric(whole))
}

/** Without what database dumps leave at line ends, and without a label said twice. */
function tidy(value: string): string {
  return withoutHandling(
    value
      .replace(/^(?:SUBJECT|SUBJ) ?: */i, '')
      .replace(/^[-:;] +/, '')
      .replace(/ *[-=_]{4,}$| [-=_]{4,} .*$/, ''),
  ).trim()
}

function withoutHandling(value: string): string {
  const whole = value.replace(HANDLING, '')
  const capitals = whole.replace(SMALL_HANDLING, '')
  return isCapital(capitals) ? capitals : whole
}

/** The page's heading or an attribute, where the text has no subject. */
export function statedSubject(stated: string | null): Subject | null {
  if (stated === null) return null
  const whole = oneLine(stated)
  const mark = MARKING.exec(whole) ?? LAMED.exec(whole)
  const value = tidy(mark ? whole.slice(mark[0].length) : whole)
  if (value === '') return null
  return {
    subject: { value, verbatim: stated, span: null },
    marking: mark ? (mark[1] as string).toUpperCase() : null,
    cut: false,
    bare: false,
  }
}
