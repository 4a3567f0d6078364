/** A list of references cut into items, each with its letter: `A. STATE 9001`, `(B) …`, `REF C: …`. */
import type { Word } from './reference-words'
import { isStation } from './station'

export interface Item {
  letter: string | null
  words: Word[]
}

/** The list cut at its letters; without letters, at semicolons. */
export function itemsOf(words: Word[]): Item[] {
  const items: Item[] = []
  let current: Item = { letter: null, words: [] }
  let lastLetter: string | null = null
  for (let at = 0; at < words.length; ) {
    const label = letterAt(words, at)
    if (label && isMarkOfNumber(words, at, current)) {
      at += MARK_WORDS
      continue
    }
    if (label && !isInitial(words, at, lastLetter)) {
      if (current.words.some(({ kind }) => kind === 'word' || kind === 'number')) items.push(current)
      // `A. REF: STATE 9001`: a label without a letter takes none away.
      current = { letter: label.letter || (current.words.length === 0 ? current.letter : null), words: [] }
      lastLetter = label.letter || lastLetter
      at += label.length
      continue
    }
    const word = words[at] as Word
    if (word.kind === 'sign' && word.text === ';' && !isQuoted(current)) {
      if (current.words.length > 0) items.push(current)
      current = { letter: null, words: [] }
    } else if (
      current.words.length > 0 ||
      word.kind !== 'sign' ||
      word.text === '(' ||
      word.text === "'" ||
      word.text === '"'
    )
      current.words.push(word)
    at += 1
  }
  if (current.words.length > 0) items.push(current)
  return items.filter(({ words: list }) => list.some(({ kind }) => kind === 'word' || kind === 'number'))
}

/** `G. 07 TRIPOLI 370 – "HERRING RUNS; NETS ARE FULL"`: the title of a lettered item goes on. */
function isQuoted({ letter, words }: Item): boolean {
  return letter !== null && words.filter(({ text }) => text === '"').length % 2 === 1
}

/** A list letter at a place: `A.` `A)` `(A)` `[A]` `A:` `REF A` `A STATE`; null when it is no label. */
function letterAt(words: Word[], at: number): { letter: string; length: number } | null {
  let from = at
  if (words[from]?.kind === 'word' && /^REF(?:TEL|ERENCE)?S?$/i.test((words[from] as Word).text)) {
    const next = words[from + 1]
    if (next?.kind === 'sign' && /[:.]/.test(next.text) && letterAt(words, from + 2)) from += 2
    else if (next?.kind === 'letter' || next?.text === '(') from += 1
    else if (next?.kind === 'sign' && next.text === ':') return { letter: '', length: 2 }
  }
  const open = words[from]
  const bracket = open?.kind === 'sign' && (open.text === '(' || open.text === '[')
  const word = bracket ? words[from + 1] : open
  const after = words[bracket ? from + 2 : from + 1]
  if (word?.kind !== 'letter') return null
  if (after === undefined) return null
  const begins =
    at === 0 ||
    from > at ||
    isBreak(words[at - 1] as Word) ||
    ((words[at - 1] as Word).kind === 'number' && (words[at - 1] as Word).end < word.start)
  const next = words[from + (bracket ? 3 : 2)]
  // `A- STATE 9001`, `B/ OSLO 9002`; but `S/CT` and `A-100`.
  const dashed = begins && /^[-–/]$/.test(after.text) && next !== undefined && next.start > after.end
  const closed =
    after.kind === 'sign' && (bracket ? /[)\]]/.test(after.text) : dashed || /[.):\]]/.test(after.text))
  if (closed) {
    let length = (bracket ? from + 3 : from + 2) - at
    const extra = words[at + length]
    if (extra?.kind === 'sign' && /[.):]/.test(extra.text)) length += 1
    // `A.A)`, `A. (A)`, `A. REF A`: one letter said twice.
    const again = letterAt(words, at + length)
    if (again && again.letter === word.text.toUpperCase()) length += again.length
    return { letter: word.text.toUpperCase(), length: length + markAt(words, at + length) }
  }
  // `A STATE 9001`, `REF A 08 STATE 9002`: a letter that only stands apart.
  if (
    !bracket &&
    begins &&
    after.start > word.end &&
    (after.kind === 'number' || (after.kind === 'word' && /^[A-Z]/.test(after.text) && after.text.length > 2))
  )
    return { letter: word.text.toUpperCase(), length: from + 1 - at }
  return null
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
