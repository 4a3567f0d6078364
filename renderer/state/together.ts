/** What two panes ask in one turn becomes one question: it is worked out once, and both show the answer in one frame. */
import type { CableList, Facets } from '../../preload/contract'
import type { FacetName, Filters, Moment, Order } from '../../preload/contract/view'
import { drawWith } from '../drawing'
import { api } from './api'

interface View {
  filters: Filters
  moment: Moment
}

interface Asked<Q, T> {
  question: Q
  signal: AbortSignal
  done: (answer: T | Promise<T>) => void
}

type ListAsked = Asked<View & { order: Order; offset: number; limit: number }, CableList>
type FacetsAsked = Asked<View & { whole: FacetName[] }, Facets>

let list: ListAsked | null = null
let facets: FacetsAsked | null = null

export function askList(question: ListAsked['question'], signal: AbortSignal): Promise<CableList> {
  return new Promise((done) => {
    if (list) alone(list, api.cables.list)
    list = { question, signal, done }
    queueMicrotask(send)
  })
}

export function askFacets(question: FacetsAsked['question'], signal: AbortSignal): Promise<Facets> {
  return new Promise((done) => {
    if (facets) alone(facets, api.cables.facets)
    facets = { question, signal, done }
    queueMicrotask(send)
  })
}

function send(): void {
  const [rows, counts] = [list, facets]
  list = null
  facets = null
  if (rows && counts && sameView(rows.question, counts.question)) askBoth(rows, counts)
  else {
    if (rows) alone(rows, api.cables.list)
    if (counts) alone(counts, api.cables.facets)
  }
}

function alone<Q, T>(
  { question, signal, done }: Asked<Q, T>,
  ask: (question: Q, options: { signal: AbortSignal }) => Promise<T>,
): void {
  done(ask(question, { signal }))
}

function askBoth(rows: ListAsked, counts: FacetsAsked): void {
  const { whole } = counts.question
  const signal = whenBoth(rows.signal, counts.signal)
  const answer = api.cables.browse({ ...rows.question, whole }, { signal })
  drawWith(answer)
  rows.done(answer.then(({ list }) => list))
  counts.done(answer.then(({ facets }) => facets))
}

function sameView(a: View, b: View): boolean {
  return JSON.stringify([a.filters, a.moment]) === JSON.stringify([b.filters, b.moment])
}

/** Fires when nobody wants the answer any more. */
function whenBoth(a: AbortSignal, b: AbortSignal): AbortSignal {
  const both = new AbortController()
  const look = () => {
    if (a.aborted && b.aborted) both.abort()
  }
  a.addEventListener('abort', look)
  b.addEventListener('abort', look)
  look()
  return both.signal
}
