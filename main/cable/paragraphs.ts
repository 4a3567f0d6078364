/** Numbered paragraphs and their portion marks: `¶1. (C) Text`, `2.(S//NF) Text`. Numbers may be missing or begin again. */
import type { Paragraph } from '../../preload/contract/cable'
import { ENTIRE_TEXT, PORTION, PORTION_OF_NATO } from './portion-mark'

const bracketed = (name: string) => `\\(\\s?(?<${name}>${PORTION})\\s?\\)`
/** Behind a number a bracket may be square, or lost (`15.C)`, `5. (SBU During`), or both (`1. SECRET - ENTIRE TEXT`). */
const NUMBERED = `\\(?\\s?(?<mark>${PORTION}|${PORTION_OF_NATO})\\.?\\s?\\)|\\[(?<square>${PORTION})\\](?![a-z])|\\((?<open>SBU|[CS]/{1,2}NF)(?= [A-Z])|(?<entire>${ENTIRE_TEXT})\\b`
/** At a line's start: a number, a mark, or both, in either order; a letter only with a mark. */
const OPENING = new RegExp(
  `\\(?(?<number>\\d{1,3}) ?(?<sign>[.)]{1,2})(?!\\d) {0,12}(?:${NUMBERED})?|(?<bare>\\d{1,3})(?: {1,3}|, ?| {0,2}[:;-] {0,3})${bracketed('behind')}|(?<comma>\\d{1,2}), (?=[A-Z])|(?<letter>[A-Z])[.)] {0,12}${bracketed('lettered')}|${bracketed('before')} {1,3}(?<after>\\d{1,3})\\.(?!\\d)|${bracketed('alone')}`,
  'iy',
)
/** Between number and mark a label or a title over a line of dashes: `1. Summary: (C) …`, `1. COMMENT (C): …`. */
const TITLED = new RegExp(
  ` {0,4}[A-Z](?:[A-Za-z ,'&/-]{2,50}[:.] {0,4}|[^\\n]{2,60}\\n {0,8}[-=_*]{4,} *\\n {0,8}|(?<=S)(?:UMMARY|ummary) (?=\\([A-Z/]{1,8}\\) ?[:.-])|(?<=C)(?:OMMENT|omment) (?=\\([A-Z/]{1,8}\\) ?[:.-]))${bracketed('mark')}`,
  'y',
)
/** Inside a line: a number with its mark, or one alone. */
const INSIDE = new RegExp(`(?<!\\d[.,/-]?)(\\d{1,3})[.,](?: {0,12}${bracketed('mark')}| )`, 'gi')
/** Behind a sentence, or two blanks, any number begins a paragraph where a line holds several. */
const BEHIND_SENTENCE = /(?:(?:[.!?"”:-] |\S {2}) {0,2}|[a-z)"”][.!?])$/
/** Lines of the transmission are shorter; joined lines hold several paragraphs. */
const JOINED_LINE = 160

interface Opening {
  at: number
  length: number
  /** Digits or a letter; empty for a mark alone. */
  number: string
  /** How the number is closed: points of lists have a bracket. */
  sign: string
  marking: string | null
  /** At a line's start, behind a sentence of a line that may hold several paragraphs, or anywhere else in a line. */
  place: 'line' | 'sentence' | 'middle'
}

const BEFORE_A = 'A'.charCodeAt(0) - 1
/** How far letters may leap, where some answers are left out. */
const LEAP = 3

/** The paragraphs of `text` from `start` to `end`; each reaches to the next. */
export function readParagraphs(text: string, start: number, end: number): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const numbers = new Numbering(text)
  for (const opening of openings(text, start, end)) {
    if (!numbers.takes(opening)) continue
    const { at, number, marking } = opening
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

/** Tells the numbers of paragraphs from years, sums and points of a list. */
class Numbering {
  private expected = 1
  private numbered = false
  /** The last letter of a text whose paragraphs have letters for numbers; 0 for others. */
  private letter = 0
  private marked = false
  /** How the numbers of this text are closed. */
  private sign: string | null = null
  /** The last point of a list that began inside a paragraph. */
  private point = 0
  /** The last number sought in vain. */
  private missing = 0
  /** The next number of those that a text with numbers of its own broke off; 0 where none did. */
  private brokenOff = 0

  constructor(private readonly text: string) {}

  takes(opening: Opening): boolean {
    if (opening.number === '') return opening.marking !== null && !this.numbered && this.letter === 0
    if (/^[A-Z]$/i.test(opening.number)) return this.takesLetter(opening.number)
    if (this.letter > 0 && opening.marking === null) return false
    const number = Number(opening.number)
    if (!this.isParagraph(opening, number)) return false
    if (number === 1 && this.expected > 3) this.brokenOff = this.expected
    else if (number < this.expected - 1) this.brokenOff = 0
    this.expected = number + 1
    this.point = 0
    this.numbered = true
    this.marked ||= opening.marking !== null
    this.sign ??= opening.sign
    return true
  }

  /** `A. (C) …`, `B. (C) …`: under numbers letters are parts of a paragraph. */
  private takesLetter(written: string): boolean {
    const letter = written.toUpperCase().charCodeAt(0) - BEFORE_A
    if (this.numbered || letter <= this.letter || letter > this.letter + LEAP) return false
    if (this.letter === 0 && letter > 1) return false
    this.letter = letter
    return true
  }

  private isParagraph(opening: Opening, number: number): boolean {
    // A mark makes any number one; in the middle of a line only the very next is no part of the sentence.
    if (opening.marking !== null) return opening.place !== 'middle' || number === this.expected
    if (opening.sign.endsWith(')') && this.sign === '.') return false
    const inside = opening.place !== 'line'
    if ((inside || this.marked) && this.isPoint(number)) return false
    if (inside) return !this.marked && number === this.expected && this.goesOn(number, opening.at)
    if (opening.sign === ',') return number === this.expected && isBlankAbove(this.text, opening.at)
    return this.begins(opening, number)
  }

  /** A list inside a paragraph begins at 1 and is counted here while it goes on. */
  private isPoint(number: number): boolean {
    const begins = number === 1 && this.expected > 1
    const goesOn = this.point > 0 && number === this.point + 1
    if (begins || goesOn) this.point = number
    return begins || goesOn
  }

  /** A paragraph may begin in small letters where its number is the very next; `(4) trade` is a point of a list. */
  private begins({ at, length }: Opening, number: number): boolean {
    const words = this.text.slice(at + length, at + length + 6)
    const again = number === this.expected - 1 || (number === this.brokenOff && number < this.expected)
    return (
      (follows(number, this.expected) || (again && isBlankAbove(this.text, at))) &&
      beginsText(words, this.text[at] !== '(' && number === this.expected)
    )
  }

  /** True where the number after this one begins a line or a sentence further down. */
  private goesOn(number: number, at: number): boolean {
    if (number === this.missing) return false
    const after = new RegExp(`(?:\\n|[.!?"”:] ) {0,3}${number + 1}\\. {1,3}["“A-Z]`)
    if (after.test(this.text.slice(at))) return true
    this.missing = number
    return false
  }
}

const beginsText = (words: string, small: boolean) =>
  (small ? /^ *(?:["'“([\p{L}\d-]|\/\/)/u : /^ *(?:["'“([A-Z\d-]|\/\/)/).test(words)

const follows = (number: number, expected: number) =>
  (number >= expected && number <= expected + 4) || (number === 1 && expected > 3)

/** A sentence and a blank line above: a date broken by a line's end has neither. */
function isBlankAbove(text: string, at: number): boolean {
  return /[^ \n,] *\n *\n *$/.test(text.slice(Math.max(0, at - 40), at))
}

function* openings(text: string, start: number, end: number): Generator<Opening> {
  let at = start
  while (at < end) {
    let stop = text.indexOf('\n', at)
    if (stop === -1 || stop > end) stop = end
    let first = at
    while (first < stop && text.charCodeAt(first) === 32) first += 1
    const opening = openingAt(text, first, stop)
    if (opening) yield opening
    yield* inside(text, opening ? first + opening.length : first, stop, stop - at > JOINED_LINE)
    at = stop + 1
  }
}

function openingAt(text: string, at: number, stop: number): Opening | null {
  const code = text.charCodeAt(at)
  // A digit, an opening parenthesis, or a letter that is closed.
  const closed = CLOSES.has(text.charCodeAt(at + 1)) && isLetter(code)
  if (at >= stop || !((code >= 48 && code <= 57) || code === 40 || closed)) return null
  OPENING.lastIndex = at
  const hit = OPENING.exec(text)
  if (!hit) return null
  const {
    number,
    bare,
    after,
    comma,
    letter,
    sign = '.',
    ...marks
  } = hit.groups as Record<string, string | undefined>
  const length = hit[0].length
  return {
    at,
    length,
    number: number ?? bare ?? after ?? comma ?? letter ?? '',
    sign: comma ? ',' : sign,
    marking:
      Object.values(marks).find((mark) => mark !== undefined) ??
      (number ? titledMarking(text, at + length) : null),
    place: 'line',
  }
}

/** A point and a bracket. */
const CLOSES = new Set([46, 41])
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

function titledMarking(text: string, at: number): string | null {
  TITLED.lastIndex = at
  return TITLED.exec(text)?.[1] ?? null
}

function* inside(text: string, from: number, stop: number, joined: boolean): Generator<Opening> {
  const line = text.slice(from, stop)
  // Most lines of the transmission have no bracket.
  if (!joined && !line.includes('(')) return
  for (const hit of line.matchAll(INSIDE)) {
    const { 0: all, 1: number = '', 2: marking = null, index } = hit
    const sentence = joined && BEHIND_SENTENCE.test(line.slice(Math.max(0, index - 6), index))
    if (
      marking === null ? !(sentence && startsSentence(line, index + all.length)) : !joined && isSmall(marking)
    )
      continue
    const place = sentence ? 'sentence' : 'middle'
    yield { at: from + index, length: all.length, number, sign: '.', marking, place }
  }
}

const startsSentence = (line: string, at: number) => /^ {0,3}[A-Z]/.test(line.slice(at, at + 4))

/** In short lines small letters are points of the order's sections. */
const isSmall = (marking: string) => marking !== marking.toUpperCase()

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1
  return at
}
