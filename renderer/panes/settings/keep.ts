import type { Settings } from '../../../preload/contract'
import { changeSettings } from '../../state/settings'

/** Changes settings; nobody waits for the host. */
export function keep(change: Partial<Omit<Settings, 'savedViews'>>): void {
  void changeSettings(change)
}
