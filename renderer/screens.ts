import type { ComponentType } from 'preact'
import { Browse } from './panes/browse/Browse'
import { Compare } from './panes/compare/Compare'
import { Imports } from './panes/imports/Imports'
import { MapScreen } from './panes/map/MapScreen'
import { MissingScreen } from './panes/missing/MissingScreen'
import { SettingsScreen } from './panes/settings/SettingsScreen'
import { ThreadScreen } from './panes/thread/ThreadScreen'
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
  thread: ThreadScreen,
  missing: MissingScreen,
  map: MapScreen,
}
