import { counted } from '../../words'
import type { Days } from './view'
import { monthHeading, partOfMonth } from './words'

interface MonthProps {
  month: string
  count: number
  /** Days of the whole list: a month that does not lie in it whole says which of its days do. */
  within: Days
}

const MOST_TICKS = 60

/** A month with its count in sheets, as it stands in the list and as it sticks at the top. */
function Month({ month, count, within }: MonthProps) {
  const ticks = Math.min(count, MOST_TICKS)
  const part = partOfMonth(month, within)
  return (
    <>
      <b>{monthHeading(month)}</b>
      <svg class="ticks" width={ticks * 3} height="8" aria-hidden="true">
        <path class="f-due" d={Array.from({ length: ticks }, (_, at) => `M${at * 3} 0h2v8h-2Z`).join('')} />
      </svg>
      <span>{counted(count, 'cable')}</span>
      {part && <span class="quiet">{part}</span>}
    </>
  )
}

/** The heading that stays at the top; the one in the list is the one that is read aloud. */
export function MonthHeading(month: MonthProps) {
  return (
    <div class="tgroup tgroup-top" aria-hidden="true">
      <Month {...month} />
    </div>
  )
}

export function MonthRow({ line, ...month }: MonthProps & { line: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtual table.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row.
    <div class="tgroup" role="row" aria-rowindex={line + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: cell of a virtual table. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus. */}
      <span class="tgroup-cell" role="gridcell" aria-colspan={9}>
        <Month {...month} />
      </span>
    </div>
  )
}
