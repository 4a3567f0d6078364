/** Rows of the archive on their way into the columns: read byte by byte, since a text for each field would cost more. */
import type { Profiles } from './profiles'
import type { Table } from './table'
import { addList, dayIn, nextField, rowEnd, wholeNumber } from './written'

export class Rows {
  constructor(
    private readonly table: Table,
    private readonly profiles: Profiles,
  ) {}

  /** The key of the row that begins here. */
  keyAt(bytes: Buffer, at: number): number {
    return wholeNumber(bytes, at)
  }

  /** Where the row after the one that begins here begins. */
  after(bytes: Buffer, at: number): number {
    return rowEnd(bytes, at) + 1
  }

  /**
   * Puts in the row of this cable that begins here, as yet without what people keep beside it; nobody sees it before it is
   * shown. Gives the place of the next row.
   */
  put(key: number, bytes: Buffer, at: number): number {
    this.table.begin(key)
    return this.putRow(key, bytes, nextField(bytes, at))
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
