import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { type Failure, failureOf } from './failure'

/** An answer on its way: the last value stays until the next one is here, so that a screen never empties itself. */
interface Resource<T> {
  value: T | null
  loading: boolean
  failure: Failure | null
}

export interface Asked<T> extends ReadonlySignal<Resource<T>> {
  /** Asks again, e.g. after a failure. */
  again(): void
}

/**
 * Asks whenever `question` changes; null asks nothing and drops what was there. An answer to an older question is
 * dropped, and its request is given up.
 */
export function ask<Q, T>(
  question: () => Q | null,
  load: (question: Q, signal: AbortSignal) => Promise<T>,
): Asked<T> {
  const state: Signal<Resource<T>> = signal({ value: null, loading: false, failure: null })
  const attempt = signal(0)
  effect(() => {
    attempt.value
    const asked = question()
    if (asked === null) {
      state.value = { value: null, loading: false, failure: null }
      return
    }
    const giveUp = new AbortController()
    // What failed was another question, or an earlier attempt.
    state.value = { value: state.peek().value, loading: true, failure: null }
    void answer(state, load, asked, giveUp)
    return () => giveUp.abort()
  })
  return Object.assign(state, { again: () => void attempt.value++ })
}

/** The answer to what is asked now; one on its way is waited for. */
export async function answered<T>(asked: Asked<T>): Promise<Resource<T>> {
  while (asked.peek().loading) {
    await new Promise<void>((done) => {
      const stop = asked.subscribe(({ loading }) => {
        if (!loading) queueMicrotask(() => done(stop()))
      })
    })
  }
  return asked.peek()
}

async function answer<Q, T>(
  state: Signal<Resource<T>>,
  load: (question: Q, signal: AbortSignal) => Promise<T>,
  asked: Q,
  giveUp: AbortController,
): Promise<void> {
  try {
    const value = await load(asked, giveUp.signal)
    if (!giveUp.signal.aborted) state.value = { value, loading: false, failure: null }
  } catch (thrown) {
    if (!giveUp.signal.aborted)
      state.value = { value: state.peek().value, loading: false, failure: failureOf(thrown) }
  }
}
