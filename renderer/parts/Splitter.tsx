import { useRef } from 'preact/hooks'
import { isShortcut } from '../keyboard'

interface SplitterProps {
  label: string
  width: number
  least: number
  most: number
  usual: number
  /** Which side of the splitter grows when it moves right. */
  grows?: 'left' | 'right'
  /** Called while it moves, and once more with `settled` when it stays. */
  onChange: (width: number, settled: boolean) => void
}

const STEP = 16

/** The edge between two panes: drag it, or move it with the arrow keys; Enter gives the usual width back. */
export function Splitter({ label, width, least, most, usual, grows = 'left', onChange }: SplitterProps) {
  const from = useRef<{ x: number; width: number } | null>(null)
  const sign = grows === 'left' ? 1 : -1
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    const wanted = {
      ArrowLeft: width - sign * STEP,
      ArrowRight: width + sign * STEP,
      Home: least,
      End: most,
      Enter: usual,
    }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    onChange(within(wanted), true)
  }
  const draggedTo = (event: PointerEvent) =>
    within((from.current?.width ?? width) + sign * (event.clientX - (from.current?.x ?? event.clientX)))
  return (
    // biome-ignore lint/a11y/useSemanticElements: hr takes neither focus nor a value.
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={onKeyDown}
      onDblClick={() => onChange(usual, true)}
      onPointerDown={(event) => {
        from.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => from.current && onChange(draggedTo(event), false)}
      onPointerUp={(event) => {
        if (!from.current) return
        onChange(draggedTo(event), true)
        from.current = null
      }}
    />
  )
}
