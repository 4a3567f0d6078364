/** The last few answers, so that a list, its counts and its next page are worked out once. */
export class Recent<T> {
  private readonly answers = new Map<string, T>()

  constructor(private readonly limit: number) {}

  get(key: string): T | undefined {
    const answer = this.answers.get(key)
    if (answer === undefined) return undefined
    this.answers.delete(key)
    this.answers.set(key, answer)
    return answer
  }

  set(key: string, answer: T): T {
    this.answers.set(key, answer)
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.limit) break
      this.answers.delete(oldest)
    }
    return answer
  }

  /** The same answers but those to some questions. */
  without(concerns: (key: string) => boolean): Recent<T> {
    const others = new Recent<T>(this.limit)
    for (const [key, answer] of this.answers) if (!concerns(key)) others.set(key, answer)
    return others
  }
}
