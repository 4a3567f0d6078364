/**
 * How many texts a body holds. Some pages show an excerpt that breaks off with `...` and then the whole cable again, obtained
 * from a newspaper or a database; some have another cable appended. They are told apart here, never mended and never merged.
 */
import type { Copy } from '../../preload/contract/cable'
import { type ClassificationLine, readClassificationLine } from './classification'
import { type Line, linesOf } from './quiet'

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
const DUMP_LINE =
  /^(?:"?(?:id|ID|refid|date|origin)\s?:|\d{1,6}$|\d{4,6}[\s,|]|\d{1,2}\/\d{1,2}\/\d{4} \d|\d{4}-\d\d-\d\d(?:[ T]\d|$)|Cable dated|Key:|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d|EPET @|VZCZC)/

export function findCopies(
  text: string,
  id: { station: string; serial: number } | null,
  sameStation: (name: string) => boolean,
): Copies {
  const lines = linesOf(text, 0, text.length)
  const heads = findHeads(lines)
  const cut = findCut(text, lines, heads)
  const starts: { at: number; kind: Copy['kind'] }[] = [{ at: 0, kind: cut === null ? 'whole' : 'excerpt' }]
  if (cut !== null && cut < text.length) starts.push({ at: cut, kind: 'second' })
  let opened = 0
  for (const head of heads) {
    if (!head.opens) continue
    opened += 1
    const other = isOther(head, id, sameStation)
    const last = starts.at(-1) as { at: number; kind: Copy['kind'] }
    // The first head of a copy belongs to it, whatever it says; a wrong body is reported elsewhere.
    if (opened === 1 || head.line.start - last.at < 200) continue
    if (other) {
      if (
        last.kind === 'second' &&
        !heads.some((one) => one !== head && one.line.start >= last.at && one.line.start < head.line.start)
      )
        continue
      starts.push({ at: head.line.start, kind: 'other-cable' })
    } else if (
      (head.says.section ?? 1) <= 1 &&
      last.kind !== 'other-cable' &&
      !isFirstHeadOf(head, heads, last.at)
    ) {
      starts.push({ at: head.line.start, kind: 'second' })
    }
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

function isFirstHeadOf(head: Head, heads: Head[], from: number): boolean {
  return heads.find((one) => one.line.start >= from) === head
}

function findHeads(lines: Line[]): Head[] {
  const heads: Head[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.text.length < 6 || !MAY_BE_HEAD.test(line.text)) continue
    const says = readClassificationLine(line.text)
    if (!says || (says.station === null && says.section === null && line.text.length > 60)) continue
    heads.push({ line, says, opens: says.serial !== null && opensText(lines, at) })
  }
  return heads
}

function opensText(lines: Line[], at: number): boolean {
  for (let next = at; next < Math.min(lines.length, at + 40); next += 1) {
    const text = (lines[next] as Line).text
    if (FIELD_LINE.test(text) || (next === at && /TAGS:|SUBJECT:/.test(text))) return true
    if (/^\(?\d{1,2}\. ?\(/.test(text)) return false
  }
  return false
}

/** Where an excerpt ends, or null when the body does not begin with one. */
function findCut(text: string, lines: Line[], heads: Head[]): number | null {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (line.start > EXCERPT_MOST + 1_500) return null
    if (!line.text.endsWith('...') || line.end < EXCERPT_LEAST) continue
    const next = lines.findIndex((one, index) => index > at && one.text !== '')
    if (next === -1) return line.end >= 150 && line.end <= EXCERPT_MOST ? text.length : null
    if (line.end > EXCERPT_MOST && !hasDump(lines, at)) return null
    if (repeats(lines, at, next, heads)) return (lines[next] as Line).start
  }
  return null
}

function hasDump(lines: Line[], until: number): boolean {
  return lines.slice(0, Math.min(until, 12)).some((line) => DUMP_LINE.test(line.text))
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
function repeats(lines: Line[], cut: number, next: number, heads: Head[]): boolean {
  const first = lines[next] as Line
  if (DUMP_LINE.test(first.text)) return true
  const end = Math.min(lines.length, next + 60)
  const from = first.start
  const until = (lines[end - 1] as Line).end
  if (
    heads.some(
      (head) =>
        head.line.start >= from &&
        head.line.start <= until &&
        head.says.serial !== null &&
        head.says.section !== 2,
    )
  )
    return true
  for (const field of REPEATED) {
    const before = lines.slice(0, cut + 1).some((line) => field.test(line.text))
    if (before && lines.slice(next, end).some((line) => field.test(line.text))) return true
  }
  return false
}

function isOther(
  head: Head,
  id: { station: string; serial: number } | null,
  sameStation: (name: string) => boolean,
): boolean {
  if (id === null || head.says.serial === null || head.says.station === null) return false
  return !sameStation(head.says.station) || head.says.serial !== id.serial
}
