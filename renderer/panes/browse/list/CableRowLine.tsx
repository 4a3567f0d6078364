import type { CableRow, ListColumn } from '../../../../preload/contract'
import { ClassificationMark } from '../../../parts/ClassificationMark'
import { Marked } from '../../../parts/Marked'
import { StandingMark } from '../../../parts/StandingMark'
import { unlessUnchanged } from '../../../parts/unchanged'
import { shortDay, standingOf, standingOfInFull } from '../../../words'
import { endDrag, startDrag } from './dragging'
import { fromTheHit } from './from-the-hit'
import { RowMarks, spokenMarks } from './RowMarks'

interface CableRowLineProps {
  row: CableRow
  index: number
  total: number
  open: boolean
  selected: boolean
  /** What a single line shows beside the subject; null where a cable has two lines. */
  columns: readonly ListColumn[] | null
  onClick: (index: number, event: MouseEvent) => void
}

/** The subject has the whole first line; id, day, origin and standing stand in columns below it, or beside it. */
export const CableRowLine = unlessUnchanged(RowLine)

function RowLine({ row, index, total, open, selected, columns, onClick }: CableRowLineProps) {
  const subject = row.subject ?? 'No subject is written'
  const hits = row.subject ? (row.hits?.subject ?? []) : []
  const long = columns === null && row.id.length > LONG_ID
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box that holds the row has its keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active row.
    <div
      id={`row-${index}`}
      class={`row${open ? ' is-open' : ''}${long ? ' is-long' : ''}${row.read ? ' is-read' : ''}`}
      role="option"
      aria-selected={selected}
      aria-posinset={index + 1}
      aria-setsize={total}
      aria-label={spoken(row)}
      draggable
      onDragStart={(event) => startDrag(event, row.id)}
      onDragEnd={endDrag}
      onClick={(event) => onClick(index, event)}
    >
      <ClassificationMark level={row.level} marking={row.classification} />
      <RowMarks row={row} />
      <span
        class={`row-subj${row.subject ? '' : ' quiet'}${hits.length > 0 ? ' has-hits' : ''}`}
        title={subject}
      >
        <Marked text={subject} hits={hits} />
      </span>
      {(columns ?? TWO_LINES).map((column) => (
        <Cell key={column} column={column} row={row} labelled={columns === null} />
      ))}
      {columns === null && row.hits?.snippet && (
        <span class="row-found">
          <Marked {...fromTheHit(row.hits.snippet, row.hits.snippetHits)} />
        </span>
      )}
    </div>
  )
}

/** `07ANTANANARIVO9085` is as long as a well-formed id of a post gets; others are malformed. */
const LONG_ID = 18

const TWO_LINES: readonly ListColumn[] = ['id', 'created', 'origin', 'due']

/** Without a heading above it, the day of declassification says which day it is. */
function Cell({ column, row, labelled }: { column: ListColumn; row: CableRow; labelled: boolean }) {
  switch (column) {
    case 'id':
      return <span class="row-id">{row.id}</span>
    case 'created':
      return <span class="row-date">{row.created ? shortDay(row.created) : 'no day'}</span>
    case 'released':
      return <span>{row.released ? shortDay(row.released) : ''}</span>
    case 'origin':
      return (
        <span class="row-from" title={row.origin ?? undefined}>
          {row.origin ? <Post origin={row.origin} /> : 'origin unknown'}
        </span>
      )
    case 'classification':
      return <span title={row.classification ?? undefined}>{row.classification ?? ''}</span>
    case 'due':
      return (
        <span class="row-due" title={dueInFull(row)}>
          <StandingMark standing={row.standing}>
            {labelled && isDated(row) && <span class="row-decl">Decl. </span>}
            {standingOrDay(row)}
          </StandingMark>
        </span>
      )
  }
}

function isDated({ standing, effectiveDate }: CableRow): boolean {
  return effectiveDate !== null && (standing === 'passed' || standing === 'due' || standing === 'ahead')
}

/** A day where the day decides; otherwise the name of the group. */
function standingOrDay(row: CableRow): string {
  if (isDated(row) && row.effectiveDate) return shortDay(row.effectiveDate)
  // The one name that is longer than the column; the title has it whole.
  return row.standing === 'agency-determination' ? 'Agency decides' : standingOf(row)
}

function dueInFull(row: CableRow): string {
  const day = row.standing === 'unclassified' ? null : row.effectiveDate
  const words = [standingOfInFull(row), day && shortDay(day)].filter(Boolean)
  return `Declassification: ${words.join(', ')}`
}

/** A post; where the list is narrow, its place alone, which the id and the title say in full. */
function Post({ origin }: { origin: string }) {
  const [, kind, place] = /^(Embassy |Consulate )(.+)$/.exec(origin) ?? []
  if (!kind) return <>{origin}</>
  return (
    <>
      <span class="row-kind">{kind}</span>
      {place}
    </>
  )
}

function spoken(row: CableRow): string {
  const parts = [
    row.subject ?? 'No subject',
    row.id,
    row.created && shortDay(row.created),
    row.origin,
    row.classification ?? 'No classification',
    standingOf(row),
    row.effectiveDate && row.standing !== 'unclassified' && shortDay(row.effectiveDate),
    ...spokenMarks(row),
  ]
  return parts.filter(Boolean).join(', ')
}
