import type { Settings } from '../../preload/contract'
import { ONE_BY_ONE } from '../../preload/contract/settings'
import { ArchiveTrouble } from '../archive/trouble'
import { procedures, type ServiceContext } from './procedures'
import { changeOf } from './settings-change'

const { settings } = procedures

export const settingsProcedures = {
  get: settings.get.handler(({ context }) => context.host.settings.get()),

  set: settings.set.handler(({ input, context }) => {
    if (ONE_BY_ONE.some((key) => key in input))
      throw new ArchiveTrouble(
        'bad-input',
        'Kept views, watched folders and letters are changed one by one. Load this page anew.',
      )
    return keep(context, input)
  }),

  change: settings.change.handler(({ input, context }) =>
    keep(context, changeOf(context.host.settings.get(), input)),
  ),
}

/** Every window hears of it. */
function keep({ host, keeper }: ServiceContext, changes: Record<string, unknown>): Settings {
  const kept = host.settings.set(changes)
  keeper.settingsChanged()
  return kept
}
