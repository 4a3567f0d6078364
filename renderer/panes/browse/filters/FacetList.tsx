import type { ComponentChildren } from 'preact'
import { useCallback, useId } from 'preact/hooks'
import type { FacetName } from '../../../../preload/contract/view'
import { isShortcut } from '../../../keyboard'
import { evenRows } from '../../../parts/rows'
import { VirtualList } from '../../../parts/VirtualList'
import { only, toggle } from '../../../state/filters'
import { filters, go } from '../../../state/router'
import { askAhead } from '../../../state/together'
import { FacetRow } from './FacetRow'
import type { FacetItem } from './items'
import { keyOf, useActiveRow } from './useActiveRow'

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
  const active = useActiveRow(items)
  const { standOn } = active
  const change = useCallback(
    (item: FacetItem, how: 'in' | 'out') =>
      go({ filters: toggle(filters.value, facet, valuesOf(item), how) }),
    [facet],
  )
  const pressed = useCallback(
    (item: FacetItem, how: 'in' | 'out') => askAhead(toggle(filters.value, facet, valuesOf(item), how)),
    [facet],
  )
  const clicked = useCallback(
    (item: FacetItem, how: 'in' | 'out') => {
      standOn(item)
      change(item, how)
    },
    [change],
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const at = active.byKey()
    const item = items[at]
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (isShortcut(event)) return
    if (move !== undefined) active.step(move)
    else if (event.key === ' ' && item) change(item, 'in')
    else if (event.key === '-' && item) change(item, 'out')
    else if (event.key === 'Enter' && item) go({ filters: only(filters.value, facet, ...valuesOf(item)) })
    else if (onLetter && /^[\p{L}\p{N}]$/u.test(event.key)) onLetter(event.key)
    else return
    event.preventDefault()
  }
  const row = (index: number) => {
    const item = items[index] as FacetItem
    return (
      <FacetRow
        // By its value: what is pressed must not become another value under the pointer, or under a tool that holds the row.
        key={keyOf(item)}
        id={`${id}-${index}`}
        item={item}
        active={index === active.at}
        over={marked === item.value}
        draw={draw}
        onAct={clicked}
        onPress={pressed}
      />
    )
  }
  const box = {
    role: 'listbox' as const,
    tabIndex: 0,
    'aria-label': label,
    'aria-multiselectable': true,
    'aria-activedescendant': active.at >= 0 ? `${id}-${active.at}` : undefined,
    onKeyDown,
    onFocus: active.enter,
    onBlur: active.leave,
  }
  if (items.length <= OPEN_ROWS)
    return (
      <div {...box} ref={active.open} class="facet-list">
        {items.map((_, index) => row(index))}
      </div>
    )
  return (
    <VirtualList
      {...box}
      class="facet-list facet-list-long"
      layout={evenRows(items.length, ROW)}
      row={row}
      handle={active.list}
    />
  )
}
