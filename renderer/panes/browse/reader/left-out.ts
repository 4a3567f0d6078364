/**
 * What of a body is left out of the reading view: marks of transmission, and what the head of the reader shows. Nothing
 * else may ever be missing from the text, so a mark is cut back to what the head really shows of it.
 */
import type { Cable, Mark, MarkKind, Span } from '../../../../preload/contract/cable'

export type Body = Pick<Cable, 'body' | 'marks' | 'paragraphs'> &
  Partial<Pick<Cable, 'subject' | 'tags' | 'references'>>

const LEFT_OUT: ReadonlySet<MarkKind> = new Set([
  'classification-line',
  'caption',
  'slug',
  'instruction',
  'tags',
  'subject',
  'references',
  'page-marker',
  'section-head',
  'excerpt-copy',
  'second-copy-head',
  'junk',
])

/** Longer than any slug line or caption; what is longer was taken for one by mistake. */
const LONGEST_LINE = 300

/** Longer than any field that is shown without its place. */
const LONGEST_FIELD = 400

export function leftOut(of: Body): Mark[] {
  const marks = of.marks.filter((mark) => LEFT_OUT.has(mark.kind))
  const mistaken = marks.some((mark) => isLine(mark.kind) && mark.end - mark.start > LONGEST_LINE)
  return marks.flatMap((mark) => {
    if (isLine(mark.kind)) return mistaken ? [] : [mark]
    const shown = shownAbove(of, mark.kind)
    if (shown === null) return [mark]
    const end = lastEnd(shown, mark)
    if (end !== null) return [{ ...mark, end }]
    // What the page's links state stands above too, without a place in the text.
    return shown.length > 0 && mark.end - mark.start <= LONGEST_FIELD ? [mark] : []
  })
}

function isLine(kind: MarkKind): boolean {
  return kind === 'slug' || kind === 'caption'
}

/** Places of what the head shows of a field; null for marks that no field stands for. */
function shownAbove({ subject, tags, references }: Body, kind: MarkKind): (Span | null)[] | null {
  switch (kind) {
    case 'subject':
      return subject === undefined ? null : subject === null ? [] : [subject.span]
    case 'tags':
      return tags?.map((tag) => tag.span) ?? null
    case 'references':
      return references?.map((reference) => reference.span) ?? null
    default:
      return null
  }
}

/** Where the last shown place inside a mark ends; null when the head shows nothing of it. */
function lastEnd(shown: readonly (Span | null)[], mark: Mark): number | null {
  const ends = shown.flatMap((span) =>
    span?.part === 'body' && span.start >= mark.start && span.start < mark.end ? [span.end] : [],
  )
  return ends.length === 0 ? null : Math.min(mark.end, Math.max(...ends))
}
