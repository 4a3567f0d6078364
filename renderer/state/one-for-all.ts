/**
 * A stream that one page holds for all pages of the browser. A browser keeps six connections to a host for all of them together: with
 * two streams to a page, three pages would leave none for their questions, and all of them would stand still.
 */
type Open<T> = (signal: AbortSignal) => Promise<AsyncIterable<T>>

type Word<T> = { kind: 'asked' } | { kind: 'step'; step: T } | { kind: 'ended' }

/**
 * The steps of the stream of that name, whichever page reads it: the last one at once, then those to come. When the page that reads it
 * goes, the next one opens it anew, so a step may come twice. Ends with the stream or the signal.
 */
export async function* oneForAll<T>(name: string, open: Open<T>, signal?: AbortSignal): AsyncGenerator<T> {
  const left = new AbortController()
  const leave = () => left.abort()
  signal?.addEventListener('abort', leave)
  if (signal?.aborted) leave()
  const steps = new ReadableStream<T>({
    start: (out) => void takePart(name, open, out, left.signal),
  }).getReader()
  try {
    for (;;) {
      const { done, value } = await steps.read()
      if (done) return
      yield value
    }
  } finally {
    signal?.removeEventListener('abort', leave)
    leave()
  }
}

/** Listens to the page that reads the stream, and waits to take its place. */
async function takePart<T>(
  name: string,
  open: Open<T>,
  out: ReadableStreamDefaultController<T>,
  signal: AbortSignal,
): Promise<void> {
  const pages = new BroadcastChannel(name)
  const over = new AbortController()
  const leave = () => over.abort()
  signal.addEventListener('abort', leave)
  pages.onmessage = ({ data }: MessageEvent<Word<T>>) => {
    if (data.kind === 'step') out.enqueue(data.step)
    if (data.kind === 'ended') leave()
  }
  pages.postMessage({ kind: 'asked' } satisfies Word<T>)
  try {
    if (signal.aborted) leave()
    await navigator.locks.request(name, { signal: over.signal }, () => read(pages, open, out, signal))
    out.close()
  } catch (error) {
    // Who waits no longer has nothing to complain of.
    if (over.signal.aborted) out.close()
    else out.error(error)
  } finally {
    signal.removeEventListener('abort', leave)
    pages.close()
  }
}

/** Reads the stream and hands each step on; a page that comes later asks for the last one. */
async function read<T>(
  pages: BroadcastChannel,
  open: Open<T>,
  out: ReadableStreamDefaultController<T>,
  signal: AbortSignal,
): Promise<void> {
  let last: Word<T> | null = null
  pages.onmessage = ({ data }: MessageEvent<Word<T>>) => {
    if (data.kind === 'asked' && last) pages.postMessage(last)
  }
  for await (const step of await open(signal)) {
    last = { kind: 'step', step }
    pages.postMessage(last)
    out.enqueue(step)
  }
  pages.postMessage({ kind: 'ended' } satisfies Word<T>)
}
