/** Bare telegrams → cables, and how a text is known to be one. */
import { readTelegramWithAttributes } from './attributes'
import { isClassificationLine } from './classification-line'
import { readTelegramUnderFacts } from './facts-above'
import { joinedBody } from './joined'
import { type Entry, NOTHING_STATED, type RawCable } from './raw-cable'
import { splitTelegram } from './telegram-parts'
import { splitTelegrams } from './telegrams'

/**
 * True for a text that can only be a telegram: a header's lines, or a body's heading. One sign alone may stand in any
 * letter, two of different kinds do not.
 */
export function isTelegram(text: string): boolean {
  const start = flushLeft(text.slice(0, 20_000))
  const signs = [
    /^V?ZCZC[A-Z]{2,3}\d*/m,
    /^(?:[ZOPR]\s+){0,3}\d{6} ?Z\s+[A-Z]{3}\s+\d{2}/im,
    /^FM\s+\S/m,
    /^TO\s+\S/m,
    /^(?:E\.\s?[O0]\.?|EO|EXECUTIVE ORDER):?\s*1\d{4}/im,
    /^TAGS?:?\s+[A-Z]{2}/m,
    /^SUBJ(?:ECT)?:/im,
    /^Message (?:Text|Attributes)\s*$/im,
  ]
  const found = signs.filter((sign) => sign.test(start)).length
  return found >= 2 || (found === 1 && opensWithLevel(start)) || joinedBody(text) !== null
}

/** To pass over what stands before a line here, once: a pattern would do so from each of many blank lines. */
function flushLeft(text: string): string {
  return text
    .split(/[\n\r\u2028\u2029]/)
    .map((line) => line.trimStart())
    .join('\n')
}

function opensWithLevel(text: string): boolean {
  return isClassificationLine(text.trimStart().split('\n', 1)[0] ?? '')
}

/** The entries of a text of telegrams, one or several, with or without the attributes of the 1970s. */
export function readTelegrams(text: string, problems: RawCable['problems'] = []): Entry[] {
  const telegrams = splitTelegrams(text)
  return telegrams.map((telegram, index) => ({
    kind: 'cable',
    part: telegrams.length > 1 ? String(index + 1) : '',
    raw: { format: 'telegram', ...readTelegram(telegram), problems },
  }))
}

function readTelegram(text: string): Pick<RawCable, 'header' | 'body' | 'stated'> {
  return (
    readTelegramWithAttributes(text) ??
    readTelegramUnderFacts(text) ?? { ...splitTelegram(text), stated: NOTHING_STATED }
  )
}
