import type { ComponentType } from 'preact'
import { Browse } from './panes/browse/Browse'
import { Compare } from './panes/compare/Compare'
import { Imports } from './panes/imports/Imports'
import { SettingsScreen } from './panes/settings/SettingsScreen'
import { Tracker } from './panes/tracker/Tracker'
import { Welcome } from './panes/welcome/Welcome'
import type { ScreenName } from './state/address'

/** Each screen by its name in the address. */
export const screens: Record<ScreenName, ComponentType> = {
  browse: Browse,
  tracker: Tracker,
  imports: Imports,
  welcome: Welcome,
  settings: SettingsScreen,
  compare: Compare,
}
