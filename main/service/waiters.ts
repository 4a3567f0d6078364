/** Those who wait for the next change of something. */
export class Waiters {
  private readonly waiting = new Set<() => void>()

  /** Until the next change, or until the signal ends the waiting. */
  next(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(wake)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      this.waiting.add(wake)
      signal?.addEventListener('abort', wake)
    })
  }

  wake(): void {
    for (const wake of this.waiting) wake()
  }
}
