/** Sorts what readers hand over into rows to be written: the decisions of an import, without a word of SQL. */
import type { Ledger } from '../../preload/contract'
import type { Accession } from './accession'
import type { KnownFile } from './files'
import { type Arrival, arrivalOf, type KnownCable, type KnownVersion } from './versions'

/** What was read of one file, or of a part of one that holds many cables. */
export interface ReadFile {
  path: string
  folder: string
  name: string
  size: number
  modified: number
  /** Place in the file of the first of these entries: 0 unless an earlier part was handed over before. */
  first: number
  entries: ReadEntry[]
  /** Null while more of the file is to come. */
  end: { sha256: string; stable: boolean } | null
}

/** A path that could not be read at all. */
export interface RefusedPath {
  path: string
  reason: string
  advice: string
  detail: string
}

/** What is written at one go. */
export interface Batch {
  files: ReadFile[]
  refused: RefusedPath[]
  /** Files that are known and unchanged: counted again without being read. */
  recounts: KnownFile[]
}

/** Header and body as UTF-8: they stay bytes from the reader to SQLite. */
export interface Text {
  header: Uint8Array
  body: Uint8Array
}

export type ReadEntry =
  | { kind: 'cable'; part: string; accession: Accession; text: Text }
  | { kind: 'not-a-cable'; part: string; why: string }
  | { kind: 'refused'; part: string; reason: string; advice: string; detail: string }

export interface Place {
  folder: number
  name: string
  part: string
  sha256: string | null
}

export interface VersionRow {
  id: number
  cable: number
  number: number
  accession: Accession
  text: Text
  place: Place
}

/** A cable whose row is to be written: it is new, or its current version has changed. */
export interface CableRow {
  id: number
  version: number
  imports: number[]
  folder: number
  isNew: boolean
  accession: Accession
}

export interface ReleaseRow {
  version: KnownVersion
  cable: KnownCable
  accession: Accession
  newer: boolean
  place: Place
}

/** An entry of which nothing is stored: the archive has its text already, or it is no cable. */
export type MetEntry =
  | { outcome: 'held'; place: Place; referenceId: string }
  | { outcome: 'not-a-cable'; place: Place; why: string }

export interface Arrivals {
  ledger: Ledger
  met: MetEntry[]
  versions: VersionRow[]
  cables: Map<number, CableRow>
  /** Cables that got a version which is not the current one: only their list of imports grows. */
  joined: Map<number, number[]>
  releases: ReleaseRow[]
}

const EMPTY_LEDGER: Readonly<Ledger> = {
  seen: 0,
  stored: 0,
  newVersions: 0,
  unchanged: 0,
  notCables: 0,
  refused: 0,
}

/** A cable's text as it arrives, and where it was found. */
type Arriving = Extract<ReadEntry, { kind: 'cable' }> & { place: Place }

const FIRST = { number: 1, becomesCurrent: true }

export class Sorting {
  readonly arrivals: Arrivals = {
    ledger: { ...EMPTY_LEDGER },
    met: [],
    versions: [],
    cables: new Map(),
    joined: new Map(),
    releases: [],
  }

  /** Keys of cables from here on are given in this batch. */
  private readonly firstNew: number

  /** `known` is filled with what arrives, so that two texts of one cable in one batch see each other. */
  constructor(
    private readonly importId: number,
    private readonly known: Map<string, KnownCable>,
    private readonly next: { cable: number; version: number },
  ) {
    this.firstNew = next.cable
  }

  /** Counts an entry and takes down what it changes. */
  add(entry: ReadEntry, place: Place): void {
    const { ledger, met } = this.arrivals
    if (entry.kind === 'not-a-cable') {
      ledger.notCables += 1
      met.push({ outcome: 'not-a-cable', place, why: entry.why })
    } else if (entry.kind === 'refused') ledger.refused += 1
    else this.addCable({ ...entry, place })
  }

  private addCable(arriving: Arriving): void {
    const { accession, place } = arriving
    const { ledger, met } = this.arrivals
    const arrival = arrivalOf(this.known.get(accession.id), accession)
    switch (arrival.kind) {
      case 'stored':
        ledger.stored += 1
        this.addVersion(this.newCable(accession.id), FIRST, arriving)
        break
      case 'new-version':
        ledger.newVersions += 1
        this.addVersion(arrival.cable, arrival, arriving)
        break
      case 'unchanged':
        ledger.unchanged += 1
        met.push({ outcome: 'held', place, referenceId: accession.id })
        this.meetAgain(arrival, arriving)
    }
  }

  private newCable(referenceId: string): KnownCable {
    const cable: KnownCable = { id: this.next.cable++, current: 0, imports: [], versions: [] }
    this.known.set(referenceId, cable)
    return cable
  }

  private addVersion(
    cable: KnownCable,
    { number, becomesCurrent }: { number: number; becomesCurrent: boolean },
    { accession, text, place }: Arriving,
  ): void {
    const id = this.next.version++
    const { digest, released, releasedSoFar } = accession
    cable.versions.push({ id, number, digest, released, releasedSoFar })
    if (!cable.imports.includes(this.importId)) cable.imports.push(this.importId)
    this.arrivals.versions.push({ id, cable: cable.id, number, accession, text, place })
    if (becomesCurrent) this.makeCurrent(cable, id, accession, place.folder)
    else this.join(cable)
  }

  private makeCurrent(cable: KnownCable, version: number, accession: Accession, folder: number): void {
    cable.current = version
    this.arrivals.joined.delete(cable.id)
    const { id, imports } = cable
    const isNew = id >= this.firstNew
    this.arrivals.cables.set(id, { id, version, imports, folder, isNew, accession })
  }

  private join(cable: KnownCable): void {
    if (!this.arrivals.cables.has(cable.id)) this.arrivals.joined.set(cable.id, cable.imports)
  }

  private meetAgain(
    { cable, version, again }: Extract<Arrival, { kind: 'unchanged' }>,
    { accession, place }: Arriving,
  ): void {
    if (again === 'same') return
    const newer = again === 'newer-release'
    this.arrivals.releases.push({ version: { ...version }, cable, accession, newer, place })
    if (newer) {
      version.released = accession.released
      version.releasedSoFar = accession.releasedSoFar
    }
  }
}
