/** One answer for all who ask the same while it is being worked out: a list and its counts come in pairs. */
export class Shared<T> {
  private readonly coming = new Map<string, Promise<T>>()

  /** `work` may be ended by the signal of whoever asked first; the others then begin again. */
  async ask(key: string, work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const others = this.coming.get(key)
    if (!others) return this.begin(key, work)
    try {
      return await others
    } catch (error) {
      const ended = error instanceof DOMException && error.name === 'AbortError'
      if (!ended || signal?.aborted) throw error
      return this.ask(key, work, signal)
    }
  }

  private async begin(key: string, work: () => Promise<T>): Promise<T> {
    const coming = work()
    this.coming.set(key, coming)
    try {
      return await coming
    } finally {
      this.coming.delete(key)
    }
  }
}
