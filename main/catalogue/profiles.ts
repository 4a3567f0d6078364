/**
 * What many cables have in common: the archive writes it last in a row, where it is known again as a whole. A quarter
 * of a million cables have some thousands of profiles, of which each is taken apart once.
 */
import { STANDINGS } from '../../preload/contract/reading'
import { SHARED_FIELDS } from '../archive/columns'
import { CodeColumn, type ManyColumn } from './columns'
import { Dictionary } from './dictionary'
import type { Table } from './table'
import { addList, nextField, wholeNumber } from './written'

const PLACE = Object.fromEntries(SHARED_FIELDS.map((name, place) => [name, place])) as Record<
  (typeof SHARED_FIELDS)[number],
  number
>

/** Fields of a profile with one value, and with several. */
export type OneShared = 'classification' | 'level' | 'kind' | 'basis' | 'folder'
export type ManyShared = 'imports' | 'problems' | 'redactions'

interface Profile {
  classification: number
  level: number
  kind: number
  basis: number
  confidence: number
  /** Standings: index in STANDINGS plus one, 0 for none. */
  settled: number
  waiting: number
  doubtful: number
  folder: number
  imports: Run
  problems: Run
  redactions: Run
}

/** A profile, and how many cables have it. */
export interface Counted {
  profile: Profile
  count: number
}

/** A part of the list of a column with several values. */
interface Run {
  start: number
  end: number
}

export class Profiles {
  /** The profile of each cable, by key: a number, where 0 is none. */
  readonly codes = new CodeColumn()
  private readonly all: (Profile | undefined)[] = [undefined]
  private readonly written = new Dictionary()

  constructor(private readonly table: Table) {}

  /** Gives a cable the profile that is written in these bytes. */
  put(key: number, bytes: Buffer, from: number, to: number): void {
    const code = this.written.intern(bytes, from, to)
    const profile = this.all[code] ?? this.read(code, bytes.subarray(from, to))
    const { table } = this
    this.codes.values[key] = code
    table.classification.values[key] = profile.classification
    table.level.values[key] = profile.level
    table.kind.values[key] = profile.kind
    table.basis.values[key] = profile.basis
    table.confidence.values[key] = profile.confidence
    table.settled.values[key] = profile.settled
    table.waiting.values[key] = profile.waiting
    table.doubtful.values[key] = profile.doubtful
    table.folder.values[key] = profile.folder
    table.import.set(key, profile.imports.start, profile.imports.end)
    table.problem.set(key, profile.problems.start, profile.problems.end)
    table.redactions.set(key, profile.redactions.start, profile.redactions.end)
  }

  /** The profiles that these cables have, each with how many have it. */
  counted(keys: Uint32Array): Counted[] {
    const totals = new Uint32Array(this.all.length)
    const { values } = this.codes
    for (let n = 0; n < keys.length; n++) (totals[values[keys[n] as number] as number] as number)++
    const counted: Counted[] = []
    for (let code = 1; code < totals.length; code++) {
      const profile = this.all[code]
      const count = totals[code] as number
      if (count > 0 && profile) counted.push({ profile, count })
    }
    return counted
  }

  private read(code: number, bytes: Buffer): Profile {
    const starts = [0]
    for (const _ of SHARED_FIELDS) starts.push(nextField(bytes, starts.at(-1) as number))
    const from = (name: keyof typeof PLACE) => starts[PLACE[name]] as number
    const to = (name: keyof typeof PLACE) => Math.min(bytes.length, (starts[PLACE[name] + 1] as number) - 1)
    const coded = (
      name: keyof typeof PLACE & ('classification' | 'level' | 'kind' | 'basis' | 'confidence'),
    ) => this.table[name].dictionary.intern(bytes, from(name), to(name))
    const standing = (name: 'settled' | 'waiting') =>
      (STANDINGS as readonly string[]).indexOf(bytes.toString('latin1', from(name), to(name))) + 1
    const run = (column: ManyColumn, name: keyof typeof PLACE): Run => {
      const start = column.end
      addList(column, bytes, from(name), to(name))
      return { start, end: column.end }
    }
    const profile: Profile = {
      classification: coded('classification'),
      level: coded('level'),
      kind: coded('kind'),
      basis: coded('basis'),
      confidence: coded('confidence'),
      settled: standing('settled'),
      waiting: standing('waiting'),
      doubtful: wholeNumber(bytes, from('doubtful')) === 1 ? 1 : 0,
      folder: wholeNumber(bytes, from('folder')),
      imports: run(this.table.import, 'imports'),
      problems: run(this.table.problem, 'problems'),
      redactions: run(this.table.redactions, 'redactions'),
    }
    this.all[code] = profile
    return profile
  }
}
