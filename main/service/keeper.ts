import type { ArchiveInfo, ArchiveState } from '../../preload/contract'
import { type Archive, openArchive } from '../archive/archive'
import { ArchiveTrouble, importRuns } from '../archive/trouble'
import { truePath } from '../archive/true-path'
import { type Catalogue, openCatalogue } from '../catalogue/catalogue'
import { Importing } from '../importing/importing'
import { History } from './history'
import { Waiters } from './waiters'

interface KeeperOptions {
  now: () => Date
  /** The built worker that reads files; without it they are read in this thread. */
  workerPath?: string | undefined
  workers?: number
}

/** An open archive with what is kept in step with it. */
export interface Held {
  archive: Archive
  catalogue: Catalogue
  importing: Importing
  /** What can be undone. */
  history: History
}

/** Holds the one archive that is open, and tells everyone when it changes or gives way to another. */
export class ArchiveKeeper {
  #held: Held | null = null
  #underRepair = false
  #revision = 0
  #annotations = 0
  #settings = 0
  readonly #waiters = new Waiters()

  constructor(private readonly options: KeeperOptions) {}

  /** The open archive; trouble of kind `missing` when there is none. */
  get held(): Held {
    if (this.#held) return this.#held
    if (this.#underRepair) throw new ArchiveTrouble('busy', UNDER_REPAIR)
    throw new ArchiveTrouble('missing', 'No archive is open. Open one, or make a new one.')
  }

  get isOpen(): boolean {
    return this.#held !== null
  }

  /** Opens an archive and closes the one before it. The one before it stays when the new one cannot be opened. */
  async open(path: string, { create = false, readOnly = false } = {}): Promise<ArchiveInfo> {
    const asked = truePath(path)
    const open = this.#held?.archive
    if (open?.path === asked && !readOnly) {
      // One that can only be read is opened anew: there may be room again, or another file at its path. It is closed first, for
      // its journal stands at that path too.
      if (open.readOnly !== null) await this.repair(asked, async () => {})
      return this.info()
    }
    if (this.#held?.importing.running) throw importRuns()
    if (this.#underRepair) throw new ArchiveTrouble('busy', UNDER_REPAIR)
    return this.#open(asked, { create, readOnly })
  }

  /**
   * Closes the archive at a path, which is the open one unless another is named, has its file worked on, and opens it again.
   * While that lasts, whoever asks for it is told to wait.
   */
  async repair<T>(path: string | undefined, work: (path: string) => Promise<T>): Promise<T> {
    const asked = path === undefined ? this.held.archive.path : truePath(path)
    if (this.#held?.importing.running) throw importRuns()
    if (this.#underRepair) throw new ArchiveTrouble('busy', UNDER_REPAIR)
    this.#underRepair = true
    const before = this.#held
    this.#held = null
    try {
      if (before) await release(before)
      const result = await work(asked)
      await this.#open(asked, { create: false, readOnly: false })
      return result
    } catch (error) {
      // What was open is opened again, whatever became of the work.
      if (before) await this.#open(before.archive.path, { create: false, readOnly: false }).catch(() => {})
      throw error
    } finally {
      this.#underRepair = false
    }
  }

  async #open(
    asked: string,
    { create, readOnly }: { create: boolean; readOnly: boolean },
  ): Promise<ArchiveInfo> {
    const next = await this.#hold(asked, { create, readOnly })
    const before = this.#held
    this.#held = next
    next.catalogue.onChange(({ of }) => this.#changed(of))
    this.#changed('cables')
    if (before) await release(before)
    return this.info()
  }

  /** What the open archive holds; of a damaged one, as many cables as can be shown. */
  async info(): Promise<ArchiveInfo> {
    const { archive, catalogue } = this.held
    return archive.info(await catalogue.extent())
  }

  /** The state now, and again after every change, until the signal ends it. Changes that come fast are told as one. */
  async *changes(signal?: AbortSignal): AsyncGenerator<ArchiveState> {
    let told = -1
    const changes = () => this.#revision + this.#annotations + this.#settings
    while (!signal?.aborted) {
      if (told === changes()) await this.#waiters.next(signal)
      if (signal?.aborted) return
      told = changes()
      yield {
        revision: this.#revision,
        annotations: this.#annotations,
        settings: this.#settings,
        cables: this.#held?.catalogue.size ?? 0,
      }
    }
  }

  /** The settings are kept elsewhere; who hears of the archive's changes hears of theirs. */
  settingsChanged(): void {
    this.#settings++
    this.#waiters.wake()
  }

  /** Cancels a running import, waits for it and closes the archive. */
  async close(): Promise<void> {
    const held = this.#held
    this.#held = null
    if (held) await release(held)
  }

  async #hold(path: string, { create, readOnly }: { create: boolean; readOnly: boolean }): Promise<Held> {
    const { now, workerPath, workers } = this.options
    const archive = await openArchive(path, { create, readOnly, now })
    try {
      const catalogue = await openCatalogue(archive)
      const threads = workers === undefined ? {} : { workers }
      const importing = new Importing(archive, { workerPath, ...threads })
      return { archive, catalogue, importing, history: new History() }
    } catch (error) {
      await archive.close()
      throw error
    }
  }

  #changed(what: 'cables' | 'annotations'): void {
    if (what === 'annotations') this.#annotations++
    else this.#revision++
    this.#waiters.wake()
  }
}

async function release({ archive, catalogue, importing }: Held): Promise<void> {
  await importing.close()
  await catalogue.close()
  await archive.close()
}

const UNDER_REPAIR = 'The archive is being restored or rebuilt. Wait until that has ended.'
