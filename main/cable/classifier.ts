/** Who classified the cable, why (`1.4(b)`), and from what it derives: `Classified By: DCM Ann Lee for reasons 1.4 (b) and (d)`. */
import type { Found } from '../../preload/contract/cable'
import { isCaptionLine } from './classification'
import type { Block, Heading } from './heading'
import { breaksOff, linesOf, oneLine } from './quiet'
import { lettersGoOn, reasonsIn } from './reasons'
import { oneEditApart } from './spelling'

export interface Classifier {
  classifiedBy: Found<string> | null
  reasons: string[]
  derivedFrom: Found<string> | null
  cut: boolean
}

const MOST_LINES = 8
const ENDS =
  /^(?:[-=_*~]{4,}|\(?\d{1,2} ?[.)]{1,2} ?[("A-Z]|SUMMARY\b|INTRODUCTION|KEY POINTS|DECLASSIFY (?:UP)?ON\b|\((?:U|C|S|SBU|[CS]\/{1,2}NF)\))/i

export function readClassifier(text: string, heading: Heading): Classifier {
  const blocks = heading.blocks.filter(({ label }) => label === 'classified-by')
  const classifier: Classifier = { classifiedBy: null, reasons: [], derivedFrom: null, cut: false }
  for (const block of blocks) {
    const written = stretchOf(text, block)
    // References that strayed under the label, and `Derived from Multiple Sources`, name no person.
    if (ONLY_REFERENCES.test(written.text)) continue
    if (DERIVED.test(written.text)) classifier.derivedFrom ??= derivedIn(written)
    else if (classifier.classifiedBy === null) {
      classifier.classifiedBy =
        namedBefore(text, block) ?? classifierIn(withoutReasonsAhead(written), cutWord(text, block))
      classifier.cut = breaksOff(text, written.end, heading.end)
    }
    for (const reason of reasonsIn(written.text))
      if (!classifier.reasons.includes(reason)) classifier.reasons.push(reason)
  }
  const derived = heading.blocks.find(({ label }) => label === 'derived-from')
  if (derived) classifier.derivedFrom = derivedIn(stretchOf(text, derived))
  return classifier
}

const ONLY_REFERENCES = /^(?:[A-Z]{3,}(?: [A-Z]{3,}){0,2} \d{1,6}[\s,;.]*)+$/
const DERIVED = /^DERIVED FROM ?:?\s*/i

/** What the cable derives from, without a label said again: `DERIVED FROM: Derived from previous message`. */
function derivedIn(written: Stretch): Found<string> | null {
  const start = written.start + (DERIVED.exec(written.text)?.[0].length ?? 0)
  const verbatim = written.text.slice(start - written.start).split(DECLASSIFY, 1)[0] as string
  return verbatim === ''
    ? null
    : { value: oneLine(verbatim), verbatim, span: spanOf(start, start + verbatim.length) }
}

/** The instruction on the same line. */
const DECLASSIFY = /[\s;,.]*\bDECLASSIFY (?:UP)?ON\b/i

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
    // A blank line, or captions at the foot of a page, may part a name from its reason.
    if (line.text === '' || (!first && isCaptionLine(line.text))) {
      if (!first && !reasonFollows(text.slice(start, end), text.slice(line.end + 1, block.end))) break
      continue
    }
    if (
      !first &&
      !lettersGoOn(text.slice(start, end), line.text) &&
      (ENDS.test(line.text) || beginsSentence(line.text))
    )
      break
    if (first) start = line.start
    end = line.end
    first = false
  }
  const words = text.slice(start, end)
  const colon = /^[:;.,\s-]+/.exec(words)?.[0].length ?? 0
  return { text: words.slice(colon), start: start + colon, end }
}

/** `Classified By: DCM Ann Lee⏎This is an action request.` */
const beginsSentence = (line: string) =>
  /^(?:Th(?:is|ese|e)|On|In|At|During|An?|We|I|Please|Post) [a-z]/.test(line) &&
  !/\breasons?\b|\b1\.[45]/i.test(line)

/** True where a blank line parts a name from its reason, as on pages with a blank line between all lines. */
function reasonFollows(before: string, after: string): boolean {
  if (/^\s*(?:REASONS?\b|E\.O\. ?\d+,? ?\d\.\d|1\.[45])/i.test(after)) return true
  if (/\b1\.\s*$/.test(before)) return /^\s*[456]\b/.test(after)
  const near = after.slice(0, 300)
  if (/\b1\.\s?[456]/.test(before)) return /^\s*(?:(?:and|or|&)\s*)?\(?[a-h]\)/i.test(near)
  return /^\s*(?:[^\n]{1,80}\n\s*){0,2}[^\n]{0,80}\b1\.\s?[456]\.?\s?\(?[a-h]\b/i.test(near)
}

/** A word that a line end broke (`rea⏎sons`, `fo⏎r`), or that has a zero for its O. */
const broken = (word: string) =>
  [...word].map((letter) => (letter === 'O' ? '[O0]' : letter)).join('\\s{0,9}')
/** `reasons` with one letter lost; `reas` alone only behind `for`. */
const REASON = `(?:${['REASON', 'RASON', 'RESON', 'REAON', 'REASN'].map(broken).join('|')})(?:\\s{0,9}S)?(?![A-Z])`
const BEFORE_REASON = new RegExp(
  [
    `\\b(?:${['FOR', 'UNDER'].map(broken).join('|')}|FR|PER|DUE TO|(?:BASED\\s+)?(?:UP)?[O0]N)\\s+(?:THE\\s+)?(?:(?:E\\.?\\s?[O0]\\.?\\s*)?1\\d{4}\\b|${REASON}|REAS\\b|${broken('SECTION')}S?\\s+1[./,]|1[./,]\\s{0,3}\\d)`,
    `\\bSEC(?:TION)?S?\\.?\\s+1[./,]`,
    `\\b(?:FOR)?${REASON}`,
    `\\bE\\.?\\s?[O0]\\.?\\s*1\\d{4}`,
    `\\b[1l][./,]\\s?\\d\\s*\\(?\\s*[A-H]\\b`,
    // Letters that lost their section.
    `\\s\\([A-H]\\)(?=\\s*(?:$|[,;.&+/(]|AND\\b|OR\\b))`,
    // The foot of a page.
    `\\n\\s*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)\\s*(?:\\n|$)`,
  ].join('|'),
  'i',
)
/** What the order's words leave behind a name: small words, and a label said again before it, with a portion mark. */
const SMALL_WORDS =
  /(?:[\s,;:.(-]|\b(?:F[O0]R|FO|FR|FRO|FFOR|PER|UNDER|DUE TO|BASED\s+(?:UP)?[O0]N|PURSUANT TO|IN ACCORDANCE WITH))+$/i
const LABEL_AGAIN =
  /^(?:\d{1,2}\.\s+)?(?:\((?:[UCS]|SBU|[CS]\/{1,2}NF)\)\s+)?(?:(?:THIS\s+(?:MESSAGE|CABLE|TELEGRAM)\s+(?:(?:IS|WAS|HAS\s+BEEN)\s+)?)?CLASS?I?FI?ED\s+BY(?::\s*|\s+)|BY:?\s+)?/i
/** Noise of a broken transmission, which no name or office has in it: `reQ#8$UQ8ML`. */
const NOISE = /[#$~`{}^=<>]|[a-z][1-9][a-z]/
/** A name with its office is far shorter; lines may be endless. */
const MOST_NAME = 2_000

/** `Reasons 1.4 (b), (d); Classified by: DCM Ann Lee`, `1.4 (b) Classified by DCM Ann Lee`. */
const REASONS_AHEAD =
  /^(?:(?:FOR )?REASONS?\b|(?:E\.?O\.? ?1\d{4},? ?)?1[.,] ?[45]\b)[^\n]{0,80}?\bCLASSIFIED\s+BY\b[:\s]{0,4}/i

/** From the name on, where the reasons stand before it. */
function withoutReasonsAhead({ text, start, end }: Stretch): Stretch {
  const ahead = REASONS_AHEAD.exec(text)?.[0].length ?? 0
  return { text: text.slice(ahead), start: start + ahead, end }
}

/** The form that asked for the classifier filled a line of so many characters, and went on below wherever it was. */
const FULL_LINE = 71

/** Where a full line ends inside a word: `Classified By: … Counselor Gre⏎gory Lee`; a blank would stand before or behind the end. */
function cutWord(text: string, { start }: Block): number | null {
  const end = start + FULL_LINE
  if (!text.startsWith('Classified By: ', start) || text.slice(start, end).includes('\n')) return null
  return /^(?:[a-z] ?\n[a-z]|[A-Z] ?\n[A-Z])/.test(text.slice(end - 1, end + 3)) ? end : null
}

/** Name and office, without the reasons behind them; the parts of a word that a line's end cut are one again. */
function classifierIn({ text: written, start }: Stretch, cut: number | null): Found<string> | null {
  const near = written.slice(0, MOST_NAME)
  const bare = withoutReason(withoutNoise(before(near, BEFORE_REASON)), near)
  const abbreviated = /\b(?:Jr|Sr|a\.i)$/i.test(bare) && written[bare.length] === '.'
  const label = LABEL_AGAIN.exec(bare)?.[0].length ?? 0
  const name = written.slice(label, bare.length + Number(abbreviated))
  if (name.trim() === '') return null
  const seam = cut === null ? name.length : Math.max(0, cut - start - label)
  const value = oneLine(name.slice(0, seam).trimEnd() + name.slice(seam).trimStart())
  return { value, verbatim: name, span: spanOf(start + label, start + label + name.length) }
}

/** `… for resaons 1.4 (b)`, `…; raesons: 1.4 (b)`: the last words before the section, with any slip in them. */
function withoutReason(text: string, whole: string): string {
  const bare = text.replace(SMALL_WORDS, '')
  const [, preposition, word = ''] = LAST_WORD.exec(bare) ?? []
  const isReason = ['REASONS', 'REASON'].some((right) => oneEditApart(word.toUpperCase(), right))
  // Behind a sign it may be a name: `Ann M. Eason for reasons 1.4 (b)`.
  const named = preposition === undefined && !/^[\s:]*[1l][.,/]/.test(whole.slice(bare.length))
  return isReason && !named ? bare.slice(0, -word.length).replace(SMALL_WORDS, '') : bare
}

const LAST_WORD = /(?:\b(F[O0]R|FO|FR|PER|UNDER|ON)\s+|[.,;:)]\s*|\n\s*)([A-Z]{4,9})$/i

/** What stands before the first such words. */
function before(text: string, words: RegExp): string {
  const at = text.search(words)
  return at === -1 ? text : text.slice(0, at)
}

/** `1. (U) DCM Ann Lee classified this message for reasons …`: the name stands before the label. */
function namedBefore(text: string, block: Block): Found<string> | null {
  if (!/\bTHIS$/i.test(text.slice(block.start, block.content))) return null
  const near = text.slice(Math.max(0, block.start - 90), block.start)
  const name = /(?:^|[.)\n]) *([A-Z][\w.' -]{2,60}?)(?: (?:HAS|HAVE))? +$/i.exec(near)?.[1]
  if (name === undefined) return null
  const start = block.start - near.length + near.lastIndexOf(name)
  return { value: name, verbatim: name, span: spanOf(start, start + name.length) }
}

/** What stands before the first word that is noise. */
function withoutNoise(text: string): string {
  const clean = before(text, NOISE)
  return clean === text ? text : clean.replace(/\S*$/, '')
}
