/**
 * How many texts a body holds. Some pages show an excerpt that breaks off with `...` and then the whole cable again, obtained
 * from a newspaper or a database; some have another cable appended. They are told apart here, never mended and never merged.
 */
import type { Copy } from '../../preload/contract/cable'
import { type ClassificationLine, readClassificationLine } from './classification'
import { LineIndex } from './line-index'
import { type Line, trimmed } from './quiet'

/** A classification line inside the body. */
export interface Head {
  line: Line
  says: ClassificationLine
  /** True when it opens a text of its own: a TAGS, SUBJECT or E.O. line follows. */
  opens: boolean
}

export interface Copies {
  copies: Copy[]
  heads: Head[]
}

const MAY_BE_HEAD =
  /^(?:[A-Z]? ?[A-Z] {1,2}[A-Z] {1,2}[A-Z]|UNCLAS|NCLAS|SECRET|TOP SECRET|CONFIDENTIAL|LIMITED)/i
const FIELD_LINE = /^["(]*(?:TAGS|SUBJECT|SUBJ|E\.? ?O\.? ?1\d{4})\b/i
/** Excerpts are cut after 250 to 300 characters of the source; headers of dumps may stand in front. */
const EXCERPT_LEAST = 60
const EXCERPT_MOST = 1_000
/** More texts than this on one page are no copies. */
const MOST_COPIES = 12
const DUMP_LINE =
  /^(?:"?(?:id|ID|refid|date|origin)\s?:|\d{1,6}$|\d{4,6}[\s,|]|\d{1,2}\/\d{1,2}\/\d{4} \d|\d{4}-\d\d-\d\d(?:[ T]\d|$)|Cable dated|Key:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d|EPET @|VZCZC)/

export type OwnId = { station: string; serial: number } | null

/** The texts of a body in order, and every classification line in it; `own` tells this cable's text from another's. */
export function findCopies(text: string, own: OwnId, sameStation: (name: string) => boolean): Copies {
  const lines = new LineIndex(text)
  const heads = findHeads(text, lines)
  const cut = findCut(lines, heads, text.length)
  const ended = cut !== null && CABLE_ENDS.test(text.slice(Math.max(0, cut - 200), cut))
  const starts: { at: number; kind: Copy['kind'] }[] = [
    { at: 0, kind: cut === null || ended ? 'whole' : 'excerpt' },
  ]
  if (cut !== null && cut < text.length) {
    const first = heads.find((head) => head.line.start >= cut && head.opens)
    const foreign =
      first !== undefined &&
      (isOther(first, own, sameStation) ||
        (own === null && ended && first.says.serial !== heads[0]?.says.serial)) &&
      !isWrongBody(heads, own, sameStation)
    starts.push({ at: cut, kind: foreign ? 'other-cable' : 'second' })
  }
  // The first head of a copy belongs to it, whatever it says; a wrong body is reported elsewhere.
  let met = 0
  for (const head of heads) {
    if (starts.length >= MOST_COPIES) break
    if (head.says.serial === null) continue
    const last = starts.at(-1) as { at: number; kind: Copy['kind'] }
    if (head.line.start >= last.at) met += 1
    if (!head.opens || met < 2 || head.line.start - last.at < 200) continue
    if (isQuoted(text, last.at, head.line.start)) continue
    if (isOther(head, own, sameStation))
      starts.push({ at: rowBefore(text, last.at, head.line.start), kind: 'other-cable' })
    else if ((head.says.section ?? 1) <= 1 && last.kind !== 'other-cable')
      starts.push({ at: head.line.start, kind: 'second' })
    else continue
    met = 1
  }
  return {
    copies: starts.map(({ at, kind }, index) => ({
      start: at,
      end: starts[index + 1]?.at ?? text.length,
      kind,
    })),
    heads,
  }
}

/** The last words above a cable that this one repeats: it is part of the text, and may be all of it. */
const REPEATS =
  /(?:(?<!\bEND )\b(?:QUOTE|QTE)|\bBEGIN (?:TEXT|CABLE|MESSAGE|TELEGRAM)|\bREPEATED (?:FOR|TO|HEREWITH|BELOW)\b[^.]{0,120})["”:;.,*\s-]*$/i
/** So far above a head such words are sought: their line and blank ones. */
const REPEATS_MOST = 200

/** True for a cable inside another: `FOLLOWING SENT ACTION RIGA REPEATED FOR YOUR INFO: QUOTE`, then its head. */
const isQuoted = (text: string, from: number, head: number) =>
  REPEATS.test(text.slice(Math.max(from, head - REPEATS_MOST), head))

/** A text that is closed before the next form begins is whole, and no excerpt. */
const CABLE_ENDS = /={4,} ?CABLE {1,3}ENDS ?={4,}\s*$/

/** What a database puts between two cables: the row that closes the first (`0 02/03/2009 511 AORC,…`), the one that opens the next. */
const ROW =
  /^[ \t]*(?:0 \d{1,2}\/\d{1,2}\/\d{4} \d{1,6} [A-Z]{2,5},[A-Z,]|"?\d{5,6}"?[\s,]{1,3}"?\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d[ ,"]|\d{5,6} {1,4}\d{4}-\d\d-\d\d )/m
/** The longest header that such a row has been found to hold, with a title before it. */
const ROWS_MOST = 6_000

/** Where another cable's rows begin, or its head where none stand above it. */
function rowBefore(text: string, from: number, head: number): number {
  const near = Math.max(from, head - ROWS_MOST)
  const row = ROW.exec(text.slice(near, head))
  return row === null ? head : near + row.index
}

/** The page's first text is not this cable's either: then a second copy of it is no other cable. */
function isWrongBody(heads: Head[], own: OwnId, sameStation: (name: string) => boolean): boolean {
  const first = heads[0]
  return first !== undefined && isOther(first, own, sameStation)
}

/** A head behind other words on one line: `Cable dated:2009-01-01T09:00:00S E C R E T SECTION 01 OF 02 …`. */
const INLINE_HEAD =
  /(?:C O N F I D E N T I A L|S E C R E T|UNCLAS(?:SIFIED)?)(?= (?:SECTION \d|[A-Z .]{3,40} 0\d{5}))/

/** What a line must hold to have such a head inside. */
const INLINE_SIGNS = ['S E C R E T', 'N F I D', 'UNCLAS']

function findHeads(text: string, lines: LineIndex): Head[] {
  const heads: Head[] = []
  const signs = placesOf(INLINE_SIGNS, text)
  let next = 0
  for (let at = 0; at < lines.length; at += 1) {
    const start = lines.start(at)
    const end = lines.end(at)
    while ((signs[next] as number) < start) next += 1
    const inside = (signs[next] as number) < end
    if (!inside && !mayBeginHead(text, start, end)) continue
    const line = headIn(text, lines.line(at), inside)
    if (line === null) continue
    const says = readClassificationLine(line.text)
    if (!says || (says.station === null && says.section === null && line.text.length > 60)) continue
    heads.push({ line, says, opens: says.serial !== null && opensText(lines, at) })
  }
  return heads
}

/** Where any of the words stands, in the order of the text, and a last place behind it. */
function placesOf(words: readonly string[], text: string): number[] {
  const places = [text.length + 1]
  for (const word of words)
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at)
  return places.sort((one, other) => one - other)
}

/** The first two letters of the words in `MAY_BE_HEAD`, as one number each. */
const BEGINNINGS = new Set(['UN', 'NC', 'SE', 'TO', 'CO', 'LI'].map((pair) => pairAt(pair, 0)))

/** A look at three characters spares nine lines of ten the pattern: letters apart, or the beginning of a level. */
function mayBeginHead(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end && text.charCodeAt(at) <= 32) at += 1
  if (end - at < 6) return false
  return text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 2) === 32 || BEGINNINGS.has(pairAt(text, at))
}

/** Two letters, whatever their case. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & ~32) << 16) | (text.charCodeAt(at + 1) & ~32)
}

function headIn(text: string, line: Line, inside: boolean): Line | null {
  if (line.text.length < 6) return null
  if (MAY_BE_HEAD.test(line.text)) return line
  if (line.text.length < 40 || !inside) return null
  const hit = INLINE_HEAD.exec(line.text.slice(0, 2_000))
  return hit ? trimmed(text, line.start + hit.index, line.end) : null
}

function opensText(lines: LineIndex, head: number): boolean {
  for (let at = head; at < Math.min(lines.length, head + 40); at += 1) {
    const { text } = lines.line(at)
    if (FIELD_LINE.test(text) || (at === head && /TAGS:|SUBJECT:/.test(text))) return true
    if (/^\(?\d{1,2}\. ?\(/.test(text)) return false
  }
  return false
}

/** Where an excerpt ends, or null when the body does not begin with one. */
function findCut(lines: LineIndex, heads: Head[], length: number): number | null {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines.line(at)
    if (line.start > EXCERPT_MOST + 1_500) return null
    if (
      isDumpHead(line, lines, at) &&
      line.start > EXCERPT_LEAST &&
      heads.some((head) => head.line.start < line.start)
    )
      return line.start
    if (!line.text.endsWith('...') || line.end < EXCERPT_LEAST) continue
    const next = nextFull(lines, at)
    if (next === -1) return line.end >= 150 && line.end <= EXCERPT_MOST ? length : null
    if (line.end > EXCERPT_MOST && !hasDump(lines, at)) return null
    if (repeats(lines, at, next, heads)) return lines.line(next).start
  }
  return null
}

/** The next line that is not empty, or -1. */
function nextFull(lines: LineIndex, after: number): number {
  for (let at = after + 1; at < lines.length; at += 1) if (lines.line(at).text !== '') return at
  return -1
}

/** `id: 9001` over `date: …`, where a newspaper's copy begins. */
function isDumpHead(line: Line, lines: LineIndex, at: number): boolean {
  if (!/^id: ?\d+$/i.test(line.text)) return false
  return at + 1 < lines.length && /^date:/i.test(lines.line(at + 1).text)
}

function hasDump(lines: LineIndex, until: number): boolean {
  return lines.between(0, Math.min(until, 12)).some((line) => DUMP_LINE.test(line.text))
}

const REPEATED: RegExp[] = [
  /^["(]*SUBJECT|^["(]*SUBJ\b/i,
  /^["(]*TAGS\b/i,
  /^["(]*E\.? ?O\.? ?1\d{4}/i,
  /^["(]*REFS?\b ?:/i,
  /^["(]*CLASSIFIED BY/i,
  /^\(?1\. ?\(/,
]

/** After the cut the cable begins again: a classification line, a database's row, or a field that the excerpt has already. */
function repeats(lines: LineIndex, cut: number, next: number, heads: Head[]): boolean {
  const after = lines.between(next, next + 60)
  const [first, last] = [after[0] as Line, after.at(-1) as Line]
  if (DUMP_LINE.test(first.text)) return true
  // An excerpt cut inside the notes to addressees; the rest begins with the next field.
  if (lines.line(cut).end < 450 && next > cut + 1 && FIELD_LINE.test(first.text)) return true
  if (
    heads.some(
      (head) =>
        head.line.start >= first.start &&
        head.line.start <= last.end &&
        head.says.serial !== null &&
        head.says.section !== 2,
    )
  )
    return true
  const before = lines.between(0, cut + 1)
  return REPEATED.some(
    (field) => before.some((line) => field.test(line.text)) && after.some((line) => field.test(line.text)),
  )
}

function isOther(head: Head, id: OwnId, sameStation: (name: string) => boolean): boolean {
  if (id === null || head.says.serial === null || head.says.station === null) return false
  return !sameStation(head.says.station) || head.says.serial !== id.serial
}
