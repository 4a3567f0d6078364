/** What the keys of the list do to its rows: they move, pick, and lead into the reader. */
import { isShortcut } from '../../../keyboard'
import { pick, pickAll, picked, pickNone, pickTo } from '../../../state/picking'
import { here, openAt, rowFrom } from '../../../state/stepping'
import { focusPane } from '../../frame/panes'
import { entering } from '../reader/state'

interface ListAt {
  /** The row of the open cable, if the list has it. */
  active: number | null
  total: number
  /** How many rows PgUp and PgDn step over. */
  page: number
}

/** Does what a key means in the list, and keeps the browser from doing its own; other keys go on their way. */
export function onRowKey(event: KeyboardEvent, list: ListAt): void {
  const { active } = list
  const done = picks(event, active) || (!isShortcut(event) && (enters(event, active) || steps(event, list)))
  if (done) event.preventDefault()
}

/** True of a key that picks, or lets go what is picked: it has done so. As `enters` and `steps` do for theirs. */
function picks(event: KeyboardEvent, active: number | null): boolean {
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void pickAll()
  else if (event.key === ' ' && active !== null) pick(active)
  else if (event.key === 'Escape' && picked.value.size > 0) pickNone()
  else return false
  return true
}

function enters(event: KeyboardEvent, active: number | null): boolean {
  if (event.key !== 'Enter') return false
  if (active !== null) entering.value = true
  else focusPane(document.querySelector<HTMLElement>('[data-pane="reader"]') ?? undefined)
  return true
}

function steps(event: KeyboardEvent, { total, page }: ListAt): boolean {
  // Keys may come faster than drawings: the row is the one stepped to last, not the one drawn last.
  const to = stepTo(event.key, { from: here(), total, page })
  if (to === null) return false
  entering.value = false
  if (event.shiftKey) void pickTo(to)
  openAt(to, 'replace')
  return true
}

function stepTo(key: string, { from, total, page }: { from: number; total: number; page: number }) {
  const to = {
    ArrowDown: rowFrom(from, 1),
    ArrowUp: rowFrom(from, -1),
    PageDown: rowFrom(from, page),
    PageUp: rowFrom(from, -page),
    Home: 0,
    End: total - 1,
  }[key]
  return to === undefined ? null : Math.min(total - 1, Math.max(0, to))
}
