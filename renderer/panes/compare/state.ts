import { computed, signal } from '@preact/signals'
import type { CableDetail } from '../../../preload/contract'
import {
  type Compared,
  compareTexts,
  type Difference,
  type Sort,
  sortOf,
} from '../../../preload/contract/difference'
import type { Moment } from '../../../preload/contract/view'
import { api } from '../../state/api'
import { connected, moment, revision } from '../../state/archive'
import { ask } from '../../state/resource'
import { address, go } from '../../state/router'
import { steady } from '../../state/steady'

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

/** What the person does not want marked now; kept while the window is open. */
export const unmarked = signal<ReadonlySet<Sort>>(new Set())

const all = computed<readonly Difference[]>(() => {
  const compared = pair.value.value?.compared
  return compared?.kind === 'compared' ? compared.differences : []
})

/** The differences that are marked, listed and stepped through. */
export const marked = computed(() => all.value.filter(({ change }) => !unmarked.value.has(sortOf(change))))

export function countOf(sort: Sort): number {
  return all.value.filter(({ change }) => sortOf(change) === sort).length
}

export function mark(sort: Sort, on: boolean): void {
  const next = new Set(unmarked.peek())
  if (on) next.delete(sort)
  else next.add(sort)
  unmarked.value = next
}

/** Number of the difference that is looked at. */
export const current = signal(1)

/** Its place among the marked ones, from 1; 0 when it is not one of them. */
export const place = computed(() => marked.value.findIndex(({ number }) => number === current.value) + 1)

/** Goes to a difference and brings it into view. */
export function show(number: number): void {
  current.value = number
  bringIntoView(number)
}

/** A comparison begins at its first difference: it may stand far down a text that is otherwise the same. */
export function begin(): void {
  show(marked.peek()[0]?.number ?? 1)
}

/** Goes on by one, or back, round at the ends. */
export function step(by: 1 | -1): void {
  const count = marked.value.length
  if (count === 0) return
  const from = place.value === 0 && by < 0 ? 1 : place.value
  const next = marked.value[(from - 1 + by + count) % count]
  if (next) show(next.number)
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
