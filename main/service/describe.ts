import { counted } from '../../preload/contract/count'
import {
  type Choice,
  FACETS,
  type FacetName,
  type Filters,
  type Moment,
  type Range,
} from '../../preload/contract/view'

/** What is shown, in one sentence: `412 cables from Embassy Tallinn, tagged EFIS or ECON but not PREL, created 2004-01-01 to 2006-12-31`. */
export function describe(filters: Filters, moment: Moment, total: number): string {
  const parts = [
    ...FACETS.flatMap((facet) => choiceInWords(facet, filters.choices[facet])),
    ...rangeInWords('created', filters.created),
    ...rangeInWords('released', filters.released),
    ...rangeInWords('falling due', filters.due),
    ...(filters.query.trim() ? [`matching “${filters.query.trim()}”`] : []),
  ]
  const count = counted(total, 'cable')
  const asOf = filters.choices.standing ? [`as of ${moment.asOf}`] : []
  return parts.length === 0
    ? total === 1
      ? count
      : `All ${count}`
    : [count, ...parts, ...asOf].join(', ').replace(', ', ' ')
}

const LEADS: Record<FacetName, string> = {
  standing: 'standing as',
  classification: 'marked',
  level: 'of level',
  origin: 'from',
  tag: 'tagged',
  year: 'created in',
  released: 'released on',
  kind: 'with an instruction of kind',
  basis: 'dated by',
  problem: 'with the problem',
  import: 'from import',
  folder: 'from the folder',
}

/** More values than this are counted, not listed. */
const LISTED = 4

function choiceInWords(facet: FacetName, choice: Choice | undefined): string[] {
  if (!choice) return []
  const { include, exclude } = choice
  const chosen = include.length > 0 ? `${LEADS[facet]} ${list(include, 'or')}` : ''
  const left =
    exclude.length > 0 ? `${chosen ? 'but not' : `not ${LEADS[facet]}`} ${list(exclude, 'or')}` : ''
  const words = [chosen, left].filter((part) => part !== '').join(' ')
  return words === '' ? [] : [words]
}

function list(values: string[], last: 'or'): string {
  const words = values.map((value) => value || '(none)')
  if (words.length > LISTED) return `any of ${words.length} values`
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

function rangeInWords(what: string, { from, to }: Range): string[] {
  if (from && to) return [from === to ? `${what} on ${from}` : `${what} ${from} to ${to}`]
  if (from) return [`${what} from ${from}`]
  return to ? [`${what} until ${to}`] : []
}
