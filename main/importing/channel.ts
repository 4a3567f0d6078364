/** A queue of limited length between one who gives and one who takes: who gives waits while it is full. */
export class Channel<T> {
  private readonly items: T[] = []
  private ended: { error: unknown } | null = null
  private wake: (() => void)[] = []

  constructor(private readonly limit: number) {}

  get isEmpty(): boolean {
    return this.items.length === 0
  }

  async put(item: T): Promise<void> {
    this.items.push(item)
    this.stir()
    while (this.items.length >= this.limit && this.ended === null) await this.stirred()
  }

  /** No more will come; with an error, taking fails after what is left. */
  end(error: unknown = null): void {
    this.ended ??= { error }
    this.stir()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const item = this.items.shift()
      if (item !== undefined) {
        this.stir()
        yield item
      } else if (this.ended === null) await this.stirred()
      else if (this.ended.error !== null) throw this.ended.error
      else return
    }
  }

  private stir(): void {
    const waiting = this.wake
    this.wake = []
    for (const go of waiting) go()
  }

  private stirred(): Promise<void> {
    return new Promise((resolve) => this.wake.push(resolve))
  }
}
