/** An archive for the time of one command, behind the same service that windows use. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Archive } from '../../preload/contract'
import { ArchiveKeeper } from '../service/keeper'
import { dataFolder, defaultArchive } from '../service/places'
import { serviceClient } from '../service/service'
import { openSettings, type SettingsStore } from '../service/settings-store'
import type { Call } from './command'
import type { Io } from './io'

export interface Session {
  archive: Archive
  keeper: ArchiveKeeper
}

export interface SessionOptions {
  /** Makes the archive when it is missing. */
  create?: boolean
  /** For commands that only read: nothing of the file is touched. */
  readOnly?: boolean
}

/** Opens the archive, names it on stderr, does the work and closes it again. */
export async function withArchive(
  call: Call,
  { create = false, readOnly = false }: SessionOptions,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  const { io, out } = call
  const path = archivePath(call)
  out.tell(`Archive: ${path}`)
  const keeper = new ArchiveKeeper({ now: io.now, workerPath: io.program.workerPath })
  try {
    const info = await keeper.open(path, { create, readOnly })
    if (info.readOnly && !readOnly) out.tell(info.readOnly)
    for (const warning of info.warnings) out.tell(warning)
    const host = { kind: 'browser', ...hostOf(io), settings: lazily(() => settingsOf(io)) } as const
    return await work({ archive: serviceClient({ keeper, host }), keeper })
  } finally {
    await keeper.close()
  }
}

/** `--archive`, else `CHANCERY_ARCHIVE`, else the one file in the user's data folder. */
export function archivePath({ options, io }: Pick<Call, 'options' | 'io'>): string {
  const named = options.one('archive') ?? io.env.CHANCERY_ARCHIVE
  if (named) return resolve(io.folder, named)
  const folder = dataFolder(io)
  mkdirSync(folder, { recursive: true })
  return defaultArchive(folder)
}

export function settingsOf(io: Io): SettingsStore {
  const folder = dataFolder(io)
  mkdirSync(folder, { recursive: true })
  return openSettings(folder)
}

function hostOf({ program, home, now }: Io) {
  return { version: program.version, sampleFolder: program.sampleFolder, home, now }
}

/** Most commands never ask for the settings; their file is opened when one does. */
function lazily(open: () => SettingsStore): SettingsStore {
  let store: SettingsStore | null = null
  const opened = () => {
    store ??= open()
    return store
  }
  return {
    get: () => opened().get(),
    set: (changes) => opened().set(changes),
    get notice() {
      return opened().notice
    },
  }
}
