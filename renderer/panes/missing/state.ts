import { computed, effect, signal } from '@preact/signals'
import { NO_FILTERS } from '../../../preload/contract/view'
import { api } from '../../state/api'
import { connected, revision } from '../../state/archive'
import { ask } from '../../state/resource'
import { address, go } from '../../state/router'
import { steady } from '../../state/steady'

/** Rows that are asked for at one go, and the most that are listed; the saved list has them all. */
export const PAGE = 100
export const MOST_LISTED = 1_000

/** `RIGA/2005`: the post and the year that the list is narrowed to. */
export const narrowed = computed(() => {
  const [station = '', year = ''] = (address.value.part ?? '').split('/')
  return { station: station || null, year: /^\d{4}$/.test(year) ? Number(year) : null }
})

export function narrow(change: { station?: string | null; year?: number | null }): void {
  const { station, year } = { ...narrowed.peek(), ...change }
  go({ part: station === null && year === null ? null : `${station ?? ''}/${year ?? ''}` }, 'replace')
}

export const listed = signal(PAGE)

effect(() => {
  narrowed.value
  listed.value = PAGE
})

export const missing = ask(
  steady(() =>
    connected.value && address.value.screen === 'missing'
      ? { ...narrowed.value, limit: listed.value, revision: revision.value }
      : null,
  ),
  ({ station, year, limit }, signal) =>
    api.references.missing(
      { limit, ...(station !== null && { station }), ...(year !== null && { year }) },
      { signal },
    ),
)

/** The cables that refer to a missing one, in Browse. */
export function citing(spellings: readonly string[]): Parameters<typeof go>[0] {
  const query = spellings.map((id) => `ref:${id}`).join(' OR ')
  return { screen: 'browse', cable: null, part: null, filters: { ...NO_FILTERS, query } }
}
