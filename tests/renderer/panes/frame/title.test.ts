import { expect, test } from 'vitest'
import { titleOf } from '../../../../renderer/panes/frame/title'
import { type Address, HOME } from '../../../../renderer/state/address'

test.each<[Partial<Address>, string | undefined, string]>([
  [{}, 'posts', 'Browse · posts · Chancery'],
  // A cable is known by its id; where it is read needs no word.
  [{ cable: '09OSLO9215' }, 'posts', '09OSLO9215 · posts · Chancery'],
  [{ screen: 'thread', cable: '09OSLO9215' }, 'posts', '09OSLO9215 · Thread · posts · Chancery'],
  [{ screen: 'compare', cable: '09OSLO9215' }, 'posts', '09OSLO9215 · Versions · posts · Chancery'],
  // The cable stays in the address while another screen is seen, and is not what that shows.
  [{ screen: 'tracker', cable: '09OSLO9215' }, 'posts', 'Tracker · posts · Chancery'],
  [{ screen: 'welcome' }, 'posts', 'posts · Chancery'],
  // Before the archive has answered.
  [{ screen: 'map' }, undefined, 'Map · Chancery'],
])('%o in %s is titled %s', (address, archive, title) => {
  expect(titleOf({ ...HOME, ...address }, archive)).toBe(title)
})
