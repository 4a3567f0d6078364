/** Rows of the archive on their way into the columns: read byte by byte, since a text for each field would cost more. */
import type { Profiles } from './profiles'
import type { Table } from './table'
import { addList, dayIn, nextField, rowEnd, wholeNumber } from './written'

export class Rows {
  constructor(
    private readonly table: Table,
    private readonly profiles: Profiles,
  ) {}

  /**
   * Puts in as many as `most` rows from this place on, as yet without what people keep beside the cables. Gives the
   * place of the next row; `told` hears the keys.
   */
  put(bytes: Buffer, at: number, most: number, told?: (key: number) => void): number {
    let next = at
    for (let count = 0; count < most && next < bytes.length; count++) {
      const key = wholeNumber(bytes, next)
      this.table.begin(key)
      next = this.putRow(key, bytes, nextField(bytes, next))
      told?.(key)
    }
    return next
  }

  private putRow(key: number, bytes: Buffer, created: number): number {
    const { table } = this
    const released = nextField(bytes, created)
    const effective = nextField(bytes, released)
    const origin = nextField(bytes, effective)
    const tags = nextField(bytes, origin)
    const shared = nextField(bytes, tags)
    const end = rowEnd(bytes, shared)
    const { year, releasedDay, tag } = table
    table.created.values[key] = dayIn(bytes, created, released - 1)
    table.released.values[key] = dayIn(bytes, released, effective - 1)
    table.effective.values[key] = dayIn(bytes, effective, origin - 1)
    year.values[key] = year.dictionary.intern(bytes, created, Math.min(released - 1, created + 4))
    releasedDay.values[key] = releasedDay.dictionary.intern(bytes, released, effective - 1)
    table.origin.values[key] = table.origin.dictionary.intern(bytes, origin, tags - 1)
    const run = tag.end
    addList(tag, bytes, tags, shared - 1)
    tag.set(key, run, tag.end)
    this.profiles.put(key, bytes, shared, end)
    return end + 1
  }
}
