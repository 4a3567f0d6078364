/** Which cables a person means: those dragged, those picked, the open one, or the whole list. */
import { signal } from '@preact/signals'
import type { Target } from '../../preload/contract'
import { moment } from './archive'
import { list } from './browse'
import { picked } from './picking'
import { address, filters } from './router'

/** The picked cables, else the open one. */
export function chosenCables(): Target | null {
  const ids = [...picked.peek()]
  const open = address.peek().cable
  if (ids.length > 0) return { ids }
  return open === null ? null : { ids: [open] }
}

/** Everything that the filters leave. */
export function wholeList(): Target {
  return { filters: filters.peek(), moment: moment.peek() }
}

/** The picked cables, else the open one; or all of the list. */
export type Scope = 'chosen' | 'list'

/** What is to be added to a collection; null while nobody is asked for one. */
export const adding = signal<Scope | null>(null)

/** Asks for a collection: for the picked cables, the open one, or else all of the list. */
export function askForCollection(): void {
  if (chosenCables()) adding.value = 'chosen'
  else if (list.rows.peek().total) adding.value = 'list'
}

type KeptDialog = 'collections' | 'changes' | 'notes'

/** The dialog that is open. */
export const keptDialog = signal<KeptDialog | null>(null)

/** Ids that are being dragged; null while nothing is. */
export const dragged = signal<readonly string[] | null>(null)
