/**
 * An archive file, open: the stores over it and nothing of what is kept in memory. Three parts make the whole:
 * `openArchive` (this file) is the durable truth, `openCatalogue` (main/catalogue/catalogue.ts) answers lists, facets
 * and the tracker, and `Importing` (main/importing/importing.ts) runs imports on both.
 */
import { basename, extname, resolve } from 'node:path'
import type {
  ArchiveInfo,
  ArchiveStats,
  ImportEntries,
  ImportEntry,
  ImportRecord,
  Refusal,
  Thread,
} from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import type { AwaitedEvent, Correction, Reading, RecordedEvent } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'
import { Annotations } from './annotations/annotations'
import type { Change, Changed, Means } from './change'
import { type CitationRow, citationsBetween } from './citations'
import type { Connection } from './connection'
import { applyDays, correct, listCorrections, undoCorrection, type Why } from './corrections'
import { DAMAGED } from './damage'
import { cablesWithEvent, deleteEvent, listEvents, recordedEvents, writeEvent } from './events'
import { type Extent, holdingsOf } from './holdings'
import { Imports } from './imports'
import { listImports, listRefusals } from './ledger'
import { allEntries, type EntriesAsked, type EntryQuestion, listEntries } from './met-entries'
import { isMissingMade, listMissing, type MissingPage, type MissingQuestion, makeOwnMissing } from './missing'
import { type OpenedCable, openCable } from './opened-cable'
import { type Opened, openFile } from './opening'
import { watchOthers } from './others'
import { Readers } from './readers'
import { RequestRegister } from './request-register'
import { statsOf } from './stats'
import { StoredRows } from './stored-rows'
import { type ThreadQuestion, threadOf } from './threads'
import { ArchiveTrouble, importRuns } from './trouble'
import { backUp, compact } from './upkeep'
import { verifyArchive } from './verify'
import { warningsOfPlace } from './whereabouts'
import type { Writer } from './writer'

interface OpenOptions {
  /** Makes the file when it is missing; without it a missing file is trouble of kind `missing`. */
  create?: boolean
  readOnly?: boolean
  now: () => Date
}

/** Opens an archive. Rejects with `ArchiveTrouble`, whose message is the sentence for the person. */
export async function openArchive(path: string, options: OpenOptions): Promise<Archive> {
  const { create = false, readOnly = false, now } = options
  const opened = await openFile(path, { create, readOnly, now })
  try {
    return new Archive(path, opened, await Readers.open(path, opened.mode), now)
  } catch (error) {
    await opened.writing?.close()
    throw error
  }
}

export class Archive {
  /** What the catalogue asks for. */
  readonly rows: StoredRows
  readonly importing: Imports
  readonly annotations: Annotations
  readonly requests: RequestRegister
  private damaged: boolean
  private gone: string | null = null
  private readonly listeners = new Set<(change: Change) => void>()
  private closing: Promise<void> | null = null
  private readonly others: ReturnType<typeof watchOthers>
  private readonly placeWarnings: string[]

  constructor(
    readonly path: string,
    private readonly opened: Opened,
    private readonly readers: Readers,
    private readonly now: () => Date,
  ) {
    this.damaged = opened.damaged
    this.placeWarnings = warningsOfPlace(resolve(path))
    this.rows = new StoredRows(readers)
    const means: Means = {
      writer: () => this.writer(),
      readers,
      now,
      changed: (change) => this.tell(change),
    }
    this.importing = new Imports({ ...means, path, lock: opened.lock })
    this.annotations = new Annotations(means)
    this.requests = new RequestRegister(means)
    this.others = watchOthers(opened.writing ?? readers.plain, {
      othersMayNot: () => this.importing.isRunning,
      changed: () => this.tell({ cables: null }),
      alsoLook: () => this.lookForPlace(),
    })
    readers.plain.onDamage = () => this.foundDamage()
    if (opened.writer) opened.writer.onDamage = () => this.foundDamage()
  }

  /** Null when the archive can be written; else the sentence that says why not. */
  get readOnly(): string | null {
    return this.gone ?? this.opened.readOnly ?? (this.damaged ? DAMAGED : null)
  }

  /** What is shown of a file that another has taken the place of is no longer what stands at its path: whoever looks must be told. */
  private async lookForPlace(): Promise<void> {
    const gone = await this.opened.whyGone()
    if (gone === this.gone) return
    this.gone = gone
    this.tell({ cables: [] })
  }

  private foundDamage(): void {
    if (this.damaged) return
    this.damaged = true
    this.tell({ cables: [] })
  }

  get name(): string {
    return basename(this.path, extname(this.path))
  }

  /** What is `known` of the cables is not counted again. */
  async info(known?: Extent): Promise<ArchiveInfo> {
    const holdings = await holdingsOf(this.readers.plain, known)
    return {
      path: this.path,
      name: this.name,
      ...holdings,
      readOnly: this.readOnly,
      damaged: this.damaged,
      warnings: [...this.opened.warnings, ...this.placeWarnings],
    }
  }

  /** Accepts the id as written, the canonical id or an alias; null when the archive lacks it. */
  cable(id: string, options: { version?: number | undefined; moment: Moment }): Promise<OpenedCable | null> {
    return openCable(this.readers.plain, id, options)
  }

  /** What a cable cites and what cites it, step by step; null when the archive lacks it. */
  thread(id: string, question: ThreadQuestion): Promise<Thread | null> {
    return threadOf(this.readers.plain, id, question)
  }

  /** Cables that are referred to and not held. */
  async missing(question: MissingQuestion, signal?: AbortSignal): Promise<MissingPage> {
    const { readers } = this
    if (await isMissingMade(readers.plain)) return listMissing(readers.plain, question)
    return readers.count(async (connection) => {
      await makeOwnMissing(connection)
      return listMissing(connection, question)
    }, signal)
  }

  /** Citations of the cables with keys from `from` up to, not with, `to`. */
  citations(from: number, to: number): Promise<CitationRow[]> {
    return citationsBetween(this.readers.plain, from, to)
  }

  /** One that a crash has ended may still say that it runs: where nothing could be written since, or it was another process's. */
  async imports(): Promise<ImportRecord[]> {
    const records = await listImports(this.readers.plain)
    const told = records.some(isUnderWay) && !this.importing.isRunning
    if (!told || (await this.opened.lock.isHeld())) return records
    return records.map((record) => (isUnderWay(record) ? { ...record, state: 'interrupted' } : record))
  }

  refusals(options: {
    importId?: number | undefined
    offset: number
    limit: number
  }): Promise<{ total: number; rows: Refusal[] }> {
    return listRefusals(this.readers.plain, options)
  }

  /** The entries of an import that came out in one way, a page at a time. */
  importEntries(question: EntryQuestion): Promise<ImportEntries> {
    return listEntries(this.readers.plain, question)
  }

  /** All of them, some thousands at a time: for exports. */
  allImportEntries(asked: EntriesAsked): AsyncGenerator<ImportEntry[]> {
    return allEntries(this.readers.plain, asked)
  }

  corrections(): Promise<Correction[]> {
    return listCorrections(this.readers.plain)
  }

  /** A correction by hand; it survives rereading and a second import. */
  correct(id: string, reading: Reading, why: Why): Promise<Correction> {
    return this.changing((connection, at) => correct(connection, { id, reading, ...why, at }))
  }

  /** Puts the program's own reading in force again. */
  undoCorrection(correctionId: number): Promise<Correction> {
    return this.changing((connection, at) => undoCorrection(connection, correctionId, at))
  }

  events(): Promise<AwaitedEvent[]> {
    return listEvents(this.readers.plain)
  }

  recordedEvents(): Promise<RecordedEvent[]> {
    return recordedEvents(this.readers.plain)
  }

  recordEvent(name: string, occurredOn: Day, note: string): Promise<RecordedEvent> {
    return this.changing(async (connection) => {
      const result = await writeEvent(connection, { name, occurredOn, note })
      return { result, cables: await daysByEvents(connection) }
    })
  }

  removeEvent(name: string): Promise<boolean> {
    return this.changing(async (connection) => {
      const result = await deleteEvent(connection, name)
      return { result, cables: await daysByEvents(connection) }
    })
  }

  /** Integrity of the file, of the index and of every stored text against its digest. */
  async verify(): Promise<{ sound: boolean; findings: string[] }> {
    const findings = await verifyArchive(this.readers.plain, this.opened.writer)
    return { sound: findings.length === 0, findings }
  }

  stats(): Promise<ArchiveStats> {
    return statsOf(this.readers.plain)
  }

  /** Writes the archive as it stands to another file, also while an import goes on. */
  backUp(copy: string): Promise<void> {
    return backUp(this.path, this.opened.mode, copy)
  }

  /** Makes the index of words again and the file as small as it can be. */
  async compact(): Promise<void> {
    if (this.importing.isRunning) {
      throw importRuns()
    }
    await compact(this.writer())
  }

  /** Tells of what other programs have written, without waiting for the next look. */
  lookForOthers(): Promise<void> {
    return this.others.look()
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Resolves when all that was asked for is written, and stands in the file itself as far as no reader is at work. */
  async settled(): Promise<void> {
    await this.opened.writer?.idle()
  }

  /** Ends running queries, waits for the writer and closes every connection. */
  close(): Promise<void> {
    this.closing ??= this.closeAll()
    return this.closing
  }

  private async closeAll(): Promise<void> {
    this.others.end()
    await this.settled()
    await this.readers.close()
    await this.opened.writing?.close()
  }

  private writer(): Writer {
    const { writer } = this.opened
    if (writer && !this.damaged) return writer
    throw new ArchiveTrouble('read-only', this.readOnly ?? 'This archive may only be read.')
  }

  private async changing<T>(work: (connection: Connection, at: string) => Promise<Changed<T>>): Promise<T> {
    const { result, cables } = await this.writer().transaction((connection) =>
      work(connection, this.now().toISOString()),
    )
    this.tell({ cables })
    return result
  }

  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change)
  }
}

function isUnderWay({ state }: ImportRecord): boolean {
  return state === 'running' || state === 'paused'
}

async function daysByEvents(connection: Connection): Promise<number[]> {
  const cables = await cablesWithEvent(connection)
  await applyDays(connection, cables)
  return cables
}
