import { perform as performAction } from '../../keyboard'
import { parseAddress } from '../../state/address'
import { toggle } from '../../state/filters'
import { filters, go, openCable } from '../../state/router'
import type { Deed } from './entries'

/** Does what a line of the palette says; `exclude` turns a filter round. */
export function perform(deed: Deed, exclude: boolean): void {
  switch (deed.kind) {
    case 'filter':
      go({
        screen: 'browse',
        filters: toggle(filters.value, deed.facet, [deed.value], exclude ? 'out' : 'in'),
      })
      break
    case 'view':
      go(parseAddress(deed.address))
      break
    case 'cable':
      openCable(deed.id)
      break
    case 'action':
      // After the palette has closed, so that the action may take the focus.
      setTimeout(() => performAction(deed.action))
  }
}
