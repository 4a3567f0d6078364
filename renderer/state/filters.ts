/** Filters as a value: each function gives the filters after one act of the person. */
import { type Day, dayOf, yearOf } from '../../preload/contract/day'
import { type Choice, FACETS, type FacetName, type Filters } from '../../preload/contract/view'

export type Chosen = 'in' | 'out' | null

const NOTHING: Choice = { include: [], exclude: [] }

export function choiceOf(filters: Filters, facet: FacetName): Choice {
  return filters.choices[facet] ?? NOTHING
}

/** Whether any value of a facet is included or excluded. */
export function isChosenFrom(filters: Filters, facet: FacetName): boolean {
  const { include, exclude } = choiceOf(filters, facet)
  return include.length + exclude.length > 0
}

/** Whether a value of a facet is included, excluded or neither. */
export function chosen(filters: Filters, facet: FacetName, value: string): Chosen {
  const choice = choiceOf(filters, facet)
  if (choice.include.includes(value)) return 'in'
  return choice.exclude.includes(value) ? 'out' : null
}

/** What several values have in common: all included, all excluded, or neither. */
function chosenAlike(filters: Filters, facet: FacetName, values: readonly string[]): Chosen {
  const [first = null, ...others] = new Set(values.map((value) => chosen(filters, facet, value)))
  return others.length === 0 ? first : null
}

/** Includes or excludes values; the same act again lets them go. */
export function toggle(
  filters: Filters,
  facet: FacetName,
  values: readonly string[],
  how: 'in' | 'out',
): Filters {
  const again = chosenAlike(filters, facet, values) === how
  const { include, exclude } = without(choiceOf(filters, facet), values)
  if (again) return withChoice(filters, facet, { include, exclude })
  return withChoice(filters, facet, {
    include: how === 'in' ? [...include, ...values] : include,
    exclude: how === 'out' ? [...exclude, ...values] : exclude,
  })
}

/** Only these values of the facet. */
export function only(filters: Filters, facet: FacetName, ...values: readonly string[]): Filters {
  return withChoice(filters, facet, { include: [...values], exclude: [] })
}

export function clearFacet(filters: Filters, facet: FacetName): Filters {
  return withChoice(filters, facet, NOTHING)
}

/** Lets go of one chosen value, whichever way it was chosen. */
export function letGo(filters: Filters, facet: FacetName, value: string): Filters {
  return withChoice(filters, facet, without(choiceOf(filters, facet), [value]))
}

/** Cables of these years, both included; null ends are open. */
export function betweenYears(filters: Filters, from: number | null, to: number | null): Filters {
  const created = {
    ...(from !== null && { from: dayOf(from, 1, 1) as Day }),
    ...(to !== null && { to: dayOf(to, 12, 31) as Day }),
  }
  return { ...filters, created }
}

/** The years of the range of creation days, where it is one of whole years. */
export function yearsOf(filters: Filters): { from: number | null; to: number | null } | null {
  const { from, to } = filters.created
  if (!from && !to) return null
  if ((from && !from.endsWith('-01-01')) || (to && !to.endsWith('-12-31'))) return null
  return { from: from ? yearOf(from) : null, to: to ? yearOf(to) : null }
}

/** True when nothing at all is asked for. */
export function isEverything(filters: Filters): boolean {
  return filters.query.trim() === '' && countOf(filters) === 0
}

/** How many filters are in use, words of a search left out. */
export function countOf(filters: Filters): number {
  const ranges = [filters.created, filters.released, filters.due].filter((range) => range.from || range.to)
  return FACETS.reduce((sum, facet) => {
    const { include, exclude } = choiceOf(filters, facet)
    return sum + include.length + exclude.length
  }, ranges.length)
}

function without(choice: Choice, values: readonly string[]): Choice {
  const gone = new Set(values)
  const others = (held: string[]) => held.filter((each) => !gone.has(each))
  return { include: others(choice.include), exclude: others(choice.exclude) }
}

function withChoice(filters: Filters, facet: FacetName, choice: Choice): Filters {
  const { [facet]: _, ...rest } = filters.choices
  const empty = choice.include.length === 0 && choice.exclude.length === 0
  return { ...filters, choices: empty ? rest : { ...rest, [facet]: choice } }
}
