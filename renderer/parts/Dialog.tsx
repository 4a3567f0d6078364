import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { IconButton } from './Button'

interface DialogProps {
  title: string
  onClose: () => void
  children: ComponentChildren
  /** Widens the sheet for tables. */
  wide?: boolean
  class?: string
}

/** A sheet above the window. Esc closes it and the focus goes back to what opened it: the browser sees to both. */
export function Dialog({ title, onClose, children, wide, class: more }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
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
        <h2>{title}</h2>
        <IconButton icon="x" label="Close" keys="Esc" onClick={onClose} />
      </div>
      {children}
    </dialog>
  )
}
