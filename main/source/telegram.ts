/** A bare telegram → cable: where the transmission header ends and the body begins. */

import { readTelegramWithAttributes } from './attributes'
import { isClassificationLine } from './classification-line'
import { type Entry, NOTHING_STATED, type RawCable } from './raw-cable'

/** The two parts of a telegram's text, as they stand. */
export interface Parts {
  header: string
  body: string
}

const ADDRESSED = /^\s*(?:FM|TO|INFO)\s/
const DATE_TIME = /^\s*(?:[ZOPR]\s+){0,3}\d{6}Z\s+[A-Z]{3}\s+\d{2}/i
const INSTRUCTION = /^\s*(?:E\.\s?[O0]\.|EO\s+\d|TAGS?:|SUBJ(?:ECT)?:)/i
const EXTRACT = /^\s*This record is a partial extract of the original cable\./

/**
 * The header runs to the last address line; the body starts at the first classification line after the addresses, or
 * where there is none, at the executive order, the TAGS or the subject.
 */
export function splitTelegram(text: string): Parts {
  const start = bodyStart(text)
  return { header: text.slice(0, start).trimEnd(), body: text.slice(start).trimEnd() }
}

function bodyStart(text: string): number {
  let addressed = false
  let classified = -1
  let blankAfter = -1
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 200))
    if (EXTRACT.test(words)) return afterExtract(text, line.end)
    if (ADDRESSED.test(words) || (DATE_TIME.test(words) && !addressed)) {
      addressed = true
      // Old telegrams repeat the level at the top of a page, before the header.
      classified = -1
    } else if (isClassificationLine(words)) {
      if (addressed) return line.start
      if (classified < 0) classified = line.start
    } else if (INSTRUCTION.test(words)) {
      if (addressed) return line.start
      return classified >= 0 ? classified : 0
    } else if (addressed && blankAfter < 0 && words.trim() === '') blankAfter = line.end
  }
  if (classified >= 0) return classified
  return blankAfter >= 0 ? Math.min(blankAfter + 1, text.length) : 0
}

/** After the sentence that stands for a lost header there may be a day and time: `201519Z Oct 05`. */
function afterExtract(text: string, end: number): number {
  const rest = text.slice(end, end + 400)
  const more =
    /^(?:\s*The full text of the original cable is not available\.)?(?:\s*\d{6}Z \w{3} \d{2}[ \t]*\n)?\s*/.exec(
      rest,
    )
  return end + (more?.[0].length ?? 0)
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    yield { start, end }
    start = end + 1
  }
}

/**
 * True for a text that can only be a telegram: a header's lines, or a body's heading. One sign alone may stand in any
 * letter, two of different kinds do not.
 */
export function isTelegram(text: string): boolean {
  const start = text.slice(0, 20_000)
  const signs = [
    /^\s*V?ZCZC[A-Z]{2,3}\d*/m,
    /^\s*(?:[ZOPR]\s+){0,3}\d{6}Z\s+[A-Z]{3}\s+\d{2}/im,
    /^\s*FM\s+\S/m,
    /^\s*TO\s+\S/m,
    /^\s*(?:E\.\s?[O0]\.?|EO|EXECUTIVE ORDER):?\s*1\d{4}/im,
    /^\s*TAGS?:?\s+[A-Z]{2}/m,
    /^\s*SUBJ(?:ECT)?:/im,
    /^Message (?:Text|Attributes)\s*$/im,
  ]
  const found = signs.filter((sign) => sign.test(start)).length
  return found >= 2 || (found === 1 && opensWithLevel(start))
}

function opensWithLevel(text: string): boolean {
  return isClassificationLine(text.trimStart().split('\n', 1)[0] ?? '')
}

/** The entry of a telegram, with or without the attributes of the 1970s. */
export function readTelegram(text: string, problems: RawCable['problems'] = []): Entry {
  const raw = readTelegramWithAttributes(text) ?? { ...splitTelegram(text), stated: NOTHING_STATED }
  return { kind: 'cable', part: '', raw: { format: 'telegram', ...raw, problems } }
}
