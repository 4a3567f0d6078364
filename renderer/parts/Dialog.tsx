import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { IconButton } from './Button'
import { useFocusBack } from './useFocusBack'
import { useModal } from './useModal'

interface DialogProps {
  title: string
  onClose: () => void
  children: ComponentChildren
  /** Widens the sheet for tables. */
  wide?: boolean
  class?: string
}

/**
 * Where the keyboard begins: at what is marked for it, the first field, the main control; without any of them at the heading,
 * which says what this is.
 */
const BEGINNINGS = [
  '[autofocus]',
  ':is(input, select, textarea, [role="radio"][tabindex="0"], .day-field :is([role="spinbutton"], button)):not(:disabled)',
  '.btn-primary:not(:disabled)',
  'h2',
]

/** A sheet above the window. Esc closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children, wide, class: more }: DialogProps) {
  useFocusBack('main [data-pane-start]')
  const modal = useModal(onClose)
  useLayoutEffect(() => {
    const sheet = modal.ref.current
    for (const beginning of BEGINNINGS) {
      const found = sheet?.querySelector<HTMLElement>(beginning)
      if (found) return found.focus()
    }
  }, [])
  const classes = ['dialog', wide && 'dialog-wide', more].filter(Boolean).join(' ')
  return (
    <dialog {...modal} class={classes} aria-label={title}>
      <div class="dialog-head">
        <h2 tabIndex={-1}>{title}</h2>
        <IconButton icon="x" label="Close" keys="Esc" onClick={onClose} />
      </div>
      {children}
    </dialog>
  )
}
