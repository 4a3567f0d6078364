import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** What a `<dialog>` takes to be a sheet above the window. */
interface Modal {
  ref: RefObject<HTMLDialogElement | null>
  onCancel: (event: Event) => void
  onClose: () => void
  onClick: (event: MouseEvent) => void
}

/**
 * Opens a sheet with its drawing, so that the next key is meant for it, and leaves it in the moment of Esc or of a click on the
 * veil: the browser tells later that a dialog is closed, when the next key may have opened another one.
 */
export function useModal(onLeave: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  const left = useRef(false)
  useLayoutEffect(() => {
    const { current: sheet } = ref
    const opened = location.hash
    sheet?.showModal()
    return () => {
      left.current = true
      // Closed and not only taken away, it gives the focus back to what had it; a step that led elsewhere has its own place for it.
      if (location.hash === opened) sheet?.close()
    }
  }, [])
  const leave = () => {
    if (left.current) return
    left.current = true
    onLeave()
  }
  return {
    ref,
    onCancel: (event) => {
      // A field for files tells of its own cancelling, too.
      if (event.target !== ref.current) return
      event.preventDefault()
      ref.current?.close()
      leave()
    },
    onClose: leave,
    onClick: (event) => event.target === ref.current && leave(),
  }
}
