import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Conf from 'conf'
import type { Settings } from '../../preload/contract'
import { tooLong } from '../../preload/contract/count'
import { ArchiveTrouble } from '../archive/trouble'
import { SETTINGS_DEFAULTS, SETTINGS_SCHEMA } from './settings-schema'

export interface SettingsStore {
  get(): Settings
  /** Keeps the given values and gives all of them. Rejects what the schema does not allow, and keeps nothing then. */
  set(changes: Record<string, unknown>): Settings
  /** A sentence when the file was damaged and has been set aside, or when none can be kept here. */
  readonly notice: string | null
}

/** What `conf` and `electron-store` have in common. */
interface Store {
  get(key: string): unknown
  set(values: Record<string, unknown>): void
}
type StoreClass = new (options: object) => Store

/**
 * Opens `config.json` in a folder, which is made when it is missing; the desktop passes electron-store, which reads and writes the
 * same file. Where none can be kept (a home that is missing or read-only, something else of that name), settings last as long
 * as the process.
 */
export function openSettings(
  folder: string,
  StoreOfHost: StoreClass = Conf as unknown as StoreClass,
): SettingsStore {
  try {
    const path = join(folder, 'config.json')
    if (isNoFile(path)) {
      const notice = `${path} is a folder, a pipe or a device where the settings should be, so they last until Chancery ends. Move it elsewhere, then start Chancery again.`
      return { ...settingsInMemory(), notice }
    }
    return openFile(folder, StoreOfHost)
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    const notice = `Settings cannot be kept in ${folder} (${code}), so they last until Chancery ends. CHANCERY_DATA names another folder.`
    return { ...settingsInMemory(heldIn(folder, StoreOfHost)), notice }
  }
}

/** What a file holds that can be read and not written: one of an earlier version, to which the store would add. */
function heldIn(folder: string, StoreOfHost: StoreClass): Partial<Settings> {
  try {
    const store = new StoreOfHost({ cwd: folder, schema: SETTINGS_SCHEMA })
    return settingsIn(store)
  } catch {
    return {}
  }
}

function openFile(folder: string, StoreOfHost: StoreClass): SettingsStore {
  mkdirSync(folder, { recursive: true })
  const { store, notice } = openOrSetAside(folder, StoreOfHost)
  const get = () => settingsIn(store)
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

function settingsIn(store: Store): Settings {
  const values = KEYS.map((key) => [key, store.get(key) ?? SETTINGS_DEFAULTS[key]])
  return Object.fromEntries(values) as Settings
}

function write(store: Store, changes: Record<string, unknown>): void {
  const unknown = Object.keys(changes).filter((key) => !(KEYS as string[]).includes(key))
  if (unknown.length > 0) throw new ArchiveTrouble('bad-input', `There is no setting called “${unknown[0]}”.`)
  try {
    store.set(changes)
  } catch (error) {
    const code = codeOf(error)
    if (code !== null)
      throw new ArchiveTrouble(
        'failed',
        `The settings file cannot be written (${code}), and the settings stay as they were. See that there is room on its disk and that you may write there, then try again.`,
        code,
      )
    const sentence = overlong(changes, { type: 'object', properties: SETTINGS_SCHEMA })
    throw new ArchiveTrouble('bad-input', sentence ?? 'This setting does not take that value.', String(error))
  }
}

/** As much of a JSON Schema as tells how long words may be. */
interface Lengths {
  type: string
  maxLength?: number
  properties?: Readonly<Record<string, Lengths>>
  items?: Lengths
}

/** A sentence for the first words that are longer than the schema has them; null where none are. */
function overlong(value: unknown, { maxLength, properties = {}, items }: Lengths): string | null {
  if (typeof value === 'string')
    return maxLength !== undefined && value.length > maxLength ? tooLong(value.length, maxLength) : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const schema = Array.isArray(value) ? items : properties[key]
    const sentence = schema ? overlong(inner, schema) : null
    if (sentence !== null) return sentence
  }
  return null
}

/** Something stands there that is no file: to read a pipe, for one, would wait for ever. */
export function isNoFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false
}

/** The system's own code (`EACCES`, `ENOSPC`) of a failure with a file; null for any other failure. */
function codeOf(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown }
  return typeof code === 'string' && syscall !== undefined ? code : null
}

/** A damaged file is renamed, never deleted and never fatal; of a later version's file, too, what this one knows is kept. */
function openOrSetAside(folder: string, StoreOfHost: StoreClass): { store: Store; notice: string | null } {
  const options = { cwd: folder, schema: SETTINGS_SCHEMA, defaults: SETTINGS_DEFAULTS }
  try {
    return { store: new StoreOfHost(options), notice: null }
  } catch (error) {
    const path = join(folder, 'config.json')
    // A file that may not be read or written is not a damaged one.
    if (codeOf(error) !== null || !existsSync(path)) throw error
    const aside = freeName(folder)
    renameSync(path, aside)
    const store = new StoreOfHost(options)
    const rest = keepSound(store, aside) ? 'what could be read of it is kept' : 'the settings start afresh'
    return { store, notice: `The settings file was damaged. It has been set aside as ${aside}, and ${rest}.` }
  }
}

/** Keeps each value of a damaged file that is sound by itself; true where there is one. */
function keepSound(store: Store, aside: string): boolean {
  const sound = Object.entries(valuesIn(aside)).filter(([key, value]) => {
    try {
      write(store, { [key]: value })
      return true
    } catch {
      return false
    }
  })
  return sound.length > 0
}

function valuesIn(path: string): object {
  try {
    // Editors on Windows write a mark before the text, which is not JSON.
    return Object(JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')))
  } catch {
    return {}
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
