/** Sums over repeated measurements. */

export interface Times {
  count: number
  median: number
  p95: number
  greatest: number
}

/** Middle, 95th percentile and greatest of these values; all 0 when there are none. */
export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { count: sorted.length, median: at(0.5), p95: at(0.95), greatest: sorted.at(-1) ?? 0 }
}

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
