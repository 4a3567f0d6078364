/** Which years the picture shows: one column each, long empty stretches broken, far ends folded in where there is no room. */
import type { YearCounts, YearOfDays } from '../../../preload/contract'

/** Parts of a stack, lowest first. */
export const PARTS = [
  'declassified',
  'passed',
  'due',
  'ahead',
  'waiting',
] as const satisfies (keyof YearCounts)[]

export interface YearColumn {
  /** First and last year of the column; they differ in a break and at an end that gathers what lies further out. */
  from: number
  to: number
  /** A stretch of empty years, drawn as a break of the axis. */
  gap: boolean
  total: number
  own: number
  rule: number
  counts: YearCounts
  byRule: YearCounts
}

/** Empty years in a row that are broken out. */
const LONG = 8
const NONE: YearCounts = { passed: 0, due: 0, ahead: 0, waiting: 0, declassified: 0 }

interface Wanted {
  /** Years that are shown whatever they hold: those around the as-of day. */
  around: { from: number; to: number }
  /** Columns that fill the width, and columns that just fit. */
  least: number
  most: number
}

export function columnsOf(years: readonly YearOfDays[], { around, least, most }: Wanted): YearColumn[] {
  const held = years.filter((year) => year.own + year.rule > 0)
  const first = Math.min(around.from, ...held.map((year) => year.year))
  const last = Math.max(around.to, ...held.map((year) => year.year))
  const counted = new Map(held.map((year) => [year.year, year]))
  const shown = (year: number) => counted.has(year) || (year >= around.from && year <= around.to)
  const columns: YearColumn[] = []
  for (let year = first; year <= last; ) {
    let next = year
    while (next <= last && !shown(next)) next++
    if (next - year >= LONG) columns.push({ ...empty(year), to: next - 1, gap: true })
    else for (let each = year; each < next; each++) columns.push(empty(each))
    const counts = counted.get(next)
    if (next <= last) columns.push(counts ? columnOf(counts) : empty(next))
    year = next + 1
  }
  return fill(closed(fold(columns, around, most), least), least)
}

function empty(year: number): YearColumn {
  return {
    from: year,
    to: year,
    gap: false,
    total: 0,
    own: 0,
    rule: 0,
    counts: { ...NONE },
    byRule: { ...NONE },
  }
}

function columnOf({ year, own, rule, byRule, ...counts }: YearOfDays): YearColumn {
  return { from: year, to: year, gap: false, total: own + rule, own, rule, counts, byRule }
}

/** Folds the emptier end in, column by column, until all fit; nothing is left out of the counts. */
function fold(columns: YearColumn[], around: Wanted['around'], most: number): YearColumn[] {
  const kept = [...columns]
  while (kept.length > most) {
    const [first, second] = kept
    const [beforeLast, last] = kept.slice(-2)
    if (!first || !second || !beforeLast || !last) break
    const mayFoldFirst = second.to < around.from
    const mayFoldLast = beforeLast.from > around.to
    if (mayFoldFirst && (!mayFoldLast || first.total <= last.total)) kept.splice(0, 2, merged(first, second))
    else if (mayFoldLast) kept.splice(-2, 2, merged(beforeLast, last))
    else break
  }
  return kept
}

function merged(a: YearColumn, b: YearColumn): YearColumn {
  const sum = (one: YearCounts, other: YearCounts) =>
    Object.fromEntries(PARTS.map((part) => [part, one[part] + other[part]])) as Record<
      keyof YearCounts,
      number
    >
  return {
    from: a.from,
    to: b.to,
    gap: false,
    total: a.total + b.total,
    own: a.own + b.own,
    rule: a.rule + b.rule,
    counts: sum(a.counts, b.counts),
    byRule: sum(a.byRule, b.byRule),
  }
}

/** Breaks are closed, the shortest first, as long as the width has room for their years: those belong here before any that lie outside. */
function closed(columns: YearColumn[], least: number): YearColumn[] {
  const [shortest] = columns.filter((column) => column.gap).sort((a, b) => a.to - a.from - (b.to - b.from))
  if (!shortest || columns.length + shortest.to - shortest.from > least) return columns
  const years = Array.from({ length: shortest.to - shortest.from + 1 }, (_, at) => empty(shortest.from + at))
  return closed(
    columns.flatMap((column) => (column === shortest ? years : [column])),
    least,
  )
}

/** Empty years at both ends, two before for each one after, until the width is filled. */
function fill(columns: YearColumn[], least: number): YearColumn[] {
  const filled = [...columns]
  for (let turn = 0; filled.length < least; turn++) {
    if (turn % 3 === 2) filled.push(empty((filled.at(-1)?.to ?? 0) + 1))
    else filled.unshift(empty((filled[0]?.from ?? 0) - 1))
  }
  return filled
}
