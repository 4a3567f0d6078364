/** Kept views after a change. Pure. */
import type { KeptView, ViewChange } from '../../preload/contract'
import { figure } from '../../preload/contract/count'
import { ArchiveTrouble } from '../archive/trouble'
import { withOne } from './kept-list'

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
  const place = views.findIndex(({ address }) => address === before)
  return withOne(views, view, VIEWS, place === -1 ? views.length : place)
}

const VIEWS = {
  isSame: (a: KeptView, b: KeptView) => a.address === b.address,
  most: MOST_VIEWS,
  full: `${figure(MOST_VIEWS)} views are kept, and more cannot be. Forget some first.`,
}

function isKept(views: readonly KeptView[], address: string): boolean {
  return views.some((view) => view.address === address)
}
