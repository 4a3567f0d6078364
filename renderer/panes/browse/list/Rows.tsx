import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import type { ListColumn } from '../../../../preload/contract'
import { isShortcut } from '../../../keyboard'
import { BoneRow, Bones } from '../../../parts/Bones'
import { Empty } from '../../../parts/Empty'
import { Failed } from '../../../parts/Failed'
import { evenRows } from '../../../parts/rows'
import { useLate } from '../../../parts/useLate'
import { type ListHandle, type Range, VirtualList } from '../../../parts/VirtualList'
import { list } from '../../../state/browse'
import { pick, pickAll, picked, pickNone, pickTo } from '../../../state/picking'
import { address, filters, order } from '../../../state/router'
import { settings } from '../../../state/settings'
import { cursor, here, openAt, rowFrom } from '../../../state/stepping'
import { counted } from '../../../words'
import { focusPane } from '../../frame/panes'
import { hasRoomForOne } from '../front'
import { entering } from '../reader/state'
import { CableRowLine } from './CableRowLine'
import { inView } from './in-view'
import { NothingFound } from './NothingFound'

const HEIGHTS = { 'one-line': 28, 'two-line': 52, found: 72 }

/** The rows: one list box, whose active row is the open cable; others can be picked beside it. */
export function Rows({ columns }: { columns: readonly ListColumn[] | null }) {
  const handle = useRef<ListHandle | null>(null)
  const { total, stale, failure, at } = list.rows.value
  const late = useLate(stale)
  const density = settings.value.listDensity
  const found = useFound() && density === 'two-line'
  const height = found ? HEIGHTS.found : HEIGHTS[density]
  const layout = useMemo(() => evenRows(total ?? 0, height), [total, height])
  const onRange = useCallback((first: number, end: number, seen: Range) => {
    list.want(first, end)
    inView.value = seen
  }, [])
  const asked = JSON.stringify([filters.value, order.value])
  // Another question begins at its first row.
  useEffect(() => handle.current?.show(0, 'top'), [asked])
  const active = cursor.value
  // Rows of another height stand elsewhere, so the open one is brought back into view.
  useEffect(() => {
    if (active !== null && active < (total ?? 0)) handle.current?.show(active)
  }, [active, total, height])

  if (failure && failure.code !== 'BAD_QUERY')
    return <Failed what="The list" failure={failure} onRetry={list.again} />
  if (!total && failure) return <Empty title="Mend the search to see cables." />
  if (total === null) return <Bones rows={12} label="The list is being made" />
  if (total === 0 && !stale) return <NothingFound />

  const onPickKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void pickAll()
    else if (event.key === ' ' && active !== null) pick(active)
    else if (event.key === 'Escape' && picked.value.size > 0) pickNone()
    else return false
    event.preventDefault()
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (onPickKey(event) || isShortcut(event)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (active !== null) entering.value = true
      else focusPane(document.querySelector<HTMLElement>('[data-pane="reader"]') ?? undefined)
      return
    }
    const page = Math.max(1, Math.floor((handle.current?.element?.clientHeight ?? 400) / height) - 1)
    // Keys may come faster than drawings: the row is the one stepped to last, not the one drawn last.
    const to = stepTo(event.key, here(), total, page)
    if (to === null) return
    event.preventDefault()
    entering.value = false
    if (event.shiftKey) void pickTo(to)
    openAt(to, 'replace')
  }
  const chosen = picked.value
  return (
    <VirtualList
      class={`rows${late ? ' is-stale' : ''}${found ? ' is-found' : ''}`}
      role="listbox"
      tabIndex={0}
      data-pane-start
      data-density={density === 'one-line' ? 'compact' : undefined}
      aria-label={counted(total, 'cable')}
      aria-multiselectable
      aria-activedescendant={active === null ? undefined : `row-${active}`}
      aria-busy={stale}
      onKeyDown={onKeyDown}
      layout={layout}
      handle={handle}
      more={4}
      onRange={onRange}
      row={(index) => {
        const row = at(index)
        if (!row) return <BoneRow key={index} />
        return (
          <CableRowLine
            key={index}
            row={row}
            index={index}
            total={total}
            open={row.id === address.value.cable}
            selected={chosen.size > 0 ? chosen.has(row.id) : row.id === address.value.cable}
            columns={columns}
            onClick={clickOn}
          />
        )
      }}
    />
  )
}

/** Whether the rows that are shown were found by words: not while those of a mistaken search, or of fields alone, are asked for. */
function useFound(): boolean {
  const { at } = list.rows.value
  const found = useRef(false)
  const shown = at(inView.peek().first) ?? at(0)
  if (shown) found.current = shown.hits !== null
  return found.current
}

function clickOn(index: number, event: MouseEvent): void {
  if (event.shiftKey) void pickTo(index)
  else if (event.ctrlKey || event.metaKey) pick(index)
  else {
    pickNone()
    openAt(index)
    if (hasRoomForOne()) entering.value = true
  }
}

function stepTo(key: string, at: number, total: number, page: number): number | null {
  const to = {
    ArrowDown: rowFrom(at, 1),
    ArrowUp: rowFrom(at, -1),
    PageDown: rowFrom(at, page),
    PageUp: rowFrom(at, -page),
    Home: 0,
    End: total - 1,
  }[key]
  return to === undefined ? null : Math.min(total - 1, Math.max(0, to))
}
