/** From cable to cable in the order of the list. */
import { effect, signal } from '@preact/signals'
import { list, place } from './browse'
import { address, go } from './router'

/** Row of the open cable, or of the one that is about to open; null when the list leaves the open cable out. */
export const cursor = signal<number | null>(null)

/** A row that was asked for before it was fetched; it opens when it arrives. */
const awaited = signal<number | null>(null)

/** Where the open cable stood before it fell out of the list, as one that is read falls out of the unread ones. */
let gap: { of: string; at: number } | null = null

effect(() => {
  const { value, loading } = place.value
  if (loading) return
  const { cable, filters } = address.peek()
  const of = JSON.stringify([cable, filters])
  if (value !== null) gap = { of, at: value }
  else if (gap?.of !== of) gap = null
  cursor.value = value
})

/** The row from which steps are counted; between two rows where a cable fell out of the list. */
export function here(): number {
  return cursor.peek() ?? (gap === null ? -1 : gap.at - 0.5)
}

/** The row `by` rows further than this place. Pure. */
export function rowFrom(place: number, by: number): number {
  return by < 0 ? Math.ceil(place) + by : Math.floor(place) + by
}

effect(() => {
  const row = awaited.value === null ? null : list.rows.value.at(awaited.value)
  if (!row) return
  awaited.value = null
  show(row.id, 'replace')
})

/** Opens the cable `by` rows further; from nowhere, the first. */
export function stepCable(by: number): void {
  openAt(rowFrom(here(), by), 'replace')
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
