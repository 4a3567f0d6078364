import type { ComponentChildren } from 'preact'
import { useCallback, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FacetName } from '../../../../preload/contract/view'
import { evenRows } from '../../../parts/rows'
import { type ListHandle, VirtualList } from '../../../parts/VirtualList'
import { only, toggle } from '../../../state/filters'
import { filters, go } from '../../../state/router'
import { askAhead } from '../../../state/together'
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

/** The row that the keyboard stands on. It is held by its value: a value that is chosen rises to the top, and the row goes with it. */
interface Active {
  key: string
  index: number
}

function keyOf(item: FacetItem): string {
  return `${item.under ?? ''} ${item.value}`
}

function placeOf(active: Active | null, items: readonly FacetItem[]): number {
  if (active === null) return -1
  const held = items[active.index]
  if (held && keyOf(held) === active.key) return active.index
  const moved = items.findIndex((item) => keyOf(item) === active.key)
  return moved >= 0 ? moved : Math.min(active.index, items.length - 1)
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
  const [active, redraw] = useState<Active | null>(null)
  // Keys may come faster than drawings: they act on the row stepped to last, not on the one drawn last.
  const here = useRef<Active | null>(null)
  const list = useRef<ListHandle>(null)
  const open = useRef<HTMLDivElement>(null)
  const at = placeOf(active, items)
  const byKey = useRef(false)
  useLayoutEffect(() => {
    // A click needs no scrolling: the row is under the pointer.
    if (at < 0 || !byKey.current) return
    list.current?.show(at)
    open.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])
  const stand = useCallback((next: Active | null) => {
    here.current = next
    redraw(next)
  }, [])
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
      byKey.current = false
      stand({ key: keyOf(item), index: -1 })
      change(item, how)
    },
    [change],
  )
  const moveTo = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index))
    const item = items[to]
    if (item) stand({ key: keyOf(item), index: to })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    byKey.current = true
    const at = placeOf(here.current, items)
    const item = items[at]
    const move = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (move !== undefined) moveTo(move)
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
        active={index === at}
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
    'aria-activedescendant': at >= 0 ? `${id}-${at}` : undefined,
    onKeyDown,
    onFocus: () => here.current === null && moveTo(0),
    onBlur: () => stand(null),
  }
  if (items.length <= OPEN_ROWS)
    return (
      <div {...box} ref={open} class="facet-list">
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
