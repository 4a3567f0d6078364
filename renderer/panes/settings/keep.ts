import type { SettingsChange } from '../../../preload/contract'
import type { WholeSettings } from '../../../preload/contract/settings'
import { changeOne, changeSettings } from '../../state/settings'
import { tell } from '../../state/toasts'

/** Changes settings; nobody waits for the host. */
export function keep(change: Partial<WholeSettings>): void {
  void changeSettings(change)
}

/** Changes one of what the settings hold several of; what went wrong is told. */
export async function keepOne(change: SettingsChange): Promise<void> {
  const trouble = await changeOne(change)
  if (trouble !== null) tell(trouble)
}
