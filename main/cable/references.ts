/**
 * References: `REF: A. STATE 9001 B. 08 SAN JOSE 9002 (NOTAL)`. Letters in every style, years before, after or between,
 * stations carried over to further numbers, and things that are no cables.
 */
import type { Reference } from '../../preload/contract/cable'
import { isCaptionLine, isTextHead } from './classification'
import { type Block, blockOf, type Heading } from './heading'
import { isLetteredLabel, labelOf } from './labels'
import { breaksOff, type Line, linesOf, oneLine } from './quiet'
import { type CableWords, cablesIn, type Prefix, SPOKEN, withoutDates } from './reference-cables'
import { writeId } from './reference-id'
import { type Item, itemsOf } from './reference-items'
import { otherReference } from './reference-others'
import { type Word, wordsOf } from './reference-words'
import { type Citing, yearOfReference } from './reference-year'

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
  const end = referencesEnd(text, block)
  const written = text.slice(block.content, end)
  const cut = breaksOff(text, end, heading.end)
  return { references: referencesIn(written, block.content, citing), cut }
}

/** Where the words of the field end. */
export const referencesEnd = (text: string, { content, end }: Block) =>
  listEnd(text, content, Math.min(end, content + MOST_CHARACTERS))

const ENDS =
  /^(?:[-=_*~]{4,}|(?:\([A-Z/]{1,6}\) {0,3})?CLASSIF|BY: |DERIVED FROM|DECL|REASONS?\b|SUMMARY\b|SENSITIVE BUT|THIS (?:IS|CABLE|MESSAGE)|INTRODUCTION|BEGIN|COMMENT|ACTION REQUEST|KEY POINTS?)/i
const LISTED = /^[-•]?\s*(?:\(?[A-Za-z][.):\]]|\[[A-Za-z]\]|\([A-Za-z]\)|[A-Z]\s+(?=\d|[A-Z]{3})|AND\b|&)/
/** A number that the blank line parts from its station: `F) 05 OSLO⏎⏎9001 G) …`, `9001, G) …`. */
const PARTED = /^\d{1,7}(?:$|[,;/]| {1,9}\(?[A-Z][.)])/
const BARE = /^(?:'?\d{2,4} ?)?[A-Z][A-Za-z.' -]{2,28} ?#?\d{2,7}\b/
/** The next letter of a list with its cable: `B. 08 STATE 9001`. */
const ITEM = /^[-•]?\s*\(?[A-Za-z][.):\]] *(?:'?\d{2,4} ?)?[A-Z][A-Za-z.' -]{2,28} ?#?\d{1,7}\b/

/**
 * The list ends at the next field, a title or prose; a blank line ends it unless another reference follows, at once or
 * behind the last words of a title: in some copies every line stands apart.
 */
function listEnd(text: string, start: number, end: number): number {
  let stop = start
  let blank = false
  for (const line of linesOf(text, start, end, MOST_LINES)) {
    if (line.text === '') {
      blank = stop > start
      continue
    }
    if (blank && beginsAnswers(text.slice(start, stop), line)) break
    if (
      stop > start &&
      (beginsRoman(text.slice(start, stop), line) || endsList(line, blank)) &&
      !(blank && (isParted(text.slice(start, stop), line) || endsTitle(text, line, end)))
    )
      break
    stop = line.end
    blank = false
  }
  return stop
}

/** `I. INTERNAL AFFAIRS` with no letter near before it in the list: the text counts its parts in Roman numbers. */
function beginsRoman(before: string, { text }: Line): boolean {
  return /^I[.)] /.test(text) && !ITEM.test(text) && !/(?:^|[\s(])[F-H][.):\]]/.test(before)
}

/** `REF: STATE 9001⏎⏎A) Herring …`, `Q: …`: behind a reference the letters begin anew with what is none, the answers to a question list. */
function beginsAnswers(before: string, { text }: Line): boolean {
  if (!/\d/.test(before)) return false
  if (/^Q[.:)]/.test(text)) return !/(?:^|[\s(])[N-P][.):\]]/.test(before)
  return /^\(?A[.):]/i.test(text) && !(ITEM.test(text) && !isSentence(text))
}

/** Words in small letters before the number, beside others in capitals: `A. Herring are well since OSLO 9001`. */
const isSentence = (text: string) =>
  /[A-Z]/.test(text.slice(1)) &&
  /^[^\d]*?\b(?!(?:de|la|el|cable|message|telegram)\b)[a-z]{2,} [^\d]*\d/.test(text)

function isParted(before: string, { text }: Line): boolean {
  return PARTED.test(text) && /[A-Z]\s*$/i.test(before)
}

/** True for words between two references, where the list's next letter follows. */
function endsTitle(text: string, line: Line, end: number): boolean {
  if (endsList(line, false)) return false
  const [next] = [...linesOf(text, line.end + 1, end, 3)].filter((other) => other.text !== '')
  return next !== undefined && ITEM.test(next.text)
}

function endsList({ text }: Line, afterBlank: boolean): boolean {
  if (isLetteredLabel(text)) return false
  if (ENDS.test(text) || labelOf(text) !== null || isCaptionLine(text) || isTextHead(text)) return true
  if (afterBlank) return !(LISTED.test(text) || (BARE.test(text) && text.length < 90))
  return false
}

/** Every reference in a list; `citing` decides years that are not written. */
function referencesIn(written: string, offset: number, citing: Citing | null): Reference[] {
  const references: Reference[] = []
  // `REF: A. 9001 B. STATE 9002`: a post that names none means itself.
  let carried: Prefix | null = citing?.station ? { station: citing.station, year: null } : null
  for (const item of itemsOf(wordsOf(written))) {
    const spoken = SPOKEN.test(written.slice((item.words[0] as Word).start, (item.words.at(-1) as Word).end))
    const words = spoken ? withoutDates(item.words) : item.words
    const cables = cablesIn(words, carried, citing?.year ?? null)
    if (cables.length === 0) {
      const other = otherReference(item, written, offset)
      if (other) {
        references.push(other)
        carried = null
      }
      continue
    }
    carried = cables.at(-1)?.prefix ?? carried
    const ahead = otherAhead(item, cables[0] as CableWords, written, offset)
    if (ahead) references.push(ahead)
    for (const cable of cables) {
      references.push(reference(cable, item.letter, written, offset, citing))
    }
    const joined = joinedBehind(item, cables.at(-1) as CableWords, written, offset)
    if (joined) references.push(joined)
  }
  return withoutRepeats(references)
}

/** `IIR 6 899 9001 10 2009 CAIRO 9002`: the number of a defence attaché's report has a length of its own, so no sign need part it from a cable. */
const REPORT = /\bIIR \d \d{3} \d{4} \d\d\b/i

/** A report right ahead of a cable, or whatever else AND joins to it. */
function otherAhead(item: Item, first: CableWords, written: string, offset: number): Reference | null {
  const words = item.words.filter(({ end }) => end <= first.start)
  const [opening, last] = [words[0], words.at(-1)]
  if (!opening || !last) return null
  if (isAnd(last)) return joinedReference({ letter: item.letter, words: words.slice(0, -1) }, written, offset)
  if (!REPORT.test(written.slice(opening.start, last.end))) return null
  return otherReference({ letter: item.letter, words }, written, offset)
}

/** `OSLO 9001 AND DOE-ROE EMAIL OF JUNE 9` */
function joinedBehind(item: Item, last: CableWords, written: string, offset: number): Reference | null {
  const words = item.words.filter(({ start }) => start >= last.end)
  return words[0] !== undefined && isAnd(words[0])
    ? joinedReference({ letter: item.letter, words: words.slice(1) }, written, offset)
    : null
}

const isAnd = ({ text }: Word) => /^and$/i.test(text)

/** What AND joins to a cable is a reference of its own where it says of what kind it is. */
function joinedReference(item: Item, written: string, offset: number): Reference | null {
  const other = item.words.length > 0 ? otherReference(item, written, offset) : null
  return other === null || other.kind === 'other' ? null : other
}

/** `(NOTAL)`, `AND PREVIOUS`, a title in parentheses: what belongs to a reference behind its number. */
function tailOf(written: string, end: number): number {
  const tail = /^(?:\s{0,9}\((?![A-Z]\))[^()]{1,120}\)|,?\s+AND PREVIOUS\b|\s+NOTAL\b){1,3}/i.exec(
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
  const dated = yearOf(cable, citing)
  if (dated === null) return { kind: 'cable', id: null, ...common, year: null }
  const id = writeId({ ...cable, year: dated.year })
  // A cable never cites itself: such a number is a slip that only a person can mend.
  if (citing !== null && citing.station !== '' && id === writeId(citing))
    return { kind: 'other', id: null, ...common, year: null }
  return { kind: 'cable', id, ...common, year: dated.from }
}

/** The year written with a reference, or the one that its number tells; null where nothing does. */
function yearOf(
  { year, station, serial }: CableWords,
  citing: Citing | null,
): { year: number; from: 'written' | 'previous' | 'own' } | null {
  if (year !== null) return { year, from: 'written' }
  if (citing === null) return null
  const found = yearOfReference(citing, station, serial)
  return { year: found.year, from: found.previous ? 'previous' : 'own' }
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
