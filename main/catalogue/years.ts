/** Counts of days by their year, whether a cable names them itself or a rule gives them, and by group of standings. */
import type { YearCounts, YearOfDays } from '../../preload/contract'
import { dayFromNumber, dayNumber, yearOf } from '../../preload/contract/day'
import { STANDINGS } from '../../preload/contract/reading'

const GROUPS = [
  'passed',
  'due',
  'ahead',
  'waiting',
  'declassified',
] as const satisfies readonly (keyof YearCounts)[]

/** Group of each standing, by its code. */
const GROUP_OF = Uint8Array.from(['', ...STANDINGS], (name) => {
  const group = (GROUPS as readonly string[]).indexOf(name)
  return group === -1 ? GROUPS.indexOf('waiting') : group
})

/** Years that have their counts in one list; other years are rare and have one each. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const FIRST_DAY = dayNumber(`${FIRST_YEAR}-01-01`)
const YEAR_OF_DAY = yearsOfDays()
/** Of each year: for every group the days by rule, and the cables' own. */
const CELLS = GROUPS.length * 2

/** For each day from the first on its year, counted from the first. */
function yearsOfDays(): Uint16Array {
  const years = new Uint16Array(dayNumber(`${LAST_YEAR}-12-31`) - FIRST_DAY + 1)
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    years.fill(year - FIRST_YEAR, dayNumber(`${year}-01-01`) - FIRST_DAY)
  }
  return years
}

export class Years {
  private readonly usual = new Uint32Array((LAST_YEAR - FIRST_YEAR + 1) * CELLS)
  private readonly others = new Map<number, Uint32Array>()

  /** `own` is 1 for a day that the cable's own words give, else 0. */
  add(day: number, standing: number, own: number): void {
    const cell = (GROUP_OF[standing] as number) * 2 + own
    const year = YEAR_OF_DAY[day - FIRST_DAY]
    if (year === undefined) this.addOther(day, cell)
    else (this.usual[year * CELLS + cell] as number)++
  }

  /** One row for each year that has a day, in order. */
  rows(): YearOfDays[] {
    const rows: YearOfDays[] = []
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const from = (year - FIRST_YEAR) * CELLS
      const cells = this.usual.subarray(from, from + CELLS)
      if (cells.some((count) => count > 0)) rows.push(rowOf(year, cells))
    }
    rows.push(...Array.from(this.others, ([year, cells]) => rowOf(year, cells)))
    return rows.sort((a, b) => a.year - b.year)
  }

  private addOther(day: number, cell: number): void {
    const year = yearOf(dayFromNumber(day))
    const cells = this.others.get(year) ?? new Uint32Array(CELLS)
    ;(cells[cell] as number)++
    this.others.set(year, cells)
  }
}

function rowOf(year: number, cells: Uint32Array): YearOfDays {
  const counts = (of: (group: number) => number) =>
    Object.fromEntries(GROUPS.map((name, group) => [name, of(group)])) as unknown as YearCounts
  const byRule = counts((group) => cells[group * 2] as number)
  const all = counts((group) => (cells[group * 2] as number) + (cells[group * 2 + 1] as number))
  const total = (counts: YearCounts) => GROUPS.reduce((sum, name) => sum + counts[name], 0)
  const rule = total(byRule)
  return { year, ...all, byRule, own: total(all) - rule, rule }
}
