/** The catalogue's columns together. */
import { counted, figure } from '../../preload/contract/count'
import { AnnotationColumns } from './annotations'
import { CodeColumn, DayColumn, FolderColumn, ManyColumn, SmallColumn } from './columns'
import { Profiles } from './profiles'
import { Rows } from './rows'
import { turn } from './turn'

export class Table {
  /** One more than the greatest key. */
  length = 1
  /** Number of cables. */
  size = 0
  live = new SmallColumn()
  created = new DayColumn()
  released = new DayColumn()
  effective = new DayColumn()
  /** Standings that do not follow from the day alone: index in STANDINGS plus one, 0 for none. */
  settled = new SmallColumn()
  waiting = new SmallColumn()
  doubtful = new SmallColumn()
  classification = new CodeColumn()
  level = new CodeColumn()
  origin = new CodeColumn()
  kind = new CodeColumn()
  basis = new CodeColumn()
  confidence = new CodeColumn()
  folder = new FolderColumn()
  year = new CodeColumn()
  releasedDay = new CodeColumn()
  tag = new ManyColumn(6)
  problem = new ManyColumn()
  import = new ManyColumn()
  redactions = new ManyColumn()
  annotations = new AnnotationColumns()
  readonly profiles = new Profiles(this)
  /** Rows of the archive are put in here. */
  readonly rows = new Rows(this, this.profiles)

  private readonly columns = [
    this.live,
    this.created,
    this.released,
    this.effective,
    this.settled,
    this.waiting,
    this.doubtful,
    this.classification,
    this.level,
    this.origin,
    this.kind,
    this.basis,
    this.confidence,
    this.folder,
    this.year,
    this.releasedDay,
    this.tag,
    this.problem,
    this.import,
    this.redactions,
    this.annotations,
    this.profiles.codes,
  ]

  room(length: number): void {
    for (const column of this.columns) column.room(length)
    this.length = Math.max(this.length, length)
  }

  /** The same a column at a time: to copy all of a large archive's columns at once holds up the window. */
  async roomByColumn(length: number): Promise<void> {
    if (length <= this.length) return
    for (const column of this.columns) {
      column.room(length)
      await turn()
    }
    this.length = length
  }

  remove(key: number): void {
    if (!this.has(key)) return
    this.live.values[key] = 0
    this.annotations.clear(key)
    this.size -= 1
  }

  has(key: number): boolean {
    return this.live.values[key] === 1
  }

  /** Makes room for a cable, of which nothing is known as yet. */
  begin(key: number): void {
    if (key >= this.length) this.room(key + 1)
    this.annotations.clear(key)
  }

  /** From now on a cable is seen by whoever counts. */
  show(key: number): void {
    if (this.has(key)) return
    this.live.values[key] = 1
    this.size += 1
  }

  /** Sentences for what another table has otherwise, by the name of the column. */
  async differencesFrom(other: Table): Promise<string[]> {
    const findings: string[] = []
    if (this.size !== other.size) {
      findings.push(`The catalogue has ${counted(other.size, 'cable')}, the archive ${figure(this.size)}.`)
    }
    for (const name of Object.keys(VALUES) as (keyof typeof VALUES)[]) {
      const count = await this.differing(VALUES[name](this), VALUES[name](other), other.length)
      if (count > 0)
        findings.push(
          `The catalogue's column “${name}” differs from the archive in ${counted(count, 'cable')}.`,
        )
    }
    return findings
  }

  private async differing(mine: ValueOf, its: ValueOf, otherLength: number): Promise<number> {
    let count = 0
    const length = Math.max(this.length, otherLength)
    for (let key = 1; key < length; key++) {
      if (key % COMPARED === 0) await turn()
      if (this.has(key) && mine(key) !== its(key)) count++
    }
    return count
  }
}

/** Cables compared before others may have their turn. */
const COMPARED = 8_192

type ValueOf = (key: number) => string | number | undefined
const plain =
  (column: { values: Int32Array | Uint32Array | Uint8Array }): ValueOf =>
  (key) =>
    column.values[key]
const named =
  ({ values, dictionary }: CodeColumn): ValueOf =>
  (key) =>
    dictionary.names[values[key] ?? 0]
const listed =
  ({ starts, counts, codes, dictionary }: ManyColumn): ValueOf =>
  (key) => {
    const start = starts[key] ?? 0
    return Array.from(
      codes.subarray(start, start + (counts[key] ?? 0)),
      (code) => dictionary.names[code],
    ).join('\n')
  }

/** How a column's value is read for a comparison: codes of two tables differ, names do not. */
const VALUES = {
  live: (table: Table) => plain(table.live),
  created: (table: Table) => plain(table.created),
  released: (table: Table) => plain(table.released),
  effective: (table: Table) => plain(table.effective),
  settled: (table: Table) => plain(table.settled),
  waiting: (table: Table) => plain(table.waiting),
  doubtful: (table: Table) => plain(table.doubtful),
  classification: (table: Table) => named(table.classification),
  level: (table: Table) => named(table.level),
  origin: (table: Table) => named(table.origin),
  kind: (table: Table) => named(table.kind),
  basis: (table: Table) => named(table.basis),
  confidence: (table: Table) => named(table.confidence),
  folder: (table: Table) => (key: number) => table.folder.names[table.folder.values[key] ?? 0],
  year: (table: Table) => named(table.year),
  releasedDay: (table: Table) => named(table.releasedDay),
  tag: (table: Table) => listed(table.tag),
  problem: (table: Table) => listed(table.problem),
  import: (table: Table) => listed(table.import),
  redactions: (table: Table) => listed(table.redactions),
  marks: (table: Table) => plain(table.annotations.marks),
  noted: (table: Table) => plain(table.annotations.noted),
  collections: (table: Table) => (key: number) => table.annotations.namesOf(key).join('\n'),
}
