/** The catalogue's columns together, and how a row of the archive is put into them. */

import { STANDINGS } from '../../preload/contract/reading'
import { CATALOGUE_FIELDS } from '../archive/columns'
import { AnnotationColumns } from './annotations'
import { CodeColumn, DayColumn, ManyColumn, NO_DAY, SmallColumn } from './columns'

const FIELD_END = 0x1f
const ROW_END = 0x1e
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

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
  folder = new CodeColumn()
  year = new CodeColumn()
  releasedDay = new CodeColumn()
  tag = new ManyColumn()
  problem = new ManyColumn()
  import = new ManyColumn()
  redactions = new ManyColumn()
  annotations = new AnnotationColumns()

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
  ]

  room(length: number): void {
    for (const column of this.columns) column.room(length)
    this.length = Math.max(this.length, length)
  }

  remove(key: number): void {
    if (this.live.values[key] !== 1) return
    this.live.values[key] = 0
    this.annotations.clear(key)
    this.size -= 1
  }

  /** Puts rows in, as yet without what people keep beside them; gives the keys that were among them. */
  put(bytes: Buffer): number[] {
    const keys: number[] = []
    const ends = new Uint32Array(CATALOGUE_FIELDS.length + 1)
    for (let at = 0; at < bytes.length; ) {
      ends[0] = at
      let field = 1
      for (; at < bytes.length && bytes[at] !== ROW_END; at++) {
        if (bytes[at] === FIELD_END && field < ends.length) ends[field++] = at + 1
      }
      at += 1
      keys.push(this.putRow(bytes, ends))
    }
    return keys
  }

  /** Sentences for what another table has otherwise, by the name of the column. */
  differencesFrom(other: Table): string[] {
    const findings: string[] = []
    if (this.size !== other.size) {
      findings.push(`The catalogue has ${other.size} cables, the archive ${this.size}.`)
    }
    for (const name of Object.keys(VALUES) as (keyof typeof VALUES)[]) {
      const [mine, its] = [VALUES[name](this), VALUES[name](other)]
      let count = 0
      for (let key = 1; key < Math.max(this.length, other.length); key++) {
        if (this.live.values[key] === 1 && mine(key) !== its(key)) count++
      }
      if (count > 0)
        findings.push(`The catalogue's column “${name}” differs from the archive in ${count} cables.`)
    }
    return findings
  }

  /** `ends[n]` is where field n begins; it ends one before the next begins. */
  private putRow(bytes: Buffer, ends: Uint32Array): number {
    const from = (field: number) => ends[field] as number
    const to = (field: number) => (ends[field + 1] as number) - 1
    const key = wholeNumber(bytes, from(0), to(0))
    this.room(key + 1)
    if (this.live.values[key] === 0) this.size += 1
    this.live.values[key] = 1
    this.annotations.clear(key)
    this.created.values[key] = dayIn(bytes, from(1), to(1))
    this.released.values[key] = dayIn(bytes, from(2), to(2))
    this.effective.values[key] = dayIn(bytes, from(3), to(3))
    this.year.values[key] = this.year.dictionary.intern(bytes, from(1), Math.min(to(1), from(1) + 4))
    this.releasedDay.values[key] = this.releasedDay.dictionary.intern(bytes, from(2), to(2))
    const codes = [this.classification, this.level, this.origin, this.kind, this.basis, this.confidence]
    for (let n = 0; n < codes.length; n++) {
      const column = codes[n] as CodeColumn
      column.values[key] = column.dictionary.intern(bytes, from(4 + n), to(4 + n))
    }
    this.settled.values[key] = standingIn(bytes, from(10), to(10))
    this.waiting.values[key] = standingIn(bytes, from(11), to(11))
    this.doubtful.values[key] = bytes[from(12)] === 0x31 ? 1 : 0
    this.folder.values[key] = this.folder.dictionary.intern(bytes, from(13), to(13))
    putList(this.import, key, bytes, from(14), to(14))
    putList(this.problem, key, bytes, from(15), to(15))
    putList(this.tag, key, bytes, from(16), to(16))
    putList(this.redactions, key, bytes, from(17), to(17))
    return key
  }
}

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
  folder: (table: Table) => named(table.folder),
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

/** A list in JSON: texts without escapes and numbers are taken from the bytes as they stand. */
function putList(column: ManyColumn, key: number, bytes: Buffer, from: number, to: number): void {
  column.begin(key)
  for (let at = from + 1; at < to - 1; at++) {
    if (bytes[at] === COMMA) continue
    if (bytes[at] !== QUOTE) {
      const start = at
      while (at < to - 1 && bytes[at] !== COMMA) at++
      column.add(key, column.dictionary.intern(bytes, start, at))
      continue
    }
    const start = at + 1
    let escaped = false
    for (at = start; at < to && bytes[at] !== QUOTE; at++) {
      if (bytes[at] === BACKSLASH) {
        escaped = true
        at++
      }
    }
    column.add(
      key,
      escaped ? internEscaped(column, bytes, start, at) : column.dictionary.intern(bytes, start, at),
    )
  }
}

function internEscaped(column: ManyColumn, bytes: Buffer, start: number, end: number): number {
  const text = Buffer.from(JSON.parse(bytes.toString('utf8', start - 1, end + 1)) as string)
  return column.dictionary.intern(text, 0, text.length)
}

function standingIn(bytes: Buffer, from: number, to: number): number {
  if (from === to) return 0
  return (STANDINGS as readonly string[]).indexOf(bytes.toString('latin1', from, to)) + 1
}

function wholeNumber(bytes: Buffer, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] as number) - 48
  return value
}

/** Day number of `YYYY-MM-DD` in these bytes: `dayNumber` of the contract without its texts and dates. */
function dayIn(bytes: Buffer, from: number, to: number): number {
  if (to - from !== 10) return NO_DAY
  const year = wholeNumber(bytes, from, from + 4)
  const month = wholeNumber(bytes, from + 5, from + 7)
  const day = wholeNumber(bytes, from + 8, to)
  // Years that begin in March: the leap day is then the last of its year.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
