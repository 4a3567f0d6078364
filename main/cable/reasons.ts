/** The grounds of a classification, sections of the order with their letters: `for reasons 1.4 (b) and (d)`. */
import { oneLine } from './quiet'

/** `… for reasons 1.4 (b),⏎(c) and (d).`, `… REASON: 1.4⏎(C)`: a letter of the order's, at the start of a line, that looks like the mark of a paragraph. */
export function lettersGoOn(before: string, line: string): boolean {
  if (!LETTER_FIRST.test(line)) return false
  return SEVERAL_LETTERS.test(line) || (LETTER_ALONE.test(line) && UNFINISHED.test(before.slice(-20)))
}

const LETTER_FIRST = /^\([a-h]\)/i
const SEVERAL_LETTERS = /^\([a-h]\)[\s,;]*(?:(?:and|or|&)\s*\(?[a-h]\b|[,;/]?\s*\([a-h]\))/i
const LETTER_ALONE = /^\([a-h]\)\s*(?:[.;,]|$)/i
const UNFINISHED = /(?:[,;&/]|\b(?:and|or|1[.,/] ?[456]))\s*$/i

/** Between two letters, as typed and mistyped; `ad` may be two letters as well. */
const AND =
  '\\b(?:a\\s?n\\s?d|and?d|adn|nad|snd|amd|und|ad(?=\\s*[([{]?\\s?[a-h]\\b)|or|to|thru|through|para(?:graph)?s?|sections?)\\b'
/** A section of the order with its letters: bare, in brackets, two in one pair. `a` before a word is an article; lines broke `a⏎nd`. */
const SECTION = new RegExp(
  `(?:\\b[1lI]|(?<=[A-Z])1)(?:\\s?[.,/]\\s?|-(?=[45] ?\\([a-h]\\))|\\s?(?=[45]\\.?\\s?[([{]))([456])[.)]?[\\s:*-]{0,3}((?:[([{]\\s?[a-h]{1,3}\\s?[)\\]}]|[([{]?\\s?(?:a(?!\\s(?!and\\b|or\\b)[a-z])|[b-h])\\b\\s?[)\\]}]?|${AND}|[&+,:;/.*\\s–-]){1,40})`,
  'gi',
)
/** `(b-d)`, `(b) through (d)`: one letter, or both ends of a range; small words on their own are passed. */
const LETTER = new RegExp(
  `${AND}|([a-h])(?:[)\\]}\\s]*(?:[-–]|\\b(?:to|thru|through)\\b)[\\s([{]*([a-h])\\b)?`,
  'gi',
)

/** `… and (d). (C) Poloff met …`: the text was joined to the field, and its mark is no letter of the order's. */
const JOINED_TEXT = /(?<=[.)] )\([CSU]\) (?=[A-Z][a-z])|(?<=\([a-h]\)\. )\([CSU]\)$/

/** `… (d) and E.O. 12958`: the letter of the order is none of its sections. */
const ORDER = /\bE\. ?O\.(?= ?1\d{4})/gi

/** `1.4 (b) and (d)`, `1.5(B,D)`, `1⏎.4 b/d`, `1.4 (b-d)` → `1.4(b)`, `1.4(c)`, `1.4(d)`. */
export function reasonsIn(written: string): string[] {
  const reasons: string[] = []
  const field = oneLine(written)
  const joined = field.search(JOINED_TEXT)
  const own = joined === -1 ? field : field.slice(0, joined)
  for (const [, section, list = ''] of own.replace(ORDER, ' ').matchAll(SECTION)) {
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

const LETTERS = [...'abcdefgh']

/** Both letters and all between them; letters that run backwards are no range. */
function lettersBetween(first: string, last: string): string[] {
  if (first > last) return [first, last]
  return LETTERS.slice(LETTERS.indexOf(first), LETTERS.indexOf(last) + 1)
}
