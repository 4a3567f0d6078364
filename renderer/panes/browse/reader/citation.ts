import type { CableDetail } from '../../../../preload/contract'
import type { Span } from '../../../../preload/contract/cable'
import { type CitationStyle, citationOf, paragraphsCited } from '../../../../preload/contract/citation'
import type { ChosenWords } from '../../../../preload/contract/reading'

type Open = Pick<CableDetail, 'cable' | 'source'>

/** The citation of the cable, and of the paragraphs in which the words stand, if there are any. */
export function citation(
  { cable, source }: Open,
  style: CitationStyle = 'note',
  words: readonly Span[] = [],
): string {
  const { id, origin, subject, created, classification, released } = cable
  const cited = {
    id,
    origin,
    subject: subject?.value ?? null,
    created: created?.day ?? null,
    classification: classification?.value ?? null,
    released,
    source: source.path,
  }
  return citationOf(cited, style, placeOf({ cable }, words))
}

/** `¶ 6 (C)`; empty where the words stand in no numbered paragraph. */
export function placeOf({ cable }: Pick<Open, 'cable'>, words: readonly Span[]): string {
  return paragraphsCited(
    cable.paragraphs.filter(({ span }) =>
      words.some((each) => each.part === span.part && each.start < span.end && each.end > span.start),
    ),
  )
}

/** Words between quotation marks above the citation of their place. Lines of the transmission are joined, paragraphs are not. */
export function quotation(detail: Open, words: readonly ChosenWords[]): string {
  const said = words
    .flatMap(({ verbatim }) => verbatim.split(/\n\s*\n/))
    .map((part) => part.replace(/[\s¶]+/g, ' ').trim())
    .filter((part) => part !== '')
  return `“${said.join('\n\n')}”\n\n${citation(detail, 'note', words)}`
}

/** The stored text under a line that says where it is from. */
export function plainText(detail: Open): string {
  const { header, body } = detail.cable
  return [citation(detail), header, body].filter((part) => part.trim() !== '').join('\n\n')
}
