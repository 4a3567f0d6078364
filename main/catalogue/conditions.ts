/** What single filters ask for, as sets of cables; one that stays while another is toggled is worked out once. */
import { dayNumber } from '../../preload/contract/day'
import type { Choice, Range } from '../../preload/contract/view'
import { Bits } from './bits'
import type { FacetColumn } from './facets'
import { Postings } from './postings'
import { Recent } from './recent'

/** Sets of 31 KB each at full scale. */
const KEPT = 64

export class Conditions {
  private readonly postings = new Map<string, Postings>()

  /** For one state of the table, whose keys are below `length`. */
  constructor(
    private readonly length: number,
    private readonly known = new Recent<Bits>(KEPT),
  ) {}

  /** The same cables, with nothing known of these columns. */
  without(names: readonly string[]): Conditions {
    const of = names.map((name) => JSON.stringify([name]).slice(0, -1))
    const known = this.known.without((key) => of.some((start) => key.startsWith(start)))
    const others = new Conditions(this.length, known)
    for (const [name, postings] of this.postings)
      if (!names.includes(name)) others.postings.set(name, postings)
    return others
  }

  /** Cables that meet a choice; null where it asks for nothing. `name` tells the column from all others. */
  choice(name: string, column: FacetColumn, choice: Choice | undefined): Bits | null {
    if (!choice || choice.include.length + choice.exclude.length === 0) return null
    const key = JSON.stringify([name, choice])
    return this.known.get(key) ?? this.known.set(key, this.meeting(name, column, choice))
  }

  /** Cables with a day in the range, both ends included; null where it is open. One without the day lies in none. */
  range(name: string, days: Int32Array, { from, to }: Range): Bits | null {
    if (from === undefined && to === undefined) return null
    const key = JSON.stringify([name, from, to])
    const low = from === undefined ? -0x7fffffff : dayNumber(from)
    const high = to === undefined ? 0x7fffffff : dayNumber(to)
    return this.known.get(key) ?? this.known.set(key, Bits.between(this.length, days, low, high))
  }

  /** Cables with one of the included values, or any where none is, and none of the excluded ones. */
  private meeting(name: string, column: FacetColumn, choice: Choice): Bits {
    if (column.kind === 'one') return oneMeeting(column, choice, this.length)
    const postings = this.postings.get(name) ?? new Postings(column, this.length)
    this.postings.set(name, postings)
    const having = (names: readonly string[]) => {
      const bits = Bits.none(this.length)
      for (const code of names.flatMap(column.codeOf)) bits.addKeys(postings.of(code))
      return bits
    }
    const { include, exclude } = choice
    return (include.length > 0 ? having(include) : Bits.all(this.length)).remove(having(exclude))
  }
}

function oneMeeting(
  { codes, names, codeOf }: FacetColumn & { kind: 'one' },
  { include, exclude }: Choice,
  length: number,
): Bits {
  const meets = new Uint8Array(names.length).fill(include.length > 0 ? 0 : 1)
  for (const name of include) for (const code of codeOf(name)) meets[code] = 1
  for (const name of exclude) for (const code of codeOf(name)) meets[code] = 0
  return Bits.marked(length, codes, meets)
}
