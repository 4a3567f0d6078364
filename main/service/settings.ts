import { procedures } from './procedures'

const { settings } = procedures

export const settingsProcedures = {
  get: settings.get.handler(({ context }) => context.host.settings.get()),
  set: settings.set.handler(({ input, context }) => context.host.settings.set(input)),
}
