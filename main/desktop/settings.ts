/** Settings in electron-store: the file that the browser host and the command line read too, and the window's places. */
import { app, nativeTheme } from 'electron'
import ElectronStore from 'electron-store'
import type { Settings } from '../../preload/contract'
import { openSettings, type SettingsStore } from '../service/settings-store'
import type { DueNotices } from './due-notice'
import type { LastView } from './last-view'
import type { Place } from './place'
import type { Places } from './window'

export interface DesktopSettings extends SettingsStore {
  onChange(listener: (settings: Settings) => void): void
}

/** The settings with word of every change, so that menu and theme follow. */
export function openDesktopSettings(): DesktopSettings {
  const store = openSettings(app.getPath('userData'), ElectronStore as never)
  const listeners: ((settings: Settings) => void)[] = []
  return {
    notice: store.notice,
    get: () => store.get(),
    set(changes) {
      const settings = store.set(changes)
      for (const listener of listeners) listener(settings)
      return settings
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

/** Native dialogs, menus and the page's `prefers-color-scheme` follow the chosen theme. */
export function followTheme(settings: DesktopSettings): void {
  nativeTheme.themeSource = settings.get().theme
  settings.onChange(({ theme }) => {
    nativeTheme.themeSource = theme
  })
}

const PLACE_SCHEMA = {
  type: 'object',
  properties: Object.fromEntries(['x', 'y', 'width', 'height'].map((side) => [side, { type: 'number' }])),
  required: ['x', 'y', 'width', 'height', 'maximized'],
} as const

const WINDOW_SCHEMA = {
  places: { type: 'object', additionalProperties: PLACE_SCHEMA },
  view: {
    type: 'object',
    properties: { hash: { type: 'string' }, ended: { type: 'boolean' } },
    required: ['hash', 'ended'],
  },
  toldOn: { type: 'string' },
} as const

/** What the window remembers, in a file of its own that may be lost without harm. */
export interface WindowMemory {
  places: Places
  lastView: LastView
  /** The day of the last notice of due cables. */
  toldOn: DueNotices['last']
}

export function openWindowMemory(): WindowMemory {
  const store = new ElectronStore<{
    places: Record<string, Place>
    view?: { hash: string; ended: boolean }
    toldOn?: string
  }>({ name: 'window', clearInvalidConfig: true, defaults: { places: {} }, schema: WINDOW_SCHEMA })
  return {
    places: {
      get: (arrangement) => store.get('places')[arrangement],
      // Names of arrangements hold dots and blanks: the whole table is written, never a path into it.
      set: (arrangement, place) => store.set('places', { ...store.get('places'), [arrangement]: place }),
    },
    lastView: { get: () => store.get('view'), set: (view) => store.set('view', view) },
    toldOn: { get: () => store.get('toldOn'), set: (day) => store.set('toldOn', day) },
  }
}
