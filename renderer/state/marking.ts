/** Stars and read marks: set by hand, and the latter by itself when a cable has been open for reading. */
import { effect } from '@preact/signals'
import type { Target } from '../../preload/contract'
import type { Mark } from '../../preload/contract/annotations'
import { kept, make, mayNotKeep } from './annotations'
import { api } from './api'
import { annotationRevision } from './archive'
import { chosenCables } from './collecting'
import { address } from './router'
import { settings } from './settings'
import { tell } from './toasts'

/** Stars the picked cables or the open one; where all have their star, takes it away. */
export function toggleStar(cables: Target | null = chosenCables()): Promise<void> {
  return turn('starred', true, cables)
}

/** Marks as unread; where all are unread, as read. */
export function toggleRead(cables: Target | null = chosenCables()): Promise<void> {
  left = address.peek().cable
  return turn('read', false, cables)
}

async function turn(mark: Mark, on: boolean, target: Target | null): Promise<void> {
  if (target === null) return
  const trouble = await make(async () => {
    const made = await api.marks.set({ mark, on, target })
    return made.count > 0 ? made : api.marks.set({ mark, on: !on, target })
  })
  if (trouble !== null) tell(trouble)
}

const A_WHILE_MS = 3_000

/** A cable whose mark was set by hand: while it stays open, the hand has the last word. */
let left: string | null = null

effect(() => {
  const { cable, screen } = address.value
  const { value, loading } = kept.value
  const { markRead } = settings.value
  if (cable !== left) left = null
  if (cable === null || screen !== 'browse' || markRead === 'never') return
  if (value === null || loading || value.read || left !== null || mayNotKeep()) return
  const timer = setTimeout(() => void markAsRead(cable), markRead === 'at-once' ? 0 : A_WHILE_MS)
  return () => clearTimeout(timer)
})

async function markAsRead(id: string): Promise<void> {
  try {
    await api.marks.set({ mark: 'read', on: true, target: { ids: [id] }, silent: true })
    annotationRevision.value++
  } catch {
    // Nobody asked for it: an archive that is busy now is asked at the next cable.
  }
}
