/** The orders that people asked for, of one state of the table. */
import type { Order } from '../../preload/contract/view'
import type { StoredRows } from '../archive/stored-rows'
import { Bits } from './bits'
import { eachKey } from './keys'
import { type Arrangement, byDay } from './order'
import { expressionOf, markedTerms, quoted } from './query/expression'
import type { Query } from './query/parse'
import { Recent } from './recent'
import type { Table } from './table'

type Wish = Order & { query: Query | null; signal?: AbortSignal | undefined }

/** More matches than these are not compared with one another: that takes a second where finding them takes an instant. */
const MOST_RANKED = 10_000

export class Orders {
  private readonly arrangements = new Map<Order['by'], Promise<Arrangement>>()
  private readonly ranked = new Recent<Arrangement>(4)

  constructor(
    private readonly rows: Pick<StoredRows, 'keysById' | 'ranked' | 'matching'>,
    private readonly table: Table,
    private readonly length: number,
    private readonly mostRanked = MOST_RANKED,
  ) {}

  /** The best match first has no other direction; without words it is the order of creation. */
  async of({ by, descending, query, signal }: Wish): Promise<Arrangement & { descending: boolean }> {
    if (by === 'relevance' && query) return { ...(await this.byRank(query, signal)), descending: false }
    return { ...(await this.arrangement(by)), descending }
  }

  private arrangement(by: Order['by']): Promise<Arrangement> {
    const known = this.arrangements.get(by)
    if (known) return known
    const arrangement = this.arrange(by)
    this.arrangements.set(by, arrangement)
    arrangement.catch(() => this.arrangements.delete(by))
    return arrangement
  }

  private async arrange(by: Order['by']): Promise<Arrangement> {
    const { table, length } = this
    switch (by) {
      case 'id':
        return { placed: keysIn(await this.rows.keysById(), length), unplaced: new Uint32Array(0) }
      case 'released':
        return byDay(table.released.values, table.live.values, length)
      case 'due':
        return byDay(table.effective.values, table.live.values, length)
      default:
        return byDay(table.created.values, table.live.values, length)
    }
  }

  /** Best matches first; all others come after them, the newest first. */
  private async byRank(query: Query, signal: AbortSignal | undefined): Promise<Arrangement> {
    const byDay = await this.arrangement('created')
    const terms = markedTerms(query)
    if (terms.length === 0) return { placed: byDay.placed.toReversed(), unplaced: byDay.unplaced }
    const expression = expressionOf(query) ?? terms.map(quoted).join(' OR ')
    const known = this.ranked.get(expression)
    if (known) return known
    return this.ranked.set(expression, before(byDay, await this.best(expression, signal), this.length))
  }

  /** What matches best, the best first. Of too many to be compared, those with the words in their subject. */
  private async best(expression: string, signal: AbortSignal | undefined): Promise<Uint32Array> {
    for (const asked of [expression, `subject : (${expression})`]) {
      const found = keysIn(await this.rows.matching('words', asked, signal), this.length)
      if (found.length <= this.mostRanked) return keysIn(await this.rows.ranked(asked, signal), this.length)
    }
    return new Uint32Array(0)
  }
}

/** An arrangement by day turned round, with these keys before all others. */
function before({ placed, unplaced }: Arrangement, best: Uint32Array, length: number): Arrangement {
  const isBest = Bits.none(length)
  isBest.addKeys(best)
  const keys = new Uint32Array(best.length + placed.length)
  keys.set(best)
  let count = best.length
  // Plain loops: a filter's function would cost ten milliseconds in a large archive.
  for (let n = placed.length - 1; n >= 0; n--) {
    const key = placed[n] as number
    if (!isBest.has(key)) keys[count++] = key
  }
  return { placed: keys.subarray(0, count), unplaced: unplaced.filter((key) => !isBest.has(key)) }
}

/** Keys from decimal digits, without those that came after this state. */
function keysIn(digits: Buffer | null, length: number): Uint32Array {
  const keys = new Uint32Array(length)
  let count = 0
  eachKey(digits, (key) => {
    if (key < length && count < length) keys[count++] = key
  })
  return keys.subarray(0, count)
}
