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

/** Longer than a line of classification with its sections; the words of a longer one are not told elsewhere. */
const LONGEST_MARKING = 120

/** Longer than any field that is shown without its place. */
const LONGEST_FIELD = 400

export function leftOut(of: Body): Mark[] {
  const marks = of.marks.filter((mark) => LEFT_OUT.has(mark.kind))
  const mistaken = marks.some((mark) => isLine(mark.kind) && mark.end - mark.start > LONGEST_LINE)
  return marks.flatMap((mark) => {
    if (isLine(mark.kind)) return mistaken ? [] : [mark]
    if (mark.kind === 'classification-line') return mark.end - mark.start > LONGEST_MARKING ? [] : [mark]
    const shown = shownAbove(of, mark.kind)
    return shown === null ? [mark] : partShownAbove(of.body, mark, shown)
  })
}

/** Of a field's mark, the part that the head shows; none where it holds words that stand nowhere else. */
function partShownAbove(body: string, mark: Mark, shown: readonly (Span | null)[]): Mark[] {
  const inside = shown.flatMap((span) =>
    span?.part === 'body' && span.start >= mark.start && span.start < mark.end ? [span] : [],
  )
  if (inside.length > 0) {
    const part = { ...mark, end: Math.min(mark.end, Math.max(...inside.map(({ end }) => end))) }
    return mark.kind === 'references' && hasOwnWords(body, part, inside) ? [] : [part]
  }
  // What the page's links state stands above too, without a place in the text.
  const stated = shown.includes(null) && mark.end - mark.start <= LONGEST_FIELD
  return stated && (mark.kind === 'subject' || !isProse(body.slice(mark.start, mark.end))) ? [mark] : []
}

/** Words between references that name nothing else: what a reference is about, in the cable's own words. */
function hasOwnWords(body: string, { start, end }: Mark, spans: readonly Span[]): boolean {
  const between: string[] = []
  let at = start
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    between.push(body.slice(at, span.start))
    at = Math.max(at, span.end)
  }
  between.push(body.slice(at, end))
  const words = between.join(' ').match(/[A-Za-z]{3,}/g) ?? []
  return words.filter((word) => !USUAL.test(word)).length > 3
}

const USUAL =
  /^(?:refs?|reftels?|references?|and|notal|septels?|memos?|tel|emails?|dated|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)$/i

/** Five words of small letters in a row. */
function isProse(text: string): boolean {
  return /(?:\b[a-z]{2,}\b[ ,\n]+){5}/.test(text)
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
