import type { FacetName } from '../../../../preload/contract/view'
import { everyValue } from '../../../state/palette'

/** Initial letters of all values of a facet; of a post, those of its place: `T` for Embassy Tallinn. */
export function letters(facet: FacetName): string[] {
  const initials = (everyValue.value.value?.facets[facet] ?? []).map(({ value }) => initialOf(facet, value))
  return [...new Set(initials)].filter((letter) => /\p{L}/u.test(letter)).sort()
}

function initialOf(facet: FacetName, value: string): string {
  const name = facet === 'origin' ? value.replace(/^\S+\s+(?=\S)/, '') : value
  return name.charAt(0).toUpperCase()
}
