/** A bare telegram → cable, and how a text is known to be one. */
import { readTelegramWithAttributes } from './attributes'
import { isClassificationLine } from './classification-line'
import { type Entry, NOTHING_STATED, type RawCable } from './raw-cable'
import { splitTelegram } from './telegram-parts'

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
