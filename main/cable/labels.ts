/** The labels of a heading's fields, as typed, mistyped and in small letters. */
import { oneEditApart } from './spelling'
import { isStation } from './station'

export type Label = 'instruction' | 'tags' | 'subject' | 'references' | 'classified-by' | 'derived-from'

/** Orders on sanctions and arms, which subjects name: `… DESIGNATIONS UNDER⏎E.O. 13224`. */
const OTHER_ORDERS = '(?:12735|12938|12947|13094|13224|13288|13315|13338|13382|13391|13405|13438|13448|13469)'

const LABEL: [Label, RegExp][] = [
  [
    'instruction',
    new RegExp(
      `^["(]*(?=E)(?!.{0,24}\\b${OTHER_ORDERS}\\b)(?:E ?[.,]? ?[O0QM] ?[.,]? ?:? ?(?:1\\d{3,4}|\\d{5})|EXECUTIVE ORDER|E\\.?O\\.? ?:)`,
      'i',
    ),
  ],
  [
    'tags',
    /^["(]*(?:TAGS?(?: LINE)? ?[.,]? ?[:;]|AGS ?:|T(?:GAS|ASG) ?:|TAGS?[ .,-][ -]*(?=[A-Z]{2,5}\b|\()|T A G S ?:?|TAGS?$)/,
  ],
  ['tags', /^["(]*(?:tags? ?:)/i],
  ['tags', /^tags? +(?=(?:[a-z]{2,5}[ ,;]+){1,20}[a-z]{2,5}[ ,;]*$|[a-z]{4}, ?[a-z]{2,5}\b)/],
  // Small letters here, capitals there: before nothing but a list.
  ['tags', /^[Tt][Aa][Gg][Ss]? +(?=(?:[A-Z]{2,5}[ ,;]+)+[A-Z]{2,5}[ ,;]*$)/],
  // Behind two of them with commas, whatever names follow in capitals.
  ['tags', /^Tags? +(?=[A-Z]{4}, ?[A-Z]{2,5}, [A-Z\d ,;-]+$)/],
  ['tags', /^(?![Tt]ags? )[Tt][Aa][Gg][Ss]? +(?=[a-z]{3,14}(?: ?, ?[a-z]{2,14})* ?,?$)/],
  ['subject', /^(?:\([CSU]\) ?|\(SBU\) ?)?["(]*(?:SUBJECT(?: LINE)?|UBJECT|SUBJ?|S U B J E C T) ?[:;]/i],
  ['subject', /^["(]*(?:SUBJECT|SUBJ)(?: ?-{1,2} ?|[.,] ?| +|$)(?!LINE\b|TO\b|OF\b|MATTER\b)/],
  ['subject', /^subj(?:ect)? +(?!(?:lines?|to|of|matters?|is|was|and)\b)(?=[a-z\d"(][^A-Z]*$)/],
  [
    'references',
    /^["(]*(?:REF(?:ERENCE)?(?:'?S)?|REFTELS?|REF(?:ERENCE|TEL)? ?\(S\)|R E F(?: S)?)(?: LINE)?\.? ?[:;]/i,
  ],
  [
    'references',
    /^["(]*(?:REFS?[.,] *|REF(?:TEL)?S?(?: +|(?=\([A-Z]\))))(?=[(A-Z\d])(?!TO\b|THE\b|IS\b|IN\b)/,
  ],
  ['references', /^REF(?:TEL)?S? -{1,2} +(?=[A-Z\d(])/i],
  ['references', /^Refs? (?=[A-Z][ .:)])/],
  ['references', /^Refs?\. *(?=\(?A[.):] ?[A-Z\d]|(?:\d\d ?)?[A-Z][A-Za-z ]{2,20} \d{2,6}\b)/],
  ['references', /^refs? (?=\(?[a-z][.):] ?[a-z\d]|(?:\d\d )?[a-z]{4,14} \d{2,6}\b)/],
  // Labels that lost letters or their colon, before something that can only be a reference.
  [
    'references',
    /^(?:(?:RE|Q|F) ?: ?|REFS? ?-{1,2} {0,3}|REFERENCES? +)(?=\(?A[.)] {0,3}[A-Z\d]|(?:\d\d ?)?[A-Z][A-Z ]{2,20} \d{2,6}\b)/,
  ],
  // `A. REF OSLO 9001`: the letter stands before the label, and stays with its reference.
  ['references', /^(?=\(?A[.)] ?REF(?:TEL)?S?:? ?(?:\d\d ?)?[A-Z][A-Z ]{2,20} \d{2,6}\b)/],
  ['derived-from', /^["(]*DERIVED FROM ?:?/i],
  ['classified-by', /^BY: (?=[A-Z])/],
  // The reasons stand before the name, which may follow on the same line: the field begins with them.
  ['classified-by', /^(?=(?:FOR )?REASONS?\b[\s:]{0,3}(?:(?:E\.?O\.? ?)?1\d{4},? ?)?1[.,] ?[45]\b)/i],
  // So do sections of the order without that word: `1.4 (b) Classified by DCM Ann Lee`, or a line of nothing else.
  [
    'classified-by',
    /^(?=1[.,] ?[45][.,]? ?[([]?[A-H]\b[)\]A-H,;/& .([]{0,24}(?:AND |OR )?[([]?[A-H]?[)\]]?[.,;:]? {0,3}(?:$|CLASSIFIED BY\b))/i,
  ],
  [
    'classified-by',
    /^(?:\([A-Z/ ]{1,8}\) {0,3})?THIS (?:MESSAGE|CABLE|TELEGRAM) (?:(?:IS|WAS|HAS BEEN) )?CLASS?IFI?ED BY:? (?=[A-Z])/i,
  ],
  [
    'classified-by',
    /^["(]*(?:\d{1,2}\.? {0,3})?(?:\([A-Z/ ]{1,8}\) {0,3})?CLASS?IFI?ED *(?:(?:(?:TOP )?SECRET|CONFIDENTIAL)?(?:[ ,-]{0,3}ENTIRE TEXT)?[ ,-]{0,3}BY(?:Y(?= ?:))?|FOR REASON)/i,
  ],
  // Said otherwise: `CLASS BY:`, `CLASSIFIER:`, `CLASSIFYING OFFICER:`, `CLASSIFICATION AUTHORITY:`.
  [
    'classified-by',
    /^["(]*(?:CLASS\.? BY|CLASSIFIED PER|CLASSIFIER|CLASSIF(?:YING|ICATION) (?:OFFICER|OFFICIAL|AUTHORITY)) ?:/i,
  ],
]
/** The first letter of a label is wrong: what follows it still stands there. */
const MAY_BE_MISTYPED = /^["(]*[A-Z.,;:/-]{1,2}(?:UBJ|SBJ|BJE|AGS|GS ?:|ASSIF|SSIFIED)/i
/** A quick look at the first letters spares most lines the long list above. */
const MAY_BE_LABEL =
  /^["(]*(?:E|A[.)] ?REF|T|AT?GS|S|UBJ|R|D|C|BY: |Q|F|1[.,] ?[45]|(?:\d{1,2}\.? {0,3})?(?:\([A-Z/ ]{1,8}\) {0,3})?[CST])/i

/** What notes and mail programs put before a line. */
const SIGN = /^[*•>#]{1,3} ?(?=[A-Z])/i

/** The label with which a line begins, and how many characters it takes; null for another line. */
export function labelOf(line: string): { label: Label; length: number } | null {
  const sign = SIGN.exec(line)?.[0].length ?? 0
  const label = labelIn(sign === 0 ? line : line.slice(sign))
  return label === null || sign === 0 ? label : { ...label, length: label.length + sign }
}

/** Labels that a line's end cut in two, or parted from their colon: `SUBJ⏎ECT: HERRING`, `REF⏎: OSLO 9001`, `Classified⏎By: …`. */
const CUT = /^(?:TAGS?|SUBJECT|REF(?:TEL|ERENCE)?S?|CLASSIFIED ?BY|Classified ?By) ?(?::|(?<=BY|By) )/
const MAY_BE_CUT = /^(?:(?:TA|SU|RE|CLASS)[A-Z]{0,7}|Class[a-z]{0,5})$/

/** The label that a line begins and the next one ends, and how much of the next it takes. */
export function cutLabel(line: string, next: string): { label: Label; length: number } | null {
  if (!MAY_BE_CUT.test(line)) return null
  // Alone on its line without a colon, a label is none unless a reference follows.
  if (/^REF(?:TEL|ERENCE)?S?$/.test(line) && beginsReference(next)) return { label: 'references', length: 0 }
  const hit = CUT.exec(line + next)
  const label = hit && labelIn(hit[0])
  return label && hit[0].length > line.length
    ? { label: label.label, length: hit[0].length - line.length }
    : null
}

function labelIn(line: string): { label: Label; length: number } | null {
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
  if (
    isNear(word, ['TAGS']) &&
    /^ *(?:[A-Z]{4}[,;] ?[A-Z(]|(?:[A-Z]{4} ){3}[A-Z]{2,4}\b|(?:[A-Z]{2,4}, ?){2,}[A-Z]{2,4} *(?:,|$))/.test(
      rest,
    )
  )
    return 'tags'
  return isNear(word, ['REF', 'REFS', 'REFTEL', 'REFTELS']) && beginsReference(rest) ? 'references' : null
}

/** Signs among the letters are the one slip. */
function isNear(word: string | undefined, labels: string[]): boolean {
  const written = (word ?? '').toUpperCase()
  const plain = written.replace(/[^A-Z]/g, '')
  return labels.some((label) => oneEditApart(written, label) || plain === label)
}

/** A list's first letter, a station with its number, or what else is referred to. */
function beginsReference(words: string): boolean {
  if (/\b(?:E-?MAIL|TELCON|IIR)\b/i.test(words)) return true
  const name = /^ ?(?:'?\d{2,4} ?)?([A-Z][A-Za-z .]{2,20}?) ?#?\d{1,6}\b/.exec(words)?.[1]
  return /^ ?\(?A[.)] ?[A-Z\d(]/.test(words) || (name !== undefined && isStation(name))
}

/** `REF B) …`, `B. REF: …` go on with a list that `REF A) …` began; `F: …` behind `E: …` is no label that lost its letters. */
export function isLetteredLabel(line: string): boolean {
  return /^(?:REF(?:TEL)?S?:? ?\(?[A-Z][.):]|\(?[A-Z][.)] ?REF(?:TEL)?S?\b|F ?:)/i.test(line)
}
