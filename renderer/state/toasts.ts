import { signal } from '@preact/signals'

export interface Toast {
  id: number
  text: string
  /** One thing to do about it, e.g. Undo. */
  action: { label: string; run: () => void } | null
}

export const toasts = signal<readonly Toast[]>([])

/** The last message stays in the status bar: a toast never holds the only copy. */
export const lastMessage = signal('')

let last = 0

export function tell(text: string, action: Toast['action'] = null): void {
  lastMessage.value = text
  toasts.value = [...toasts.value, { id: ++last, text, action }].slice(-3)
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}
