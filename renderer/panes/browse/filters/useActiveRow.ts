import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ListHandle } from '../../../parts/VirtualList'
import type { FacetItem } from './items'

/** The row that the keyboard stands on. It is held by its value: a value that is chosen rises to the top, and the row goes with it. */
interface Active {
  key: string
  index: number
}

export function keyOf(item: FacetItem): string {
  return `${item.under ?? ''} ${item.value}`
}

function placeOf(active: Active | null, items: readonly FacetItem[]): number {
  if (active === null) return -1
  const held = items[active.index]
  if (held && keyOf(held) === active.key) return active.index
  const moved = items.findIndex((item) => keyOf(item) === active.key)
  return moved >= 0 ? moved : Math.min(active.index, items.length - 1)
}

/** The active row of a list box, which is brought into view when a key has moved it; `list` and `open` hold the two kinds of box. */
export function useActiveRow(items: readonly FacetItem[]) {
  const [active, redraw] = useState<Active | null>(null)
  // Keys may come faster than drawings: they act on the row stepped to last, not on the one drawn last.
  const here = useRef<Active | null>(null)
  const list = useRef<ListHandle>(null)
  const open = useRef<HTMLDivElement>(null)
  const isByKey = useRef(false)
  const at = placeOf(active, items)
  useLayoutEffect(() => {
    // A click needs no scrolling: the row is under the pointer.
    if (at < 0 || !isByKey.current) return
    list.current?.show(at)
    open.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])
  const stand = (next: Active | null) => {
    here.current = next
    redraw(next)
  }
  const step = (index: number) => {
    const to = Math.max(0, Math.min(items.length - 1, index))
    const item = items[to]
    if (item) stand({ key: keyOf(item), index: to })
  }
  return {
    /** As it is drawn; -1 where there is none. */
    at,
    list,
    open,
    /** A key is pressed: the place that it acts on. */
    byKey: () => {
      isByKey.current = true
      return placeOf(here.current, items)
    },
    step,
    /** The same function at every drawing, as rows that have not changed are not drawn again. */
    standOn: useCallback((item: FacetItem) => {
      isByKey.current = false
      stand({ key: keyOf(item), index: -1 })
    }, []),
    enter: () => {
      if (here.current === null) step(0)
    },
    leave: () => stand(null),
  }
}
