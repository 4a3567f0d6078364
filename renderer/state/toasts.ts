import { signal } from '@preact/signals'

export interface Toast {
  id: number
  text: string
  /** One thing to do about it, e.g. Undo. */
  action: { label: string; run: () => void } | null
}

export const toasts = signal<readonly Toast[]>([])

/** The last message stays in the status bar for a while: a toast never holds the only copy. */
export const lastMessage = signal<Toast | null>(null)

let last = 0

/** Says it; gives the message's number, by which it can be taken back. */
export function tell(text: string, action: Toast['action'] = null): number {
  const toast = { id: ++last, text, action }
  lastMessage.value = toast
  toasts.value = [...toasts.value, toast].slice(-3)
  return last
}

/** A message that is no longer true goes, from the status bar too. */
export function takeBack(id: number): void {
  if (id === last) lastMessage.value = null
  dismiss(id)
}

/** It is no longer news; a later one stays. */
export function forget(message: Toast): void {
  if (lastMessage.peek() === message) lastMessage.value = null
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}
