/** The columns of one-line rows: which are wanted, which of them fit, how wide they are. */
import { LIST_COLUMNS, type ListColumn } from '../../../../preload/contract'
import type { SORTS } from '../../../../preload/contract/view'

interface Column {
  name: string
  width: number
  sort?: (typeof SORTS)[number]
}

export const COLUMNS: Record<ListColumn, Column> = {
  id: { name: 'Reference id', width: 138, sort: 'id' },
  created: { name: 'Date', width: 80, sort: 'created' },
  released: { name: 'Released', width: 80, sort: 'released' },
  origin: { name: 'Origin', width: 150 },
  classification: { name: 'Marking', width: 150 },
  due: { name: 'Declassification', width: 128, sort: 'due' },
}

const MARK = 46
const LEAST_SUBJECT = 150

/** The first to go where room is short: what the id or the mark say as well. */
const GIVEN_UP: readonly ListColumn[] = ['classification', 'origin', 'released', 'created', 'due', 'id']

/** Wanted columns in their usual order, without those for which the width has no room. */
export function columnsThatFit(wanted: readonly ListColumn[], width: number): ListColumn[] {
  let kept = LIST_COLUMNS.filter((column) => wanted.includes(column))
  const taken = () => MARK + LEAST_SUBJECT + kept.reduce((sum, column) => sum + COLUMNS[column].width, 0)
  for (const column of GIVEN_UP) if (taken() > width) kept = kept.filter((each) => each !== column)
  return kept
}

/** The tracks of the grid that heading and rows share. */
export function tracksOf(columns: readonly ListColumn[]): string {
  return [`${MARK}px`, 'minmax(0, 1fr)', ...columns.map((column) => `${COLUMNS[column].width}px`)].join(' ')
}

/** A column taken in or left out. */
export function switched(wanted: readonly ListColumn[], column: ListColumn): ListColumn[] {
  return LIST_COLUMNS.filter((each) => wanted.includes(each) !== (each === column))
}
