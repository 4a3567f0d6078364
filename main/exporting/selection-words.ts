/** What an export was taken from, in words: for whoever opens the file in ten years. */
import { counted } from '../../preload/contract/count'
import { FACETS, type FacetName, type Filters, type Range } from '../../preload/contract/view'

/** Facets that are not called in words what they are called in the contract. */
const FACET_NAMES: Partial<Record<FacetName, string>> = {
  classification: 'marking',
  released: 'day released',
  kind: 'kind of instruction',
  basis: 'basis of the day',
}

/** `all cables`, or `cables with origin Embassy Bern or Embassy Oslo; tag not PREL; created from 2006-01-01 on`. */
export function selectionWords(filters: Filters, picked: number | null): string {
  const phrases = [
    ...FACETS.flatMap((facet) => choiceWords(facet, filters.choices[facet])),
    ...rangeWords('created', filters.created),
    ...rangeWords('released', filters.released),
    ...rangeWords('effective date', filters.due),
    ...(filters.query.trim() ? [`matching “${filters.query.trim()}”`] : []),
  ]
  const all = phrases.length === 0 ? 'all cables' : `cables with ${phrases.join('; ')}`
  return picked === null ? all : `${counted(picked, 'cable')} picked from ${all}`
}

function choiceWords(facet: FacetName, choice: Filters['choices'][FacetName]): string[] {
  const { include = [], exclude = [] } = choice ?? {}
  const name = FACET_NAMES[facet] ?? facet
  return [
    ...(include.length > 0 ? [`${name} ${alternatives(include)}`] : []),
    ...(exclude.length > 0 ? [`${name} not ${alternatives(exclude)}`] : []),
  ]
}

function rangeWords(name: string, { from, to }: Range): string[] {
  if (from && to) return [`${name} ${from} to ${to}`]
  if (from) return [`${name} from ${from} on`]
  return to ? [`${name} up to ${to}`] : []
}

function alternatives(values: readonly string[]): string {
  return values.map((value) => value || '(none)').join(' or ')
}
