import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Address, formatAddress, HOME, parseAddress, type ScreenName, sameList } from './address'

const current = signal<Address>(HOME)

/** Where the person is. Read it anywhere; change it only through `go`. */
export const address: ReadonlySignal<Address> = current
export const screen: ReadonlySignal<ScreenName> = computed(() => current.value.screen)
export const filters = computed(() => current.value.filters)
export const order = computed(() => current.value.order)

/** Changes part of the address: a step that Back undoes, or (`replace`) a refinement of the step just made. */
export function go(change: Partial<Address>, how: 'step' | 'replace' = 'step'): void {
  const next = { ...current.value, ...change }
  const hash = formatAddress(next)
  if (hash === formatAddress(current.value)) return
  if (how === 'step') history.pushState(null, '', hash)
  else history.replaceState(null, '', hash)
  current.value = next
}

/** Opens a cable beside the list it is read from; the list stays as it is. */
export function openCable(cable: string | null, more: Partial<Address> = {}): void {
  go({ cable, version: null, paragraph: null, compare: null, screen: 'browse', ...more })
}

/** Rises whenever Back, Forward or a typed address has led somewhere, and not a step within the window. */
export const arrivals = signal(0)

/** Begins to follow Back, Forward and typed addresses; returns how to stop. */
export function followAddress(): () => void {
  const follow = () => {
    const next = parseAddress(location.hash)
    const { filters, order } = current.value
    // The same list stays the same object: what was picked from it is kept while Back and Forward lead through its cables.
    batch(() => {
      current.value = sameList(next, current.value) ? { ...next, filters, order } : next
      arrivals.value++
    })
  }
  follow()
  addEventListener('popstate', follow)
  addEventListener('hashchange', follow)
  return () => {
    removeEventListener('popstate', follow)
    removeEventListener('hashchange', follow)
  }
}

/** The address of this very view, to be copied. */
export function linkTo(change: Partial<Address> = {}): string {
  return formatAddress({ ...current.value, ...change })
}

export { sameList }
