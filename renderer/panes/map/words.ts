/** The map in words: what it shows adds up to what the filters leave. */
import { counted, figure } from '../../words'
import type { Place, Places } from './places'

/** `806 cables: 790 at 101 places on the map, 10 from origins that are not on it, 6 without an origin.` */
export function mapSentence({ total, onMap, offMap, unnamed, chosen, places }: Places): string {
  if (total === 0 && chosen === null) return 'No cable is in view.'
  const shown = places.filter(({ count }) => count > 0).length
  const parts = [
    `${figure(onMap)} at ${counted(shown, 'place')} on the map`,
    offMap > 0 && `${figure(offMap)} from origins that are not on it`,
    unnamed !== null && unnamed > 0 && `${figure(unnamed)} without an origin`,
  ].filter((part) => part !== false)
  const all = `${counted(total, 'cable')}${chosen === null ? '' : ' under the other filters'}: ${parts.join(', ')}.`
  return chosen === null ? all : `${counted(chosen, 'cable')} from the origins chosen. ${all}`
}

/** `Brussels, Belgium: 12 cables (Embassy Brussels 7, USEU Brussels 5)`. */
export function placeWords({ city, country, count, origins, chosen }: Place): string {
  const each = origins.map(({ origin, count: of }) =>
    origins.length === 1 ? origin : `${origin} ${figure(of)}`,
  )
  const state = chosen === 'in' ? ', included' : chosen === 'out' ? ', excluded' : ''
  return `${city}, ${country}: ${counted(count, 'cable')} (${each.join(', ')})${state}`
}
