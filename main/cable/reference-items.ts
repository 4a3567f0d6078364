/** A list of references cut into items, each with its letter: `A. STATE 9001`, `(B) …`, `REF C: …`. */
import type { Word } from './reference-words'
import { isStation } from './station'

export interface Item {
  letter: string | null
  words: Word[]
}

/** The list cut at its letters; without letters, at semicolons. */
export function itemsOf(words: Word[]): Item[] {
  const list = new List(hasLettersBehind(words))
  for (let at = 0; at < words.length; ) at += list.take(words, at)
  return list.items
}

/** `OSLO 9001 (A), RIGA 9002 (B)`: the first letter stands behind a cable, and the list ends with one. */
function hasLettersBehind(words: Word[]): boolean {
  const last = words.findLastIndex(({ text }) => text !== '.')
  const first = words.findIndex((_, at) => isLetterInBrackets(words, at))
  return first > 0 && words[first - 1]?.kind === 'number' && isLetterInBrackets(words, last - 2)
}

const isLetterInBrackets = (words: Word[], at: number) =>
  words[at]?.text === '(' && words[at + 1]?.kind === 'letter' && words[at + 2]?.text === ')'

class List {
  private readonly closed: Item[] = []
  private current: Item = { letter: null, words: [] }
  private lastLetter: string | null = null
  /** True for a list whose letters have dashes: `A - STATE 9001`. */
  private dashed = false

  constructor(private readonly behind: boolean) {}

  /** Those that name something. */
  get items(): Item[] {
    return [...this.closed, this.current].filter(({ words }) =>
      words.some(({ kind }) => kind === 'word' || kind === 'number'),
    )
  }

  /** Takes what stands at a place; gives how many words that are. */
  take(words: Word[], at: number): number {
    if (this.behind && isLetterInBrackets(words, at)) {
      this.current.letter = (words[at + 1] as Word).text.toUpperCase()
      this.begin(null)
      return 3
    }
    const label = letterAt(words, at, this.dashed ? letterAfter(this.lastLetter) : null)
    if (label && isMarkOfNumber(words, at, this.current)) return MARK_WORDS
    if (label && !isInitial(words, at, this.lastLetter)) {
      // `A. REF: STATE 9001`: a label without a letter takes none away.
      this.begin(label.letter || (this.current.words.length === 0 ? this.current.letter : null))
      this.lastLetter = label.letter || this.lastLetter
      this.dashed ||= DASH.test(words[at + 1]?.text ?? '')
      return label.length
    }
    this.add(words[at] as Word)
    return 1
  }

  private add(word: Word): void {
    if (word.text === ';' && !isQuoted(this.current)) this.begin(null)
    else if (this.current.words.length > 0 || word.kind !== 'sign' || OPENING.has(word.text))
      this.current.words.push(word)
  }

  private begin(letter: string | null): void {
    this.closed.push(this.current)
    this.current = { letter, words: [] }
  }
}

/** Signs that may begin an item. */
const OPENING = new Set(['(', "'", '"'])

/** `G. 07 TRIPOLI 370 – "HERRING RUNS; NETS ARE FULL"`: the title of a lettered item goes on. */
function isQuoted({ letter, words }: Item): boolean {
  return letter !== null && words.filter(({ text }) => text === '"').length % 2 === 1
}

/** The label of an item: its letter, empty for a bare `REF:`, and how many words it takes. */
interface Label {
  letter: string
  length: number
}

const DASH = /^[-–]$/

const letterAfter = (letter: string | null) =>
  letter === null ? null : String.fromCharCode(letter.charCodeAt(0) + 1)

/**
 * A list letter at a place: `A.` `A)` `(A)` `[A]` `A:` `REF A` `A STATE`; null when it is no label. The letter that a list with
 * dashes has `due` needs no break before it.
 */
function letterAt(words: Word[], at: number, due: string | null = null): Label | null {
  const from = at + refBefore(words, at)
  if (from === at && isRef(words[at]) && words[at + 1]?.text === ':') return { letter: '', length: 2 }
  const bracket = words[from]?.kind === 'sign' && /^[([]$/.test((words[from] as Word).text)
  const place = bracket ? from + 1 : from
  const [letter, after] = [words[place], words[place + 1]]
  if (letter?.kind !== 'letter' || after === undefined) return null
  const begins = from > at || letter.text === due || beginsItem(words, at, letter)
  if (bracket ? /^[)\]]$/.test(after.text) : isClosed(words, place, begins))
    return closedLabel(words, at, place)
  return !bracket && begins && standsApart(letter, after)
    ? { letter: letter.text.toUpperCase(), length: place + 1 - at }
    : null
}

const isRef = (word: Word | undefined) => word?.kind === 'word' && /^REF(?:TEL|ERENCE)?S?$/i.test(word.text)

/** The words of `REF`, `REF:` before a letter; 0 where none stand there. */
function refBefore(words: Word[], at: number): number {
  if (!isRef(words[at])) return 0
  const next = words[at + 1]
  if (next?.kind === 'sign' && /[:.]/.test(next.text) && letterAt(words, at + 2)) return 2
  return next?.kind === 'letter' || next?.text === '(' ? 1 : 0
}

function beginsItem(words: Word[], at: number, letter: Word): boolean {
  const before = words[at - 1]
  if (before === undefined) return true
  return isBreak(before) || (before.kind === 'number' && before.end < letter.start)
}

/** `A.`, `A)`, `A:`; `A- STATE 9001`, `B/ OSLO 9002`, but not `S/CT` and `A-100`. */
function isClosed(words: Word[], place: number, begins: boolean): boolean {
  const [sign, next] = [words[place + 1], words[place + 2]]
  if (sign?.kind !== 'sign') return false
  const dashed = begins && /^[-–/]$/.test(sign.text) && next !== undefined && next.start > sign.end
  return dashed || /[.):\]]/.test(sign.text)
}

/** With what may follow the sign that closes the letter at a place. */
function closedLabel(words: Word[], at: number, place: number): Label {
  const letter = (words[place] as Word).text.toUpperCase()
  let length = place + 2 - at
  const extra = words[at + length]
  if (extra?.kind === 'sign' && /[.):]/.test(extra.text)) length += 1
  // `A.A)`, `A. (A)`, `A. REF A`: one letter said twice.
  const again = letterAt(words, at + length)
  if (again?.letter === letter) length += again.length
  return { letter, length: length + markAt(words, at + length) }
}

/** `A STATE 9001`, `REF A 08 STATE 9002`: a letter that only stands apart. */
function standsApart(letter: Word, after: Word): boolean {
  if (after.start === letter.end) return false
  return (
    after.kind === 'number' || (after.kind === 'word' && /^[A-Z]/.test(after.text) && after.text.length > 2)
  )
}

const MARK_WORDS = 3

/** `A. (C) STATE 9001`: the portion mark behind a letter is no letter; its length, or 0. */
function markAt(words: Word[], at: number): number {
  const [open, mark, close] = words.slice(at, at + MARK_WORDS)
  return open?.text === '(' && close?.text === ')' && /^[UCS]$/.test(mark?.text ?? '') ? MARK_WORDS : 0
}

/** `OSLO (C) 9001`: a portion mark between the station and its number. */
function isMarkOfNumber(words: Word[], at: number, { words: before }: Item): boolean {
  const station = before.at(-1)
  return (
    markAt(words, at) > 0 &&
    words[at + MARK_WORDS]?.kind === 'number' &&
    station?.kind === 'word' &&
    isStation(station.text)
  )
}

/** How far a list's letters may leap, where some are left out. */
const LEAP = 3

/** `SMITH E-MAIL TO J. DOE`: a letter inside words that does not follow on the list's last one, and names no cable. */
function isInitial(words: Word[], at: number, lastLetter: string | null): boolean {
  const [letter, point] = words.slice(at, at + 2)
  const before = words[at - 1]
  if (letter?.kind !== 'letter' || point?.text !== '.' || before === undefined) return false
  if (before.kind !== 'word' && !/[.,]/.test(before.text)) return false
  const leap = letter.text.toUpperCase().charCodeAt(0) - (lastLetter?.charCodeAt(0) ?? FIRST)
  return (leap < 0 || leap > LEAP) && !namesStation(words, at + 2)
}

/** `SAN JOSE`, `09 OSLO`: a station among the words at a place, before any sign. */
function namesStation(words: Word[], at: number): boolean {
  const signs = words.slice(at).findIndex(({ kind }) => kind === 'sign' || kind === 'letter')
  const names = words.slice(at, signs === -1 ? undefined : at + signs).filter(({ kind }) => kind === 'word')
  return names.some(({ text }, first) => isStation(text) || isStation(text + (names[first + 1]?.text ?? '')))
}

const FIRST = 'A'.charCodeAt(0)

const isBreak = ({ kind, text }: Word) => kind === 'sign' && /[,;)]/.test(text)
