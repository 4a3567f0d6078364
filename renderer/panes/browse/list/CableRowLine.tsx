import type { CableRow } from '../../../../preload/contract'
import { ClassificationMark } from '../../../parts/ClassificationMark'
import { Marked } from '../../../parts/Marked'
import { StandingMark } from '../../../parts/StandingMark'
import { shortDay, standingWords } from '../../../words'
import { fromTheHit } from './from-the-hit'

interface CableRowLineProps {
  row: CableRow
  index: number
  total: number
  open: boolean
  onOpen: () => void
}

/** The subject has the whole first line; id, day, origin and standing stand in columns below it. */
export function CableRowLine({ row, index, total, open, onOpen }: CableRowLineProps) {
  const subject = row.subject ?? 'No subject is written'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box that holds the row has its keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active row.
    <div
      id={`row-${index}`}
      class="row"
      role="option"
      aria-selected={open}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={spoken(row)}
      onClick={onOpen}
    >
      <ClassificationMark level={row.level} marking={row.classification} />
      <span class={row.subject ? 'row-subj' : 'row-subj quiet'} title={subject}>
        <Marked text={subject} hits={row.subject ? (row.hits?.subject ?? []) : []} />
      </span>
      <span class="row-id">{row.id}</span>
      <span class="row-date">{row.created ? shortDay(row.created) : 'no day'}</span>
      <span class="row-from" title={row.origin ?? undefined}>
        {row.origin ?? 'origin unknown'}
      </span>
      <span class="row-due">
        <StandingMark standing={row.standing}>{standingOrDay(row)}</StandingMark>
      </span>
      {row.hits?.snippet && (
        <span class="row-found">
          <Marked {...fromTheHit(row.hits.snippet, row.hits.snippetHits)} />
        </span>
      )}
    </div>
  )
}

/** A day where the day decides; otherwise the name of the group. */
function standingOrDay(row: CableRow): string {
  const dated = row.standing === 'passed' || row.standing === 'due' || row.standing === 'ahead'
  return dated && row.effectiveDate ? shortDay(row.effectiveDate) : standingWords(row.standing)
}

function spoken(row: CableRow): string {
  const parts = [
    row.subject ?? 'No subject',
    row.id,
    row.created && shortDay(row.created),
    row.origin,
    row.classification ?? 'No classification',
    standingWords(row.standing),
    row.effectiveDate && row.standing !== 'unclassified' && shortDay(row.effectiveDate),
  ]
  return parts.filter(Boolean).join(', ')
}
