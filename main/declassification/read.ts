/** Cable → Reading: the words about declassification, what they say, and every doubt about them. */
import type { CableRecord, Problem, Span } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import { yearOf } from '../../preload/contract/day'
import type { Kind, Reading, ReadPart } from '../../preload/contract/reading'
import { readId } from '../cable/reference-id'
import { dayToCome, doubtAbout, instead } from './act-to-come'
import { doubtsOfPlace } from './among-paragraphs'
import { adds, type Choice, choose, doubtsOfChoice } from './choice'
import { confidenceOf } from './confidence'
import type { Doubt } from './day-numbers'
import { doubtsAbout } from './doubts'
import type { Line } from './line'
import { findLines, findStamp, type Searched, searched } from './lines'
import { withoutOrdersDay } from './order-day'
import { meantOrder } from './order-number'
import { editionOn, firstYearOf, GDS, hasSchedule } from './rules'
import { type Form, type Frame, isUnreadable } from './statement'

/** Reads what a cable says about its declassification. Pure and total: whatever the text, an answer. */
export function readInstruction(cable: CableRecord): Reading {
  const created = cable.created?.day ?? null
  const frame = frameOf(created)
  const body = searched(cable.body)
  const { lines, part } = linesOf(cable, body, frame)
  const choice = choose(lines)
  const stamp = stampOf(body, frame)
  const reading = choice === null ? withoutLine(stamp) : fromChoice(choice, lines, part, cable, created)
  const year = created === null ? yearOfId(reading, cable) : null
  if (year !== null) reading.year = year
  reading.stamp = stamp?.day ?? null
  const unread = stamp !== null && stamp.day === null ? stamp.line.statement.doubts : []
  const problems = [
    ...reading.problems,
    ...unread.map(toProblem(reading.spans[0])),
    ...doubtsAbout(reading, cable, created).map(toProblem(reading.spans[0])),
  ]
  reading.problems = [...new Map(problems.map((problem) => [problem.code, problem])).values()]
  reading.confidence = confidenceOf(reading, reading.problems)
  return reading
}

function frameOf(created: Day | null): Frame {
  return {
    firstYear: created === null ? firstYearOf(null) : yearOf(created) - 1,
    schedules: created !== null && created >= GDS.from && created <= GDS.to,
    year: created === null ? null : yearOf(created),
    attribute: false,
  }
}

/** Without a day of the cable, the order itself tells in which years to look. */
function reframed(frame: Frame, lines: readonly Line[], created: Day | null): Frame | null {
  const written = lines.find((line) => line.written !== null)?.written
  if (created !== null || written === undefined || written === null) return null
  const order = meantOrder(written, null)
  return { ...frame, firstYear: firstYearOf(order), schedules: order === '11652' }
}

function linesOf(cable: CableRecord, body: Searched, frame: Frame): { lines: Line[]; part: Span['part'] } {
  const created = cable.created?.day ?? null
  for (const part of ['body', 'header'] as const) {
    const stretches = part === 'body' ? ownStretches(cable) : [{ start: 0, end: cable.header.length }]
    const text = part === 'body' ? body : searched(cable.header)
    const first = stretches.flatMap((stretch) => findLines(text, stretch, frame))
    const other = reframed(frame, first, created)
    const lines = other === null ? first : stretches.flatMap((stretch) => findLines(text, stretch, other))
    if (lines.length > 0)
      return { lines: lines.map((line) => withoutOrdersDay(line, text.text, created)), part }
  }
  return { lines: [], part: 'body' }
}

/** The copies that are this cable's own text; a second cable's instruction is not this one's. */
function ownStretches(cable: CableRecord): { start: number; end: number }[] {
  const own = cable.copies.filter((copy) => copy.kind !== 'other-cable')
  const copies = own.length > 0 ? own : cable.copies
  return copies.length > 0 ? copies : [{ start: 0, end: cable.body.length }]
}

function fromChoice(
  { line, cut }: Choice,
  lines: readonly Line[],
  part: Span['part'],
  cable: CableRecord,
  created: Day | null,
): Reading {
  const adding = lines.filter((other) => other !== line && !other.ordered && adds(other, line))
  const shown = [...cut, line, ...adding].sort((a, b) => a.start - b.start)
  const spans = shown.map(({ start, end }) => ({ part, start, end }))
  const written =
    line.written ?? cut[0]?.written ?? lines.find((other) => other.written !== null)?.written ?? null
  const order = written === null ? null : meantOrder(written, created && editionOn(created).order)
  const { statement } = line
  const toCome = dayToCome(statement.form, cable)
  const parts = [...cut, line, ...adding].flatMap((other) => other.statement.parts)
  const problems: Problem[] = [
    ...(toCome === null ? [] : [toProblem(spans[0])(doubtAbout(toCome))]),
    ...statement.doubts.map(toProblem(spans[0])),
    ...doubtsOfChoice({ line, cut }, lines, order).map(toProblem(spans[0])),
    ...(part === 'body' && cut.length === 0 ? doubtsOfPlace(line, cable).map(toProblem(spans[0])) : []),
  ]
  // What the form brings stands last: objects that begin alike are made several times as fast.
  return {
    order,
    orderAsWritten: written,
    verbatim: spans.map((span) => cable[part].slice(span.start, span.end)).join('\n'),
    spans,
    parts: [...orderParts(written, order), ...(toCome === null ? parts : parts.map(instead))],
    codes: [...new Set([...cut, line, ...adding].flatMap((other) => other.statement.codes))],
    downgrade: shown.find((other) => other.statement.downgrade)?.statement.downgrade ?? null,
    sourceDate: shown.find((other) => other.statement.sourceDate)?.statement.sourceDate ?? null,
    stamp: null,
    confidence: 'high',
    problems,
    ...toKind(toCome === null ? statement.form : { kind: 'date', date: toCome }),
  } as Reading
}

function toKind(form: Form): { kind: Kind } {
  if (form.kind === 'nothing') return { kind: 'missing' }
  if (isUnreadable(form)) return { kind: 'unreadable' }
  return form
}

/** The year of the cable's id; none where its instruction, a schedule of other years, contradicts it. */
function yearOfId(reading: Reading, { canonicalId }: CableRecord): number | null {
  const year = readId(canonicalId)?.year ?? null
  const bare = reading.kind === 'gds' && reading.date === null
  return year !== null && bare && !hasSchedule(year) ? null : year
}

function orderParts(written: string | null, order: string | null): ReadPart[] {
  if (written === null || order === null || written === order) return []
  return [{ verbatim: written, meaning: `E.O. ${order}` }]
}

interface Stamped {
  day: Day | null
  line: Line
  text: string
}

function stampOf(body: Searched, frame: Frame): Stamped | null {
  const line = findStamp(body, frame)
  if (line === null) return null
  const { form } = line.statement
  return {
    line,
    day: form.kind === 'declassified' ? form.on : null,
    text: body.text.slice(line.start, line.end),
  }
}

/** No line at all: a stamp may still tell of an act already done. */
function withoutLine(stamp: Stamped | null): Reading {
  const none = {
    order: null,
    orderAsWritten: null,
    parts: [],
    codes: [],
    downgrade: null,
    sourceDate: null,
    stamp: null,
    confidence: 'high' as const,
    problems: [],
  }
  if (stamp === null || stamp.day === null) return { ...none, kind: 'missing', verbatim: '', spans: [] }
  const spans: Span[] = [{ part: 'body', start: stamp.line.start, end: stamp.line.end }]
  return {
    ...none,
    kind: 'declassified',
    on: stamp.day,
    verbatim: stamp.text,
    spans,
    parts: stamp.line.statement.parts,
  }
}

function toProblem(span: Span | undefined): (doubt: Doubt) => Problem {
  return ({ code, message }) => (span === undefined ? { code, message } : { code, message, span })
}
