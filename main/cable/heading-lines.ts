/** The lines of a heading: where copies ran a label into the words before it, the line is split there. */
import { labelOf } from './labels'
import { type Line, linesOf, trimmed } from './quiet'

/** Beyond so many a text without paragraphs is no heading any more. */
const MOST_LINES = 220

/**
 * Labels run into the line before them: `SIPDISE.O. 12958: … TAGS: PGOV SUBJECT: …`. Words of the letters of `Classified By:` alone
 * may be that label with a slip.
 */
const INLINE =
  /(?:TAGS?|SUBJECT|SUBJ|REFS?|REFTELS?|REF\(S\)|Tags?|Subject|Subj|Refs?|Reftels?|Ref\(s\)):(?=\s|$)|(?:TAGS|SUBJECT|REFS?):(?=\S)|AGS:(?= ?[A-Z]{4}\b)|(?<= )UBJECT:(?= )|TAGS? (?=[A-Z]{4}(?:, ?| )[A-Z]{2}|[A-Z]{2,5}, ?[A-Z]{2,5}\b)|SUBJECT (?=[A-Z])|REF (?=(?:\d\d )?[A-Z][A-Z ]{2,20} \d{2,6}$)|E\. ?[Oo]\. ?1\d{4}|C(?:lassified|LASSIFIED) {1,3}[Bb][Yy]:|(?<![A-Za-z])[CLASIFEDclasifed]{7,12} {0,2}[BDYbdy]{1,3} ?[Yy]?:(?= )|classified by:?(?= )|Classified {1,3}[Bb]y(?= {1,3}[A-Z])|CLASSIFIED BY(?= [A-Z][^:\n]{3,80}(?:REASON|1\.[45]))|REFS? \(?A[:.)](?= ?[A-Z\d])|R(?:EFERENCE|eference)S?:(?= {1,2}(?:\(?A[.)] ?[A-Z\d(]|(?:\d\d ?)?[A-Z][A-Za-z ]{2,20} \d{2}))|D(?:erived|ERIVED) {1,3}F(?:rom|ROM):|(?:tags?|subj(?:ect)?|ref(?:tel)?s?):(?= )|1\. {1,3}(?:SUMMARY|Summary)\b|1\. {0,3}\((?:[UuCcSs]|SBU|sbu|[CS]\/{1,2}NF|[cs]\/{1,2}nf|SBU\/NF|sbu\/nf|TS|LOU|FOUO)\)|\((?:[UCS]|SBU)\)(?= {1,3}[A-Z][a-z]+ (?!B[Yy]\b)| ?$)/g

/** The heading's lines, labels that stand inside one put on lines of their own. */
export function* headingLines(text: string, start: number, end: number): Generator<Line> {
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
    const said = labelOf(before)
    if (said?.length === before.length || ONLY_MARK.test(before)) continue
    // `RREF: A. OSLO 9002`: the letter too many is the label's, and no word of the field above.
    if (hit.index === 1 && labelOf(line.text) !== null) continue
    // `TAGS: PREL, TAGS: ECON` is one list.
    if (said?.label === 'tags' && /^TAGS/i.test(hit[0])) continue
    if (/^REF/i.test(hit[0]) && isInList(before)) continue
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
  if (/^[a-z]/.test(label) && !isSmall(line) && (!label.endsWith(':') || /[A-Z]/.test(line))) return false
  if (label === 'SUBJECT ') return BEHIND_TAGS.test(line.slice(0, at))
  if (label === 'REF ') return BEHIND_SUBJECT.test(line.slice(0, at))
  if (label.startsWith('1')) return /[ ).]/.test(before)
  if (label.startsWith('AGS')) return before === ' '
  if (label.startsWith('(')) return endsReasons(line, at)
  // Run into the subject's last word: only before what can only be a reference.
  if (label.startsWith('REF') && /[A-Za-z]/.test(before))
    return /^REFS?: {0,2}(?:\(?A[.)] ?[A-Z\d(]|(?:\d\d ?)?[A-Z][A-Za-z ]{2,20} \d{2})/.test(
      line.slice(at, at + 60),
    )
  // Prose speaks of what is classified; behind a portion mark a field begins.
  const marked = /\((?:U|C|S|SBU)\) ?$/.test(line.slice(Math.max(0, at - 8), at))
  const prose = !label.endsWith(':') && !marked && /[a-z]/.test(line.slice(0, at))
  if (/^C/.test(label) && prose && !givesReason(line, at)) return false
  if (/^C/.test(label) && /^\(?1 ?[.)]/.test(line)) return false
  if (/^REF/i.test(label))
    return (
      /[ \d)"]/.test(before) && !/\b(?:SEE|CF|PER|OF|AND|TO) $/i.test(line.slice(Math.max(0, at - 5), at))
    )
  if (/^TAG/.test(label) && !label.endsWith(':'))
    return (
      /(?:\d|N\/A) ?$/.test(line.slice(Math.max(0, at - 4), at)) || LIST_OF_TAGS.test(line.slice(at, at + 30))
    )
  if (/^[ST]/i.test(label) && /[a-z]/.test(label)) return before === ' '
  return before !== '(' && before !== '"'
}

/** Three with commas are a list, whatever stands before it. */
const LIST_OF_TAGS = /^TAGS? (?:[A-Z]{2,5}, ?){2}[A-Z]{2,5}\b/

/** Copies in small letters say so by their E.O. label. */
const isSmall = (line: string) => /\be\.?o\.? ?\d/.test(line)

/** Where no label has a colon, the words before tell: `TAGS PREL, EN SUBJECT HERRING REF OSLO 9002`. */
const BEHIND_TAGS = /\bTAGS?:? [A-Z ,;]+ $/
const BEHIND_SUBJECT = /\bTAGS?:? [A-Z ,;]+ SUBJ(?:ECT)?:? .+ (?<!\b(?:TO|OF|SEE|PER|AND|IN) )$/

/** `REF: STATE 9001  PLEASE PASS TO Ann Lee  Classified by DCM Ben Roe, Reason: 1.4 (b)`: prose names no section of the order. */
function givesReason(line: string, at: number): boolean {
  return /^Classified {1,3}By {1,3}[^\n]{3,120}?\b1[./,] ?[45] {0,2}\(?[A-H]\b/i.test(
    line.slice(at, at + 200),
  )
}

/** `REF: A. REF: STATE 9001 B. REF: OSLO 9002`: the label said again behind a letter of its list. */
function isInList(before: string): boolean {
  const letter = /(?:^|\s)\(?[A-Z][.):]\)?$/i.exec(before.slice(-5))
  return letter !== null && (/^["(]*REF/i.test(before) || letter[0].length === before.length)
}

/** `Classified By: Ann Lee for reasons 1.4 (b) and (d). (C) Herring …`: the mark of a text without numbers. */
function endsReasons(line: string, at: number): boolean {
  return (
    /\)\. {1,3}$/.test(line.slice(Math.max(0, at - 6), at)) && /\bCLASSIFIED BY\b/i.test(line.slice(0, at))
  )
}
