/**
 * References: `REF: A. STATE 9001 B. 08 SAN JOSE 9002 (NOTAL)`. Letters in every style, years before, after or between,
 * stations carried over to further numbers, and things that are no cables: e-mails, calls, reports, books.
 */
import type { Reference, ReferenceKind } from '../../preload/contract/cable'
import { isCaptionLine, readClassificationLine } from './classification'
import { blockOf, type Heading, isLetteredLabel, labelOf } from './heading'
import { type Line, linesOf, oneLine } from './quiet'
import { canonicalId, fullYear, readId, writeId } from './reference-id'
import { type Word, wordsOf } from './reference-words'
import { type Citing, yearOfReference } from './reference-year'
import { canonicalStation, isStation, nearestStation } from './station'

export interface References {
  references: Reference[]
  cut: boolean
}

const MOST_LINES = 90
const MOST_CHARACTERS = 6_000

/** The references of a heading, or null when it has no such field. */
export function readReferences(text: string, heading: Heading, citing: Citing | null): References | null {
  const block = blockOf(heading, 'references')
  if (!block) return null
  const end = listEnd(text, block.content, Math.min(block.end, block.content + MOST_CHARACTERS))
  const written = text.slice(block.content, end)
  const cut = /\.\.\.\s*$/.test(written) && end >= heading.end - 8
  return { references: referencesIn(written, block.content, citing), cut }
}

const ENDS =
  /^(?:[-=_*~]{4,}|(?:\([A-Z/]{1,6}\) ?)?CLASSIF|BY: |DERIVED FROM|DECL|REASONS?\b|SUMMARY\b|SENSITIVE BUT|THIS (?:IS|CABLE|MESSAGE)|INTRODUCTION|BEGIN|COMMENT|ACTION REQUEST|KEY POINTS?)/i
const LISTED = /^[-•]?\s*(?:\(?[A-Za-z][.):\]]|\[[A-Za-z]\]|\([A-Za-z]\)|[A-Z]\s+(?=\d|[A-Z]{3})|AND\b|&)/
const BARE = /^(?:'?\d{2,4} ?)?[A-Z][A-Za-z.' -]{2,28} ?#?\d{2,7}\b/

/** The list ends at the next field, a title or prose; a blank line ends it unless another reference follows. */
function listEnd(text: string, start: number, end: number): number {
  let stop = start
  let blank = false
  for (const line of linesOf(text, start, end, MOST_LINES)) {
    if (line.text === '') {
      blank = stop > start
      continue
    }
    if (stop > start && endsList(line, blank)) break
    stop = line.end
    blank = false
  }
  return stop
}

function endsList({ text }: Line, afterBlank: boolean): boolean {
  if (isLetteredLabel(text)) return false
  if (ENDS.test(text) || labelOf(text) !== null || isCaptionLine(text) || isHead(text)) return true
  if (afterBlank) return !(LISTED.test(text) || (BARE.test(text) && text.length < 90))
  return false
}

/** The classification line of a second copy. */
function isHead(line: string): boolean {
  const says = readClassificationLine(line)
  return says !== null && (says.serial !== null || says.section !== null)
}

interface Item {
  letter: string | null
  words: Word[]
}

/** Every reference in a list; `citing` decides years that are not written. */
export function referencesIn(written: string, offset: number, citing: Citing | null): Reference[] {
  const references: Reference[] = []
  let carried: string | null = null
  for (const item of itemsOf(wordsOf(written))) {
    const spoken = SPOKEN.test(written.slice((item.words[0] as Word).start, (item.words.at(-1) as Word).end))
    const cables = cablesIn(spoken ? withoutDates(item.words) : item.words, carried)
    if (cables.length === 0) {
      const other = otherReference(item, written, offset)
      if (other) references.push(other)
      continue
    }
    carried = cables.at(-1)?.station ?? carried
    for (const cable of cables) {
      references.push(reference(cable, item.letter, written, offset, citing))
    }
  }
  return withoutRepeats(references)
}

/** `(NOTAL)`, `AND PREVIOUS`, a title in parentheses: what belongs to a reference behind its number. */
function tailOf(written: string, end: number): number {
  const tail =
    /^(?:\s*[/-]\d{2,4}\b|\s*\([^()]{1,120}\)|,?\s+AND PREVIOUS\b|\s+NOTAL\b|\s+\d{2}(?=\s*$)){1,3}/i.exec(
      written.slice(end, end + 300),
    )
  return end + (tail?.[0].length ?? 0)
}

function reference(
  cable: CableWords,
  letter: string | null,
  written: string,
  offset: number,
  citing: Citing | null,
): Reference {
  const { start } = cable
  const verbatim = written.slice(start, tailOf(written, cable.end))
  const span = { part: 'body' as const, start: offset + start, end: offset + start + verbatim.length }
  const common = { letter, verbatim: oneLine(verbatim), span }
  if (cable.year !== null) {
    return { kind: 'cable', id: writeId({ ...cable, year: cable.year }), ...common, year: 'written' }
  }
  if (citing === null) return { kind: 'cable', id: null, ...common, year: null }
  const { year, previous } = yearOfReference(citing, cable.station, cable.serial)
  // A cable never cites itself: such a number is a slip that only a person can mend.
  if (!previous && cable.station === citing.station && cable.serial === citing.serial)
    return { kind: 'other', id: null, ...common, year: null }
  return { kind: 'cable', id: writeId({ ...cable, year }), ...common, year: previous ? 'previous' : 'own' }
}

/** The list cut at its letters; without letters, at semicolons. */
function itemsOf(words: Word[]): Item[] {
  const items: Item[] = []
  let current: Item = { letter: null, words: [] }
  for (let at = 0; at < words.length; ) {
    const label = letterAt(words, at)
    if (label) {
      if (current.words.some(({ kind }) => kind === 'word' || kind === 'number')) items.push(current)
      current = { letter: label.letter, words: [] }
      at += label.length
      continue
    }
    const word = words[at] as Word
    if (word.kind === 'sign' && word.text === ';') {
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
  const closed = after.kind === 'sign' && (bracket ? /[)\]]/ : /[.):\]]/).test(after.text)
  if (closed) {
    let length = (bracket ? from + 3 : from + 2) - at
    const extra = words[at + length]
    if (extra?.kind === 'sign' && /[.):]/.test(extra.text)) length += 1
    // `A.A)`, `A. (A)`, `A. REF A`: one letter said twice.
    const again = letterAt(words, at + length)
    if (again && again.letter === word.text.toUpperCase()) length += again.length
    return { letter: word.text.toUpperCase(), length }
  }
  // `A STATE 9001`, `REF A 08 STATE 9002`: a letter that only stands apart.
  const begins =
    at === 0 ||
    from > at ||
    isBreak(words[at - 1] as Word) ||
    ((words[at - 1] as Word).kind === 'number' && (words[at - 1] as Word).end < word.start)
  if (
    !bracket &&
    begins &&
    after.start > word.end &&
    (after.kind === 'number' || (after.kind === 'word' && /^[A-Z]/.test(after.text) && after.text.length > 2))
  )
    return { letter: word.text.toUpperCase(), length: from + 1 - at }
  return null
}

const isBreak = ({ kind, text }: Word) => kind === 'sign' && /[,;)]/.test(text)

/** E-mails and calls are dated, `5/3`; elsewhere two numbers with a stroke are two cables. */
const SPOKEN = /MAIL|TELCON|PHONE|\bCALL\b|CONVERSATION/i

function withoutDates(words: Word[]): Word[] {
  const kept: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const stroke = words[at + 1]?.text === '/' && words[at + 2]?.kind === 'number'
    if (words[at]?.kind === 'number' && stroke && (words[at] as Word).text.length <= 2) at += 2
    else kept.push(words[at] as Word)
  }
  return kept
}

interface CableWords {
  station: string
  serial: number
  year: number | null
  start: number
  end: number
}

/** The cables named in one item. */
function cablesIn(words: Word[], carriedFrom: string | null): CableWords[] {
  const cables: CableWords[] = []
  let carried: { station: string; year: number | null } | null =
    carriedFrom === null ? null : { station: carriedFrom, year: null }
  let free = 0
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    if (word.kind !== 'number' || word.text.length > 7 || isOfDate(words, at)) continue
    const named = stationBefore(words, at, free)
    if (named === null && carried !== null && isBareNumber(words, at, cables.length > 0, free)) {
      cables.push({
        station: carried.station,
        serial: Number(word.text),
        year: carried.year,
        start: word.start,
        end: word.end,
      })
      free = at + 1
      continue
    }
    if (named === null) continue
    const after = yearAfter(words, at)
    const serial = Number(word.text)
    if (serial === 0) continue
    cables.push({
      station: named.station,
      serial,
      year: named.year ?? after?.year ?? null,
      start: (words[named.from] as Word).start,
      end: word.end,
    })
    carried = { station: named.station, year: named.year }
    at += after?.length ?? 0
    free = at + 1
  }
  return cables.length > 0 ? cables : numberFirst(words)
}

const MONTH = /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/i
const NOT_STATIONS =
  /^(?:AND|OR|THE|SEE|ALSO|CABLE|CABLES|PARAS?|PARAGRAPH|SECTION|PART|PAGE|TAB|NUMBER|NO|NOS|IIR|TD|TDX|CSI?|OSC|CPP|CEP|EUP|GMP|FBIS|LAP|JPP|KPP|SEP|IAP|AFP|MAIL|EMAIL|E-MAIL|FAX|TELCON|MEMO|LETTER|NOTE|FAM|FAH|CFR|USC|UNSCR|NSPD|PD|EO|UNSC|RESOLUTION|SEPTEL|PREVIOUS|NOTAL|REF|REFS|REFTEL|DATED|SERIES|DOC|DOCUMENT|DIPNOTE|GAL|SG|POINTS|REPORT|DAILY|TELEPHONE|FROM|OF|ON|TO|FOR|IN|AT|BY|VOL|SBU|NOFORN|INFO|CIRCULAR|CIA\w*|FBI|DEA|NSA|DIA|DTG|UNGA|UNSC|PARIS CLUB)$/i

interface NamedStation {
  station: string
  year: number | null
  from: number
}

/** The station that ends right before the number at `at`, with its year; `free` is the first word not used yet. */
function stationBefore(words: Word[], at: number, free: number): NamedStation | null {
  let last = at - 1
  // `BAGHDAD #9001`, `TALLINN-9001`, `STATE (01) 9001`, `MADRID SP 9001`.
  let between: number | null = null
  if (isYearInParentheses(words, last)) {
    between = fullYear((words[last - 1] as Word).text)
    last -= 3
  }
  while (last >= free && words[last]?.kind === 'sign' && /[#:.'"–-]/.test((words[last] as Word).text))
    last -= 1
  if (last < free || (words[last]?.kind !== 'word' && words[last]?.kind !== 'letter')) return null
  const names: Word[] = []
  for (let first = last; first >= free && names.length < 5; first -= 1) {
    const word = words[first] as Word
    if (word.kind === 'sign' && word.text === '.' && names.length > 0) continue
    if (word.kind !== 'word' && word.kind !== 'letter') break
    if (MONTH.test(word.text) && word.text.length <= 4) break
    names.unshift(word)
  }
  const named =
    longestStation(names) ??
    (isWholeItem(words, names, at, free) ? unknownStation(names, (words[at] as Word).text) : null)
  if (!named) return null
  const from = words.indexOf(named.first)
  const before = yearBefore(words, from, free)
  return { station: named.station, year: before?.year ?? between, from: before?.from ?? from }
}

/** The longest run of words that ends at the number and names a station. */
function longestStation(names: Word[]): { station: string; first: Word } | null {
  for (let from = 0; from < names.length; from += 1) {
    const written = names
      .slice(from)
      .map(({ text }) => text)
      .join('')
    if (isStation(written)) return { station: canonicalStation(written), first: names[from] as Word }
  }
  // `MADRID SP 9001`: the country behind the post.
  if (names.length > 1 && /^[A-Z]{2}$/.test((names.at(-1) as Word).text)) {
    const post = longestStation(names.slice(0, -1))
    if (post && isStation(post.station)) return post
  }
  for (let from = Math.max(0, names.length - 3); from < names.length; from += 1) {
    const written = names
      .slice(from)
      .map(({ text }) => text)
      .join('')
    const near = written.length >= 5 ? nearestStation(written) : null
    if (near !== null) return { station: near, first: names[from] as Word }
  }
  return null
}

/** Nothing but a year, a name and a number stand in the item. */
function isWholeItem(words: Word[], names: Word[], at: number, free: number): boolean {
  const first = names[0] === undefined ? at : words.indexOf(names[0])
  if (words.slice(free, first).some(({ kind }) => kind === 'word')) return false
  const next = words[at + 1]
  return (
    next === undefined ||
    (next.kind === 'sign' && !/[/-]/.test(next.text)) ||
    /^(?:NOTAL|AND)$/i.test(next.text)
  )
}

/** A name the vocabulary lacks counts when it looks like one: one to three words in capitals, none of them a common word. */
function unknownStation(names: Word[], number: string): { station: string; first: Word } | null {
  // `SPRING 2009` is a title.
  if (names.length === 0 || names.length > 2 || /^(?:19|20)\d\d$/.test(number)) return null
  if (names.some(({ text }) => NOT_STATIONS.test(text) || text !== text.toUpperCase())) return null
  const station = canonicalStation(names.map(({ text }) => text).join(''))
  return station.length >= 4 ? { station, first: names[0] as Word } : null
}

function yearBefore(words: Word[], from: number, free: number): { year: number; from: number } | null {
  let at = from - 1
  while (at >= free && words[at]?.kind === 'sign' && /[-'’/ ]/.test((words[at] as Word).text)) at -= 1
  const word = words[at]
  if (at < free || word?.kind !== 'number') {
    if (at >= free && isYearInParentheses(words, at))
      return { year: fullYear((words[at - 1] as Word).text), from: at - 2 }
    return null
  }
  if (!isYear(word.text)) return null
  return { year: fullYear(word.text), from: at }
}

function isYear(written: string): boolean {
  if (written.length === 2) return Number(written) >= 60 || Number(written) <= 30
  return written.length === 4 && Number(written) >= 1960 && Number(written) <= 2030
}

function isYearInParentheses(words: Word[], at: number): boolean {
  return (
    words[at]?.text === ')' &&
    words[at - 1]?.kind === 'number' &&
    isYear((words[at - 1] as Word).text) &&
    words[at - 2]?.text === '('
  )
}

/** `9001 (2006)`, `9001/08`, `9001-91`, `9001 99`: the year behind the number. */
function yearAfter(words: Word[], at: number): { year: number; length: number } | null {
  const number = words[at] as Word
  const [next, second] = [words[at + 1], words[at + 2]]
  if (isYearInParentheses(words, at + 3)) return { year: fullYear((second as Word).text), length: 3 }
  if (
    next?.kind === 'sign' &&
    /[/-]/.test(next.text) &&
    second?.kind === 'number' &&
    second.start === next.end
  ) {
    if (isYear(second.text) && second.text.length < number.text.length + 1 && !isMonthDay(words, at))
      return { year: fullYear(second.text), length: 2 }
  }
  if (next?.kind === 'number' && number.text.length >= 5 && isYear(next.text)) {
    const after = words[at + 2]
    if (after === undefined || after.kind === 'sign') return { year: fullYear(next.text), length: 1 }
  }
  return null
}

function isMonthDay(words: Word[], at: number): boolean {
  return words[at + 3]?.text === '/'
}

/** Numbers of a date: `18 FEB 2010`, `9/17/09`, `APRIL 29`. */
function isOfDate(words: Word[], at: number): boolean {
  const [before, next] = [words[at - 1], words[at + 1]]
  if (
    next?.kind === 'word' &&
    MONTH.test(next.text) &&
    /^(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\.?$/i.test(
      next.text,
    )
  ) {
    const after = words[at + 2]
    return (
      after === undefined ||
      after.kind !== 'number' ||
      after.text.length !== (words[at] as Word).text.length ||
      true
    )
  }
  if (
    before?.kind === 'word' &&
    /^(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)$/i.test(
      before.text,
    )
  )
    return true
  return next?.text === '/' && words[at + 2]?.kind === 'number' && words[at + 3]?.text === '/'
}

/** A further number of the station before it: `9001, 9002 AND 9003`. */
function isBareNumber(words: Word[], at: number, inItem: boolean, free: number): boolean {
  const word = words[at] as Word
  const next = words[at + 1]
  if (next && next.kind === 'word' && !/^(?:AND|OR|NOTAL|ET|THRU|THROUGH)$/i.test(next.text)) return false
  if (next && next.kind === 'sign' && !/[,;/&().-]/.test(next.text)) return false
  if (!inItem) return at === 0 && (next === undefined || next.text === '(') && word.text.length >= 2
  for (let back = at - 1; back >= free; back -= 1) {
    const one = words[back] as Word
    if (one.kind === 'sign' && /[,;/&]/.test(one.text)) continue
    if (one.kind === 'word' && /^(?:AND|OR)$/i.test(one.text)) continue
    return false
  }
  return at > free && !(next?.text === '/' && words[at + 2]?.kind === 'number' && words[at + 3]?.text === '/')
}

/** `870 Ulaanbaatar`: the number before the station. */
function numberFirst(words: Word[]): CableWords[] {
  const [number, ...names] = words.filter(({ kind }) => kind !== 'sign')
  if (number?.kind !== 'number' || number.text.length < 3 || names.length === 0 || names.length > 3) return []
  if (names.some(({ kind }) => kind !== 'word')) return []
  const written = names.map(({ text }) => text).join('')
  if (!isStation(written)) return []
  return [
    {
      station: canonicalStation(written),
      serial: Number(number.text),
      year: null,
      start: number.start,
      end: (names.at(-1) as Word).end,
    },
  ]
}

const KINDS: [ReferenceKind, RegExp][] = [
  ['email', /E-?MAILS?\b|\bMEMO\b.*\bMAIL/i],
  ['telephone', /TEL(?:E)?CONS?\b|\bPHONE|\bTELEPHONE|\bCALLS?\b|CONVERSATION/i],
  ['book', /\bFA[MH]\b|\bCFR\b|\bU\.?S\.?C\.?\b|HANDBOOK|MANUAL/],
  [
    'report',
    /\bIIR\b|\bTDX?\b|\bOSC\b|FBIS|\b[A-Z]{3}20\d{9}|REPORTS?\b|\bPOINTS\b|INTEL|MEMO|\bCPP|\bPAPER|DOCUMENT/i,
  ],
]

/** Something cited that is no cable; null for words that cite nothing (`AND PREVIOUS`). */
function otherReference(item: Item, written: string, offset: number): Reference | null {
  const first = item.words[0] as Word
  const last = item.words.at(-1) as Word
  const verbatim = written.slice(first.start, last.end).replace(/[\s,;]+$/, '')
  const plain = oneLine(verbatim)
  if (
    /^(?:\(?NOTAL\)?|AND PREVIOUS|PREVIOUS|NONE|N\/?A|ET AL|[^\p{L}]*)[.)]*$/iu.test(plain) ||
    plain.length > 600
  )
    return null
  if (item.letter === null && /^(?:AND|OR|ALSO|SEE)$/i.test(plain)) return null
  const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other'
  return {
    kind,
    id: null,
    letter: item.letter || null,
    verbatim: plain,
    span: { part: 'body', start: offset + first.start, end: offset + first.start + verbatim.length },
    year: null,
  }
}

/** The same cable said twice counts once, by its first words. */
function withoutRepeats(references: Reference[]): Reference[] {
  const seen = new Set<string>()
  return references.filter(({ id }) => {
    if (id === null) return true
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** The csv's column: ids already canonical, sometimes broken by a line end (`09THEHAGUE9054 3`). */
export function referencesOfColumn(column: readonly string[], citing: string): Reference[] {
  const references: Reference[] = []
  for (const entry of column) {
    const written = entry.replace(/\s+/g, '')
    if (written === '' || readId(written) === null) continue
    const id = canonicalId(written)
    if (id === citing) continue
    references.push({ kind: 'cable', id, letter: null, verbatim: entry.trim(), span: null, year: 'column' })
  }
  return references
}
