import { computed, signal } from '@preact/signals'
import type { CableDetail } from '../../../preload/contract'
import type { Moment } from '../../../preload/contract/view'
import { api } from '../../state/api'
import { connected, moment, revision } from '../../state/archive'
import { ask } from '../../state/resource'
import { address, go } from '../../state/router'
import { steady } from '../../state/steady'
import { type Compared, compareTexts } from './difference'

interface Question {
  id: string
  versions: [number, number]
  moment: Moment
  revision: number
}

export interface Pair {
  a: CableDetail
  b: CableDetail
  compared: Compared
}

const question = steady<Question>(() => {
  const { screen, cable, compare } = address.value
  if (!connected.value || screen !== 'compare' || cable === null || compare === null) return null
  return { id: cable, versions: compare, moment: moment.value, revision: revision.value }
})

export const pair = ask(question, async ({ id, versions, moment }, signal): Promise<Pair> => {
  const [a, b] = await Promise.all(
    versions.map((version) => api.cables.get({ id, version, moment }, { signal })),
  )
  if (!a || !b) throw new Error('A version is missing.')
  return { a, b, compared: compareTexts(a.cable.body, b.cable.body) }
})

/** Number of the difference that is looked at. */
export const current = signal(1)

export const count = computed(() => {
  const compared = pair.value.value?.compared
  return compared?.kind === 'compared' ? compared.differences.length : 0
})

/** Goes to a difference, round at the ends, and brings it into view. */
export function show(number: number): void {
  if (count.value === 0) return
  current.value = ((number - 1 + count.value) % count.value) + 1
  bringIntoView(current.value)
}

/** Scrolls the text alone: `scrollIntoView` would move the window's own parts along. */
function bringIntoView(number: number): void {
  const place = document.querySelector(`[data-difference="${number}"]`)
  const pane = place?.closest('.pair-body')
  if (!place || !pane) return
  const above = place.getBoundingClientRect().top - pane.getBoundingClientRect().top
  pane.scrollTop += above - pane.clientHeight / 3
}

export function swap(): void {
  const [a, b] = address.value.compare ?? [1, 2]
  current.value = 1
  go({ compare: [b, a] }, 'replace')
}
