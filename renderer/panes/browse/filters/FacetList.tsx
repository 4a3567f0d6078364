import type { ComponentChildren } from 'preact'
import { useCallback, useId, useRef, useState } from 'preact/hooks'
import type { FacetName } from '../../../../preload/contract/view'
import { evenRows } from '../../../parts/rows'
import { type ListHandle, VirtualList } from '../../../parts/VirtualList'
import { only, toggle } from '../../../state/filters'
import { filters, go } from '../../../state/router'
import { FacetRow } from './FacetRow'
import type { FacetItem } from './items'

interface FacetListProps {
  facet: FacetName
  label: string
  items: readonly FacetItem[]
  /** Draws the name of a row otherwise than as plain words. */
  draw?: ((item: FacetItem) => ComponentChildren) | undefined
  /** The value over which something is held. */
  marked?: string | null
  /** Letters typed on the list narrow it. */
  onLetter?: (letter: string) => void
}

function valuesOf(item: FacetItem): readonly string[] {
  return item.values ?? [item.value]
}

const ROW = 24
/** More rows than this scroll inside the facet. */
const OPEN_ROWS = 14

/** One list box: one tab stop, an active row that arrows move, Space includes, Minus excludes, Enter means only this. */
export function FacetList({ facet, label, items, draw, marked, onLetter }: FacetListProps) {
  const id = useId()
  const [active, setActive] = useState(-1)
  // Keys may come faster than drawings: they act on the row stepped to last, not on the one drawn last.
  const here = useRef(-1)
  const list = useRef<ListHandle>(null)
  const at = Math.min(active, items.length - 1)
  const stand = (index: number) => {
    here.current = index
    setActive(index)
  }
  const act = useCallback(
    (item: FacetItem, how: 'in' | 'out') =>
      go({ filters: toggle(filters.value, facet, valuesOf(item), how) }),
    [facet],
  )
  const moveTo = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index))
    stand(to)
    list.current?.show(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = Math.min(here.current, items.length - 1)
    const item = items[at]
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move !== undefined) moveTo(move)
    else if (event.key === ' ' && item) act(item, 'in')
    else if (event.key === '-' && item) act(item, 'out')
    else if (event.key === 'Enter' && item) go({ filters: only(filters.value, facet, ...valuesOf(item)) })
    else if (onLetter && /^[\p{L}\p{N}]$/u.test(event.key)) onLetter(event.key)
    else return
    event.preventDefault()
  }
  const row = (index: number) => {
    const item = items[index] as FacetItem
    return (
      <FacetRow
        key={`${item.under ?? ''} ${item.value}`}
        id={`${id}-${index}`}
        item={item}
        active={index === at}
        over={marked === item.value}
        draw={draw}
        onAct={act}
      />
    )
  }
  const box = {
    role: 'listbox' as const,
    tabIndex: 0,
    'aria-label': label,
    'aria-multiselectable': true,
    'aria-activedescendant': at >= 0 ? `${id}-${at}` : undefined,
    onKeyDown,
    onFocus: () => here.current < 0 && stand(0),
    onBlur: () => stand(-1),
  }
  if (items.length <= OPEN_ROWS)
    return (
      <div {...box} class="facet-list">
        {items.map((_, index) => row(index))}
      </div>
    )
  return (
    <VirtualList
      {...box}
      class="facet-list facet-list-long"
      layout={evenRows(items.length, ROW)}
      row={row}
      handle={list}
    />
  )
}
