import type { ComponentType } from 'preact'
import { Browse } from './panes/browse/Browse'
import type { ScreenName } from './state/address'

/** Each screen by its name in the address. */
export const screens: Partial<Record<ScreenName, ComponentType>> = {
  browse: Browse,
}
