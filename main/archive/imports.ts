/** What an import asks of the archive: to begin, to write batch after batch, to end. */
import type { ImportRecord, Ledger, RereadChange } from '../../preload/contract'
import type { RecordedEvent } from '../../preload/contract/reading'
import type { Batch } from './arrivals'
import type { Means } from './change'
import { Checkpoints } from './checkpoints'
import type { Connection } from './connection'
import { applyDays, listCorrections } from './corrections'
import { differencesBetween } from './differences'
import { bringDigestsUpToDate } from './digests'
import { cablesWithEvent, recordedEvents } from './events'
import { filesReadBefore, type KnownFile, knownFiles, type SeenFile, unfinishedFiles } from './files'
import { beginImport, findImport, refusedPaths, setImportState, takeRefusals } from './ledger'
import type { WriterLock } from './lock'
import { outdateMissing, refreshMissing, refreshOutdated } from './missing'
import { READER_VERSION } from './reader-version'
import { rereadCables } from './reread'
import { readSetting, writeSetting } from './settings'
import { indexRest, type Session, storeBatch } from './store'
import { takeBack } from './take-back'
import { ArchiveTrouble, importRuns, noImport } from './trouble'
import { noteChanges, withSeveralVersions } from './version-changes'

interface ImportMeans extends Means {
  path: string
  lock: WriterLock
}

/** Where an import stands when it begins, or goes on after a crash. */
export interface Beginning {
  record: ImportRecord
  events: RecordedEvent[]
  unfinished: Map<string, SeenFile & { entries: number }>
  refused: Set<string>
}

export class Imports {
  private session: Session | null = null
  private checkpoints: Checkpoints | null = null

  constructor(private readonly means: ImportMeans) {}

  get isRunning(): boolean {
    return this.session !== null
  }

  /** Begins an import of these roots; other processes may not write until it ends. */
  begin(roots: string[], begunBy: ImportRecord['begunBy'] = 'person'): Promise<Beginning> {
    return this.open((connection, at) => beginImport(connection, { roots, begunBy, at }))
  }

  /** Goes on with an import that a crash or a cancel ended, as `begin` would. */
  goOn(importId: number): Promise<Beginning> {
    return this.open(async (connection) => {
      mayGoOn(await heldImport(connection, importId))
      await setImportState(connection, importId, { state: 'running', seconds: 0, at: null })
      return importId
    })
  }

  private async open(entered: (connection: Connection, at: string) => Promise<number>): Promise<Beginning> {
    const { lock, now } = this.means
    const writer = this.means.writer()
    await lock.take()
    try {
      this.checkpoints = await Checkpoints.open(this.means.path)
      const at = now().toISOString()
      const beginning = await writer.transaction(async (connection) => {
        const importId = await entered(connection, at)
        await bringDigestsUpToDate(connection)
        return beginningOf(connection, importId)
      })
      const importId = beginning.record.id
      this.session = { importId, at, folders: new Map(), corrected: new Set(), unindexed: [] }
      return beginning
    } catch (error) {
      await this.letGo()
      throw error
    }
  }

  /**
   * Writes what `next` gives in one transaction, until it gives null. What was read before a crash inside is read
   * again, so a transaction should not be long; one for each batch would make a search slow, each leaves a segment.
   */
  async write(next: () => Promise<Batch | null>, written: (ledger: Ledger) => void): Promise<void> {
    const session = this.running()
    const changed = new Set<number>()
    await this.means.writer().transaction(async (connection) => {
      session.corrected = await correctedIds(connection)
      session.unindexed = []
      for (let batch = await next(); batch !== null; batch = await next()) {
        session.at = this.means.now().toISOString()
        const { ledger, cables } = await storeBatch(connection, session, batch)
        for (const key of cables) changed.add(key)
        written(ledger)
      }
      await indexRest(connection, session)
      if (changed.size > 0) await outdateMissing(connection)
    })
    this.checkpoints?.begin()
    if (changed.size > 0) this.means.changed({ cables: [...changed] })
  }

  /** Sets the state of the import that runs, for those who look at the ledger meanwhile. */
  async note(state: 'running' | 'paused'): Promise<void> {
    const { importId } = this.running()
    await this.means
      .writer()
      .transaction((connection) => setImportState(connection, importId, { state, seconds: 0, at: null }))
  }

  /** Ends the import and lets others write. Events recorded meanwhile are worked into what it brought. */
  async end(state: 'finished' | 'cancelled' | 'interrupted', seconds: number): Promise<ImportRecord> {
    const { importId } = this.running()
    const at = this.means.now().toISOString()
    try {
      return await this.means.writer().transaction(async (connection) => {
        await applyDays(connection, await cablesWithEvent(connection))
        await refreshOutdated(connection)
        await setImportState(connection, importId, { state, seconds, at })
        return heldImport(connection, importId)
      })
    } finally {
      this.session = null
      await this.letGo()
    }
  }

  private async letGo(): Promise<void> {
    try {
      await this.checkpoints?.close()
    } finally {
      this.checkpoints = null
      await this.means.lock.release()
    }
  }

  /** Of these files, those that need not be read again. */
  known(files: readonly SeenFile[]): Promise<Map<string, KnownFile>> {
    return knownFiles(this.means.readers.plain, files, this.running().importId)
  }

  /** Of these files, the paths of those that some import has read as they are now. */
  readBefore(files: readonly SeenFile[]): Promise<Set<string>> {
    return filesReadBefore(this.means.readers.plain, files)
  }

  /** Paths of these refusals; they count as tried again. */
  takeRefusals(ids: number[]): Promise<string[]> {
    return this.means.writer().transaction((connection) => takeRefusals(connection, ids))
  }

  /** Removes what an import brought; corrections and events stay. */
  async takeBack(importId: number): Promise<{ cables: number; versions: number }> {
    if (this.session) throw importRuns()
    const result = await this.means.writer().transaction(async (connection) => {
      await heldImport(connection, importId)
      const taken = await takeBack(connection, importId)
      await refreshMissing(connection)
      return taken
    })
    this.means.changed({ cables: null })
    return result
  }

  /** Reads the texts of the cables with these keys again; with `apply` what differs is written. */
  async reread(
    from: number,
    to: number,
    apply: boolean,
  ): Promise<{ read: number; changed: number; changes: RereadChange[] }> {
    const differing = await differencesBetween(this.means.readers.plain, from, to)
    if (apply) {
      const compared = await withSeveralVersions(this.means.readers.plain, from, to)
      const reread = differing.choices.map(({ cable }) => cable)
      if (reread.length + compared.length > 0) {
        await this.means.writer().transaction(async (connection) => {
          if (reread.length > 0) await outdateMissing(connection)
          await rereadCables(connection, differing.choices)
          await noteChanges(connection, compared)
        })
        this.means.changed({ cables: [...new Set([...reread, ...compared])] })
      }
    }
    return { read: differing.read, changed: differing.choices.length, changes: differing.changes }
  }

  /** Every text has been read by this program's reader. */
  async rereadDone(): Promise<void> {
    await this.means.writer().transaction(async (connection) => {
      await refreshOutdated(connection)
      await writeSetting(connection, 'reader', String(READER_VERSION))
    })
  }

  private running(): Session {
    if (this.session) return this.session
    throw new ArchiveTrouble('failed', 'No import is running.')
  }
}

async function heldImport(connection: Connection, id: number): Promise<ImportRecord> {
  const record = await findImport(connection, id)
  if (record) return record
  throw noImport(id)
}

/** Whoever asks holds the lock: an import that says it runs was ended by a crash. */
function mayGoOn({ id, state }: ImportRecord): void {
  if (state === 'taken-back')
    throw new ArchiveTrouble(
      'bad-input',
      `Import ${id} was taken back. To have its cables again, import its folders anew.`,
    )
  if (state !== 'finished') return
  throw new ArchiveTrouble('bad-input', `Import ${id} was not interrupted: there is nothing to go on with.`)
}

async function beginningOf(connection: Connection, id: number): Promise<Beginning> {
  const record = await heldImport(connection, id)
  if ((await readSetting(connection, 'reader')) === null) {
    await writeSetting(connection, 'reader', String(READER_VERSION))
  }
  return {
    record,
    events: await recordedEvents(connection),
    unfinished: await unfinishedFiles(connection, id),
    refused: await refusedPaths(connection, id),
  }
}

async function correctedIds(connection: Connection): Promise<Set<string>> {
  const corrections = await listCorrections(connection)
  return new Set(corrections.filter(({ undoneAt }) => undoneAt === null).map(({ cableId }) => cableId))
}
