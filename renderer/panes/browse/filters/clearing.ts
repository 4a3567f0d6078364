import type { FacetName } from '../../../../preload/contract/view'
import { clearFacet, isChosenFrom } from '../../../state/filters'
import { filters, go } from '../../../state/router'

/** Lets go of all that is chosen from these facets, for the button in a heading; null while nothing is. */
export function clearing(...facets: FacetName[]): (() => void) | null {
  if (!facets.some((facet) => isChosenFrom(filters.value, facet))) return null
  return () => go({ filters: facets.reduce(clearFacet, filters.value) })
}
