import type { ComponentChildren } from 'preact'
import type { DueRow } from '../../../preload/contract'
import { surenessOf } from '../../../preload/contract/certainty'
import type { Day } from '../../../preload/contract/day'
import { BASIS_WORDS } from '../../../preload/contract/words'
import { ClassificationMark } from '../../parts/ClassificationMark'
import { distance } from '../../words'
import { dayAndMonth } from './words'

const COLUMNS = ['Day', '', '', 'Cable', 'Subject', 'Origin', 'Exact words', 'Rule', 'Certainty']

/** Seen, not said: the name of the table tells its columns, and each cell speaks for itself. */
export function DayTableHead() {
  return (
    <div class="thead" aria-hidden="true">
      {COLUMNS.map((name, at) => (
        <span key={at}>{name}</span>
      ))}
    </div>
  )
}

interface DayRowProps {
  id: string
  line: number
  row: DueRow | null
  asOf: Day
  /** The day stands in the row above already. */
  sameDay: boolean
  active: boolean
  onPick: () => void
  onOpen: () => void
}

/** One cable under its day; a day shared by several is written once. */
export function DayRow({ id, line, row, asOf, sameDay, active, onPick, onOpen }: DayRowProps) {
  if (!row)
    return (
      <div class="trow" id={id} aria-hidden="true">
        <span class="bone" />
        <span />
        <span />
        <span class="bone" />
        <span class="bone" />
      </div>
    )
  const day = row.effectiveDate
  const sureness = surenessOf(row)
  const evidence = row.verbatim.replace(/\s+/g, ' ').trim()
  return (
    // biome-ignore lint/a11y/useSemanticElements: row of a virtual table.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row.
    <div
      class="trow"
      id={id}
      role="row"
      aria-rowindex={line + 1}
      aria-selected={active}
      title={row.sentence}
      onClick={onPick}
      onDblClick={onOpen}
    >
      <Cell name="t-day">{day && <b class={sameDay ? 'vh' : undefined}>{dayAndMonth(day)}</b>}</Cell>
      <Cell name="t-in">{day && !sameDay && distance(asOf, day)}</Cell>
      <Cell>
        <ClassificationMark level={row.level} marking={row.classification} />
      </Cell>
      <Cell name="t-id">
        <button type="button" class="t-open" tabIndex={-1} onClick={onOpen}>
          {row.id}
        </button>
      </Cell>
      <Cell name="t-subj" title={row.subject}>
        {row.subject ?? <i>no subject</i>}
      </Cell>
      <Cell name="t-from" title={row.origin}>
        {row.origin}
      </Cell>
      {/* Beside the other columns, or in a line of their own below them. */}
      <span class="t-rests" role="presentation">
        <Cell name="t-words source">
          {evidence ? (
            <mark class="evidence" title={evidence}>
              {evidence}
            </mark>
          ) : (
            <i class="quiet">no words</i>
          )}
        </Cell>
        <Cell name="t-rule" title={`${row.sentence} ${row.citation}`}>
          {BASIS_WORDS[row.basis]} <span class="t-cite">{row.citation}</span>
        </Cell>
      </span>
      <Cell name={sureness === 'Uncertain' ? 't-cert is-uncertain' : 't-cert'}>{sureness}</Cell>
    </div>
  )
}

interface CellProps {
  name?: string
  title?: string | null
  children?: ComponentChildren
}

function Cell({ name, title, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: cell of a virtual table.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus.
    <span class={name} title={title ?? undefined} role="gridcell">
      {children}
    </span>
  )
}
