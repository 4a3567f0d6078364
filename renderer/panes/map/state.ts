import { computed } from '@preact/signals'
import type { World } from '../../../preload/contract'
import { api } from '../../state/api'
import { connected } from '../../state/archive'
import { facets } from '../../state/browse'
import { ask } from '../../state/resource'
import { address, filters, go } from '../../state/router'
import { steady } from '../../state/steady'
import { choosePlace, type Places, placesOf } from './places'

/** Outlines and posts come with the program and never change: once asked, they stay. */
export const world = ask<true, World>(
  steady(() => (connected.value && address.value.screen === 'map' ? true : null)),
  (_, signal) => api.map.world(undefined, { signal }),
)

/** What is drawn and listed: null until both the map and the counts are here. */
export const places = computed<Places | null>(() => {
  const [outlines, counts] = [world.value.value, facets.value.value]
  return outlines && counts ? placesOf(outlines, counts, filters.value) : null
})

/** Includes these origins as a filter, or lets them go when they are all included. */
export function choose(origins: readonly string[]): void {
  go({ filters: choosePlace(filters.value, origins) })
}
