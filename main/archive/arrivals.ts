/** Sorts what readers hand over into rows to be written: the decisions of an import, without a word of SQL. */
import type { Ledger } from '../../preload/contract'
import type { Accession } from './accession'
import type { KnownFile } from './files'
import { arrivalOf, type KnownCable, type KnownVersion } from './versions'

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
  | { kind: 'not-a-cable'; part: string }
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

export interface Arrivals {
  ledger: Ledger
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

export class Sorting {
  readonly arrivals: Arrivals = {
    ledger: { ...EMPTY_LEDGER },
    versions: [],
    cables: new Map(),
    joined: new Map(),
    releases: [],
  }

  /** `known` is filled with what arrives, so that two texts of one cable in one batch see each other. */
  constructor(
    private readonly importId: number,
    private readonly known: Map<string, KnownCable>,
    private next: { cable: number; version: number },
  ) {}

  /** Counts an entry and takes down what it changes. */
  add(entry: ReadEntry, place: Place): void {
    const { ledger } = this.arrivals
    if (entry.kind === 'not-a-cable') ledger.notCables += 1
    else if (entry.kind === 'refused') ledger.refused += 1
    else this.addCable(entry.accession, entry.text, place)
  }

  private addCable(accession: Accession, text: Text, place: Place): void {
    const known = this.known.get(accession.id)
    const arrival = arrivalOf(known, accession)
    if (arrival.kind === 'unchanged') {
      this.arrivals.ledger.unchanged += 1
      this.meetAgain(known as KnownCable, arrival.version, arrival.again, accession, place)
    } else if (arrival.kind === 'stored' || !known) {
      this.arrivals.ledger.stored += 1
      this.store(accession, text, place)
    } else {
      this.arrivals.ledger.newVersions += 1
      this.addVersion(known, arrival, accession, text, place)
    }
  }

  private store(accession: Accession, text: Text, place: Place): void {
    const id = this.next.cable++
    const cable: KnownCable = { id, current: 0, imports: [], versions: [] }
    this.known.set(accession.id, cable)
    this.addVersion(cable, { number: 1, becomesCurrent: true }, accession, text, place)
    const row = this.arrivals.cables.get(id)
    if (row) row.isNew = true
  }

  private addVersion(
    cable: KnownCable,
    { number, becomesCurrent }: { number: number; becomesCurrent: boolean },
    accession: Accession,
    text: Text,
    place: Place,
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
    const isNew = this.arrivals.cables.get(cable.id)?.isNew ?? false
    this.arrivals.joined.delete(cable.id)
    const { id, imports } = cable
    this.arrivals.cables.set(id, { id, version, imports, folder, isNew, accession })
  }

  private join(cable: KnownCable): void {
    if (!this.arrivals.cables.has(cable.id)) this.arrivals.joined.set(cable.id, cable.imports)
  }

  private meetAgain(
    cable: KnownCable,
    version: KnownVersion,
    again: 'same' | 'other-release' | 'newer-release',
    accession: Accession,
    place: Place,
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
