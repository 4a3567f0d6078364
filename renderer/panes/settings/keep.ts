import type { Settings } from '../../../preload/contract'
import { failureOf } from '../../state/failure'
import { changeSettings } from '../../state/settings'
import { tell } from '../../state/toasts'

/** Changes settings; a host that cannot keep them says so, and they hold until the window closes. */
export function keep(change: Partial<Settings>): void {
  changeSettings(change).catch((thrown) =>
    tell(`This setting holds until the window closes. ${failureOf(thrown).sentence}`),
  )
}
