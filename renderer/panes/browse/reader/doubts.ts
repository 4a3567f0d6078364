/** The problems of a cable, each at the field that it is about; those about the whole stand at its head. */
import type { CableDetail } from '../../../../preload/contract'
import type { Problem, Reference } from '../../../../preload/contract/cable'

const FIELDS = ['header', 'tags', 'references'] as const
type Field = (typeof FIELDS)[number]

/** Every other code is about the cable as a whole, or about its subject, which is its head. */
const FIELD_OF: Readonly<Record<string, Field>> = {
  'no-header': 'header',
  'header-of-other-cable': 'header',
  'dates-disagree': 'header',
  'addresses-joined': 'header',
  'tags-missing': 'tags',
  'doubtful-tag': 'tags',
  'office-among-tags': 'tags',
  'reference-station-unknown': 'references',
  'reference-year-inferred': 'references',
  'reference-to-later-cable': 'references',
  'reference-range': 'references',
}

/** What to doubt at each place; a problem that bears on the instruction is told with the reading, beside the text. */
export function doubtsOf({ cable, reading }: CableDetail): Record<Field | 'head', Problem[]> {
  const told = new Set(reading.problems.map(({ message }) => message))
  const left = cable.problems.filter(({ message }) => !told.has(message))
  const at = (place: Field | 'head') => left.filter(({ code }) => (FIELD_OF[code] ?? 'head') === place)
  return { head: at('head'), header: at('header'), tags: at('tags'), references: at('references') }
}

/** What there is to doubt about one of the references: the problems that stand on its words. */
export function doubtsAbout({ span, verbatim }: Reference, doubts: readonly Problem[]): Problem[] {
  return doubts.filter((problem) =>
    problem.span && span ? problem.span.start === span.start : problem.message.startsWith(`“${verbatim}”`),
  )
}
