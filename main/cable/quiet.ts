/**
 * The text with everything that is not its author's words made blank: the site's pilcrows, backslashes at line ends,
 * odd white space, page markers. Length and places stay the same, so a span in the quiet text is a span in the stored text.
 */
import type { Mark } from '../../preload/contract/cable'
import { evenSpace } from '../source/even-space'
import { isStation, plainStation } from './station'

export interface Quiet {
  text: string
  /** Page markers that were blanked. */
  marks: Mark[]
}

/**
 * `OTTAWA 00000639  001.2 OF 002`: eight digits, page, OF, pages; the station stands before it. With the digits written out the
 * engine searches in steps of eight characters: a fourth of the time.
 */
const PAGE_MARKER = /\d\d\d\d\d\d\d\d\s{1,6}\d{3}(?:[.,]\d)?\s{1,3}OF\s{1,3}\d{3}/gi
/**
 * `PAGE 02        STATE   015113  182333Z` on a line of its own, in the archive's copies on two, or with its time where
 * copies run lines together; before it the level, at the foot of one page and the head of the next. Where lines run together
 * the level stands behind the last words of its page, many blanks between them.
 */
const PAGE_LINE =
  /^(?: {0,60}(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) *\n(?: *\n){0,3}){0,2} {0,20}PAGE {1,3}\d{2,3}(?: {1,20}[A-Z][A-Z .]{1,24}\d{3,6}\b(?:(?! [A-Z][.)] )[^\n]){0,40}| *\n[A-Z][A-Z .]{1,24}\d{3,6}(?: \d\d OF \d\d)?(?: \d{6} ?Z)? *)$|(?:(?:^ {0,60}| {4,60})(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE) *\n(?: *\n){0,3} {0,20})?\bPAGE {1,3}\d{2,3} {1,20}[A-Z][A-Z .]{1,24}\d{3,6}(?: {1,6}\d\d OF \d\d)? {1,6}\d{6} ?Z\b/gm
/** Page furniture of the archive's copies: an act of release, in the midst of sentences. */
const STAMP = /^[^\n]{0,60}Declassified\/Released US Department of State EO Systematic Review[^\n]{0,20}$/gm
/** The archive's marker without the word PAGE; in running text nothing has this form. */
const SECTION_MARKER = /\b[A-Z][A-Z .]{1,24} \d{3,6} {1,4}\d\d OF \d\d {1,4}\d{6} ?Z\b/g
/** Blanks out the noise; `stations` are the names under which this cable's own page markers may run. */
export function quieten(stored: string, stations: readonly string[]): Quiet {
  const text = withoutStamps(evenSpace(stored))
  const marks = pageMarkers(text, stations).map(([start, end]): Mark => ({ kind: 'page-marker', start, end }))
  const noise = marks.map(({ start, end }): Stretch => [start, end])
  return { text: withBlanks(text, noise), marks }
}

/** The stamp parts a page's foot from the next one's head; it is no mark, and stays to be seen: it tells of an act. */
function withoutStamps(text: string): string {
  if (!text.includes('Declassified/Released')) return text
  return withBlanks(
    text,
    [...text.matchAll(STAMP)].map((hit): Stretch => [hit.index, hit.index + hit[0].length]),
  )
}

/** A few words without the page markers that part them; the same words where there are none. */
export function withoutMarkers(words: string): string {
  if (!words.includes(' OF ') && !words.includes('PAGE ')) return words
  const text = words.replaceAll('\r', ' ')
  const markers = pageMarkers(text, [])
  for (const hit of text.matchAll(SECTION_MARKER)) markers.push([hit.index, hit.index + hit[0].length])
  return markers.length === 0 ? words : withBlanks(text, markers)
}

type Stretch = [start: number, end: number]

function pageMarkers(text: string, stations: readonly string[]): Stretch[] {
  const markers: Stretch[] = []
  for (const hit of text.matchAll(PAGE_MARKER))
    markers.push([markerStart(text, hit.index, stations), hit.index + hit[0].length])
  if (text.includes('PAGE ')) {
    for (const hit of text.matchAll(PAGE_LINE)) markers.push([hit.index, hit.index + hit[0].length])
  }
  return markers
}

/** A line of its own becomes no blank line: the text goes on. */
function withBlanks(text: string, stretches: Stretch[]): string {
  if (stretches.length === 0) return text
  const blanks = stretches.map(([start, end]): Stretch => {
    const [from, to] = [skipBlanks(text, start, -1), skipBlanks(text, end, 1)]
    return [text[from - 1] === '\n' && text[to] === '\n' ? from - 1 : start, end]
  })
  return blanked(text, blanks)
}

/** Past the blanks before a place, or behind it; a line has only so many. */
function skipBlanks(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (Math.abs(at - from) < 40 && text[step === 1 ? at : at - 1] === ' ') at += step
  return at
}

/** Goes back from the digits over the station's name; a foreign name counts only where it stands alone on the line. */
function markerStart(text: string, digits: number, stations: readonly string[]): number {
  // Never further back than a name is long: lines may be endless.
  const near = text.slice(Math.max(0, digits - 60), digits)
  const before = near.slice(near.lastIndexOf('\n') + 1)
  const from = digits - before.length
  for (const station of stations) {
    const start = suffixStart(before.toUpperCase(), station)
    if (start !== null) return from + start
  }
  if (stations.length === 0) {
    const start = knownStationStart(before.toUpperCase())
    if (start !== null) return from + start
  }
  return /^[A-Z .'-]{0,30}$/.test(before) ? from : digits
}

/** Where a known station's name of one to four words begins at the end of a line, in texts that do not name their own. */
function knownStationStart(before: string): number | null {
  const words = [...before.trimEnd().matchAll(/[A-Z][A-Z.'-]*/g)].slice(-4)
  const first = words.find(({ index }) => isStation(before.slice(index)))
  return first?.index ?? null
}

/** Where the letters of `name` begin at the end of `text`, blanks and points aside; null when it does not end so. */
function suffixStart(text: string, name: string): number | null {
  let at = text.length
  for (let left = name.length - 1; left >= 0; ) {
    at -= 1
    if (at < 0) return null
    const letter = text[at] as string
    if (letter === name[left]) left -= 1
    else if (plainStation(letter) !== '') return null
  }
  return at
}

function blanked(text: string, stretches: Stretch[]): string {
  const parts: string[] = []
  let at = 0
  for (const [start, end] of stretches.sort((a, b) => a[0] - b[0])) {
    if (start < at) continue
    parts.push(text.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** One line of a quiet text without the blanks around it: `end - start` is the length of `text`. */
export interface Line {
  start: number
  end: number
  text: string
}

/** The lines of `text` from `start` to `end`, at most `most` of them, one by one: most readers stop early. */
export function* linesOf(
  text: string,
  start: number,
  end: number,
  most = Number.POSITIVE_INFINITY,
): Generator<Line, undefined> {
  let at = start
  for (let count = 0; at <= end && count < most; count += 1) {
    let stop = text.indexOf('\n', at)
    if (stop === -1 || stop > end) stop = end
    yield trimmed(text, at, stop)
    at = stop + 1
  }
}

/** The stretch without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Line {
  let first = start
  let last = end
  while (first < last && text.charCodeAt(first) <= 32) first += 1
  while (last > first && text.charCodeAt(last - 1) <= 32) last -= 1
  return { start: first, end: last, text: text.slice(first, last) }
}

/** `text` as one line with single blanks. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** True for a field that ends in `...` where its copy ends: an excerpt broke it off. */
export function breaksOff(text: string, end: number, copyEnd: number): boolean {
  return text.slice(end - 3, end) === '...' && text.slice(end, copyEnd).trim() === ''
}
