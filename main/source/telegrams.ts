/** Several telegrams in one file → the text of each. */
import { FORM_BEGINS, readTelegramUnderFacts } from './facts-above'
import { type Parts, splitTelegram } from './telegram-parts'

/** The day and time of a header with its sender on the next line. */
const SENT = '(?:[ZOPR] ){1,3}\\d{6}Z [A-Z]{3} \\d\\d\\b.*\\n[ \\t]*FM[ \\t]+\\S'
/** Lines that end a telegram, begin its transmission or a database's form above it, or name the parts of the State Department's own export. */
const SEAM = new RegExp(
  `^[ \\t]*(?:(N{3,5}(?:MAFVVZCZ)?|<< ?END OF DOCUMENT ?>>|={4,} ?CABLE ENDS ?={4,})[ \\t]*$|V?ZCZC[A-Z]{2,3}\\d*\\b|${FORM_BEGINS}|(${SENT})|Message (Text|Attributes)[ \\t]*:?[ \\t]*$)`,
  'gim',
)
const BARE_HEADER = new RegExp(`^[ \\t]*${SENT}`, 'i')
const UNDER_FORM = new RegExp(`^\\s*${FORM_BEGINS}`, 'i')
/** A transmission under the form's own label, a form behind an excerpt of the same cable, or a telegram that is quoted, begins no other. */
const GOES_ON = /(?:^[ \t]*header: ?|\.\.\.|\bQUOTE[ \t:.]*)\s*$/im
const FROM = /^[ \t]*FM[ \t]+\S/m
/** A later section that came with a header of its own belongs to the telegram before it. */
const LATER_SECTION = /\bSECTION\s+(?!0*1\b)\d{1,2}\s+OF\s+\d{1,2}\b/i

/**
 * Cuts a text where one telegram has ended and another begins with a header of its own; whatever is not a whole telegram
 * stays with the one before it. Nothing is lost: the pieces joined are the text.
 */
export function splitTelegrams(text: string): string[] {
  const pieces: string[] = []
  /** The first line of the last whole telegram, null before there is one. */
  let opened: string | null = null
  for (const piece of piecesOf(text)) {
    const begins = isWhole(piece)
    const another = begins && opened !== null && !isLaterSection(piece) && !isCopy(piece, opened)
    if (another) pieces.push(piece)
    else pieces.push((pieces.pop() ?? '') + piece)
    if (another || (begins && opened === null)) opened = firstLine(piece)
  }
  return pieces
}

/** The text cut at every seam: after an end, before a beginning. */
function* piecesOf(text: string): Generator<string> {
  let start = 0
  let part: string | undefined
  for (const seam of text.matchAll(SEAM)) {
    const [line, end, sent, name] = seam
    // The export's two parts come in either order, and belong together.
    part ??= name?.toLowerCase()
    if (name !== undefined && name.toLowerCase() !== part) continue
    const at = end === undefined ? seam.index : seam.index + line.length
    // What stands above the day and time of the same header belongs to it.
    if (sent !== undefined && !FROM.test(text.slice(start, at))) continue
    if (at <= start || (end === undefined && GOES_ON.test(text.slice(Math.max(start, at - 60), at)))) continue
    yield text.slice(start, at)
    start = at
  }
  yield text.slice(start)
}

function isWhole(piece: string): boolean {
  if (UNDER_FORM.test(piece)) return hasBody(readTelegramUnderFacts(piece))
  return FROM.test(piece.slice(0, 12_000)) && hasBody(splitTelegram(piece))
}

const hasBody = (parts: Parts | null) => parts !== null && parts.body.trim() !== ''

function isLaterSection(piece: string): boolean {
  return LATER_SECTION.test(splitTelegram(piece).body.slice(0, 300))
}

/** A header without a transmission id, over the text that stands above it already: the same telegram, from another copy. */
function isCopy(piece: string, opened: string): boolean {
  return BARE_HEADER.test(piece) && firstLine(piece) === opened
}

const firstLine = (telegram: string) =>
  splitTelegram(telegram).body.trimStart().slice(0, 200).split('\n', 1).join('').replace(/\s+/g, ' ').trim()
