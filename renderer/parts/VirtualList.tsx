import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Layout, type Pane, scrollBy, scrollTo, TALLEST, visibleRows } from './rows'

export interface ListHandle {
  /** Brings a row into view; `near` moves as little as need be. */
  show(index: number, at?: 'near' | 'centre' | 'top'): void
  element: HTMLElement | null
}

/** Rows from `first` up to, not with, `end`. */
export interface Range {
  first: number
  end: number
}

interface VirtualListProps extends Omit<JSX.IntrinsicElements['div'], 'ref' | 'children'> {
  layout: Layout
  /** Draws one row, exactly as tall as the layout says. */
  row: (index: number) => ComponentChildren
  handle?: { current: ListHandle | null }
  /** Told which rows are drawn, and which of them are seen, whenever that changes. */
  onRange?: (first: number, end: number, seen: Range) => void
  /** Rows drawn above and below what can be seen. */
  more?: number
}

/** What a wheel that counts in lines means by one, in pixels. */
const LINE = 40

/** A scrolled list that draws only the rows in view. Roles and names come from the caller. */
export function VirtualList({
  layout,
  row,
  handle,
  onRange,
  more = 8,
  class: name,
  ...rest
}: VirtualListProps) {
  const element = useRef<HTMLDivElement>(null)
  const [pane, setPane] = useState<Pane>({ scrollTop: 0, height: 800 })
  const latest = useRef(layout)
  latest.current = layout

  const scaled = layout.total > TALLEST

  useLayoutEffect(() => {
    const pane = element.current
    if (!pane) return
    const measure = () => setPane({ scrollTop: pane.scrollTop, height: pane.clientHeight || 800 })
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(pane)
    pane.addEventListener('scroll', measure, { passive: true })
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const by = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1)
      pane.scrollTop = scrollBy(latest.current, { scrollTop: pane.scrollTop, height: pane.clientHeight }, by)
    }
    // Only where the browser's own scrolling would go too far.
    if (scaled) pane.addEventListener('wheel', turn, { passive: false })
    return () => {
      watcher.disconnect()
      pane.removeEventListener('scroll', measure)
      pane.removeEventListener('wheel', turn)
    }
  }, [scaled])

  useImperativeHandle(handle ?? { current: null }, () => ({
    element: element.current,
    show(index, at) {
      const pane = element.current
      if (!pane) return
      const now = { scrollTop: pane.scrollTop, height: pane.clientHeight }
      pane.scrollTop = scrollTo(latest.current, now, index, at)
    },
  }))

  const { first, end, seen, top, drawn } = visibleRows(layout, pane, more)
  const [seenFirst, seenEnd] = [seen.first, seen.end]
  useEffect(
    () => onRange?.(first, end, { first: seenFirst, end: seenEnd }),
    [first, end, seenFirst, seenEnd, onRange],
  )

  const rows = []
  for (let index = first; index < end; index++) rows.push(row(index))
  return (
    <div ref={element} class={name} {...rest}>
      <div class="virtual" role="presentation" style={{ height: `${drawn}px` }}>
        <div class="virtual-rows" role="presentation" style={{ top: `${top}px` }}>
          {rows}
        </div>
      </div>
    </div>
  )
}
