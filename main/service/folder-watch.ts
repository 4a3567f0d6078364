/** The watch over folders, for as long as a host runs: it follows the archive that is open and the folders that are chosen. */
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportRecord, WatchReport } from '../../preload/contract'
import { Watch } from '../importing/watch'
import type { ArchiveKeeper, Held } from './keeper'
import type { SettingsStore } from './settings-store'
import { Waiters } from './waiters'

export const NOTHING_WATCHED: WatchReport = { folders: [], paused: null, running: null, last: null }

interface FolderWatchOptions {
  quietMs?: number
  /** Hears of each import that the watch began, when it has ended. */
  ended?: (record: ImportRecord) => void
  failed?: (error: unknown) => void
}

export class FolderWatch {
  private current: { held: Held; watch: Watch } | null = null
  private readonly waiters = new Waiters()
  private readonly stop = new AbortController()

  constructor(
    private readonly keeper: ArchiveKeeper,
    private readonly settings: Pick<SettingsStore, 'get'>,
    private readonly options: FolderWatchOptions = {},
  ) {}

  get report(): WatchReport {
    return this.current?.watch.report ?? NOTHING_WATCHED
  }

  /** Begins to look; off until folders are chosen. */
  begin(): this {
    void this.run(this.stop.signal)
    return this
  }

  end(): void {
    this.stop.abort()
    this.waiters.wake()
  }

  /** The report now and after every change, until the signal or the end. */
  async *follow(signal?: AbortSignal): AsyncGenerator<WatchReport> {
    let told: WatchReport | null = null
    while (!signal?.aborted && !this.stop.signal.aborted) {
      if (this.report !== told) {
        told = this.report
        yield told
      } else await this.waiters.next(signal)
    }
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const watch = this.watchOfOpenArchive()
      try {
        await watch.turn(signal)
      } catch (error) {
        // An archive that was closed during a look is none to be told of.
        if (this.keeper.isOpen && this.keeper.held === this.current?.held) this.options.failed?.(error)
        await pause(signal)
      }
    }
  }

  /** A new watch when another archive has been opened; without one there is nothing to look at. */
  private watchOfOpenArchive(): Pick<Watch, 'turn'> {
    const held = this.keeper.isOpen ? this.keeper.held : null
    if (held !== (this.current?.held ?? null)) {
      const heard = () => this.waiters.wake()
      const { failed: _, ...given } = this.options
      this.current = held && { held, watch: new Watch(held.archive, held.importing, { ...given, heard }) }
      this.waiters.wake()
    }
    if (!this.current) return { turn: pause }
    this.current.watch.follow(foldersOf(this.settings, this.current.held.archive.path))
    return this.current.watch
  }
}

const PAUSE_MS = 2_000

function pause(signal: AbortSignal): Promise<void> {
  return sleep(PAUSE_MS, undefined, { signal }).catch(() => {})
}

function foldersOf(settings: Pick<SettingsStore, 'get'>, archive: string): string[] {
  const own = settings.get().watchedFolders.filter((one) => resolve(one.archive) === resolve(archive))
  return [...new Set(own.map(({ folder }) => resolve(folder)))]
}
