/**
 * Classification: the marking as the source states it, its bare level, and the control and distribution words (caveats) of
 * marking and captions. The text states it again, letters spaced out and often damaged: `CSE C R E T`, `O N F I D E N T I A L`.
 */
import type { Level } from '../../preload/contract/cable'
import caveats from '../../resources/vocabulary/caveats.json'
import { remembered } from './remembered'
import { oneEditApart } from './spelling'
import { isStation } from './station'

/** Longest first: the last word of `FOR OFFICIAL USE ONLY` is no caveat `ONLY`. */
const CAVEATS = Object.keys(caveats.caveats).sort((one, other) => other.length - one.length)

/** The bare level of a marking such as `SECRET//NOFORN`; null when it names none. */
export function levelOf(marking: string): Level | null {
  const plain = marking.toUpperCase().replace(/[^A-Z]/g, '')
  if (plain.startsWith('TOPSECRET')) return 'TOP SECRET'
  if (plain.startsWith('SECRET')) return 'SECRET'
  if (plain.startsWith('CONFIDENTIAL')) return 'CONFIDENTIAL'
  if (/^(?:LIMITEDOFFICIALUSE|LIMOFFUSE|LOU$)/.test(plain)) return 'LIMITED OFFICIAL USE'
  // Words of handling, which alone classify nothing: `SBU`, `FOUO`.
  if (/^(?:UNCLAS|SBU|U?FOUO|(?:FOR)?OFFICIALUSEONLY)/.test(plain)) return 'UNCLASSIFIED'
  return null
}

/** A classification word at the start of a text, in all its damaged spellings, and how many characters it takes. */
export interface MarkingWord {
  level: Level
  length: number
}

/** Letters apart: up to two blanks between them, a stray letter before them, one lost at the start, a digit for its look. */
const apart = (word: string) =>
  [...word].map((letter) => ({ O: '[O0]', I: '[I1]' })[letter] ?? letter).join(' {0,2}')
/** Where the word ends: `C O N F I D E N T I A LSECTION 01 OF 02` too. */
const ENDS = '(?:(?![A-Z])|(?=SECTION \\d))'
const WORDS: [Level, RegExp][] = [
  ['TOP SECRET', new RegExp(`^${apart('TOPSECRET')}${ENDS}`, 'i')],
  ['SECRET', new RegExp(`^(?:[A-Z]? {0,2}${apart('SECRET')}|${apart('ECRET')})${ENDS}`, 'i')],
  [
    'CONFIDENTIAL',
    new RegExp(`^(?:[A-Z]? {0,2}${apart('CONFIDENTIAL')}|${apart('ONFIDENTIAL')})${ENDS}`, 'i'),
  ],
  [
    'LIMITED OFFICIAL USE',
    new RegExp(
      `^(?:${apart('LIMITEDOFFICIALUSE')}|(?:LIM(?:ITED)?|LTD) OFF(?:IC[A-Z]{1,4})? USE|LOU(?= |$))`,
      'i',
    ),
  ],
  [
    'UNCLASSIFIED',
    new RegExp(`^(?:U?NCLAS(?:S(?:IFIED)?)?|${apart('UNCLASSIFIED')}|${apart('UNCLAS')})${ENDS}`, 'i'),
  ],
]
const MAY_START = /^[A-Z] {0,2}[A-Z0]/i

/** The level that a line begins with, whole or in letters apart, and how long its word is. */
export function markingWord(text: string): MarkingWord | null {
  if (!MAY_START.test(text)) return null
  for (const [level, word] of WORDS) {
    const hit = word.exec(text)
    if (hit) return { level, length: hit[0].length }
  }
  return null
}

/** A word with its letters apart or together, at the start of a line that names a section or a station and its number. */
const MISTYPED =
  /^((?:[A-Z]{1,2}[ .,;:/-]{1,3}){4,13}[A-Z]|[A-Z]{5,13})(?= +(?:SECTION \d|[A-Z][A-Z .'-]{2,24} 0\d{4,5}\b))/i
const LEVEL_WORDS: [string, Level][] = [
  ['SECRET', 'SECRET'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['UNCLAS', 'UNCLASSIFIED'],
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['TOPSECRET', 'TOP SECRET'],
]

/** `C O N F I D E N T A L TALLINN 009001`, `UNCALS SECTION 01 OF 02`: a level with one slip in it. */
function mistypedWord(line: string): MarkingWord | null {
  const word = MISTYPED.exec(line)?.[1]
  if (word === undefined) return null
  const plain = word.toUpperCase().replace(/[^A-Z]/g, '')
  const level = LEVEL_WORDS.find(([right]) => oneEditApart(plain, right))?.[1]
  return level === undefined ? null : { level, length: word.length }
}

/** What a classification line says: `C O N F I D E N T I A L SECTION 01 OF 03 TALLINN 009001`. */
export interface ClassificationLine {
  level: Level
  section: number | null
  sections: number | null
  /** Letters of what stands before the serial, e.g. `TALLINN`. */
  station: string | null
  serial: number | null
  /** What follows the serial on the same line. */
  rest: string
}

const NUMERALS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE']
const SECTION = /\b(?:SE?CT?ION|ECTION|SECTON) +([0-9OI]{1,3})(?: +[A-Z0-9]F +|\/)([0-9OI]{1,3})\b/i
/** `SECTION ONE OF TWO`. */
const SECTION_IN_WORDS = new RegExp(
  `\\bSECTION +(${NUMERALS.join('|')}) +OF +(${NUMERALS.join('|')})\\b`,
  'i',
)
const NUMBERED = /(?:^|[ /])([A-Z][A-Z .'()-]{1,40}?) +0*(\d{1,7})(?!\d)/i

/** `FINAL SECTION OF 3`, and `01 OF 02` without the word. */
const LAST_SECTION = /\bFINAL SECTION OF ([0-9OI]{1,3})\b/i
const NUMBERS_ALONE = /^ *([0-9]{1,2}) +OF +([0-9]{1,2})(?= +[A-Z])/i

/** Any word with two numbers behind it, for `SECTOIN 01 OF 02` and `SECTION 01O F 02`. */
const NEARLY_SECTION = /\b([A-Z]{6,8}) +([0-9OI]{2}) ?[A-Z0-9] ?[A-Z0-9]? +([0-9OI]{2})\b/i

/** `SECTION 01 OF 03`, with one slip in the word or blanks astray. */
function sectionIn(text: string): { section: number; sections: number; end: number } | null {
  const exact = SECTION.exec(text) ?? SECTION_IN_WORDS.exec(text)
  const near = exact === null ? NEARLY_SECTION.exec(text) : null
  const found =
    exact ??
    (near && oneEditApart((near[1] as string).toUpperCase(), 'SECTION') ? near : null) ??
    LAST_SECTION.exec(text) ??
    NUMBERS_ALONE.exec(text)
  if (found === null) return null
  const [section = '', sections = section] = found.slice(found.length > 2 ? -2 : -1)
  return { section: digits(section), sections: digits(sections), end: found.index + found[0].length }
}

/** Reads a line that begins with a classification word, or null when it is running text. */
export function readClassificationLine(line: string): ClassificationLine | null {
  const word = markingWord(line) ?? mistypedWord(line)
  if (!word) return null
  const after = withLettersTogether(line.slice(word.length, word.length + 300))
  // `Secret meetings were …` is prose: a head has its letters apart or in capitals, and no sentence after it.
  const written = line.slice(0, word.length)
  const section = sectionIn(after)
  const numbers =
    section !== null ||
    /^ +(?:[a-z ]{3,30}|[A-Z ]{3,30}) (?:0\d{5}\b|\d{3,6} *$)|^ +(?:[A-Z][a-z]{1,14} ){1,3}0\d{5}\b/.test(
      after,
    )
  const prose = /^[a-z',]/.test(after) || /^ +[a-z]/.test(after)
  if (!numbers && (prose || (!written.includes(' ') && written !== written.toUpperCase()))) return null
  const named = section ? after.slice(section.end) : after
  const says = {
    level: word.level,
    section: section?.section ?? null,
    sections: section?.sections ?? null,
  }
  const numbered = NUMBERED.exec(named)
  const station = numbered ? withoutCaveats(withoutRelease(after, numbered[1] as string)) : ''
  // `CONFIDENTIAL//NOFORN 09OSLO9001`: behind captions alone there is no station, and so no number of its.
  if (numbered === null || station === '') return { ...says, station: null, serial: null, rest: after.trim() }
  const rest = named.slice(numbered.index + numbered[0].length).trim()
  return { ...says, station, serial: Number(numbered[2]), rest }
}

/** `   S E C T I O N   0 1   O F   0 2   O S L O   0 0 9 0 0 1`: the whole line has its letters apart, its words further. */
const ALL_APART = /^(?: {2,6}\S(?: \S)+){2,}$/

const withLettersTogether = (words: string) =>
  ALL_APART.test(words) ? words.replace(/(?<=\S) (?=\S)/g, '').replace(/ +/g, ' ') : words

/** The classification line of a further section or copy, where a field before it ends. */
export function isTextHead(line: string): boolean {
  const says = readClassificationLine(line)
  return says !== null && (says.serial !== null || says.section !== null)
}

const digits = (written: string) =>
  NUMERALS.indexOf(written.toUpperCase()) + 1 || Number(written.replace(/O/gi, '0').replace(/I/gi, '1'))

const RELEASE = /\bREL(?:EASABLE)?\b/i

/** `REL TO USA, FVEY TALLINN`: the post behind those to whom the text may be shown. */
function withoutRelease(after: string, name: string): string {
  if (!RELEASE.test(after)) return name
  const words = name.split(' ')
  const first = words.findIndex((_, at) => isStation(words.slice(at).join('')))
  return first === -1 ? name : words.slice(first).join(' ')
}

function withoutCaveats(name: string): string {
  let plain = mendedWords(name.toUpperCase()).replace(/[^A-Z]/g, '')
  for (const caveat of [
    'SENSITIVE',
    'NOFORN',
    'SIPDIS',
    'EFTO',
    'EXDIS',
    'LIMDIS',
    'NODIS',
    'STADIS',
    'FOUO',
    'CORRECTEDCOPY',
    'FOROFFICIALUSEONLY',
    'LIMITEDOFFICIALUSE',
  ])
    if (plain.startsWith(caveat)) plain = plain.slice(caveat.length)
  return plain
}

/** The control and distribution words in a marking or a line of captions, each once, in the order written. */
export const caveatsIn = remembered((text: string): readonly string[] => {
  let upper = text.toUpperCase()
  const found: { name: string; at: number }[] = []
  for (const name of CAVEATS) {
    const at = wordAt(upper, name)
    if (at === -1) continue
    found.push({ name, at })
    if (name.includes(' ')) upper = upper.replaceAll(name, ' '.repeat(name.length))
  }
  return found.sort((one, other) => one.at - other.at).map(({ name }) => name)
})

/** Words that are part of no other: `SIPDISSIPDIS`, `SIPDISNEA FOR …`. */
const GLUED = new Set(['SIPDIS', 'NOFORN'])

function wordAt(text: string, word: string): number {
  let at = text.indexOf(word)
  while (at !== -1) {
    if (GLUED.has(word) || (!isLetter(text[at - 1]) && !isLetter(text[at + word.length]))) return at
    at = text.indexOf(word, at + 1)
  }
  return -1
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[A-Z]/.test(letter)

/** Words that say why a copy was corrected, where no sign parts them from the caption. */
const WHY =
  'ADD(?:ED|ING|S)?|CORRECT(?:ED|ING|IONS?|S)?|CHANG(?:ED|ES?)|CHGD|REMOV(?:ED|ING)|DELET(?:ED|ING)|MISSING|REVISED|GARBLED|TEXT|TXT|PARA(?:GRAPH)?S?|TAGS?|SUBJ(?:ECT)?|REF(?:TEL)?S?|CAPTIONS?|ADD(?:RESS)?EES?|CLASSIFICATION|SLUGS?|LINES?|DATE|IN|AND|TO|FOR|\\d{1,3}'
/** A line that holds nothing but captions: `SIPDIS`, `NOFORN SIPDIS`, `S E N S I T I V E`, `- - C O R R E C T E D  C O P Y - -`. */
const CAPTION_LINE = new RegExp(
  `^(?:[-=] ?){0,8}(?:[("*]{0,3} ?(?:SIPDIS|SENSITIVE|NOFORN|NOCONTRACT|ORCON|PROPIN|FOUO|EFTO|E F T O|NODIS|EXDIS|LIMDIS|STADIS|EYES ONLY|ONLY|(?:ROGER|DISSENT|AGREMENT|DIRGEN|MED) CHANNEL|\\(?DISTRIBUTE AS (?:NODIS|EXDIS)|TERREP|NOTAL|NOT FOR INTERNET DISTRIBUTION|SENSITIVE BUT UNCLASSIFIED|UNCLASSIFIED|FOR OFFICIAL USE ONLY|LIMITED OFFICIAL USE|S I P D I S|S E N S I T I V E|N O F O R N|E X D I S|N O D I S|L I M D I S|S T A D I S|C ?[O0] ?R ?R ?E ?C ?T ?E ?D {1,3}C ?[O0] ?P ?Y(?: {0,3}[-–—(:].{0,60}|(?: {1,3}(?:${WHY})(?![A-Z\\d:]))+)?|DEBRIEFING|SPECAT(?: EXCLUSIVE)?|CODEWORD)[)"]?[ ,;./*-]*)+$`,
  'i',
)

/** True for a line that is captions and nothing else, also where one of the commonest has a slip. */
export function isCaptionLine(written: string): boolean {
  if (written.length < 3 || written.length > 119) return false
  const line = withSingleBlanks(written)
  return CAPTION_LINE.test(line) || (MAY_BE_MISTYPED.test(line) && CAPTION_LINE.test(mended(line)))
}

/** `NOT  FOR  INTERNET  DISTRIBUTION`: copies whose lines were filled out have several blanks between words. */
const withSingleBlanks = (line: string) => (line.includes('  ') ? line.replace(/ {2,}/g, ' ') : line)

/** Spares nearly every line of a heading the mending. */
const MAY_BE_MISTYPED = /^[A-Z ,;./*()-]{5,39}$/

/** `SENSITVE, SIPDIS`, `S IPDIS`: the commonest captions with one slip, or one by itself with a blank in it. */
function mended(line: string): string {
  const together = line.replaceAll(' ', '').toUpperCase()
  return MENDED.includes(together) ? together : mendedWords(line)
}

const mendedWords = (line: string) => line.replace(/[A-Z]{5,10}/g, mendedWord)
const mendedWord = remembered(
  (word: string): string => MENDED.find((right) => oneEditApart(word, right)) ?? word,
)
const MENDED = [
  'SIPDIS',
  'SENSITIVE',
  'NOFORN',
  'NODIS',
  'EXDIS',
  'LIMDIS',
  'STADIS',
  'TERREP',
  'ORCON',
  'PROPIN',
  'NOCONTRACT',
  'AGREMENT',
  'CHANNEL',
]

const CAPTIONS_AHEAD =
  /^(?:(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED)[ ,;./-]{1,4})?(?:(?:SIPDIS|SENSITIVE|NOFORN|ORCON|PROPIN|FOUO|EFTO|NODIS|EXDIS|LIMDIS|STADIS|EYES ONLY(?= FOR ))(?:[ ,;./*-]+|$))+/

/** How many characters of a line are captions, where a note to addressees follows: `SIPDIS NOFORN DEPT FOR NEA/MAG`. */
export function captionsAhead(line: string): number {
  const first = /^[A-Z]{5,10}(?![A-Z])/.exec(line)?.[0] ?? ''
  const right = mendedWords(first)
  const ahead = CAPTIONS_AHEAD.exec(right + line.slice(first.length))?.[0].length ?? 0
  return ahead === 0 ? 0 : ahead + first.length - right.length
}

const CORRECTED = /C ?[O0] ?R ?R ?E ?C ?T ?E ?D {1,3}C ?[O0] ?P ?Y\b.*/i

/** The captions of one such line, whatever numbers stand in it: a post's lines differ in those alone. */
export const captionsOf = (line: string): readonly string[] => captionsBeside(line.replace(/[1-9]/g, '9'))

/** Letters are put together again. Why a copy was corrected is no caption of its own. */
const captionsBeside = remembered((line: string): readonly string[] =>
  caveatsIn(
    (line.length < 120 ? mended(withSingleBlanks(line)) : line)
      .replace(CORRECTED, 'CORRECTED COPY')
      .replace(/\b(?:[A-Z] ){3,}[A-Z]\b/g, (word) => word.replace(/ /g, '')),
  ),
)
