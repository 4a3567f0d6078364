import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import type { Settings } from '../../preload/contract'
import { ArchiveTrouble } from '../archive/trouble'
import { RENAMED, SETTINGS_DEFAULTS, SETTINGS_SCHEMA } from './settings-schema'

export interface SettingsStore {
  get(): Settings
  /** Keeps the given values and gives all of them. Rejects what the schema does not allow, and keeps nothing then. */
  set(changes: Record<string, unknown>): Settings
  /** A sentence when the file was damaged and has been set aside. */
  readonly notice: string | null
}

/** What `conf` and `electron-store` have in common. */
interface Store {
  get(key: string): unknown
  set(values: Record<string, unknown>): void
  has(key: string): boolean
  delete(key: string): void
}
type StoreClass = new (options: object) => Store

/** Opens `config.json` in a folder; the desktop passes electron-store, which reads and writes the same file. */
export function openSettings(
  folder: string,
  StoreOfHost: StoreClass = Conf as unknown as StoreClass,
  renamed = RENAMED,
): SettingsStore {
  const { store, notice } = openOrSetAside(folder, StoreOfHost)
  carryOver(store, renamed)
  const get = () =>
    Object.fromEntries(
      KEYS.map((key) => [key, store.get(key) ?? SETTINGS_DEFAULTS[key]]),
    ) as unknown as Settings
  return {
    notice,
    get,
    set(changes) {
      write(store, changes)
      return get()
    },
  }
}

const KEYS = Object.keys(SETTINGS_DEFAULTS) as (keyof Settings)[]

function write(store: Store, changes: Record<string, unknown>): void {
  const unknown = Object.keys(changes).filter((key) => !(KEYS as string[]).includes(key))
  if (unknown.length > 0) throw new ArchiveTrouble('bad-input', `There is no setting called “${unknown[0]}”.`)
  try {
    store.set(changes)
  } catch (error) {
    throw new ArchiveTrouble('bad-input', 'This setting does not take that value.', String(error))
  }
}

/** A value under its old name moves to the new one; one that no longer fits is dropped. */
function carryOver(store: Store, renamed: typeof RENAMED): void {
  for (const [before, after] of Object.entries(renamed)) {
    if (!store.has(before)) continue
    try {
      store.set({ [after]: store.get(before) })
    } catch {}
    store.delete(before)
  }
}

/** A damaged file is renamed, never deleted and never fatal. */
function openOrSetAside(folder: string, StoreOfHost: StoreClass): { store: Store; notice: string | null } {
  const options = { cwd: folder, schema: SETTINGS_SCHEMA, defaults: SETTINGS_DEFAULTS }
  try {
    return { store: new StoreOfHost(options), notice: null }
  } catch (error) {
    const path = join(folder, 'config.json')
    if (!existsSync(path)) throw error
    const aside = freeName(folder)
    renameSync(path, aside)
    const notice = `The settings file was damaged. It has been set aside as ${aside}, and the settings start afresh.`
    return { store: new StoreOfHost(options), notice }
  }
}

function freeName(folder: string): string {
  for (let number = 1; ; number++) {
    const name = join(folder, `config.damaged-${number}.json`)
    if (!existsSync(name)) return name
  }
}

/** Settings that last as long as the process: where no file can be written, and in tests. */
export function settingsInMemory(start: Partial<Settings> = {}): SettingsStore {
  let settings: Settings = { ...SETTINGS_DEFAULTS, ...start }
  return {
    notice: null,
    get: () => settings,
    set(changes) {
      settings = { ...settings, ...(changes as Partial<Settings>) }
      return settings
    },
  }
}
