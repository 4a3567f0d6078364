import { computed, effect } from '@preact/signals'
import type { World } from '../../../preload/contract'
import { api } from '../../state/api'
import { connected } from '../../state/archive'
import { facets } from '../../state/browse'
import { clearFacet, only } from '../../state/filters'
import { ask } from '../../state/resource'
import { address, filters, go } from '../../state/router'
import { steady } from '../../state/steady'
import { choosePlace, type Places, placesOf } from './places'

/** Outlines and posts come with the program and never change: once asked, they stay. */
export const world = ask<true, World>(
  steady(() => (connected.value && address.value.screen === 'map' ? true : null)),
  (_, signal) => api.map.world(undefined, { signal }),
)

/** What the last whole answer made: its sums belong to the filters that it was asked with. */
let last: Places | null = null

effect(() => {
  if (address.value.screen !== 'map') last = null
})

/** What is drawn and listed; null until the map and every origin's count are here. */
export const places = computed<Places | null>(() => {
  const outlines = world.value.value
  const { value: counts, loading } = facets.value
  // Counts on their way, or of the first origins alone, would not add up with the filters of now.
  const isWhole = counts !== null && !loading && counts.sizes.origin === undefined
  if (outlines && isWhole) last = placesOf(outlines, counts, filters.value)
  return last
})

/** Includes these origins as a filter, or lets them go when they are all included. */
export function choose(origins: readonly string[]): void {
  go({ filters: choosePlace(filters.value, origins) })
}

/** The cables of these posts alone, in Browse. */
export function browseFrom(origins: readonly string[]): void {
  go({ screen: 'browse', part: null, filters: only(filters.peek(), 'origin', ...origins) })
}

/** The cables of whatever origin, in Browse. */
export function browseEvery(): void {
  go({ screen: 'browse', part: null, filters: clearFacet(filters.peek(), 'origin') })
}
