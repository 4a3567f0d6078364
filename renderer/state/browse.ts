/** What Browse shows: the facets, the list and the open cable, each following the address and the archive. */
import { computed, signal } from '@preact/signals'
import type { CableDetail, CableRow, FacetValue } from '../../preload/contract'
import type { Level } from '../../preload/contract/cable'
import type { Standing } from '../../preload/contract/reading'
import type { FacetName, Filters, Moment, Order } from '../../preload/contract/view'
import { dueWords, LEVEL_WORDS, standingWords } from '../words'
import { api } from './api'
import { annotationRevision, connected, moment, revision } from './archive'
import { paged } from './pages'
import { ask } from './resource'
import { address, filters, order } from './router'
import { steady } from './steady'
import { askFacets, askList } from './together'

interface Question {
  filters: Filters
  moment: Moment
  order: Order
  revision: number
  annotations: number
}

const inBrowse = computed(() => ['browse', 'compare'].includes(address.value.screen))

const question = steady<Question>(() =>
  connected.value && inBrowse.value
    ? {
        filters: filters.value,
        moment: moment.value,
        order: order.value,
        revision: revision.value,
        annotations: annotationRevision.value,
      }
    : null,
)

export const list = paged<Question, CableRow>(question, ({ filters, moment, order }, offset, limit, signal) =>
  askList({ filters, moment, order, offset, limit }, signal),
)

/** Long facets of which somebody wants to see more than the first values. */
const wholeFacets = signal<readonly FacetName[]>([])

/** Asks for all values of a facet from now on; returns how to be content with the first again. */
export function wantWhole(facet: FacetName): () => void {
  wholeFacets.value = [...wholeFacets.peek(), facet]
  return () => {
    wholeFacets.value = wholeFacets.peek().filter((each) => each !== facet)
  }
}

/** True once all values of a facet are here. */
export function isWhole(facet: FacetName): boolean {
  const { value } = facets.value
  return value !== null && value.sizes[facet] === undefined
}

/** How many values a group of a facet has, shown or not; null where all of them are here. */
export function sizeOf(facet: FacetName, heading: string | null): number | null {
  return facets.value.value?.sizes[facet]?.[heading ?? ''] ?? null
}

export const facets = ask(
  steady(() =>
    connected.value && (inBrowse.value || address.value.screen === 'map')
      ? {
          filters: filters.value,
          moment: moment.value,
          revision: revision.value,
          annotations: annotationRevision.value,
          whole: [...wholeFacets.value],
        }
      : null,
  ),
  ({ filters, moment, whole }, signal) => askFacets({ filters, moment, whole }, signal),
)

export const cable = ask<{ id: string; version: number | null; moment: Moment }, CableDetail>(
  steady(() => {
    const { cable, version } = address.value
    return connected.value && cable !== null
      ? { id: cable, version, moment: moment.value, revision: revision.value }
      : null
  }),
  ({ id, version, moment }, signal) =>
    api.cables.get({ id, moment, ...(version !== null && { version }) }, { signal }),
)

/** Where the open cable stands in the list; null when the list leaves it out. */
export const place = ask(
  steady(() => {
    const asked = question()
    return asked && address.value.cable !== null ? { ...asked, id: address.value.cable } : null
  }),
  ({ id, filters, moment, order }, signal) => api.cables.place({ id, filters, moment, order }, { signal }),
)

export function valuesOf(facet: FacetName): FacetValue[] {
  return facets.value.value?.facets[facet] ?? []
}

/** Meanings that the facets have told so far; values keep their names when they fall to zero. */
const meanings = computed(() => {
  const known = new Map<string, string>()
  for (const [facet, values] of Object.entries(facets.value.value?.facets ?? {}))
    for (const { value, meaning } of values) if (meaning) known.set(`${facet} ${value}`, meaning)
  return known
})

/** What a person calls a value of a facet. Tags keep their code and posts their name, which is what the field says. */
export function nameOf(facet: FacetName, value: string): string {
  switch (facet) {
    case 'tag':
    case 'origin':
    case 'collection':
    case 'marked':
    case 'redactions':
      return value
    case 'noted':
      return 'a note'
    case 'standing':
      return value === 'due' ? dueWords(moment.value.dueDays) : standingWords(value as Standing)
    case 'level':
      return LEVEL_WORDS[value as Level] ?? value
    default:
      return meanings.value.get(`${facet} ${value}`) ?? value
  }
}
