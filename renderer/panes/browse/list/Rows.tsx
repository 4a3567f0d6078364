import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import type { ListColumn } from '../../../../preload/contract'
import { BoneRow, Bones } from '../../../parts/Bones'
import { Empty } from '../../../parts/Empty'
import { Failed } from '../../../parts/Failed'
import { evenRows } from '../../../parts/rows'
import { useLate } from '../../../parts/useLate'
import { type ListHandle, type Range, VirtualList } from '../../../parts/VirtualList'
import { list } from '../../../state/browse'
import { pick, picked, pickNone, pickTo } from '../../../state/picking'
import { address, filters, order } from '../../../state/router'
import { settings } from '../../../state/settings'
import { cursor, openAt } from '../../../state/stepping'
import { counted } from '../../../words'
import { hasRoomForOne } from '../front'
import { entering } from '../reader/state'
import { CableRowLine } from './CableRowLine'
import { inView } from './in-view'
import { NothingFound } from './NothingFound'
import { onRowKey } from './row-keys'

const HEIGHTS = { 'one-line': 28, 'two-line': 52, found: 72 }

interface RowsProps {
  columns: readonly ListColumn[] | null
}

/** The cables of the list, or why there are none. */
export function Rows({ columns }: RowsProps) {
  const { total, stale, failure } = list.rows.value
  if (failure && failure.code !== 'BAD_QUERY')
    return <Failed what="The list" failure={failure} onRetry={list.again} />
  if (!total && failure) return <Empty title="Mend the search to see cables." />
  if (total === null) return <Bones rows={12} label="The list is being made" />
  if (total === 0 && !stale) return <NothingFound />
  return <RowBox columns={columns} total={total} />
}

/** One list box, whose active row is the open cable; others can be picked beside it. */
function RowBox({ columns, total }: RowsProps & { total: number }) {
  const handle = useRef<ListHandle | null>(null)
  const { stale, at } = list.rows.value
  const late = useLate(stale)
  const density = settings.value.listDensity
  const found = useFound() && density === 'two-line'
  const height = found ? HEIGHTS.found : HEIGHTS[density]
  const layout = useMemo(() => evenRows(total, height), [total, height])
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
    if (active !== null && active < total) handle.current?.show(active)
  }, [active, total, height])
  const rowsInView = () => Math.floor((handle.current?.element?.clientHeight ?? 400) / height)
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
      onKeyDown={(event) => onRowKey(event, { active, total, page: Math.max(1, rowsInView() - 1) })}
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
