/** Numbered paragraphs and their portion marks: `¶1. (C) Text`, `2.(S//NF) Text`. Numbers may be missing or begin again. */
import type { Paragraph } from '../../preload/contract/cable'

const MARKING =
  '\\(\\s?((?:TS|SBU|LOU|FOUO|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|[UCS])(?:\\s?[/-]{1,2}\\s?[A-Z][A-Z0-9 ,/-]{0,40}| ENTIRE TEXT)?)\\s?\\)'
/** At a line's start: a number, a mark, or both. */
const OPENING = new RegExp(
  `\\(?(\\d{1,3}) ?[.)](?!\\d) {0,12}(?:${MARKING})?|(\\d{1,3})(?: {1,3}|, ?)${MARKING}|${MARKING}`,
  'iy',
)
/** Inside a line that holds several paragraphs: a number with its mark behind a sentence, or behind two blanks. */
const INSIDE = new RegExp(`((?:[.!?"”:-] |\\S {2}) {0,2})(\\d{1,3})\\. {0,3}${MARKING}`, 'gi')
/** Lines of the transmission are shorter; only joined lines hold several paragraphs. */
const JOINED_LINE = 160

interface Opening {
  at: number
  length: number
  number: string
  marking: string | null
}

/** The paragraphs of `text` from `start` to `end`; each reaches to the next. */
export function readParagraphs(text: string, start: number, end: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let expected = 1
  let numbered = false
  for (const { at, length, number, marking } of openings(text, start, end)) {
    if (number !== '') {
      // Years, sums and points of a list are no paragraph numbers; a mark makes any number one.
      if (marking === null && !follows(Number(number), expected)) continue
      // A paragraph may begin in small letters where its number is the very next; `(4) trade` is a point of a list.
      if (
        marking === null &&
        !beginsText(text.slice(at + length, at + length + 6), text[at] !== '(' && Number(number) === expected)
      )
        continue
      expected = Number(number) + 1
      numbered = true
    } else if (marking === null || numbered) continue
    const last = paragraphs.at(-1)
    if (last) last.span.end = trimEnd(text, last.span.start, at)
    paragraphs.push({
      number,
      marking: marking === null ? null : marking.toUpperCase().replace(/\s+/g, ' ').trim(),
      span: { part: 'body', start: at, end },
    })
  }
  const last = paragraphs.at(-1)
  if (last) last.span.end = trimEnd(text, last.span.start, end)
  return paragraphs
}

const beginsText = (words: string, next: boolean) =>
  (next ? /^ *["'“(\p{L}\d-]/u : /^ *["'“(A-Z\d-]/).test(words)

const follows = (number: number, expected: number) =>
  (number >= expected && number <= expected + 4) || (number === 1 && expected > 3)

function* openings(text: string, start: number, end: number): Generator<Opening> {
  let at = start
  while (at < end) {
    let stop = text.indexOf('\n', at)
    if (stop === -1 || stop > end) stop = end
    let first = at
    while (first < stop && text.charCodeAt(first) === 32) first += 1
    const opening = openingAt(text, first, stop)
    if (opening) yield opening
    if (stop - at > JOINED_LINE) yield* inside(text, opening ? first + opening.length : first, stop)
    at = stop + 1
  }
}

function openingAt(text: string, at: number, stop: number): Opening | null {
  const code = text.charCodeAt(at)
  // A digit or an opening parenthesis.
  if (at >= stop || !((code >= 48 && code <= 57) || code === 40)) return null
  OPENING.lastIndex = at
  const hit = OPENING.exec(text)
  return hit
    ? {
        at,
        length: hit[0].length,
        number: hit[1] ?? hit[3] ?? '',
        marking: hit[2] ?? hit[4] ?? hit[5] ?? null,
      }
    : null
}

function* inside(text: string, from: number, stop: number): Generator<Opening> {
  for (const hit of text.slice(from, stop).matchAll(INSIDE)) {
    const lead = (hit[1] as string).length
    yield {
      at: from + hit.index + lead,
      length: hit[0].length - lead,
      number: hit[2] as string,
      marking: hit[3] ?? null,
    }
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1
  return at
}
