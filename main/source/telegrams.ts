/** Several telegrams in one file → the text of each. */
import { FORM_BEGINS, readTelegramUnderFacts } from './facts-above'
import { type Parts, splitTelegram } from './telegram-parts'

/** Lines that end a telegram, begin its transmission or a database's form above it, or name the parts of the State Department's own export. */
const SEAM = new RegExp(
  `^[ \\t]*(?:(N{3,5}(?:MAFVVZCZ)?|<< ?END OF DOCUMENT ?>>|={4,} ?CABLE ENDS ?={4,})[ \\t]*$|(V?ZCZC[A-Z]{2,3}\\d*\\b|${FORM_BEGINS})|Message (Text|Attributes)[ \\t]*:?[ \\t]*$)`,
  'gim',
)
const UNDER_FORM = new RegExp(`^\\s*${FORM_BEGINS}`, 'i')
/** A transmission under the form's own label, or a form behind an excerpt of the same cable, begins no other telegram. */
const GOES_ON = /(?:^[ \t]*header: ?|\.\.\.)\s*$/im
const FROM = /^[ \t]*FM[ \t]+\S/m
/** A later section that came with a header of its own belongs to the telegram before it. */
const LATER_SECTION = /\bSECTION\s+(?!0*1\b)\d{1,2}\s+OF\s+\d{1,2}\b/i

/**
 * Cuts a text where one telegram has ended and another begins with a header of its own; whatever is not a whole telegram
 * stays with the one before it. Nothing is lost: the pieces joined are the text.
 */
export function splitTelegrams(text: string): string[] {
  const pieces: string[] = []
  let whole = false
  for (const piece of piecesOf(text)) {
    const begins = isWhole(piece)
    if (pieces.length > 0 && begins && whole && !isLaterSection(piece)) pieces.push(piece)
    else pieces.push((pieces.pop() ?? '') + piece)
    whole ||= begins
  }
  return pieces
}

/** The text cut at every seam: after an end, before a beginning. */
function* piecesOf(text: string): Generator<string> {
  let start = 0
  let part: string | undefined
  for (const seam of text.matchAll(SEAM)) {
    const [line, end, , name] = seam
    // The export's two parts come in either order, and belong together.
    part ??= name?.toLowerCase()
    if (name !== undefined && name.toLowerCase() !== part) continue
    const at = end === undefined ? seam.index : seam.index + line.length
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
