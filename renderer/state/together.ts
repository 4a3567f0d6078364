/** What two panes ask in one turn becomes one question: it is worked out once, and both show the answer in one frame. */
import type { CableList, Facets } from '../../preload/contract'
import type { FacetName, Filters, Moment, Order } from '../../preload/contract/view'
import { drawWith } from '../drawing'
import { api } from './api'
import { annotationRevision, revision } from './archive'

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

type Both = ListAsked['question'] & { whole: FacetName[] }

/** An answer that was asked for before its question: used once, while nothing has changed. */
interface Ahead {
  key: string
  answer: ReturnType<typeof api.cables.browse>
  giveUp: AbortController
}

/** Who has pressed a button lets it go within this time, or means something else. */
const PRESSED_MS = 1_000

let last: Both | null = null
let ahead: Ahead | null = null
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

/**
 * Asks for the first rows and the counts under these filters while the button that chooses them is still held down: the
 * answer is often here when it is let go. Nothing is shown of it until then.
 */
export function askAhead(filters: Filters): void {
  if (last === null) return
  const question: Both = { ...last, filters, offset: 0 }
  const giveUp = new AbortController()
  dropAhead()
  const asked = {
    key: keyOf(question),
    answer: api.cables.browse(question, { signal: giveUp.signal }),
    giveUp,
  }
  ahead = asked
  // Its failure is told to the one who uses it.
  asked.answer.catch(() => {})
  setTimeout(() => {
    if (ahead === asked) dropAhead()
  }, PRESSED_MS)
}

function dropAhead(): void {
  ahead?.giveUp.abort()
  ahead = null
}

/** With what the archive holds: an answer from before a change is not this question's. */
const keyOf = (question: Both) => JSON.stringify([question, revision.peek(), annotationRevision.peek()])

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
  const question = { ...rows.question, whole: counts.question.whole }
  last = question
  const signal = whenBoth(rows.signal, counts.signal)
  const answer = answerAhead(question, signal) ?? api.cables.browse(question, { signal })
  drawWith(answer)
  rows.done(answer.then(({ list }) => list))
  counts.done(answer.then(({ facets }) => facets))
}

function answerAhead(question: Both, signal: AbortSignal): Ahead['answer'] | null {
  if (ahead === null) return null
  const { key, answer, giveUp } = ahead
  if (key !== keyOf(question)) {
    dropAhead()
    return null
  }
  ahead = null
  signal.addEventListener('abort', () => giveUp.abort())
  return answer
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
