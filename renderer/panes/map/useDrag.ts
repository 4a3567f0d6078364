import { useRef, useState } from 'preact/hooks'

/** Less than this is a click that trembled. */
const TREMBLE = 4

/** Drags by the pointer; a click stays a click. */
export function useDrag(onMove: (dx: number, dy: number) => void) {
  const [dragging, setDragging] = useState(false)
  const last = useRef<{ x: number; y: number } | null>(null)
  return {
    dragging,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button === 0) last.current = { x: event.clientX, y: event.clientY }
      },
      onPointerMove: (event: PointerEvent & { currentTarget: Element }) => {
        const from = last.current
        if (!from) return
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
        if (!dragging && Math.hypot(dx, dy) < TREMBLE) return
        if (!dragging) {
          setDragging(true)
          event.currentTarget.setPointerCapture(event.pointerId)
        }
        last.current = { x: event.clientX, y: event.clientY }
        onMove(dx, dy)
      },
      onPointerUp: () => {
        last.current = null
        setDragging(false)
      },
      onPointerCancel: () => {
        last.current = null
        setDragging(false)
      },
    },
  }
}
