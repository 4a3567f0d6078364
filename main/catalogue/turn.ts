/** Lets everything else that waits have its turn: long work is done in slices, so that no window waits for it. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
