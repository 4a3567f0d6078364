/** From cable to cable in the order of the list. */
import { effect, signal } from '@preact/signals'
import { list, place } from './browse'
import { address, go } from './router'

/** Row of the open cable, or of the one that is about to open; null when the list leaves the open cable out. */
export const cursor = signal<number | null>(null)

/** A row that was asked for before it was fetched; it opens when it arrives. */
const awaited = signal<number | null>(null)

effect(() => {
  const { value, loading } = place.value
  if (!loading) cursor.value = value
})

effect(() => {
  const row = awaited.value === null ? null : list.rows.value.at(awaited.value)
  if (!row) return
  awaited.value = null
  show(row.id, 'replace')
})

/** Opens the cable `by` rows further; from nowhere, the first. */
export function stepCable(by: number): void {
  openAt(cursor.value === null ? 0 : cursor.value + by, 'replace')
}

/**
 * Opens the cable of a row. Walking through a list replaces the address at each step, so that Back leaves the list
 * instead of walking all the way back.
 */
export function openAt(index: number, how: 'step' | 'replace' = 'step'): void {
  const { total, at } = list.rows.value
  if (!total) return
  const to = Math.min(total - 1, Math.max(0, index))
  cursor.value = to
  const row = at(to)
  if (row) show(row.id, how)
  else {
    awaited.value = to
    list.want(to, to + 1)
  }
}

function show(cable: string, how: 'step' | 'replace'): void {
  const first = address.value.cable === null
  go({ cable, version: null, paragraph: null, compare: null, screen: 'browse' }, first ? 'step' : how)
}
