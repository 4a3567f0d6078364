/** Listening to the host for as long as the page stands. */
import { standing } from './api'

const RETRY_MS = 2_000

/**
 * Opens a stream that never ends by itself, and opens it again whenever the connection is lost; returns how to stop. `hear` takes
 * one stream to its end; after a failure that `isFinal` no other is opened. `whenLost` is told how often in a row nothing came.
 */
export function listenOn<T>(
  name: string,
  open: (signal?: AbortSignal) => Promise<AsyncIterable<T>>,
  hear: (told: AsyncIterable<T>) => Promise<void>,
  { isFinal, whenLost }: { isFinal?: (thrown: unknown) => boolean; whenLost?: (times: number) => void } = {},
): () => void {
  const stop = new AbortController()
  let lost = 0
  const noted = async function* (told: AsyncIterable<T>) {
    for await (const one of told) {
      lost = 0
      yield one
    }
  }
  const listen = async () => {
    while (!stop.signal.aborted) {
      try {
        await hear(noted(await standing(name, open, stop.signal)))
      } catch (thrown) {
        if (isFinal?.(thrown)) return
        // The host has gone or the machine slept; the next turn of the loop listens again.
      }
      lost += 1
      if (stop.signal.aborted) return
      whenLost?.(lost)
      await new Promise((done) => setTimeout(done, RETRY_MS))
    }
  }
  void listen()
  return () => stop.abort()
}
