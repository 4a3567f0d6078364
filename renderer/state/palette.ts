import { signal } from '@preact/signals'
import type { CableRow } from '../../preload/contract'
import { NO_FILTERS } from '../../preload/contract/view'
import { api } from './api'
import { annotationRevision, moment, revision } from './archive'
import { list } from './browse'
import { ask } from './resource'
import { address } from './router'
import { steady } from './steady'

/** Whether the field for going and doing is open, and what is typed in it. */
export const paletteShown = signal(false)
export const typed = signal('')

export function openPalette(): void {
  typed.value = ''
  paletteShown.value = true
}

/** Every value of every facet of the whole archive: for the palette, and for the letters while no cable is open. */
export const everyValue = ask(
  steady(() => {
    // The list that somebody waits for goes first.
    const beginning = address.value.cable === null && list.rows.value.total !== null
    return paletteShown.value || beginning
      ? { moment: moment.value, revision: revision.value, annotations: annotationRevision.value }
      : null
  }),
  ({ moment }, signal) => api.cables.facets({ filters: NO_FILTERS, moment }, { signal }),
)

const SHOWN = 6

/** Cables for what is typed: the one with that reference id, then those that match best. */
export const cablesFound = ask(
  steady(() => (paletteShown.value && typed.value.trim().length > 1 ? { text: typed.value.trim() } : null)),
  async ({ text }, signal): Promise<CableRow[]> => {
    await rest(signal)
    const filters = { ...NO_FILTERS, query: text }
    const order = { by: 'relevance', descending: true } as const
    const { rows } = await api.cables.list(
      { filters, moment: moment.peek(), order, limit: SHOWN },
      { signal },
    )
    return rows
  },
)

const REST_MS = 120

/** Waits until the hand rests; a later letter gives the question up. */
function rest(signal: AbortSignal): Promise<void> {
  return new Promise((go, drop) => {
    const timer = setTimeout(go, REST_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      drop(signal.reason)
    })
  })
}
