import { signal } from '@preact/signals'
import type { CableRow, FacetValue } from '../../preload/contract'
import type { FacetName } from '../../preload/contract/view'
import { NO_FILTERS } from '../../preload/contract/view'
import { api } from './api'
import { moment, revision } from './archive'
import { ask } from './resource'
import { steady } from './steady'

/** Whether the field for going and doing is open, and what is typed in it. */
export const paletteShown = signal(false)
export const typed = signal('')

export function openPalette(): void {
  typed.value = ''
  paletteShown.value = true
}

/** Every value of every facet of the whole archive, asked for once the palette is open. */
export const everyValue = ask(
  steady(() => (paletteShown.value ? { moment: moment.value, revision: revision.value } : null)),
  ({ moment }, signal): Promise<{ facets: Record<FacetName, FacetValue[]> }> =>
    api.cables.facets({ filters: NO_FILTERS, moment }, { signal }),
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
