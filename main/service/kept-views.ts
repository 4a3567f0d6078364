/** Kept views after a change. It is made in the list that is stored, whatever an older window still shows. Pure. */
import type { KeptView, ViewChange } from '../../preload/contract'
import { figure } from '../../preload/contract/count'
import { ArchiveTrouble } from '../archive/trouble'

export const MOST_VIEWS = 1_000

export function viewsAfter(views: readonly KeptView[], change: ViewChange): KeptView[] {
  switch (change.kind) {
    case 'keep':
      return withView(views, change.view, change.before ?? null)
    case 'rename':
      if (!isKept(views, change.address))
        throw new ArchiveTrouble('not-found', 'This view was forgotten in another window. Keep it anew.')
      return views.map((view) => (view.address === change.address ? { ...view, name: change.name } : view))
    case 'forget':
      return views.filter(({ address }) => address !== change.address)
    case 'readdress': {
      const now = new Map(change.addresses.map(({ from, to }) => [from, to]))
      return views.map((view) => ({ ...view, address: now.get(view.address) ?? view.address }))
    }
  }
}

function withView(views: readonly KeptView[], view: KeptView, before: string | null): KeptView[] {
  if (isKept(views, view.address)) return [...views]
  if (views.length >= MOST_VIEWS)
    throw new ArchiveTrouble(
      'bad-input',
      `${figure(MOST_VIEWS)} views are kept, and more cannot be. Forget some first.`,
    )
  const at = views.findIndex(({ address }) => address === before)
  return views.toSpliced(at === -1 ? views.length : at, 0, view)
}

function isKept(views: readonly KeptView[], address: string): boolean {
  return views.some((view) => view.address === address)
}
