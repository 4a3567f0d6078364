import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { IconButton } from './Button'
import { useFocusBack } from './useFocusBack'

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
  const dialog = useRef<HTMLDialogElement>(null)
  useFocusBack('main [data-pane-start]')
  // With the drawing: the next key is meant for the sheet already.
  useLayoutEffect(() => {
    const sheet = dialog.current
    sheet?.showModal()
    for (const beginning of BEGINNINGS) {
      const found = sheet?.querySelector<HTMLElement>(beginning)
      if (found) return found.focus()
    }
  }, [])
  const classes = ['dialog', wide && 'dialog-wide', more].filter(Boolean).join(' ')
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the veil closes; the key for it is Esc.
    <dialog
      ref={dialog}
      class={classes}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class="dialog-head">
        <h2 tabIndex={-1}>{title}</h2>
        <IconButton icon="x" label="Close" keys="Esc" onClick={onClose} />
      </div>
      {children}
    </dialog>
  )
}
