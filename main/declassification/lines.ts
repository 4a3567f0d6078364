/** Finds the lines of a text that may be declassification instructions: after an E.O. label, or beside the classifier's name. */
import { isInstruction, isSecondary, isUnread } from './acceptance'
import { ATTRIBUTE, LABEL, MAY_BEGIN, SECONDARY, STAMP, UNLABELLED } from './labels'
import { type Line, lineAt, ownLine } from './line'
import { type Frame, interpret } from './statement'

export interface Stretch {
  start: number
  end: number
}

/** Hostile texts repeat the label without end; real ones a few times per section. */
const MOST_LINES = 500

/** A text with the places where a label may begin, searched once for all labels and stretches. */
export interface Searched {
  text: string
  places: readonly number[]
}

export function searched(text: string): Searched {
  const places: number[] = []
  MAY_BEGIN.lastIndex = 0
  for (let met = MAY_BEGIN.exec(text); met !== null; met = MAY_BEGIN.exec(text)) {
    places.push(met.index)
    MAY_BEGIN.lastIndex = met.index + 1
  }
  return { text, places }
}

/** Every line of the stretch that reads as an instruction, in the order of the text. Linear in the stretch's length. */
export function findLines({ text, places }: Searched, stretch: Stretch, frame: Frame): Line[] {
  const within = text.slice(stretch.start, stretch.end)
  const beginnings = placesWithin(places, stretch)
  const lines: Line[] = []
  for (const match of matches(LABEL, within, beginnings)) {
    // What slipped in between the numbers of a known order is no part of it.
    const written = match[1]?.replace(/\D/g, '') ?? match[2] ?? match[3] ?? null
    const line = lineAt(within, match, written, true, frame)
    if (isInstruction(line, within)) lines.push(line)
    else if (isUnread(line, within)) lines.push(unread(line))
  }
  for (const match of matches(UNLABELLED, within, beginnings))
    if (!covered(lines, match.index)) lines.push(lineAt(within, match, match[1] ?? null, true, frame))
  for (const match of matches(ATTRIBUTE, within, beginnings))
    if (!covered(lines, match.index)) {
      const line = lineAt(within, match, null, false, { ...frame, attribute: true })
      if (line.statement.form.kind !== 'nothing') lines.push(line)
    }
  for (const match of matches(SECONDARY, within, beginnings)) {
    if (covered(lines, match.index)) continue
    const line = lineAt(within, match, null, false, frame)
    if (isSecondary(line, match[0], within)) lines.push(line)
  }
  return lines
    .sort((a, b) => a.start - b.start)
    .map((line) => ({ ...line, start: line.start + stretch.start, end: line.end + stretch.start }))
}

/** The words stand there and are shown; what they seem to say is not taken. */
function unread(line: Line): Line {
  const nothing = { codes: [], parts: [], doubts: [], complete: false }
  return { ...line, statement: { ...line.statement, form: { kind: 'unknown' }, ...nothing } }
}

/** The first stamp of an act of release in the text, with its day. */
export function findStamp({ text, places }: Searched, frame: Frame): Line | null {
  const match = matches(STAMP, text, places).next().value
  if (match === undefined) return null
  const day = ownLine(text, match.index + match[0].length)
  return {
    start: match.index,
    end: match.index + match[0].length + day.trimEnd().length,
    written: null,
    statement: interpret(`DECLASSIFIED ${day}`, frame),
    ordered: false,
  }
}

/** The places of a stretch, counted from its start. */
function placesWithin(places: readonly number[], { start, end }: Stretch): readonly number[] {
  if (start === 0 && (places.at(-1) ?? 0) < end) return places
  return places.filter((place) => place >= start && place < end).map((place) => place - start)
}

/** The matches of a sticky pattern at these places, none of them inside another. */
function* matches(
  pattern: RegExp,
  text: string,
  places: readonly number[],
): Generator<RegExpExecArray, undefined> {
  let from = 0
  let count = 0
  for (const place of places) {
    if (place < from) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match === null) continue
    // Who takes a match may search with the same pattern before the next is wanted.
    from = pattern.lastIndex
    yield match
    count += 1
    if (count === MOST_LINES) return
  }
}

function covered(lines: readonly Line[], at: number): boolean {
  return lines.some((line) => line.start <= at && at < line.end)
}
