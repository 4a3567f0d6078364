/**
 * Watches folders by looking at them again and again. Word from the system would come sooner, but is lost on network drives, beyond
 * a number of folders, and below new folders on Linux; a look misses nothing. It costs a walk, so the next one waits in proportion.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportRecord } from '../../preload/contract'
import type { WatchedFolder, WatchReport } from '../../preload/contract/watching'
import type { Archive } from '../archive/archive'
import { ArchiveTrouble } from '../archive/trouble'
import type { Importing } from './importing'
import { lookAt, type NewFiles, quietOf, Settled } from './standing-files'

interface WatchOptions {
  /** A file is complete when two looks this far apart find it the same. */
  quietMs?: number
  /** A look takes at most this part of the time. */
  share?: number
  heard?: (report: WatchReport) => void
  ended?: (record: ImportRecord) => void
}

const QUIET_MS = 2_000
const SHARE = 1 / 30
/** Looks during which complete files wait for those that still change; then they are imported alone. */
const PATIENCE = 15

const NONE: NewFiles = new Map()

interface Place {
  path: string
  before: NewFiles
  waited: number
  trouble: string | null
}

/** The watch over the folders of one archive. */
export class Watch {
  report: WatchReport = { folders: [], paused: null, running: null, last: null }
  private readonly settled = new Settled()
  private places: Place[] = []

  constructor(
    private readonly archive: Archive,
    private readonly importing: Importing,
    private readonly options: WatchOptions = {},
  ) {}

  /** Names the folders; what is known of those that stay is kept. */
  follow(folders: readonly string[]): void {
    this.places = folders.map(
      (path) =>
        this.places.find((place) => place.path === path) ?? { path, before: NONE, waited: 0, trouble: null },
    )
  }

  /** Looks until the signal. Rejects only when the archive cannot be asked any more. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) await this.turn(signal)
  }

  /** A look at every folder, an import when something is complete, and the wait for the next look. */
  async turn(signal: AbortSignal): Promise<void> {
    const { quietMs = QUIET_MS, share = SHARE } = this.options
    const began = performance.now()
    const { roots, complete } = await this.look(signal)
    const took = performance.now() - began
    if (roots.length > 0 && !signal.aborted) await this.import(roots, complete)
    const wait = Math.max(quietMs, took / share)
    await sleep(wait, undefined, { signal }).catch(() => {})
  }

  /** What should be imported now, and from which folders. */
  private async look(signal: AbortSignal): Promise<{ roots: string[]; complete: NewFiles }> {
    const complete = new Map<string, string>()
    const roots: string[] = []
    const { readOnly } = this.archive
    const paused = readOnly !== null && this.places.length > 0
    this.tell({ paused: paused ? `Nothing is imported by itself: ${readOnly}` : null })
    if (paused || this.importing.running) return { roots, complete }
    for (const place of this.places) {
      const quiet = await this.completeIn(place, signal)
      if (quiet.size > 0) roots.push(place.path)
      for (const [path, state] of quiet) complete.set(path, state)
    }
    this.tell({ paused: null })
    return { roots, complete }
  }

  /** The files of a folder that should be imported now. */
  private async completeIn(place: Place, signal: AbortSignal): Promise<NewFiles> {
    const look = await lookAt(place.path, this.archive, this.settled, signal)
    if (look.kind !== 'seen') {
      place.trouble = look.kind === 'gone' ? GONE : look.sentence
      place.before = NONE
      return NONE
    }
    if (place.trouble !== CUT_SHORT) place.trouble = null
    const quiet = quietOf(look.fresh, place.before)
    place.before = look.fresh
    const someStillChange = quiet.size < look.fresh.size
    place.waited = quiet.size > 0 && someStillChange ? place.waited + 1 : 0
    return someStillChange && place.waited < PATIENCE ? NONE : quiet
  }

  private async import(roots: string[], complete: NewFiles): Promise<void> {
    const running = await this.begin(roots, complete)
    if (!running) return
    this.tell({ running: running.id, paused: null })
    const record = await running.finished.catch(() => null)
    // Given once: what was refused, cancelled or cut off is not tried again until it changes, or a person asks for it.
    for (const [path, state] of complete) this.settled.set(path, state)
    const ended = record?.state === 'finished'
    for (const place of this.places) if (roots.includes(place.path)) place.trouble = ended ? null : CUT_SHORT
    this.tell({ running: null, last: record ?? this.report.last })
    if (record) this.options.ended?.(record)
  }

  /** Null while another import runs, here or in another program: the next look tries again. */
  private async begin(roots: string[], complete: NewFiles) {
    try {
      return await this.importing.start(roots, complete)
    } catch (error) {
      if (!(error instanceof ArchiveTrouble) || error.kind === 'not-found') throw error
      this.tell({ paused: error.message })
      return null
    }
  }

  private tell(news: Partial<WatchReport>): void {
    const folders: WatchedFolder[] = this.places.map(({ path, trouble }) => ({ path, trouble }))
    const report = { ...this.report, ...news, folders }
    if (JSON.stringify(report) === JSON.stringify(this.report)) return
    this.report = report
    this.options.heard?.(report)
  }
}

const GONE = 'This folder is not there. Its files are imported when it is back.'
const CUT_SHORT =
  'The last import from here ended early. What is missing comes in when you import the folder, or at the next start.'
