/**
 * TAGS: short words for subjects, places, programs, organisations and persons. Lists wrap, lose their colon, use blanks,
 * commas or semicolons, glue words together and misspell them. What is written stays; a better guess stands beside it.
 */
import type { Found, Tag, TagKind, TagSuggestion } from '../../preload/contract/cable'
import vocabulary from '../../resources/vocabulary/tags.json'
import { isCaptionLine, isTextHead } from './classification'
import { type Block, blockOf, type Heading } from './heading'
import { labelOf } from './labels'
import { officeAt } from './offices'
import { breaksOff, linesOf, oneLine } from './quiet'
import { oneEditApart } from './spelling'

interface Word {
  kind: TagKind
  meaning?: string
}

const words = vocabulary.tags as Record<string, Word>
const known = new Map(Object.entries(words))
/** Countries by their names, which some posts wrote for the two letters: `IRAQ`, `NEW ZEALAND`. */
const countries = new Set(
  [...known.values()]
    .filter(({ kind, meaning }) => kind === 'place' && /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/.test(meaning ?? ''))
    .map(({ meaning }) => (meaning as string).toUpperCase()),
)
const isWord = (name: string) => known.has(name) || countries.has(name)
/** Tags of several words, longest first, so that `IRAQI FREEDOM` is one tag. */
const phrases = [...known.keys(), ...countries]
  .filter((name) => /[ /]/.test(name))
  .sort((a, b) => b.length - a.length)
const persons = vocabulary.persons as string[]
/** Phrases and persons by their first word, phrases before persons. */
const byFirstWord = new Map<string, { words: string; name: string }[]>()
for (const [written, name] of [
  ...phrases.map((phrase): [string, string] => [phrase, phrase]),
  ...persons.map((name): [string, string] => [name.replace(/[,.]/g, ''), name]),
]) {
  const first = /^[A-Z]+/.exec(written)?.[0] ?? ''
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words: written, name }])
}

export interface Tags {
  tags: Tag[]
  suggestions: TagSuggestion[]
  /** Symbols of offices that stand among the tags. */
  offices: Found<string>[]
  /** True when the list breaks off with an excerpt. */
  cut: boolean
}

const MOST_LINES = 12
const MOST_CHARACTERS = 2_000

/** The tags of a heading; empty when it has no list. */
export function readTags(text: string, heading: Heading): Tags | null {
  const block = blockOf(heading, 'tags')
  if (!block) return null
  const end = listEnd(text, block.content, block.end)
  const written = text.slice(block.content, end)
  const cut = breaksOff(text, end, heading.end)
  const { tags, offices } = tagsIn(cut ? written.replace(/\S*\.\.\.\s*$/, '') : written, block.content)
  return { tags, suggestions: suggestionsFor(tags), offices, cut }
}

/** Where the words of the field end. */
export const tagsEnd = (text: string, { content, end }: Block) => listEnd(text, content, end)

/** The list goes on over lines that hold nothing but short words, until a blank line. */
function listEnd(text: string, start: number, end: number): number {
  let stop = start
  let before = ''
  let blank = false
  for (const line of linesOf(text, start, end, MOST_LINES)) {
    if (line.text === '') {
      blank = stop > start
      continue
    }
    if (stop > start && (endsList(line.text) || !goesOn(before, line.text, blank))) break
    stop = line.end
    before = line.text
    blank = false
  }
  return Math.min(Math.max(stop, start), start + MOST_CHARACTERS)
}

const endsList = (line: string) => labelOf(line) !== null || isTextHead(line) || isCaptionLine(line)

/** True for a line that continues a list; behind a blank line only when every word is a known tag. */
function goesOn(before: string, line: string, blank: boolean): boolean {
  if (blank) return line.length < 90 && isTagList(line)
  if (isListLine(line) || (before.endsWith(',') && SINGLE_WORDS.test(line))) return true
  if (!/^[A-Z][A-Z ,;().'-]{1,110}$/.test(line)) return false
  return /[,(]$|\([^)]*$/.test(before) || endsInside(before, line)
}

/** True for a line of known tags and nothing else. */
export const isTagList = (line: string) => {
  const names = line.split(/[ ,;]+/).filter((name) => name !== '')
  return names.length > 0 && names.every((name) => known.has(name))
}

/** Words with commas between them, below a line that ends in one. */
const SINGLE_WORDS = /^(?!SUBJ|SUMMARY|REF(?:S|TEL)?\b)[A-Z]{2,14}(?: ?, ?[A-Z]{2,14}){0,12}[,.]?$/i

/** A tag of several words that the line end cuts in two. */
function endsInside(before: string, line: string): boolean {
  const joined = `${before.slice(-40)} ${line.slice(0, 40)}`
  const cut = Math.min(before.length, 40)
  return phrases.some((phrase) => {
    const at = joined.indexOf(phrase)
    return at !== -1 && at < cut && at + phrase.length > cut + 1
  })
}

/** Words that stand in titles and in no list. */
const PROSE = /\b(?:THE|OF|ARE|HAS|WILL|ITS)\b/i

function isListLine(line: string): boolean {
  if (PROSE.test(line)) return false
  return /^[("]?[A-Z]{2,6}\)?[,;./]?(?:[ ,;/]+|$)/.test(line) &&
    line === line.toUpperCase() &&
    !/[:?!]/.test(line) &&
    line.length < 120
    ? line.split(/[ ,;/]+/).every((word) => word.length <= 14)
    : /^[A-Z]{2,6}(?:[ ,;]+[A-Z]{2,6})*[,;. ]*$/i.test(line) &&
        line.length < 90 &&
        line.split(/[ ,;]+/).some((word) => known.has(word.toUpperCase()))
}

/** The names may go on behind a semicolon or a stroke: `(DOE, ANN; ROE, BEN)`; square brackets are typed for round ones. */
const PERSON_IN_PARENTHESES =
  /^[([;/]\s*([A-Z][A-Z.'’ -]{1,40}?)\s*,\s*([A-Z][A-Z.'’\s-]{0,40}?)\s*(?:[)\]]|(?=[;/][^()]{3,80}\)))/
const TOKEN = /[\p{L}\d][\p{L}\d'’&.-]*/uy

/** The end of the list in words, the label said again (`TAGS: TAGS: PREL`), a note to addressees, and the marking of page lines where the lists of several sections were joined. */
const NO_TAGS =
  /\bEND(?: OF)? TAGS?\b|\b(?:(?:SEC)?STATE|DEPT|DEPARTMENT)(?: ALSO)?(?: PLEASE| PLS)? (?:FOR|PASS)\b[^\n]*|\bFOR(?= [A-Z]{1,5}\/)|\bTAGS\b(?: ?:)?|\bTAG ?:|\b(?:UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET)\b/g

/** Every tag in a list of tags, each once, in the order written, and the offices among them. */
function tagsIn(written: string, offset: number): Pick<Tags, 'tags' | 'offices'> {
  const tags = new Map<string, Tag>()
  const offices: Found<string>[] = []
  const upper = written.toUpperCase().replace(NO_TAGS, (words) => ' '.repeat(words.length))
  const placed = (start: number, end: number) => ({
    verbatim: written.slice(start, end),
    span: { part: 'body' as const, start: offset + start, end: offset + end },
  })
  const add = (name: string, start: number, end: number) => {
    if (name === '' || tags.has(name)) return
    tags.set(name, { name, kind: kindOf(name), ...placed(start, end) })
  }
  const hasCommas = written.length <= MOST_CHARACTERS && written.includes(',')
  let at = 0
  let before = ''
  while (at < upper.length) {
    const rest = upper.slice(at, at + 90)
    const person = personAt(rest)
    if (person) {
      add(person.name, at + 1, at + person.end)
      at += person.length
      continue
    }
    const office = officeAt(upper, at, isWord)
    if (office !== null) {
      offices.push({ value: office, ...placed(at, at + office.length) })
      at += office.length
      continue
    }
    const tag =
      phraseAt(rest) ??
      (before === 'OVIP' ? visitorAt(rest) : null) ??
      (hasCommas ? itemAt(written, at) : null) ??
      pairAt(upper, at) ??
      partedAt(upper, at)
    const word = tag ?? wordAt(upper, at)
    if (word === null) {
      at += 1
      continue
    }
    if (word === tag || !isNoTag(word.name)) add(word.name, at, at + word.length)
    before = word.name
    at += word.length
  }
  return { tags: [...tags.values()], offices }
}

/** `(DOE, ANN)`: the name as a tag, where it ends, and what it takes; two tags in parentheses are no person. */
function personAt(rest: string): { name: string; end: number; length: number } | null {
  const [whole, surname = '', given = ''] = PERSON_IN_PARENTHESES.exec(rest) ?? []
  if (whole === undefined || (known.has(surname.trim()) && known.has(given.trim()))) return null
  const end = whole.replace(/[)\]]$/, '').length
  return { name: `${oneLine(surname)}, ${oneLine(given)}`, end, length: whole.length }
}

/** The next word, whatever it is, without signs at its end. */
function wordAt(upper: string, at: number): { name: string; length: number } | null {
  TOKEN.lastIndex = at
  const token = TOKEN.exec(upper)?.[0]
  if (token === undefined) return null
  const name = uptoMark(token).replace(/[.'’&-]+$/, '')
  return { name, length: name.length }
}

/** A letter alone, a caption at the list's end, a word that joins two tags, a list said to be empty, a number. */
const isNoTag = (name: string) =>
  name.length < 2 ||
  name === 'AND' ||
  name === 'NONE' ||
  /^\d[\d.]*$/.test(name) ||
  (!isWord(name) && isCaptionLine(name))

/** `PREL.PGOV`, `PREL--PGOV` and `PREL-PGOV` are two tags; the points of `U.S.` part nothing, nor the hyphen of two countries. */
function uptoMark(token: string): string {
  const mark = token.search(/\.|--/)
  if (mark > 1 && known.has(token.slice(0, mark))) return token.slice(0, mark)
  const parts = token.split('-')
  const joined = parts.length > 1 && parts[0]?.length === 4 && !known.has(token)
  return joined && parts.every((part) => known.has(part)) ? (parts[0] as string) : token
}

const PARTED = /([A-Z]) ([A-Z]{1,3})(?![A-Z])/y

/** `P GOV`, `K E`: a blank behind the first letter of a tag whose other letters are none. */
function partedAt(upper: string, at: number): { name: string; length: number } | null {
  PARTED.lastIndex = at
  const [whole, first, others = ''] = PARTED.exec(upper) ?? []
  if (whole === undefined || known.has(others) || !known.has(first + others)) return null
  return { name: first + others, length: whole.length }
}

/** A tag of several words, or a person without parentheses (`OVIP CLINTON HILLARY`, `RICE, CONDOLEEZZA`). */
function phraseAt(rest: string): { name: string; length: number } | null {
  const first = /^[A-Z]+/.exec(rest)?.[0]
  for (const { words: written, name } of (first && byFirstWord.get(first)) || []) {
    const length = matchWords(rest, written)
    if (length !== null) return { name, length }
  }
  return null
}

/** `OVIP ROE ANN PREL`: two words behind the tag for visits that are no tags, nor tags glued or mistyped, name the visitor. */
function visitorAt(rest: string): { name: string; length: number } | null {
  const [whole, surname = '', given = ''] =
    /^([A-Z][A-Z'’-]{2,20})[ ,\n]+([A-Z]{3,20}(?: [A-Z](?=\.?[ ,]))?)(?![A-Z])/.exec(rest) ?? []
  const names = [surname, ...given.split(' ', 1)]
  if (whole === undefined || phraseAt(rest.slice(whole.length - given.length))) return null
  if (names.some((name) => isWord(name) || partsOf(name)) || names.every(nearest)) return null
  return { name: `${surname}, ${given}`, length: whole.length }
}

const PAIR = /(?<![\p{L}\d/])([A-Z]{3,10})\/([A-Z]{3,10})(?![\p{L}\d/])/uy

/** `HIV/AIDS` is one word; `PREL/PGOV` and `PGVO/ECON`, whose parts are tags, are two. */
function pairAt(upper: string, at: number): { name: string; length: number } | null {
  PAIR.lastIndex = at
  const [name = '', ...parts] = PAIR.exec(upper) ?? []
  const isTag = (part: string) =>
    isWord(part) || partsOf(part) !== null || (part.length > 3 && nearest(part) !== null)
  return name === '' || parts.some(isTag) ? null : { name, length: name.length }
}

/** Two to four words between the commas of a list, up to the next one; `Security & Crime` and `Herring - Cod Relations` are one tag each. */
const ITEM = /(?<=^\s*|[,;]\s*)[A-Z][A-Za-z'’-]+(?:\s+(?:[&-] )?[A-Za-z][A-Za-z'’-]+){1,3}(?=\s*(?:[,;]|$))/y

/** `PREL, GH, Funding Initiatives`: posts gave words of their own to what no tag says, in small letters or too long for tags. */
function itemAt(written: string, at: number): { name: string; length: number } | null {
  ITEM.lastIndex = at
  const item = ITEM.exec(written)?.[0]
  if (item === undefined) return null
  const names = item.split(/\s+(?:[&-] )?/)
  if (names.some((name) => name.length > 3 && known.has(name))) return null
  const small = /[a-z]/.test(item) && /[A-Z]{4}/.test(written)
  if (!small && !names.every((name) => name.length > 4 && !isWord(name) && partsOf(name) === null))
    return null
  return { name: oneLine(item).toUpperCase(), length: item.length }
}

/**
 * The length of `phrase` at the start of `text`, its words apart by blanks, commas or hyphens; null when it is not there.
 * Other tags may be glued to its end: `HUMAN RIGHTSPREL`.
 */
function matchWords(text: string, phrase: string): number | null {
  if (text[0] !== phrase[0]) return null
  let at = 0
  for (const word of phrase.split(' ')) {
    while (at > 0 && /[ ,.\-\n]/.test(text[at] ?? '')) at += 1
    if (!text.startsWith(word, at)) return null
    at += word.length
  }
  const glued = /^[A-Z]*/.exec(text.slice(at))?.[0] ?? ''
  return glued === '' || isWord(glued) || partsOf(glued) ? at : null
}

/** What a tag stands for, by the vocabulary, else by its form. */
export function kindOf(name: string): TagKind {
  const word = known.get(name)
  if (word) return word.kind
  if (countries.has(name)) return 'place'
  if (name.includes(',')) return 'person'
  if (/^[A-Z]{2}$/.test(name)) return 'place'
  if (/^K[A-Z]{3}$/.test(name)) return 'program'
  return 'unknown'
}

/** What the vocabulary says of a tag; null where no source tells. */
export function meaningOfTag(name: string): string | null {
  return known.get(name)?.meaning ?? null
}

/** For glued words their parts, for one wrong letter the only tag that near. */
function suggestionsFor(tags: Tag[]): TagSuggestion[] {
  const suggestions: TagSuggestion[] = []
  for (const { name, kind } of tags) {
    if (kind !== 'unknown' || !/^[A-Z]{4,60}$/.test(name)) continue
    const suggested = partsOf(name) ?? nearest(name)
    if (suggested) suggestions.push({ written: name, suggested })
  }
  return suggestions
}

/** The one way to cut a glued word into known tags, preferring tags of four letters. */
function partsOf(glued: string): string[] | null {
  const best: (string[] | null)[] = [[]]
  for (let end = 1; end <= glued.length; end += 1) {
    best[end] = null
    for (const length of [2, 3, 5, 4]) {
      const before = end - length >= 0 ? best[end - length] : null
      const word = glued.slice(end - length, end)
      if (!before || !isWord(word)) continue
      const current = best[end]
      if (!current || before.length + 1 <= current.length) best[end] = [...before, word]
    }
  }
  const parts = best[glued.length] ?? null
  if (parts === null || parts.length < 2) return null
  // Short words fit together by chance.
  const short = parts.filter((part) => part.length === 2).length
  return glued.length >= parts.length * 3 && short <= 3 ? parts : null
}

/** The few known tags one letter away. */
function nearest(name: string): string[] | null {
  if (name.length > 7) return null
  const near = [...known.keys()].filter(
    (word) => word.length >= 4 && Math.abs(word.length - name.length) <= 1 && oneEditApart(name, word),
  )
  return near.length > 0 && near.length <= 3 ? near : null
}

/** Tags of the page's links, for pages whose text has no list of its own. */
export function tagsOfLinks(links: readonly string[]): Tag[] {
  return tagsIn(links.join(' '), 0).tags.map((tag) => ({ ...tag, span: null }))
}
