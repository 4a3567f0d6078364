/** The signature: a surname, mostly in capitals, on the last line or behind the last sentence. */
import type { Found } from '../../preload/contract/cable'
import { isCaptionLine, markingWord } from './classification'
import { type Line, trimmed } from './quiet'

/** What may stand under a signature: end marks, adverts of the post's classified site, quotes of a csv. */
const BELOW =
  /^(?:[-=_*~"'#<>.\s]*|N{3,}|BT|[-=* ]*CABLE ENDS[-=* ]*|<< ?END OF DOCUMENT ?>>|#\d{3,5}|(?:VISIT|This cable and other|FOR MORE REPORTING|INTERNET:|You can also).*|.*(?:https?:|www\.|sgov\.gov|\.cfm).*|NOTE: .*)$/i
const CAPITALS = /^(?:VAN |DE |DEL |VON |MC|O')?[A-Z][A-Z'’.-]{1,24}(?:[ -][A-Z][A-Z'’.-]{0,20}){0,2}$/
const TITLE_CASE = /^(?:van |de |von |Mc|O')?[A-Z][a-zA-Z'’-]{2,20}(?: (?:de |van )?[A-Z][a-zA-Z'’-]{2,20})?$/
const NO_NAME =
  /^(?:END|COMMENT|SUMMARY|SIPDIS|NOFORN|SENSITIVE|UNCLASSIFIED|CONFIDENTIAL|SECRET|NNNN?|BT|XX+|REDACTED|MINIMIZE CONSIDERED|UNQUOTE|TEXT|CONTINUED)\b/i

/** The signer of a copy that ends at `end`. */
export function readSigner(text: string, start: number, end: number): Found<string> | null {
  let stop = end
  for (let tries = 0; tries < 14 && stop > start; tries += 1) {
    const from = Math.max(start, text.lastIndexOf('\n', stop - 1) + 1)
    const line = trimmed(text, Math.max(from, stop - 4_000), stop)
    stop = from - 1
    const below = line.text === '' || BELOW.test(line.text)
    if (below) {
      const glued = afterAddress(line)
      if (glued) return glued
      continue
    }
    if (isCaptionLine(line.text) || (markingWord(line.text) && line.text.length < 60)) continue
    return signerIn(line)
  }
  return null
}

function signerIn(line: Line): Found<string> | null {
  const plain = line.text.replace(/["”]+$/, '').trim()
  if (plain.length <= 40 && (CAPITALS.test(plain) || TITLE_CASE.test(plain)) && !NO_NAME.test(plain))
    return found(line, 0, plain)
  const glued = /(?<=[.!?)"”*] {1,3})((?:VAN |DE |VON )?[A-Z][A-Z'’-]{2,20})["”\s]*$/.exec(line.text)
  if (glued && !NO_NAME.test(glued[1] as string)) return found(line, glued.index, glued[1] as string)
  return null
}

/** `Visit …: http://… . cfm TUTTLE`. */
function afterAddress(line: Line): Found<string> | null {
  const hit = /(?:cfm|gov\/?|html?)[^A-Za-z]{1,4}([A-Z][A-Z'-]{3,20})$/.exec(line.text.slice(-80))
  if (!hit) return null
  return found(line, line.text.length - (hit[1] as string).length, hit[1] as string)
}

function found(line: Line, offset: number, name: string): Found<string> {
  const start = line.start + offset
  return { value: name, verbatim: name, span: { part: 'body', start, end: start + name.length } }
}
