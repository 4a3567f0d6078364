/**
 * The heading of a cable: classification line, captions, notes to addressees, then labelled fields (E.O., TAGS, SUBJECT,
 * REF, Classified By) down to the first paragraph. Here the stretches are found; each field has its own reader.
 */
import { type ClassificationLine, isCaptionLine, readClassificationLine } from './classification'
import { type Line, linesOf, trimmed } from './quiet'
import { oneEditApart } from './spelling'
import { isStation } from './station'

export const LABELS = [
  'instruction',
  'tags',
  'subject',
  'references',
  'classified-by',
  'derived-from',
] as const
export type Label = (typeof LABELS)[number]

/** A labelled stretch: from the label to the next one; `content` is where the words after the label begin. */
export interface Block {
  label: Label
  start: number
  content: number
  end: number
}

export interface Heading {
  start: number
  end: number
  classification: { line: Line; says: ClassificationLine } | null
  captions: Line[]
  slugs: Line[]
  /** Lines above the classification line: what a newspaper or a database put before the text. */
  junk: Line[]
  blocks: Block[]
  /** Where the first paragraph begins. */
  text: number
}

/** Beyond these a text without paragraphs is no heading any more. */
const MOST_LINES = 220
const MOST_CHARACTERS = 14_000

const LABEL: [Label, RegExp][] = [
  ['instruction', /^["(]*(?:E ?[.,]? ?[O0QM] ?[.,]? ?:? ?(?:1\d{3,4}|\d{5})|EXECUTIVE ORDER|E\.?O\.? ?:)/i],
  [
    'tags',
    /^["(]*(?:TAGS? ?[:;]|AGS ?:|T(?:GAS|ASG) ?:|TAGS?[ .,-][ -]*(?=[A-Z]{2,5}\b|\()|T A G S ?:?|TAGS?$)/,
  ],
  ['tags', /^["(]*(?:tags? ?:)/i],
  ['tags', /^tags? +(?=(?:[a-z]{2,5}[ ,;]+){1,20}[a-z]{2,5}[ ,;]*$|[a-z]{4}, ?[a-z]{2,5}\b)/],
  ['subject', /^(?:\([CSU]\) ?|\(SBU\) ?)?["(]*(?:SUBJECT|UBJECT|SUBJ|S U B J E C T) ?[:;]/i],
  ['subject', /^["(]*(?:SUBJECT|SUBJ)(?: ?-{1,2} ?|\. ?| +|$)(?!LINE\b|TO\b|OF\b|MATTER\b)/],
  ['references', /^["(]*(?:REF(?:ERENCE)?S?|REFTELS?|REF(?:ERENCE|TEL)? ?\(S\))\.? ?[:;]/i],
  ['references', /^["(]*(?:REFS?\. ?|REF(?:TEL)?S? +)(?=[(A-Z\d])(?!TO\b|THE\b|IS\b|IN\b)/],
  ['references', /^Refs? (?=[A-Z][ .:)])/],
  ['references', /^refs? (?=\(?[a-z][.):] ?[a-z\d]|(?:\d\d )?[a-z]{4,14} \d{2,6}\b)/],
  // Labels that lost letters or their colon, before something that can only be a reference.
  [
    'references',
    /^(?:(?:RE|Q|F) ?: ?|REFS? ?-{1,2} ?|REFERENCES? +)(?=\(?A[.)] ?[A-Z\d]|(?:\d\d ?)?[A-Z][A-Z ]{2,20} \d{2,6}\b)/,
  ],
  ['derived-from', /^["(]*DERIVED FROM ?:?/i],
  ['classified-by', /^BY: (?=[A-Z])/],
  ['classified-by', /^["(]*(?:\d{1,2}\.? ?)?(?:\([A-Z/ ]{1,8}\) ?)?CLASS?IFI?ED *(?:BY|FOR REASON)/i],
]
/** The first letter of a label is wrong: what follows it still stands there. */
const MAY_BE_MISTYPED = /^["(]*[A-Z.,;:/-]{1,2}(?:UBJ|SBJ|BJE|AGS|GS ?:|ASSIF|SSIFIED)/i
/** A quick look at the first letters spares most lines the long list above. */
const MAY_BE_LABEL = /^["(]*(?:E|T|AT?GS|S|UBJ|R|D|C|BY: |Q|F|(?:\d{1,2}\.? ?)?(?:\([A-Z/ ]{1,8}\) ?)?[CS])/i

/** Labels run into the line before them: `SIPDISE.O. 12958: … TAGS: PGOV SUBJECT: …`. */
const INLINE =
  /(?:TAGS|SUBJECT|SUBJ|REFS?|REFTELS?|Tags|Subject|Refs?):(?=\s|$)|(?:TAGS|SUBJECT|REFS?):(?=\S)|TAGS? (?=[A-Z]{4}, ?[A-Z]{2})|E\. ?[Oo]\. ?1\d{4}|C(?:lassified|LASSIFIED) {1,3}B(?:y|Y):|classified by:?(?= )|Classified {1,3}[Bb]y(?= {1,3}[A-Z])|CLASSIFIED BY(?= [A-Z][^:\n]{3,80}(?:REASON|1\.[45]))|REF A[:.)](?= [A-Z\d])|D(?:erived|ERIVED) {1,3}F(?:rom|ROM):|(?:tags|subject|refs?):(?= )|1\. {0,3}\((?:[UuCcSs]|SBU|sbu|[CS]\/{1,2}NF|[cs]\/{1,2}nf|SBU\/NF|sbu\/nf|TS|LOU|FOUO)\)/g

/** The first paragraph: `1. (C) …`, `1. Text`, `(SBU) Summary`, a title, or a line of dashes. */
const FIRST_PARAGRAPH = /^(?:\(?1 ?[.)] {0,12}(?:[A-Za-z("'“-]|$)|1 {0,3}\((?:U|C|S|SBU))/
const TITLE =
  /^(?:[-=_*~]{4,}|\*{0,3} ?(?:EXECUTIVE )?SUMMARY\b|INTRODUCTION\b|KEY POINTS?\b|BEGIN SUMMARY|COMMENT[:.]?$|OVERVIEW[:.]?$)/i
const MARKED =
  /^\((?:U|C|S|SBU|TS|LOU|FOUO|[CS]\/{1,2}NF|SBU\/{1,2}NF|S\/{1,2}REL[^)]{0,40}|C\/{1,2}REL[^)]{0,40})\) ?\S/

/** The labelled fields and other lines of the heading that begins at `start`; nothing beyond `end` is looked at. */
export function readHeading(text: string, start: number, end: number): Heading {
  const limit = Math.min(end, start + MOST_CHARACTERS)
  const heading: Heading = {
    start,
    end,
    classification: null,
    captions: [],
    slugs: [],
    junk: [],
    blocks: [],
    text: limit,
  }
  const before: Line[] = []
  let ended = false
  for (const line of splitLines(text, start, limit)) {
    if (line.text === '') continue
    const last = heading.blocks.at(-1)
    const label = labelOf(line.text)
    if (label && isNew(heading, label.label)) {
      if (last) last.end = Math.min(last.end, line.start)
      heading.blocks.push({
        label: label.label,
        start: line.start,
        content: line.start + label.length,
        end: limit,
      })
      continue
    }
    // A field said twice ends there; what follows repeats it.
    const again = label && last && label.label === last.label && line.start > last.content
    if (again && !isLetteredLabel(line.text)) last.end = Math.min(last.end, line.start)
    if (endsHeading(heading, line.text, last) && !goesOnWithField(text, line, last)) {
      heading.text = line.start
      ended = true
      break
    }
    if (last === undefined) takeOpening(heading, line, before)
  }
  const last = heading.blocks.at(-1)
  if (ended && last) last.end = Math.min(last.end, Math.max(heading.text, last.content))
  // Without a first paragraph the text begins somewhere below the last field's line, or the classification line.
  if (!ended)
    heading.text = last ? lineEnd(text, last.content, limit) : (heading.classification?.line.end ?? start)
  if (heading.classification === null) {
    heading.slugs = before.filter((line) => !heading.captions.includes(line))
    heading.junk = []
  }
  addClassifierOfFirstParagraph(text, heading, limit)
  return heading
}

function lineEnd(text: string, at: number, limit: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 || end > limit ? limit : end
}

/** Each field counts once; a classifier may be named twice (`Classified By:` under `CLASSIFIED BY:`). */
function isNew(heading: Heading, label: Label): boolean {
  return label === 'classified-by' || !heading.blocks.some((block) => block.label === label)
}

function takeOpening(heading: Heading, line: Line, before: Line[]): void {
  const says = heading.classification === null ? readClassificationLine(line.text) : null
  if (says && (heading.captions.length === 0 || says.station !== null || !isCaptionLine(line.text))) {
    heading.classification = { line, says }
    heading.junk = before.splice(0)
    return
  }
  if (isCaptionLine(line.text)) heading.captions.push(line)
  else if (heading.classification) heading.slugs.push(line)
  else before.push(line)
}

/** `REF B) …` goes on with a list that `REF A) …` began. */
export function isLetteredLabel(line: string): boolean {
  return /^REF(?:TEL)?S?:? ?\(?[A-Z][.):]/i.test(line)
}

export function labelOf(line: string): { label: Label; length: number } | null {
  if (!MAY_BE_LABEL.test(line)) return MAY_BE_MISTYPED.test(line) ? mistyped(line) : null
  for (const [label, pattern] of LABEL) {
    const hit = pattern.exec(line)
    if (hit) return { label, length: hit[0].length }
  }
  return mistyped(line)
}

/** `SUBJEECT:`, `RFETEL: STATE 9001`, `TAGSE: PREL, EN`: a label with one slip in it; the short ones only before what can follow. */
function mistyped(line: string): { label: Label; length: number } | null {
  const classified = /^["(]*([A-Z][A-Z.,;:/ -]{8,14}) ?:/i.exec(line)
  if (classified && isNear(classified[1]?.replaceAll(' ', ''), ['CLASSIFIEDBY']))
    return { label: 'classified-by', length: classified[0].length }
  const hit = /^["(]*([A-Z.,;/-][A-Z .,;/-]{0,7}[A-Z]) ?[:;] ?/i.exec(line)
  if (!hit) return null
  const rest = line.slice(hit[0].length, hit[0].length + 60)
  const label = labelNear(hit[1], rest)
  return label === null ? null : { label, length: hit[0].length }
}

function labelNear(word: string | undefined, rest: string): Label | null {
  if (isNear(word, ['SUBJECT'])) return 'subject'
  if (isNear(word, ['TAGS']) && /^[A-Z]{4}[,;] ?[A-Z(]/.test(rest)) return 'tags'
  return isNear(word, ['REF', 'REFS', 'REFTEL', 'REFTELS']) && beginsReference(rest) ? 'references' : null
}

/** Signs among the letters are the one slip. */
function isNear(word: string | undefined, labels: string[]): boolean {
  const written = (word ?? '').toUpperCase()
  const plain = written.replace(/[^A-Z]/g, '')
  return labels.some((label) => oneEditApart(written, label) || plain === label)
}

/** A list's first letter, or a station with its number. */
function beginsReference(words: string): boolean {
  const name = /^ ?(?:'?\d{2,4} ?)?([A-Z][A-Za-z .]{2,20}?) ?#?\d{1,6}\b/.exec(words)?.[1]
  return /^ ?\(?A[.)] ?[A-Z\d(]/.test(words) || (name !== undefined && isStation(name))
}

/** True at the first line of the text proper. Before any label only a numbered, marked paragraph can be it. */
function endsHeading(heading: Heading, line: string, last: Block | undefined): boolean {
  if (last === undefined)
    return /^1 ?\. ?\((?:U|C|S|SBU|[CS]\/NF)\)/.test(line) && heading.classification !== null
  const named = heading.blocks.some((block) => block.label === 'subject' || block.label === 'tags')
  if (FIRST_PARAGRAPH.test(line)) return !(last.label === 'references' && isListedReference(line))
  if (last.label === 'instruction' || last.label === 'tags') return named && MARKED.test(line)
  if (MARKED.test(line)) return !(last.label === 'references' && LETTERED_REFERENCE.test(line))
  return TITLE.test(line)
}

/** `(C) SEPTEL` behind an item `(B)` is the third reference; `(C) HERRING` under a lone label is the subject. */
function goesOnWithField(text: string, line: Line, last: Block | undefined): boolean {
  if (last?.label === 'subject' && goesOnInTitle(text, line)) return true
  const letter = /^\(([A-Z]{1,3})/.exec(line.text)?.[1]
  if (last === undefined || letter === undefined) return false
  const sofar = text.slice(last.content, line.start).slice(-2_000)
  if (last.label === 'subject') return sofar.trim() === ''
  if (last.label !== 'references' || letter === 'A' || letter.length > 1) return false
  if (sofar.includes(`(${letter})`) || /^\([A-Z]\) ?SUMMARY\b/i.test(line.text)) return false
  return sofar.includes(`(${String.fromCharCode(letter.charCodeAt(0) - 1)})`)
}

/** `…COUNCIL:⏎SUMMARY OF CONCLUSIONS`: right under the subject's line, not over a line of dashes. */
function goesOnInTitle(text: string, line: Line): boolean {
  return (
    /^(?:EXECUTIVE )?(?:SUMMARY|INTRODUCTION|KEY POINTS?) (?!AND\b)[A-Z][A-Z0-9 ,.'-]*$/.test(line.text) &&
    /\S *\n *$/.test(text.slice(Math.max(0, line.start - 40), line.start)) &&
    !/^\s*[-=_*~]{4}/.test(text.slice(line.end, line.end + 40))
  )
}

/** `(C) SAN JOSE 9001` is the third reference, not a confidential paragraph. */
const LETTERED_REFERENCE = /^\([A-Z]\) ?(?:'?\d{2,4} ?)?[A-Z][A-Za-z .'-]{2,25} ?#?\d{2,7}\b/

/** `1. STATE 12345` in a list of references that is numbered instead of lettered. */
function isListedReference(line: string): boolean {
  return (
    /^\(?1[.)] ?(?:\d{2,4} ?)?[A-Z][A-Za-z .]{2,25} \d{2,7}\b(?:.{0,12}$|[ ,;(])/.test(line) &&
    line.length < 60
  )
}

/** The heading's lines, labels that stand inside one put on lines of their own. */
function* splitLines(text: string, start: number, end: number): Generator<Line> {
  let count = 0
  for (const line of linesOf(text, start, end, MOST_LINES)) {
    for (const part of splitAtLabels(text, line)) {
      yield part
      count += 1
      if (count > MOST_LINES) return
    }
  }
}

function splitAtLabels(text: string, line: Line): Line[] {
  if (line.text.length < 12 || !/[:.(]|TAG|lassified/.test(line.text)) return [line]
  const split: Line[] = []
  let at = line.start
  INLINE.lastIndex = 1
  for (let hit = INLINE.exec(line.text); hit && split.length < MOST_LINES; hit = INLINE.exec(line.text)) {
    if (!startsLabel(line.text, hit.index, hit[0])) continue
    const before = text.slice(at, line.start + hit.index).trim()
    // `SUBJECT: SUBJECT: …`; `(U) Classified by …`; `Reason: E.O. 12958 1.4 (b)`.
    if (labelOf(before)?.length === before.length || ONLY_MARK.test(before)) continue
    if (hit[0].startsWith('E') && REASON_BEFORE.test(before)) continue
    // `(U) Classified by …`: the mark is the field's.
    const mark = hit[0].startsWith('C') ? (/ \([UCS]\) ?$/.exec(before)?.[0].length ?? 0) : 0
    split.push(trimmed(text, at, line.start + hit.index - mark))
    at = line.start + hit.index - mark
  }
  split.push(at === line.start ? line : trimmed(text, at, line.end))
  return split
}

const ONLY_MARK = /^(?:\d{1,2}\.? ?)?\([A-Z/ ]{1,8}\)$/
const REASON_BEFORE = /(?:\bREASONS?|\bPER|\bUNDER|\bSECTIONS?)\b[^.]{0,20}$/i

/** `SEE REF:`, `(REF: …)`, `PREFS:` begin no field; a classifier in ¶1 belongs to the paragraph. */
function startsLabel(line: string, at: number, label: string): boolean {
  const before = line[at - 1] as string
  // Copies in small letters say so by their E.O. label.
  if (/^[a-z]/.test(label) && !/\be\.o\. ?\d/.test(line) && (!label.endsWith(':') || /[A-Z]/.test(line)))
    return false
  if (label.startsWith('1')) return /[ ).]/.test(before)
  // Run into the subject's last word: only before what can only be a reference.
  if (label.startsWith('REF') && /[A-Za-z]/.test(before))
    return /^REFS?: {0,2}(?:\(?A[.)] ?[A-Z\d(]|(?:\d\d ?)?[A-Z][A-Za-z ]{2,20} \d{2})/.test(
      line.slice(at, at + 60),
    )
  // Prose speaks of what is classified; behind a portion mark a field begins.
  const marked = /\((?:U|C|S|SBU)\) ?$/.test(line.slice(Math.max(0, at - 8), at))
  if (/^C/.test(label) && !label.endsWith(':') && !marked && /[a-z]/.test(line.slice(0, at))) return false
  if (/^C/.test(label) && /^\(?1 ?[.)]/.test(line)) return false
  if (/^REF/i.test(label))
    return /[ \d)"]/.test(before) && !/\b(?:SEE|CF|PER|OF|AND) $/i.test(line.slice(Math.max(0, at - 5), at))
  if (/^TAG/.test(label) && !label.endsWith(':'))
    return /(?:\d|N\/A) ?$/.test(line.slice(Math.max(0, at - 4), at))
  if (/^[ST]/i.test(label) && /[a-z]/.test(label)) return before === ' '
  return before !== '(' && before !== '"'
}

/** Older cables name the classifier inside the first paragraphs: `1. (U) CLASSIFIED BY …`, or as a sentence. */
function addClassifierOfFirstParagraph(text: string, heading: Heading, limit: number): void {
  if (heading.blocks.some((block) => block.label === 'classified-by' || block.label === 'derived-from'))
    return
  const from = heading.text
  const hit = /\bCLASSIFIED +(?:BY|THIS)\b/i.exec(text.slice(from, Math.min(limit, from + 2_500)))
  if (!hit) return
  const start = from + hit.index
  if (
    !/(?:^|\n|[.)] ?) *(?:\d{1,2}\. ?)?(?:\([A-Z/ ]{1,8}\) ?)?(?:[A-Z][\w.' -]{2,60} )?$/.test(
      text.slice(Math.max(0, start - 90), start),
    )
  )
    return
  const stop = text.slice(start, limit).search(/\n\s*\n|\n\s*\d{1,2}\. |\n\s*-{4}/)
  const end = stop === -1 ? Math.min(limit, start + 400) : start + stop
  heading.blocks.push({ label: 'classified-by', start, content: start + hit[0].length, end })
}

/** Where the first paragraph begins: `1. (U) CLASSIFIED BY …` is a field and a paragraph. */
export function firstParagraph(text: string, heading: Heading): number {
  const numbered = heading.blocks.find(
    ({ label, start, content }) =>
      label === 'classified-by' && /^\(?1 ?[.)]/.test(text.slice(start, content)),
  )
  return numbered?.start ?? heading.text
}

export function blockOf(heading: Heading, label: Label): Block | undefined {
  return heading.blocks.find((block) => block.label === label)
}
