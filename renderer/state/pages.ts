/** Rows of a list of any length, fetched by the page as they come into view. */
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { type Failure, failureOf } from './failure'

/** Twice what a pane shows: the first answer is quick, and scrolling stays ahead of the eye. */
export const PAGE = 50

export interface Page<T> {
  total: number
  rows: T[]
}

/** As many rows as a host gives in one answer. */
export const AT_ONCE = 1_000

/** The first answer with the rows of all later ones, up to so many: for paper, where nothing comes into view later. */
export async function firstRows<T, P extends Page<T>>(
  most: number,
  load: (offset: number, limit: number) => Promise<P>,
): Promise<P> {
  const answer = await load(0, Math.min(AT_ONCE, most))
  const rows = [...answer.rows]
  while (rows.length < Math.min(answer.total, most)) {
    const more = await load(rows.length, Math.min(AT_ONCE, most - rows.length))
    if (more.rows.length === 0) break
    rows.push(...more.rows)
  }
  return { ...answer, rows }
}

export interface Rows<T> {
  /** Null until the first answer to anything. */
  total: number | null
  /** True while the answer to a changed question is on its way and the rows shown are those of the last one. */
  stale: boolean
  failure: Failure | null
  at(index: number): T | null
}

interface Paged<T> {
  rows: ReadonlySignal<Rows<T>>
  /** Told which rows are in view; what is missing of them is fetched. */
  want(first: number, end: number): void
  again(): void
}

/** A question, and the requests for its pages, which are given up with it. */
interface Asked<Q> {
  question: Q
  giveUp: AbortController
  underway: Set<number>
}

/**
 * A list that follows its question. When the question changes, requests for the old one are given up; its rows stay
 * in view until the first rows of the new answer are here.
 */
export function paged<Q, T>(
  question: () => Q | null,
  load: (question: Q, offset: number, limit: number, signal: AbortSignal) => Promise<Page<T>>,
): Paged<T> {
  let pages = new Map<number, T[]>()
  let asked: Asked<Q> | null = null
  let view = { first: 0, end: PAGE }
  const attempt = signal(0)
  const rows = signal<Rows<T>>({ total: null, stale: false, failure: null, at: () => null })

  const show = (total: number | null, stale: boolean, failure: Failure | null) => {
    const shown = pages
    const at = (index: number) => shown.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null
    rows.value = { total, stale, failure, at }
  }

  const fetchPage = async (number: number) => {
    const of = asked
    if (of === null || of.underway.has(number)) return
    of.underway.add(number)
    const { signal } = of.giveUp
    try {
      const page = await load(of.question, number * PAGE, PAGE, signal)
      if (signal.aborted) return
      // The first answer to a new question replaces everything that was shown.
      if (rows.peek().stale) pages = new Map()
      pages.set(number, page.rows)
      show(page.total, false, null)
      fill(page.total)
    } catch (thrown) {
      if (!signal.aborted) show(rows.peek().total, false, failureOf(thrown))
    } finally {
      of.underway.delete(number)
    }
  }

  const fill = (total: number) => {
    const last = Math.min(view.end, total) - 1
    for (let page = Math.floor(view.first / PAGE); page * PAGE <= last; page++)
      if (!pages.has(page)) void fetchPage(page)
  }

  const ask = (changed: Q | null) => {
    asked?.giveUp.abort()
    asked =
      changed === null ? null : { question: changed, giveUp: new AbortController(), underway: new Set() }
    if (asked === null) pages = new Map()
    show(asked && rows.peek().total, asked !== null, null)
    void fetchPage(Math.floor(view.first / PAGE))
  }

  effect(() => {
    attempt.value
    ask(question())
  })

  return {
    rows,
    want(first, end) {
      view = { first, end }
      const { total, stale } = rows.peek()
      if (stale) void fetchPage(Math.floor(first / PAGE))
      else if (total !== null) fill(total)
    },
    again: () => void attempt.value++,
  }
}
