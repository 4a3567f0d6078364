/** An archive for the time of one command, behind the same service that windows use. */
import { resolve } from 'node:path'
import type { Archive, ArchiveInfo } from '../../preload/contract'
import { ArchiveTrouble } from '../archive/trouble'
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

interface SessionOptions {
  /** Makes the archive when it is missing. */
  create?: boolean
  /** For commands that only read: an archive that cannot be written still serves them, with a warning. */
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
  // Ctrl-C ends a running query; what writes ends in its own good order.
  const stop = () => void keeper.close()
  if (readOnly) io.signal.addEventListener('abort', stop, { once: true })
  try {
    const info = await open(keeper, path, call, { create, readOnly })
    // What writes ends here, with the sentence as its only one.
    if (!readOnly && info.readOnly !== null) throw new ArchiveTrouble('read-only', info.readOnly)
    const busy = readOnly && (await isBeingImportedInto(keeper)) ? BUSY : null
    for (const warning of [info.readOnly, ...info.warnings, busy]) if (warning) out.tell(warning)
    const host = { kind: 'browser', ...hostOf(io), settings: lazily(() => settingsOf(io)) } as const
    const code = await work({ archive: serviceClient({ keeper, host }), keeper })
    // Damage may be met only while the command works.
    const found = keeper.isOpen ? keeper.held.archive.readOnly : null
    if (found !== null && found !== info.readOnly) out.tell(found)
    return code
  } finally {
    io.signal.removeEventListener('abort', stop)
    await keeper.close()
  }
}

/** What cannot be opened for writing (damaged, held by another program) may still be read. */
async function open(
  keeper: ArchiveKeeper,
  path: string,
  { out }: Call,
  { create, readOnly }: Required<SessionOptions>,
): Promise<ArchiveInfo> {
  try {
    return await keeper.open(path, { create })
  } catch (error) {
    if (!readOnly || (error instanceof ArchiveTrouble && error.kind === 'missing')) throw error
    const info = await keeper.open(path, { readOnly: true }).catch(() => null)
    if (!info) throw error
    out.tell((error as Error).message)
    return info
  }
}

const BUSY = 'Another Chancery is importing into this archive: what is not in yet is not counted here.'

/** An import that a crash has ended counts as interrupted by now; one that still runs is another process's. */
async function isBeingImportedInto({ held }: ArchiveKeeper): Promise<boolean> {
  const imports = await held.archive.imports()
  return imports.some(({ state }) => state === 'running' || state === 'paused')
}

/** `--archive`, else `CHANCERY_ARCHIVE`, else the one file in the user's data folder. */
export function archivePath({ options, io }: Pick<Call, 'options' | 'io'>): string {
  const named = options.one('archive') ?? io.env.CHANCERY_ARCHIVE
  if (named) return resolve(io.folder, named)
  return defaultArchive(dataFolder(io))
}

export function settingsOf(io: Io): SettingsStore {
  return openSettings(dataFolder(io))
}

function hostOf({ program, home, now }: Io) {
  return {
    version: program.version,
    sampleFolder: program.sampleFolder,
    papers: program.papers,
    home,
    now,
  }
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
