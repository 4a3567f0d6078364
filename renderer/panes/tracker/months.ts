/** A list of days grouped by month: which line of the list is a heading and which a row, known before any row is loaded. */

export interface MonthCount {
  month: string
  count: number
}

export type Line =
  | { kind: 'heading'; month: string; count: number }
  | { kind: 'row'; index: number; month: string }

export interface Grouping {
  lines: number
  months: (MonthCount & { line: number; first: number })[]
}

/** One heading line before the rows of each month. */
export function groupByMonth(months: readonly MonthCount[]): Grouping {
  const grouped: Grouping['months'] = []
  let line = 0
  let first = 0
  for (const { month, count } of months) {
    if (count === 0) continue
    grouped.push({ month, count, line, first })
    line += count + 1
    first += count
  }
  return { lines: line, months: grouped }
}

/** What stands on a line. */
export function lineAt(grouping: Grouping, line: number): Line | null {
  const group = groupOf(grouping, line)
  if (!group || line >= grouping.lines) return null
  if (line === group.line) return { kind: 'heading', month: group.month, count: group.count }
  return { kind: 'row', index: group.first + (line - group.line - 1), month: group.month }
}

/** The line of a row. */
export function lineOf(grouping: Grouping, index: number): number {
  const group = grouping.months.findLast((month) => month.first <= index)
  return group ? group.line + 1 + (index - group.first) : 0
}

/** The month that a line belongs to: its heading sticks while the line is at the top. */
export function groupOf(grouping: Grouping, line: number): Grouping['months'][number] | null {
  let low = 0
  let high = grouping.months.length - 1
  let found: Grouping['months'][number] | null = null
  while (low <= high) {
    const middle = (low + high) >> 1
    const month = grouping.months[middle]
    if (month && month.line <= line) {
      found = month
      low = middle + 1
    } else high = middle - 1
  }
  return found
}
