/** Who classified the cable, why (`1.4(b)`), and from what it derives: `Classified By: DCM Ann Lee for reasons 1.4 (b) and (d)`. */
import type { Found } from '../../preload/contract/cable'
import type { Block, Heading } from './heading'
import { breaksOff, linesOf, oneLine } from './quiet'

export interface Classifier {
  classifiedBy: Found<string> | null
  reasons: string[]
  derivedFrom: Found<string> | null
  cut: boolean
}

const MOST_LINES = 8
const ENDS =
  /^(?:[-=_*~]{4,}|\(?\d{1,2} ?[.)] ?[("A-Z]|SUMMARY\b|INTRODUCTION|KEY POINTS|\((?:U|C|S|SBU|[CS]\/{1,2}NF)\))/i

export function readClassifier(text: string, heading: Heading): Classifier {
  const blocks = heading.blocks.filter(({ label }) => label === 'classified-by')
  const classifier: Classifier = { classifiedBy: null, reasons: [], derivedFrom: null, cut: false }
  for (const block of blocks) {
    const written = stretchOf(text, block)
    // `Classified By: Derived from Multiple Sources` names no person.
    if (DERIVED.test(written.text)) classifier.derivedFrom ??= derivedIn(written)
    else if (classifier.classifiedBy === null) {
      classifier.classifiedBy = classifierIn(written.text, written.start)
      classifier.cut = breaksOff(text, written.end, heading.end)
    }
    for (const reason of reasonsIn(written.text))
      if (!classifier.reasons.includes(reason)) classifier.reasons.push(reason)
  }
  const derived = heading.blocks.find(({ label }) => label === 'derived-from')
  if (derived) classifier.derivedFrom = derivedIn(stretchOf(text, derived))
  return classifier
}

const DERIVED = /^DERIVED FROM ?:?\s*/i

/** What the cable derives from, without a label said again: `DERIVED FROM: Derived from previous message`. */
function derivedIn(written: Stretch): Found<string> | null {
  const start = written.start + (DERIVED.exec(written.text)?.[0].length ?? 0)
  const verbatim = written.text.slice(start - written.start)
  return verbatim === '' ? null : { value: oneLine(verbatim), verbatim, span: spanOf(start, written.end) }
}

/** Where the words of the field end. */
export const classifierEnd = (text: string, block: Block) => stretchOf(text, block).end

const spanOf = (start: number, end: number) => ({ part: 'body' as const, start, end })

interface Stretch {
  text: string
  start: number
  end: number
}

/** The words of the field down to a blank line; a lone blank line before the reason is passed. */
function stretchOf(text: string, block: Block): Stretch {
  let start = block.content
  let end = block.content
  let first = true
  for (const line of linesOf(text, block.content, block.end, MOST_LINES * 2)) {
    if (line.text === '') {
      if (!first && !reasonFollows(text.slice(start, end), text.slice(line.end + 1, block.end))) break
      continue
    }
    if (!first && ENDS.test(line.text)) break
    if (first) start = line.start
    end = line.end
    first = false
  }
  const words = text.slice(start, end)
  const colon = /^[:;.,\s-]+/.exec(words)?.[0].length ?? 0
  return { text: words.slice(colon), start: start + colon, end }
}

/** True where a blank line parts a name from its reason, as on pages with a blank line between all lines. */
function reasonFollows(before: string, after: string): boolean {
  if (/^\s*(?:REASONS?\b|E\.O\. ?\d+,? ?\d\.\d|1\.[45])/i.test(after)) return true
  if (/\b1\.\s*$/.test(before)) return /^\s*[456]\b/.test(after)
  const near = after.slice(0, 300)
  if (/\b1\.\s?[456]/.test(before)) return /^\s*(?:(?:and|or|&)\s*)?\(?[a-h]\)/i.test(near)
  return /^\s*(?:[^\n]{1,80}\n\s*){0,2}[^\n]{0,80}\b1\.\s?[456]\.?\s?\(?[a-h]\b/i.test(near)
}

/** `reasons`, also broken by a line end (`rea⏎sons`, `fo⏎r reasons`) or without its A. */
const REASON = 'R\\s{0,9}E\\s{0,9}A?\\s{0,9}S\\s{0,9}O\\s{0,9}N(?:\\s{0,9}S)?\\b'
const BEFORE_REASON = new RegExp(
  `[\\s,;:.(-]*(?:\\b(?:F\\s{0,9}O\\s{0,9}R|PER|UNDER|DUE TO|ON)\\s+(?:THE\\s+)?(?:E\\.?O\\.?\\s*\\d+\\s*)?(?:${REASON}|SECTIONS?\\b)|\\bSECTIONS?\\s+1[./]|\\b${REASON}|\\bFOR\\s+1[./]\\s?[45]|\\bE\\.?\\s?O\\.?\\s*1\\d{4}|\\b1[./]\\s?[45]\\s*\\(?\\s*[A-H]\\b)`,
  'i',
)

/** Name and office, without the reasons behind them. */
function classifierIn(written: string, start: number): Found<string> | null {
  const stop = written.search(BEFORE_REASON)
  const bare = (stop === -1 ? written : written.slice(0, stop)).replace(/[\s,;:.(-]+$/, '')
  const abbreviated = /\b(?:Jr|Sr|a\.i)$/i.test(bare) && written[bare.length] === '.'
  const name = abbreviated ? `${bare}.` : bare
  const value = oneLine(name)
    .replace(/^(?:CLASSIFIED BY:?|BY:?) /i, '')
    .replace(/,? (?:PER|FOR|UNDER|BASED ON|PURSUANT TO|IN ACCORDANCE WITH)$/i, '')
  if (value === '') return null
  return { value, verbatim: name, span: spanOf(start, start + name.length) }
}

/** A section of the order with its letters: bare, in brackets, two in one pair. `a` before a word is an article; lines broke `a⏎nd`. */
const SECTION =
  /\b[1l](?:\s?[.,/]\s?|\s?(?=[45]\s?[([]))([456])\.?[\s-]{0,3}((?:[([]\s?[a-h]{1,3}\s?[)\]]|[([]?\s?(?:a(?!\s(?!and\b|or\b)[a-z])|[b-h])\b\s?[)\]]?|\b(?:a\s?n\s?d|or|to|thru|through)\b|[&,;/.\s–-]){1,40})/gi
/** `(b-d)`, `(b) through (d)`: one letter, or both ends of a range; small words on their own are passed. */
const LETTER =
  /\b(?:a\s?n\s?d|or|to|thru|through)\b|([a-h])(?:[)\]\s]*(?:[-–]|\b(?:to|thru|through)\b)[\s([]*([a-h])\b)?/gi

/** `… and (d). (C) Poloff met …`: the text was joined to the field, and its mark is no letter of the order's. */
const JOINED_TEXT = /(?<=[.)] )\([CSU]\) (?=[A-Z][a-z])|(?<=\([a-h]\)\. )\([CSU]\)$/

/** `1.4 (b) and (d)`, `1.5(B,D)`, `1⏎.4 b/d`, `1.4 (b-d)` → `1.4(b)`, `1.4(c)`, `1.4(d)`. */
function reasonsIn(written: string): string[] {
  const reasons: string[] = []
  const field = oneLine(written)
  const joined = field.search(JOINED_TEXT)
  const own = joined === -1 ? field : field.slice(0, joined)
  for (const [, section, list = ''] of own.matchAll(SECTION)) {
    for (const [, first, last = first] of list.matchAll(LETTER)) {
      if (first === undefined || last === undefined) continue
      for (const letter of lettersBetween(first.toLowerCase(), last.toLowerCase())) {
        const reason = `1.${section}(${letter})`
        if (!reasons.includes(reason)) reasons.push(reason)
      }
    }
  }
  return reasons
}

/** Both letters and all between them; letters that run backwards are no range. */
function lettersBetween(first: string, last: string): string[] {
  const all = [...'abcdefgh']
  const [from, to] = [all.indexOf(first), all.indexOf(last)]
  return from <= to ? all.slice(from, to + 1) : [first, last]
}
