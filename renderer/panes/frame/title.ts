import type { Address, ScreenName } from '../../state/address'

/** The screens as a person is told of them. */
export const SCREEN_NAMES: Record<ScreenName, string> = {
  welcome: '',
  browse: 'Browse',
  tracker: 'Tracker',
  imports: 'Imports',
  settings: 'Settings',
  compare: 'Versions',
  thread: 'Thread',
  missing: 'Missing',
  map: 'Map',
}

/** `09OSLO9215 · Thread · posts · Chancery`: tabs, the history of a browser and a screen reader tell windows apart by it. */
export function titleOf(
  { screen, cable }: Pick<Address, 'screen' | 'cable'>,
  archive: string | undefined,
): string {
  const ofCable = screen === 'browse' || screen === 'compare' || screen === 'thread' ? cable : null
  const place = ofCable !== null && screen === 'browse' ? '' : SCREEN_NAMES[screen]
  return [ofCable, place, archive, 'Chancery'].filter(Boolean).join(' · ')
}
