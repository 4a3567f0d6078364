import { ArchiveTrouble } from '../archive/trouble'
import { viewsAfter } from './kept-views'
import { procedures } from './procedures'

const { settings } = procedures

export const settingsProcedures = {
  get: settings.get.handler(({ context }) => context.host.settings.get()),

  set: settings.set.handler(({ input, context }) => {
    if ('savedViews' in input)
      throw new ArchiveTrouble('bad-input', 'Kept views are changed one by one. Load this page anew.')
    return context.host.settings.set(input)
  }),

  changeViews: settings.changeViews.handler(({ input, context: { host } }) =>
    host.settings.set({ savedViews: viewsAfter(host.settings.get().savedViews, input) }),
  ),
}
