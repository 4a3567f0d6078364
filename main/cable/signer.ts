/** The signature: a surname, mostly in capitals, on the last line or behind the last sentence. */
import type { Found } from '../../preload/contract/cable'
import { isCaptionLine, markingWord } from './classification'
import { type Line, trimmed } from './quiet'

/** What may stand under a signature: end marks, a stamp of release, adverts of the post's classified site, quotes of a csv. */
const BELOW = new RegExp(
  `^(?:${[
    `[-–—=_*~"'“”’#<>(),.\\s]*`,
    'N{3,}.*|BT|UNQUOTE\\.?|Y{2,3}|GP-?\\d|DECONTROLLED',
    '[-=* ]*CABLE {1,3}ENDS[-=* ]*|[-=* ]{4,}CABLE|ENDS[-=* ]{4,}|END CABLE TEXT|<< ?END OF DOCUMENT ?>>',
    '\\(?(?:END(?: OF)? (?:MESSAGE|TEXT|CABLE|TELEGRAM|TRANSMISSION)|(?:[A-Z ]{3,30} )?TEXT ENDS)\\.?\\)?',
    // The number that the Department's printer sets under the last page.
    '[A-Z][A-Z ]{2,20} {2,}0\\d{7}',
    '#\\d{3,5}|\\d{1,2}\\/\\d{1,2}\\/\\d{4}|\\d{1,4}|X{4,}|SELECT \\* FROM .*',
    '\\d{4}[A-Z]{3,12}\\d{4,6} - (?:CLASSIFICATION:.*|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)\\b.{0,40})',
    // The archive's stamp, on one line or several.
    '(?:MARGARET P\\. GRAFELD|SHERYL P\\. WALTER)? {0,3}(?:DECLASSIFIED\\/RELEASED)? {0,3}(?:US DEPARTMENT OF STATE)? {0,3}(?:EO SYSTEMATIC)? {0,3}(?:REVIEW)? {0,3}(?:\\d{1,2} [A-Z]{3} \\d{4})?',
    // What the Department stamps on a telegram that it releases.
    '(?:UNCLASSIFIED {1,3})?U\\.S\\. DEPARTMENT OF STATE CASE NO\\. .*|(?:UNITED STATES|U\\.S\\.) DEPARTMENT OF STATE|RELEASED IN (?:FULL|PART)\\b.*|REVIEW AUTHORITY: .*|DATE\\/CASE ID: .*|DECAPTIONED',
    '(?:VISIT|EPET|THIS CABLE AND OTHER|FOR MORE REPORTING|INTERNET:|YOU CAN ALSO)\\b.*',
    '.*(?:https?:|www\\.|sgov\\.gov|\\.cfm).*',
    'NOTE(?: BY [A-Z/]{1,12})?: .*|CORRECTION TO FOLLOW\\.?|MINIMIZE (?:IS )?CONSIDERED\\.?',
  ].join('|')})$`,
  'i',
)
/** What a mail program printed under the text. */
const PRINTED = / \d\d:\d\d:\d\d [AP]M From DB\/Inbox:/
const CAPITALS =
  /^(?:(?:VAN|DE|DEL|VON) {1,2}|MC|O')?\p{Lu}[\p{Lu}'’.-]{1,24}(?:(?: {1,2}|[/-])\p{Lu}[\p{Lu}'’.-]{0,20}){0,2}$/u
const TITLE_CASE =
  /^(?:[Vv]an {1,2}(?:[Dd]e[nr]? )?|[Dd]e {1,2}(?:[Ll]a )?|[Vv]on {1,2}|Mc|O')?\p{Lu}[\p{L}'’-]{2,20}(?: (?:de |van )?\p{Lu}[\p{L}'’-]{2,20})?$/u
/** What databases and teletypes leave behind a name: quotes, points, the day, `##`. From the first sign alone: of a row of stars each would begin a try. */
const AFTER_NAME =
  /(?<!["”\s>#*])(?:["”\s>#*]|\s(?:N{4,}|Y{2,3})| \.|\s0?\s?\d{1,2}\/\d{1,2}\/\d{4}|\s\d{4}-\d\d-\d\d)+$/
/**
 * A name behind the last sentence on its line; in capitals it may follow anything, since a sentence ends in a point. Of four
 * letters there only the Secretary's who signed all of her Department's cables from 2005 to 2009: most such words are no names.
 */
const GLUED =
  /(?:(?:\D[.!?)"”*X]|\/\d{2,4}\)) {0,3}((?:(?:VAN|van|DE|VON|LA) {1,2}|Mc)?[A-Z][A-Za-z'’-]{2,20})|[.#] {0,3}([A-Z][A-Z'-]{3,20})| ([A-Z]{5,20}|LA [A-Z]{4,20}|RICE)|[.!?)] {1,3}([A-Z]{4,20})\.)$/
const NO_NAME =
  /^(?:END|COMMENT|SUMMARY|SIPDIS|NOFORN|SENSITIVE|UNCLASSIFIED|CONFIDENTIAL|SECRET|NNNN?|BT|XX+|REDACTED|MINIMIZE CONSIDERED|UNQUOTE|TEXT|CONTINUED|TOTAL|DECONTROLLED|THANKS?|REGARDS|MESSAGE)\b/i
/** The place of the name in a form, left as it was. */
const PLACEHOLDER =
  /^[([<"_ ]{0,4}(?:(?:TYPED |PRINTED )?NAME|SIGNATURE(?: BLOCK)?|SIGNED(?: BY)?)[)\]>":._ ]{0,40}$/i
/** What begins the next sentence where a text breaks off: `… was 5.6 percent. The`. */
const BEGINS_SENTENCE =
  /^(?:The|Th(?:is|at|ese|ose|ey|eir|ere|en|us)|She|His|Her|Its|Our|For|But|And|Not|Yet|When|While|With|From|After|Before|Since|Some|Most|Many|Both|Also|Other|Such|However|Although|Meanwhile|During|Despite|According)$/i

/** The transmission header, said again under the text; without its first lines it begins with its date, and goes on in addresses alone. */
const HEADER_AGAIN =
  /\n[ \t]*VZCZ[^\n]*(?:\n[ \t]*(?:(?:(?:[OPRYZ]{1,2}|DE|FM|TO|INFO|XMT|ZN[RY]) |R[A-Z]{3,7}\/)[^\n]*)?)*$|\n[ \t]*(?:[OPRYZ]{1,2} ){1,2}\d{6} ?Z [A-Z]{3} \d\d[ \t]*\n[ \t]*FM [^\n]*(?:\n[A-Z0-9 \t/().,'-]*)*$/
const HEADER_MOST = 6_000
/** So many lines may stand under a signature, and so many blank ones: old telegrams fill their last page with them. */
const MOST_BELOW = 14
const MOST_BLANK = 80
/** A longer text is no excerpt that breaks off. */
const EXCERPT_MOST = 1_500

/** The signer of a copy that ends at `end`. */
export function readSigner(text: string, start: number, end: number): Found<string> | null {
  const whole = end - start > EXCERPT_MOST
  let stop = headerAgain(text, start, end)
  for (let tries = 0, blank = 0; tries < MOST_BELOW && blank < MOST_BLANK && stop > start; ) {
    const from = Math.max(start, text.lastIndexOf('\n', stop - 1) + 1)
    const line = trimmed(text, Math.max(from, stop - 4_000), stop)
    stop = from - 1
    if (line.text === '') blank += 1
    else tries += 1
    if (PRINTED.test(line.text)) continue
    const below = line.text === '' || BELOW.test(line.text) || PLACEHOLDER.test(line.text)
    if (below) {
      const glued = afterAddress(line)
      if (glued) return glued
      continue
    }
    const above = line.text.endsWith('...') ? nameAbove(text, start, stop) : null
    if (above) return above
    if (isCaptionLine(line.text) || (markingWord(line.text) && line.text.length < 60)) continue
    if (isSmall(text, start, line)) return signerOfSmall(text, line, whole)
    return endsSentence(text, line, whole) ? null : (signerIn(line) ?? smallName(text, line))
  }
  return null
}

function headerAgain(text: string, start: number, end: number): number {
  const from = Math.max(start, end - HEADER_MOST)
  const near = text.slice(from, end)
  const at = near.includes('VZCZ') || near.includes('\nFM ') ? near.search(HEADER_AGAIN) : -1
  return at === -1 ? end : from + at
}

/** A scrap of another copy may stand under the name; it breaks off where it was pasted. */
function nameAbove(text: string, start: number, stop: number): Found<string> | null {
  const near = text.slice(Math.max(start, stop - 80), Math.max(start, stop)).trimEnd()
  const from = stop - Math.min(80, stop - start) + near.lastIndexOf('\n') + 1
  const line = trimmed(text, from, stop)
  return isName(line.text) && !isCaptionLine(line.text) && line.text.length <= 40
    ? found(line, 0, line.text)
    : null
}

/** `… AND MORE⏎ASSISTANCE.`: a last line with a point goes on with the line before, unless that one ended. */
function endsSentence(text: string, line: Line, whole: boolean): boolean {
  if (line.text.length > 40 || !line.text.endsWith('.')) return false
  // `Susman...` under a whole text is a name; under an excerpt it may be any word.
  if (line.text.endsWith('..') && !(whole && /^\p{Lu}\p{L}+\.+$/u.test(line.text))) return true
  const before = text.slice(Math.max(0, line.start - 80), line.start)
  return !/(?:[.!?:"”)*=-]|X{4}|\n\s*\n)\s*$/.test(before)
}

/** The number of an empty paragraph, the end of a quotation, a group of the old order, signs. */
const BEFORE_NAME =
  /^(?:(?:.{0,40} )?(?:END |UN)QUOTE\.? {1,3}|(?:SIGN|[Ss]ign)(?:ED(?: BY)?|ATURE|ed(?: by)?|ature): {0,3}|\d{1,2}\. {1,3}|GP-?\d\.? {1,3}|["“*~]{1,3})/
/** `LEE, ACTING`, `ANN LEE (CHARGE)`. */
const OFFICE = /,? ?[( ](?:ACTING|CHARGE|CDA|A\.? ?I|CONSUL GENERAL)\.?\)?$/i
const GENERATION = /,? (?:JR|SR|III?|IV)$/i
/** `BOYCE BOYCE`. */
const SAID_TWICE = /^(\S{3,25}) \1$/

function signerIn(line: Line): Found<string> | null {
  const plain = line.text.replace(AFTER_NAME, '')
  const ahead = BEFORE_NAME.exec(plain)?.[0].length ?? 0
  const bare = plain.slice(ahead).replace(/\.{1,3}$/, '')
  const alone = (SAID_TWICE.exec(bare)?.[1] ?? bare).replace(OFFICE, '')
  if (alone.length <= 40 && isName(alone.replace(GENERATION, ''))) return found(line, ahead, alone)
  const glued = nameBehind(plain.slice(-60))
  return glued !== undefined && !NO_NAME.test(glued) && !BEGINS_SENTENCE.test(glued)
    ? found(line, plain.lastIndexOf(glued), glued)
    : null
}

const SMALL_ALONE = /^(?:van |von |de )?\p{Ll}{4,20}$/u

/** `…spearhead.⏎leeson`: a word alone under the end of a sentence, or under a first name. */
function smallName(text: string, line: Line): Found<string> | null {
  if (!SMALL_ALONE.test(line.text)) return null
  const before = text.slice(Math.max(0, line.start - 60), line.start)
  return /(?:[.!?"”)*=-]|\n *\n|(?:^|\n)\p{Lu}\p{Ll}{1,12})\s*$/u.test(before)
    ? found(line, 0, line.text)
    : null
}

/** No sentence between two capitals is so long. */
const SMALL_FROM = 300

/** True for the last line of a copy in small letters; what was taken out of it may still be in capitals. */
function isSmall(text: string, start: number, { end }: Line): boolean {
  const near = text.slice(Math.max(start, end - SMALL_FROM), end)
  return /\p{Ll}/u.test(near) && !/(?!X)\p{Lu}/u.test(near)
}

/** What a name in small letters follows on its line: the end of a sentence that no abbreviation makes, or of an advert. */
const BEFORE_SMALL = /(?:^|\p{Ll}{3}[.!?]|\d[.!?]|[)"”*X])[\s.#]*$/u

/** Such a copy is as even as one in capitals, and read like it. */
function signerOfSmall(text: string, line: Line, whole: boolean): Found<string> | null {
  const capitals = { ...line, text: line.text.toUpperCase() }
  if (capitals.text.length !== line.text.length || endsSentence(text, capitals, whole)) return null
  const span = signerIn(capitals)?.span
  return span && BEFORE_SMALL.test(text.slice(Math.max(line.start, span.start - 20), span.start))
    ? found(line, span.start - line.start, text.slice(span.start, span.end))
    : null
}

function nameBehind(text: string): string | undefined {
  const hit = GLUED.exec(text)
  return hit?.[1] ?? hit?.[2] ?? hit?.[3] ?? hit?.[4]
}

const isName = (plain: string) =>
  (CAPITALS.test(plain) || TITLE_CASE.test(plain)) && !NO_NAME.test(plain) && !ENDS_SENTENCE.test(plain)

/** `POSI-⏎TIVE. VANCE`: a word with a point is the end of a sentence, unless it is a title or cuts a given name short. */
const ENDS_SENTENCE =
  /^(?!(?:AMB|GEN|ADM|COL|LT|DR|MRS?|MS|ST|WM|ED|GEO|CHAS|THOS)\.)\p{Lu}{2,}\. |\p{Lu}{5,}\. /u

/** `Visit …: http://… . cfm TUTTLE`, `… http://… for a review of “The Film.” Stroum`. */
const BEHIND_ADDRESS =
  /(?:(?:[a-z]|XXXX|\/\)|[a-z]\/)(?:[^A-Za-z]{1,4}|[-=* ]{5,120})([A-Z][A-Z'-]{3,20}|Mc[A-Z]+|Le[A-Z][a-z]+)|(?:[a-z]{3}[.!?]["”]?|\bcfm|\bhtml?) {1,3}([A-Z][a-z]{3,20}))$/

function afterAddress(line: Line): Found<string> | null {
  const hit = BEHIND_ADDRESS.exec(line.text.slice(-160))
  const name = hit?.[1] ?? hit?.[2]
  return name === undefined || NO_NAME.test(name) ? null : found(line, line.text.length - name.length, name)
}

function found(line: Line, offset: number, name: string): Found<string> {
  const start = line.start + offset
  return { value: name, verbatim: name, span: { part: 'body', start, end: start + name.length } }
}
