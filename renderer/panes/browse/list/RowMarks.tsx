import type { CableRow } from '../../../../preload/contract'
import { Icon } from '../../../parts/Icon'

/** Star, note and read mark of a cable, below its level; the row says them in words. */
export function RowMarks({ row: { starred, noted, read } }: { row: CableRow }) {
  if (!starred && !noted && !read) return null
  return (
    <span class="row-marks">
      {starred && (
        <span class="is-starred">
          <Icon name="star" size={12} />
        </span>
      )}
      {noted && <Icon name="note" size={12} />}
      {read && <Icon name="check" size={12} />}
    </span>
  )
}

/** The same for those who hear it. */
export function spokenMarks({ starred, noted, read }: CableRow): string[] {
  return [starred && 'starred', noted && 'with a note', read && 'read'].filter((word) => word !== false)
}
