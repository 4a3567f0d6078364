import { computed, effect, signal } from '@preact/signals'
import { NO_FILTERS } from '../../../preload/contract/view'
import type { Address } from '../../state/address'
import { api } from '../../state/api'
import { connected, revision } from '../../state/archive'
import { isRunning } from '../../state/importing'
import { ask } from '../../state/resource'
import { address, go } from '../../state/router'
import { steady } from '../../state/steady'

/** Rows that are asked for at one go, and the most that are listed; the saved list has them all. */
export const PAGE = 100
export const MOST_LISTED = 1_000

/** `RIGA/2005`: the post and the year that the list is narrowed to; `05RIGA9120`: the one cable, `05RIGA9120 thread`: met in a thread. */
export const narrowed = computed(() => {
  const part = address.value.part ?? ''
  if (part !== '' && !part.includes('/'))
    return { station: null, year: null, id: part.split(' ', 1)[0] as string }
  const [station = '', year = ''] = part.split('/')
  return { station: station || null, year: /^\d{4}$/.test(year) ? Number(year) : null, id: null }
})

/** One missing cable that a thread shows; how far the thread went comes along, for the way back. */
export function metInThread(id: string, steps: string | null): Partial<Address> {
  return { screen: 'missing', part: `${id} thread${steps === null ? '' : ` ${steps}`}` }
}

/** The way back to where a missing cable was met: a thread, or the text of a cable; null where none was. */
export const metIn = computed(() => {
  const { cable, part } = address.value
  if (cable === null || narrowed.value.id === null) return null
  const [, from, steps = null] = part?.split(' ') ?? []
  return from === 'thread'
    ? { words: `Back to the thread of ${cable}`, change: { screen: 'thread', part: steps } as const }
    : { words: `Back to ${cable}`, change: { screen: 'browse', part: null } as const }
})

export function narrow(change: { station?: string | null; year?: number | null }): void {
  const { station, year } = { ...narrowed.peek(), ...change }
  go({ part: station === null && year === null ? null : `${station ?? ''}/${year ?? ''}` }, 'replace')
}

/** From one cable to the list of all. */
export function listAll(): void {
  go({ part: null })
}

export const listed = signal(PAGE)

effect(() => {
  narrowed.value
  listed.value = PAGE
})

/** Counted anew when an import has ended, not at each of its steps: while one runs that takes seconds. */
export const missing = ask(
  steady(() =>
    connected.value && address.value.screen === 'missing'
      ? { ...narrowed.value, limit: listed.value, revision: isRunning() ? null : revision.value }
      : null,
  ),
  ({ station, year, id, limit }, signal) =>
    api.references.missing(
      {
        limit,
        ...(station !== null && { station }),
        ...(year !== null && { year }),
        ...(id !== null && { id }),
      },
      { signal },
    ),
)

/** The cables that refer to a missing one, in Browse. */
export function citing(spellings: readonly string[]): Parameters<typeof go>[0] {
  const query = spellings.map((id) => `ref:${id}`).join(' OR ')
  return { screen: 'browse', cable: null, part: null, filters: { ...NO_FILTERS, query } }
}
