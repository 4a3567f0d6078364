/** Chance from a seed: the same seed gives the same corpus on every machine. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0 || 1
  }

  /** A whole number of 32 bits (xorshift: quick, and good enough for prose). */
  bits(): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state >>> 0
    return this.#state
  }

  /** 0 ≤ x < 1 */
  share(): number {
    return this.bits() / 4_294_967_296
  }

  below(limit: number): number {
    return Math.floor(this.share() * limit)
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  one<T>(values: readonly T[]): T {
    return values[this.below(values.length)] as T
  }

  /** Near zero as a rule, beyond 2 seldom (sum of four shares). */
  normal(): number {
    return (this.share() + this.share() + this.share() + this.share() - 2) * 1.732
  }
}

/** Draws values by weight, in constant time. */
export function weighted<T>(pairs: readonly (readonly [value: T, weight: number])[], size = 4_096) {
  const total = pairs.reduce((sum, [, weight]) => sum + weight, 0)
  const table: T[] = []
  let sum = 0
  for (const [value, weight] of pairs) {
    sum += weight
    const end = Math.max(table.length + 1, Math.round((sum / total) * size))
    while (table.length < end) table.push(value)
  }
  return (chance: Chance): T => chance.one(table)
}
