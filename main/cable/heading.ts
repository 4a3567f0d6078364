/**
 * The heading of a cable: classification line, captions, notes to addressees, then labelled fields (E.O., TAGS, SUBJECT,
 * REF, Classified By) down to the first paragraph. Here the stretches are found; each field has its own reader.
 */
import {
  type ClassificationLine,
  captionsAhead,
  captionsOf,
  isCaptionLine,
  readClassificationLine,
} from './classification'
import { headingLines } from './heading-lines'
import { cutLabel, isLetteredLabel, type Label, labelOf } from './labels'
import { type Line, linesOf } from './quiet'
import { lettersGoOn } from './reasons'

/** A labelled stretch: from the label to the next one; `content` is where the words after the label begin. */
export interface Block {
  label: Label
  start: number
  content: number
  end: number
}

export interface Heading {
  start: number
  end: number
  classification: { line: Line; says: ClassificationLine } | null
  captions: Line[]
  slugs: Line[]
  /** Lines above the classification line: what a newspaper or a database put before the text. */
  junk: Line[]
  blocks: Block[]
  /** Where the first paragraph begins. */
  text: number
}

/** Beyond so many a text without paragraphs is no heading any more. */
const MOST_CHARACTERS = 14_000

/** The first paragraph: `1. (C) …`, `1. Text`, `(SBU) Summary`, a title, or a line of dashes. */
const FIRST_PARAGRAPH = /^(?:\(?1 ?[.)]{1,2} {0,12}(?:[A-Za-z(["'“-]|$)|1 {0,3}\((?:U|C|S|SBU))/
/** Texts that begin in their middle: their first sections were cancelled or are missing. */
const ANY_PARAGRAPH = /^\(?\d{1,3} ?\. {0,12}\((?:TS|SBU|LOU|[UCS])(?:\/{1,2}[A-Z][A-Z ,]{1,40})?\)/
const TITLE =
  /^(?:[-=_*~]{4,}|\*{0,3} ?(?:EXECUTIVE )?SUMMARY\b|INTRODUCTION\b|KEY POINTS?\b|BEGIN SUMMARY|COMMENT[:.]?$|OVERVIEW[:.]?$)/i
const MARKED =
  /^\((?:U|C|S|SBU|TS|LOU|FOUO|[CS]\/{1,2}NF|SBU\/{1,2}NF|S\/{1,2}REL[^)]{0,40}|C\/{1,2}REL[^)]{0,40})\) ?\S/

/** A mark behind the classifier, its text below. */
const ONLY_MARK = /^\((?:U|C|S|SBU|[CS]\/{1,2}NF)\)$/

/** The labelled fields and other lines of the heading that begins at `start`; nothing beyond `end` is looked at. */
export function readHeading(text: string, start: number, end: number): Heading {
  const limit = Math.min(end, start + MOST_CHARACTERS)
  const heading: Heading = {
    start,
    end,
    classification: null,
    captions: [],
    slugs: [],
    junk: [],
    blocks: [],
    text: limit,
  }
  const before: Line[] = []
  const paragraph = takeLines(text, heading, limit, before)
  const last = heading.blocks.at(-1)
  if (paragraph !== null) {
    heading.text = paragraph.start
    if (last) last.end = Math.min(last.end, Math.max(heading.text, last.content))
  } else {
    // Without a first paragraph the text begins somewhere below the last field's line, or the classification line.
    heading.text = last ? lineEnd(text, last.content, limit) : (heading.classification?.line.end ?? start)
  }
  if (heading.classification === null) {
    heading.slugs = before.filter((line) => !heading.captions.includes(line))
    heading.junk = []
  }
  addClassifierOfFirstParagraph(text, heading, limit)
  return heading
}

/** Puts each line where it belongs, those above any classification line into `before`; the answer is the first line of the text proper. */
function takeLines(text: string, heading: Heading, limit: number, before: Line[]): Line | null {
  for (const line of headingLines(text, heading.start, limit)) {
    if (line.text === '') continue
    const last = heading.blocks.at(-1)
    const label = labelHere(text, line, heading)
    if (label && isNew(heading, label.label)) {
      if (last) last.end = Math.min(last.end, line.start)
      const content = line.start + label.length
      heading.blocks.push({ label: label.label, start: line.start, content, end: limit })
      continue
    }
    // A field said twice ends there; what follows repeats it.
    const again = label && last && label.label === last.label && line.start > last.content
    if (again && !isLetteredLabel(line.text)) last.end = Math.min(last.end, line.start)
    if (endsHeading(heading, line.text, last) && !goesOnWithField(text, line, last)) return line
    if (last === undefined) takeOpening(heading, line, before)
    else if (saysCaption(line.text)) heading.captions.push(line)
  }
  return null
}

function lineEnd(text: string, at: number, limit: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 || end > limit ? limit : end
}

/** What follows an order that is said for the reason, not for an instruction. */
const REASON_BEHIND =
  /^E\.? ?[O0]\.? ?1\d{4}[,;:.]?\s{0,9}(?:FOR )?(?:R\s?E\s?A\s?S\s?O\s?N|SECTION|PARA|1[.,][45])/i

/** The reasons in a line of their own; above the classifier's name they begin its field. */
const REASON_ALONE = /^(?:(?:FOR )?REASONS?\b|1[.,] ?[45]\b)/i

/** `Classified By: DCM Ann Lee, E.O. 12958, reasons 1.4 (b)`: within that field neither order nor reason begins a field of its own. */
function namesReason(text: string, line: Line, last: Block | undefined): boolean {
  if (last?.label !== 'classified-by') return false
  return REASON_ALONE.test(line.text) || REASON_BEHIND.test(text.slice(line.start, line.start + 60))
}

/** The label of a line, with regard to the fields above it. */
function labelHere(text: string, line: Line, heading: Heading): ReturnType<typeof labelOf> {
  if (namesReason(text, line, heading.blocks.at(-1))) return null
  const label = labelOf(line.text)
  // `E.O. 12958 1.4 (b) Classified by DCM Ann Lee` below the instruction.
  const again = label?.label === 'instruction' && !isNew(heading, 'instruction')
  if (again && REASON_BEHIND.test(line.text)) return { label: 'classified-by', length: 0 }
  return cutHere(text, line, heading.end) ?? label
}

/** A label that a line's end cut in two. */
function cutHere(text: string, line: Line, end: number): ReturnType<typeof labelOf> {
  if (line.text.length > 10 || line.text.length < 2) return null
  const [, next] = linesOf(text, line.end, end, 2)
  const cut = next && cutLabel(line.text, next.text)
  return cut ? { label: cut.label, length: next.start + cut.length - line.start } : null
}

/** Each field counts once; a classifier may be named twice (`Classified By:` under `CLASSIFIED BY:`). */
function isNew(heading: Heading, label: Label): boolean {
  return label === 'classified-by' || !heading.blocks.some((block) => block.label === label)
}

/** `SENSITIVE` on a line of its own between the fields; the level of a page, said at its foot, is none. */
const saysCaption = (line: string) => isCaptionLine(line) && captionsOf(line).length > 0

/** Rows of a database open their text with a quotation mark. */
const QUOTED = /^["“]\s?(?=\S)/

/** A line above the first field: the classification line, a caption, a note, or what is no part of the cable. */
function takeOpening(heading: Heading, written: Line, before: Line[]): void {
  const line = heading.classification === null ? withoutQuote(written) : written
  const says = heading.classification === null ? readClassificationLine(line.text) : null
  if (says && (heading.captions.length === 0 || says.station !== null || !isCaptionLine(line.text))) {
    heading.classification = { line, says }
    heading.junk = before.splice(0)
    return
  }
  if (isCaptionLine(line.text)) heading.captions.push(line)
  else if (heading.classification) takeSlug(heading, line)
  else before.push(line)
}

function withoutQuote(line: Line): Line {
  const quote = QUOTED.exec(line.text)?.[0].length ?? 0
  return quote === 0 ? line : { ...line, start: line.start + quote, text: line.text.slice(quote) }
}

/** A note to addressees, and the captions that may stand before it on its line. */
function takeSlug(heading: Heading, { start, end, text }: Line): void {
  const ahead = captionsAhead(text)
  const captions = text.slice(0, ahead).trimEnd()
  if (captions !== '') heading.captions.push({ start, end: start + captions.length, text: captions })
  if (ahead < text.length) heading.slugs.push({ start: start + ahead, end, text: text.slice(ahead) })
}

/** True at the first line of the text proper. Before any label only a numbered, marked paragraph can be it. */
function endsHeading(heading: Heading, line: string, last: Block | undefined): boolean {
  if (last === undefined)
    return /^1 ?\. ?\((?:U|C|S|SBU|[CS]\/NF)\)/.test(line) && heading.classification !== null
  const named = heading.blocks.some((block) => block.label === 'subject' || block.label === 'tags')
  if (FIRST_PARAGRAPH.test(line)) return !(last.label === 'references' && isListedReference(line))
  if (named && ANY_PARAGRAPH.test(line)) return !(last.label === 'references' && LISTED_WITH_MARK.test(line))
  if (named && LETTERED.test(line)) return !(last.label === 'references' && isMarkedReference(line))
  if (last.label === 'instruction' || last.label === 'tags') return named && MARKED.test(line)
  if (last.label === 'classified-by' && ONLY_MARK.test(line)) return true
  if (MARKED.test(line)) return !(last.label === 'references' && LETTERED_REFERENCE.test(line))
  return TITLE.test(line)
}

/** `(C) SEPTEL` behind an item `(B)` is the third reference; `(C) HERRING` under a lone label is the subject. */
function goesOnWithField(text: string, line: Line, last: Block | undefined): boolean {
  if (last?.label === 'subject' && goesOnInTitle(text, line)) return true
  if (last?.label === 'references' && LETTERED.test(line.text))
    return text.slice(last.content, line.start).trim() === ''
  const letter = /^\(([A-Z]{1,3})/.exec(line.text)?.[1]
  if (last === undefined || letter === undefined) return false
  const sofar = text.slice(last.content, line.start).slice(-2_000)
  if (last.label === 'classified-by') return lettersGoOn(sofar, line.text)
  if (last.label === 'subject') return sofar.trim() === ''
  if (last.label !== 'references' || letter === 'A' || letter.length > 1) return false
  if (sofar.includes(`(${letter})`) || /^\([A-Z]\) ?SUMMARY\b/i.test(line.text)) return false
  return sofar.includes(`(${String.fromCharCode(letter.charCodeAt(0) - 1)})`)
}

/** `…COUNCIL:⏎SUMMARY OF CONCLUSIONS`: right under the subject's line, not over a line of dashes. */
function goesOnInTitle(text: string, line: Line): boolean {
  return (
    /^(?:EXECUTIVE )?(?:SUMMARY|INTRODUCTION|KEY POINTS?) (?!AND\b)[A-Z][A-Z0-9 ,.'-]*$/.test(line.text) &&
    /\S *\n *$/.test(text.slice(Math.max(0, line.start - 40), line.start)) &&
    !/^\s*[-=_*~]{4}/.test(text.slice(line.end, line.end + 40))
  )
}

/** `(C) SAN JOSE 9001` is the third reference, not a confidential paragraph. */
const LETTERED_REFERENCE = /^\([A-Z]\) ?(?:'?\d{2,4} ?)?[A-Z][A-Za-z .'-]{2,25} ?#?\d{2,7}\b/

/** `1. STATE 12345` in a list of references that is numbered instead of lettered. */
function isListedReference(line: string): boolean {
  return (
    /^\(?1[.)] ?(?:\d{2,4} ?)?[A-Z][A-Za-z .]{2,25} \d{2,7}\b(?:.{0,12}$|[ ,;(])/.test(line) &&
    line.length < 60
  )
}

/** Texts whose paragraphs have letters for numbers: the answers to a list of questions. */
const LETTERED = /^A[.)] {0,12}\((?:TS|SBU|LOU|[UCS])(?:\/{1,2}[A-Z][A-Z ,]{1,40})?\) {0,3}[A-Z"“]/

/** `A. (C) SAN JOSE 9001`. */
const isMarkedReference = (line: string) => LISTED_WITH_MARK.test(line.replace(/^A/, '1'))

/** `2. (C) SAN JOSE 9001` in a numbered list that marks its items. */
const LISTED_WITH_MARK =
  /^\(?\d{1,2} ?\. {0,4}\([A-Z/]{1,6}\) ?(?:'?\d{2,4} ?)?[A-Z][A-Za-z .'-]{2,25} ?#?\d{2,7}\b/

const CLASSIFIER =
  /\bCLASSIFIED +(?:(?:(?:(?:TOP )?SECRET|CONFIDENTIAL)[ ,-]{1,3})?(?:ENTIRE TEXT[ ,-]{1,3})?BY|THIS)\b/i

/** Older cables name the classifier inside the first paragraphs: `1. (U) CLASSIFIED BY …`, or as a sentence. */
function addClassifierOfFirstParagraph(text: string, heading: Heading, limit: number): void {
  if (heading.blocks.some((block) => block.label === 'classified-by' || block.label === 'derived-from'))
    return
  const from = heading.text
  const hit = CLASSIFIER.exec(text.slice(from, Math.min(limit, from + 2_500)))
  if (!hit) return
  const start = from + hit.index
  if (
    !/(?:^|\n|[.)] ?) *(?:\d{1,2}\. {0,3})?(?:\([A-Z/ ]{1,8}\) {0,3})?(?:[A-Z][\w.' -]{2,60} )?$/.test(
      text.slice(Math.max(0, start - 90), start),
    )
  )
    return
  const stop = text.slice(start, limit).search(/\n\s*\n|\n\s*\d{1,2}\. |\n\s*-{4}/)
  const end = stop === -1 ? Math.min(limit, start + 400) : start + stop
  heading.blocks.push({ label: 'classified-by', start, content: start + hit[0].length, end })
}

/** Where the first paragraph begins: `1. (U) CLASSIFIED BY …` is a field and a paragraph. */
export function firstParagraph(text: string, heading: Heading): number {
  const numbered = heading.blocks.find(
    ({ label, start, content }) =>
      label === 'classified-by' && /^\(?1 ?[.)]/.test(text.slice(start, content)),
  )
  return numbered?.start ?? heading.text
}

/** The first field of the heading with this label. */
export function blockOf(heading: Heading, label: Label): Block | undefined {
  return heading.blocks.find((block) => block.label === label)
}
