/**
 * An archive file, open: the stores over it and nothing of what is kept in memory. Three parts make the whole:
 * `openArchive` (this file) is the durable truth, `openCatalogue` (main/catalogue/catalogue.ts) answers lists, facets
 * and the tracker, and `Importing` (main/importing/importing.ts) runs imports on both.
 */
import type { ArchiveInfo, CableDetail, ImportRecord, Refusal } from '../../preload/contract'
import type { Day } from '../../preload/contract/day'
import type { Correction, Kind, Reading, RecordedEvent } from '../../preload/contract/reading'
import type { Moment } from '../../preload/contract/view'

export interface OpenOptions {
  /** Makes the file when it is missing; without it a missing file is trouble of kind `missing`. */
  create?: boolean
  readOnly?: boolean
  now: () => Date
}

export interface ArchiveStats {
  cables: number
  versions: number
  fields: Record<string, { found: number; share: number }>
  kinds: Record<Kind, number>
  formats: Record<string, number>
}

/** A cable as opened; the service adds the plain meanings of its words. */
export type OpenedCable = Omit<CableDetail, 'meanings'>

/** What has changed, for those who keep something in step. */
export interface Change {
  /** Keys of the cables that changed; null when anything may have (another process wrote, a take-back). */
  cables: number[] | null
}

export interface Archive {
  readonly path: string
  /** Null when the archive can be written; else the sentence that says why not. */
  readonly readOnly: string | null
  info(): Promise<ArchiveInfo>
  /** Accepts the id as written, the canonical id or an alias; null when the archive lacks it. */
  cable(id: string, options: { version?: number | undefined; moment: Moment }): Promise<OpenedCable | null>
  imports(): Promise<ImportRecord[]>
  refusals(options: {
    importId?: number | undefined
    offset: number
    limit: number
  }): Promise<{ total: number; rows: Refusal[] }>
  corrections(): Promise<Correction[]>
  /** A correction by hand; it survives rereading and a second import. */
  correct(id: string, reading: Reading, why: { reason: string; by: string }): Promise<Correction>
  undoCorrection(correctionId: number): Promise<Correction>
  events(): Promise<{ name: string; waiting: number; recorded: RecordedEvent | null }[]>
  recordEvent(name: string, occurredOn: Day, note: string): Promise<RecordedEvent>
  removeEvent(name: string): Promise<boolean>
  /** Integrity of the file, of the index and of every stored text against its digest. */
  verify(): Promise<{ sound: boolean; findings: string[] }>
  stats(): Promise<ArchiveStats>
  onChange(listener: (change: Change) => void): () => void
  /** Ends running queries, waits for the writer and closes every connection. */
  close(): Promise<void>
}

/** Opens an archive. Rejects with `ArchiveTrouble`, whose message is the sentence for the person. */
export async function openArchive(_path: string, _options: OpenOptions): Promise<Archive> {
  throw new Error('not there yet')
}
