import { useEffect, useState } from 'preact/hooks'
import { dismiss, type Toast, toasts } from '../state/toasts'
import { Button, IconButton } from './Button'

const STAYS_MS = 8_000

/** Short messages; each is repeated in the status bar, so that missing one loses nothing. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const { action } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on screen.
    <div
      class="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {action && (
        <Button
          onClick={() => {
            action.run()
            dismiss(toast.id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="x" label="Close this message" onClick={() => dismiss(toast.id)} />
    </div>
  )
}
