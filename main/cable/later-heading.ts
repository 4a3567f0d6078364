/** The headings of a telegram's later sections, for fields that the first one has not: each section was sent with a heading of its own. */
import type { Copies } from './copies'
import { type Heading, readHeading } from './heading'

/** So far below its classification line a section's first field may stand; captions and notes come before it. */
const NEAR = 600
const PARAGRAPH = /^ *\(?\d{1,3} ?[.)]{1,2} {0,12}[("A-Z]/im

/** Those of this cable that begin with a field, in the order of the text. */
export function laterHeadings(text: string, { copies, heads }: Copies): Heading[] {
  const first = heads.find(({ says }) => says.serial !== null)?.says.serial
  const headings: Heading[] = []
  for (const [index, { line, says }] of heads.entries()) {
    if ((says.section ?? 1) < 2 || says.serial === null || says.serial !== first) continue
    const copy = copies.find(({ start, end }) => line.start >= start && line.start < end)
    if (copy === undefined || copy.kind === 'other-cable') continue
    const next = heads[index + 1]?.line.start ?? copy.end
    const heading = readHeading(text, line.start, Math.min(next, copy.end))
    const field = heading.blocks[0]?.start ?? Number.POSITIVE_INFINITY
    if (field - line.end > NEAR || PARAGRAPH.test(text.slice(line.end, field))) continue
    // The line stays the head of a section.
    headings.push({ ...heading, classification: null })
  }
  return headings
}
