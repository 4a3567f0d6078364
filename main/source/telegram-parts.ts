/** Where a telegram's transmission header ends and its body begins. */
import { isClassificationLine } from './classification-line'

/** The two parts of a telegram's text, as they stand. */
export interface Parts {
  header: string
  body: string
}

const FROM = /^\s*FM\s/
const ADDRESSEE = /^\s*(?:TO|INFO)\s/
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
    if (FROM.test(words) || DATE_TIME.test(words) || (ADDRESSEE.test(words) && classified < 0)) {
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
