/** Settings in electron-store: the file that the browser host and the command line read too, and the window's places. */
import { join } from 'node:path'
import { app, ipcMain, nativeTheme } from 'electron'
import ElectronStore from 'electron-store'
import type { Settings } from '../../preload/contract'
import { isNoFile, openSettings, type SettingsStore } from '../service/settings-store'
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
  closeChannelOfStore()
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

/** electron-store answers any page that asks where the settings are; here no page may ask. */
function closeChannelOfStore(): void {
  ipcMain.removeAllListeners('electron-store-get-data')
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
interface WindowMemory {
  places: Places
  lastView: LastView
  /** The day of the last notice of due cables. */
  toldOn: DueNotices['last']
}

interface Remembered {
  places: Record<string, Place>
  view?: { hash: string; ended: boolean }
  toldOn?: string
}

export function openWindowMemory(): WindowMemory {
  const store = openMemoryFile()
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

interface MemoryFile {
  get<Key extends keyof Remembered>(key: Key): Remembered[Key]
  set<Key extends keyof Remembered>(key: Key, value: Remembered[Key]): void
}

/** What the window remembers is never worth a failure: where its file cannot be kept, it lasts as long as the program. */
function openMemoryFile(): MemoryFile {
  const remembered: Remembered = { places: {} }
  const file = fileOrNull()
  return {
    get: (key) => (file ? file.get(key) : remembered[key]) as never,
    set(key, value) {
      remembered[key] = value
      try {
        file?.set(key, value as never)
      } catch {}
    },
  }
}

function fileOrNull(): ElectronStore<Remembered> | null {
  try {
    if (isNoFile(join(app.getPath('userData'), 'window.json'))) return null
    const defaults = { places: {} }
    return new ElectronStore<Remembered>({
      name: 'window',
      clearInvalidConfig: true,
      defaults,
      schema: WINDOW_SCHEMA,
    })
  } catch {
    return null
  } finally {
    closeChannelOfStore()
  }
}
