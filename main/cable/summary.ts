/** The summary that most cables open with: after its title or label, up to `End summary` or the end of its paragraph. */
import type { Found, Paragraph } from '../../preload/contract/cable'
import { PORTION } from './portion-mark'
import { oneLine } from './quiet'

const MARK = `(?:\\(\\s?${PORTION}\\s?\\))`
/** A paragraph's number with its mark, which may have lost its first bracket: `1. C) `. */
const NUMBER = `\\(?\\d{1,2} ?(?:[.)]{1,2}|[:;-](?= ?\\()) {0,12}(?:\\(?${PORTION}\\))?`
/** The word as typed and with one slip: `SUMMAY`, `SUMARY`. */
const SUMMARY = '(?:SUM{1,3}AR{1,2}Y|SUMMAY|SUMMRAY)'
/** `AND COMMENT`, `, COMMENT AND RECOMMENDATION`, `/ACTION REQUEST`. */
const BESIDE =
  '(?: STATEMENT| {1,2}(?:AND|&|/) {1,2}[A-Z ]{3,30}|(?:, [A-Z]{3,20}){1,2},? AND [A-Z ]{3,30}| ?/ ?[A-Z]{3,20}(?: [A-Z]{3,20})?)?'
/** `INTRODUCTION AND SUMMARY`, `INTRODUCTION/SUMMARY`. */
const AHEAD = '(?:EXECUTIVE |INTRO(?:DUCTION)? ?(?:AND|&|/) ?)'
/** `1. (C) Summary: `, `SUMMARY` over a line of dashes, `(SBU) SUMMARY AND COMMENT. `. */
const BEGINS = new RegExp(
  `(?:^|\\n|[-.] )[ ]{0,8}:?(?:${NUMBER})?${MARK}?[ ]{0,3}[-*=]{0,12} ?(?:BEGIN |${AHEAD})?${SUMMARY}\\*{0,3}${BESIDE}(?: \\([^()\\n]{3,40}\\)(?=[:.]))?(?: ?[:.=-]| ?${MARK}|(?=[ ]*(?:\\n|$)))`,
  'i',
)
/** Its title above the first paragraph: on a line of its own, or at the end of a heading that a copy has joined. */
const ABOVE = new RegExp(
  `(?:(?:\\n|[-.)=] ?)[ :/-]{0,12}${AHEAD}?${SUMMARY}${BESIDE}[\\s=:/-]*| SUMMARY {0,3}[-=]{4,}\\s*)$`,
  'i',
)
const ENDS = new RegExp(`\\(? ?\\bEND\\s{0,12}(?:OF )?${AHEAD}?${SUMMARY}\\b`, 'i')
/** Without `End summary` the text stops at the next title or, after a label, at the paragraph's end. */
const NEXT_TITLE =
  /\n[ ]*\n[^\n]{0,80}\n[ ]*[-=]{4,}|\n[ ]*[-=]{4}[^\n]*\n[^\n]{1,80}\n[ ]*[-=]{4,}| [-=]{4,} ?[^\n=-]{2,70}? ?[-=]{4,}(?=\s|$)|\n[ ]*\n {0,8}[A-Z][A-Z '":,.!?-]{4,70} {0,20}\n/
const MOST = 12_000

/** The words of a marked summary between `start` and `stop`, without its marks; null where nothing marks one. */
export function readSummary(
  text: string,
  start: number,
  stop: number,
  paragraphs: Paragraph[],
): Found<string> | null {
  const limit = Math.min(stop, start + 40_000)
  const from = Math.max(0, start - 1)
  const stretch = text.slice(from, Math.min(limit, from + 4_000))
  // `End⏎summary.` is no beginning; where only the end is marked, the text begins with its summary.
  const end = ENDS.exec(stretch)
  const hit = BEGINS.exec(end === null ? stretch : stretch.slice(0, end.index))
  const above = ABOVE.test(text.slice(Math.max(0, start - 160), start))
  if (!hit && !above && !end) return null
  const behind = hit && !above ? from + hit.index + hit[0].length : null
  let at = behind ?? (above ? start : startOfText(text, start, paragraphs))
  const skipped = new RegExp(`^(?:[-=_*:./\\s]|${MARK})*`, 'i').exec(text.slice(at, at + 400))
  at += skipped?.[0].length ?? 0
  if (behind !== null) at += titleLength(text.slice(at, at + 400))
  const begins = paragraphs.map(({ span }) => span.start - at)
  const rest = text.slice(at, Math.min(limit, at + MOST))
  // A label inside a paragraph speaks for this one; a title above it for all down to the next title.
  const labelled = hit && !above && paragraphs.some(({ span }) => isWithin(span.start, from + hit.index, at))
  const next = labelled ? begins.find((place) => place > 0) : undefined
  const verbatim = rest.slice(0, endOf(rest, next)).trimEnd()
  const value = tidy(verbatim, begins)
  return value === ''
    ? null
    : { value, verbatim, span: { part: 'body', start: at, end: at + verbatim.length } }
}

/** `Summary: A Quiet Sea` over a line of dashes is a title, unless those dashes frame the next one. */
const UNDERLINED = /^[^\n]{2,70}[^\n.!?:;, ] *\n *[-=_*]{4,} *\n\s*(?![^\n]{1,80}\n *[-=_*]{4,})/

const titleLength = (text: string) => UNDERLINED.exec(text)?.[0].length ?? 0

/** The first paragraph, below titles that are no words of it. */
function startOfText(text: string, start: number, paragraphs: Paragraph[]): number {
  const first = paragraphs[0]?.span.start ?? start
  return first > start && !/[a-z]/.test(text.slice(start, Math.min(first, start + 300))) ? first : start
}

const isWithin = (place: number, start: number, end: number) => place >= start && place < end

function endOf(rest: string, next: number | undefined): number {
  const said = ENDS.exec(rest)
  const title = rest.search(NEXT_TITLE)
  if (said && (title === -1 || said.index < title + 4_000)) return said.index
  if (title !== -1) return Math.min(title, next ?? title)
  const paragraph = rest.search(/\n[ ]*\n|\n[ ]*\d{1,2} ?\. ?(?:\(|[A-Z])/)
  return paragraph === -1 ? rest.length : paragraph
}

/** The label of a summary under its title, and of its second paragraph: `2. (C) Summary, continued: `. */
const LABEL_AGAIN = /^SUMMAR(?:Y ?[:.=-]| ) */i
const CONTINUED = /^(?:SUMMARY,? ?\(?CONT(?:INUED|'D)\)?|CONTINUED? SUMMARY|SUMMARY CONTINUES)\.? ?[:.-] */i
/** A paragraph's number and mark, and the mark of one that has no number. */
const NUMBER_HERE = new RegExp(`${NUMBER} {0,12}`, 'iy')
const MARK_OF_LINE = new RegExp(`(^|\\n)[ ]*${MARK} {0,12}`, 'gi')
/** The caption that the network set anew behind a line with the word `Secretary`: no word of the text. */
const STRAY_CAPTION = /\n[ ]*SIPDIS[ ]*(?=\n)/g
/** Some posts began the line under a title with another sign, as a hyphen there is a control of the teletype: `/-----`. */
const DRAWN_LINE = /(?:^|\n)[ ]*[/:]?[-=_*]{4,}(?: [ -]*)?(?=\n|$)/g

/** One line, without the numbers and marks of the paragraphs that begin inside. */
function tidy(verbatim: string, begins: number[]): string {
  const parts: string[] = []
  let from = 0
  for (const begin of begins.filter((place) => place >= 0 && place < verbatim.length)) {
    parts.push(verbatim.slice(from, begin))
    NUMBER_HERE.lastIndex = begin
    from = begin + (NUMBER_HERE.exec(verbatim)?.[0].length ?? 0)
  }
  parts.push(verbatim.slice(from))
  const words = parts.map((part) => part.replace(CONTINUED, '')).join('')
  return oneLine(words.replace(MARK_OF_LINE, '$1').replace(DRAWN_LINE, '\n').replace(STRAY_CAPTION, '\n'))
    .replace(LABEL_AGAIN, '')
    .replace(/[ ,;(-]+$/, '')
}
