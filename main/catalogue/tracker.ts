/** The tracker's sums over the selected cables, in one pass. */
import type { TrackerSummary, YearCounts, YearOfDays } from '../../preload/contract'
import { addDays, dayFromNumber, dayNumber, yearOf } from '../../preload/contract/day'
import { BASES, type Basis, STANDINGS, type Standing } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'
import { NO_DAY } from './columns'
import { standingName } from './standing'
import type { Table } from './table'

/** Days that the cable's own words give; the other bases are rules. */
const OWN: readonly Basis[] = ['explicit', 'duration', 'event', 'stamp']
const WEEKS = 53

type Group = keyof YearCounts

export function trackerOf(
  table: Table,
  standings: Uint32Array,
  keys: Uint32Array,
  { asOf }: Moment,
): TrackerSummary {
  const byStanding = new Uint32Array(STANDINGS.length + 1)
  const byBasis = new Uint32Array(table.basis.dictionary.names.length)
  const weeks = new Uint32Array(WEEKS)
  const years = new Years(table)
  const tomorrow = dayNumber(asOf) + 1
  let doubtful = 0
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n] as number
    ;(byStanding[standings[key] as number] as number)++
    ;(byBasis[table.basis.values[key] as number] as number)++
    if (table.doubtful.values[key] === 1) doubtful++
    const day = table.effective.values[key] as number
    if (day === NO_DAY) continue
    years.add(key, day, standings[key] as number)
    const week = Math.floor((day - tomorrow) / 7)
    if (week >= 0 && week < WEEKS) (weeks[week] as number)++
  }
  const bases = Object.fromEntries(BASES.map((basis) => [basis, 0])) as Record<Basis, number>
  table.basis.dictionary.names.forEach((name, code) => {
    if (code > 0) bases[name as Basis] = byBasis[code] as number
  })
  return {
    asOf,
    total: keys.length,
    standing: Object.fromEntries(STANDINGS.map((name, n) => [name, byStanding[n + 1]])) as Record<
      Standing,
      number
    >,
    byYear: years.rows(),
    byWeek: Array.from(weeks, (count, week) => ({
      from: dayFromNumber(tomorrow + week * 7),
      to: addDays(dayFromNumber(tomorrow + week * 7), 6),
      count,
    })),
    byBasis: bases,
    doubtful,
    coverage: coverageOf(keys.length, bases),
  }
}

/** Years of which every day has its year looked up in a table; other days are rare and worked out. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const FIRST_DAY = dayNumber(`${FIRST_YEAR}-01-01`)
const YEAR_OF_DAY = yearsOfDays()

function yearsOfDays(): Int16Array {
  const years = new Int16Array(dayNumber(`${LAST_YEAR}-12-31`) - FIRST_DAY + 1)
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const start = Date.UTC(year, 0, 1) / 86_400_000 - FIRST_DAY
    years.fill(year, start, start + 366)
  }
  return years
}

/** Counts by the year of the effective date. */
class Years {
  /** For each year met, the days by rule and its own of each group. */
  private readonly counts = new Map<number, Uint32Array>()
  private readonly isOwn: Uint8Array
  private lastYear = Number.NaN
  private lastCounts: Uint32Array = new Uint32Array(0)

  constructor(private readonly table: Table) {
    this.isOwn = Uint8Array.from(table.basis.dictionary.names, (name) =>
      OWN.includes(name as Basis) ? 1 : 0,
    )
  }

  add(key: number, day: number, standing: number): void {
    const year = YEAR_OF_DAY[day - FIRST_DAY] ?? yearOf(dayFromNumber(day))
    const counts = year === this.lastYear ? this.lastCounts : this.countsOf(year)
    const own = this.isOwn[this.table.basis.values[key] as number] as number
    ;(counts[(GROUP_OF[standing] as number) * 2 + own] as number)++
  }

  private countsOf(year: number): Uint32Array {
    let counts = this.counts.get(year)
    if (!counts) {
      counts = new Uint32Array(GROUPS.length * 2)
      this.counts.set(year, counts)
    }
    this.lastYear = year
    this.lastCounts = counts
    return counts
  }

  rows(): YearOfDays[] {
    return [...this.counts]
      .sort(([a], [b]) => a - b)
      .map(([year, counts]) => {
        const sum = (of: (group: number) => number) =>
          Object.fromEntries(GROUPS.map((name, group) => [name, of(group)])) as Record<Group, number>
        const byRule = sum((group) => counts[group * 2] as number)
        const all = sum((group) => (counts[group * 2] as number) + (counts[group * 2 + 1] as number))
        const total = (counts: YearCounts) => GROUPS.reduce((sum, name) => sum + counts[name], 0)
        const rule = total(byRule)
        return { year, ...all, byRule, own: total(all) - rule, rule }
      })
  }
}

const GROUPS = ['passed', 'due', 'ahead', 'waiting', 'declassified'] as const satisfies readonly Group[]

/** Group of each standing, by its code. */
const GROUP_OF = Uint8Array.from(['', ...STANDINGS], (_, code) => {
  if (code === 0) return 0
  const group = (GROUPS as readonly string[]).indexOf(standingName(code))
  return group === -1 ? GROUPS.indexOf('waiting') : group
})

function coverageOf(total: number, bases: Record<Basis, number>): string {
  const own = OWN.reduce((sum, basis) => sum + bases[basis], 0)
  const none = bases.none
  return `of ${total} cables: ${own} dated by their own words, ${total - own - none} by rule, ${none} without a day`
}
