/** Facets as a window shows them: values with their meanings, of long facets the first of each group. */
import type { Facets, FacetValue } from '../../preload/contract'
import { FACETS, type FacetName, FIRST_VALUES, type Filters } from '../../preload/contract/view'
import { named } from './meanings'

/** Thousands of values in a large archive, of which a window shows a few until somebody looks for more. */
const LONG: ReadonlySet<FacetName> = new Set(['origin', 'tag', 'released', 'problem', 'folder', 'import'])

export function shortened(
  facets: Record<FacetName, FacetValue[]>,
  { whole, filters }: { whole: readonly FacetName[]; filters: Filters },
): Omit<Facets, 'total'> {
  const sizes: Facets['sizes'] = {}
  const entries = FACETS.map((facet): [FacetName, FacetValue[]] => {
    const values = facets[facet].map((value) => named(facet, value))
    if (!LONG.has(facet) || whole.includes(facet)) return [facet, values]
    const { include = [], exclude = [] } = filters.choices[facet] ?? {}
    const { kept, size } = firstOfEachGroup(values, new Set([...include, ...exclude]))
    sizes[facet] = size
    return [facet, kept]
  })
  return { facets: Object.fromEntries(entries) as Record<FacetName, FacetValue[]>, sizes }
}

/** Chosen values stay, wherever they stand. */
function firstOfEachGroup(values: readonly FacetValue[], chosen: ReadonlySet<string>) {
  const size: Record<string, number> = {}
  const kept = values.filter(({ value, group }) => {
    const heading = group ?? ''
    size[heading] = (size[heading] ?? 0) + 1
    return size[heading] <= FIRST_VALUES || chosen.has(value)
  })
  return { kept, size }
}
