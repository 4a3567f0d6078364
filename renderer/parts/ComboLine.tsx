import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface ComboLineProps {
  id: string
  active: boolean
  onTake: (event: { shiftKey: boolean }) => void
  children: ComponentChildren
}

/** A line below a field that steps through it; the active one is kept in view. */
export function ComboLine({ id, active, onTake, children }: ComboLineProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus and names the active line.
    <div ref={line} id={id} class="pal-line" role="option" aria-selected={active} onClick={onTake}>
      {children}
    </div>
  )
}
