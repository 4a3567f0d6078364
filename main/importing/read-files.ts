/** Reads files into what the archive stores: source, cable, declassification, and the rows written out. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { RecordedEvent } from '../../preload/contract/reading'
import { accessionOf } from '../archive/accession'
import type { ReadEntry, ReadFile } from '../archive/arrivals'
import { readRaw } from '../archive/reread'
import type { Entry } from '../source/raw-cable'
import { readFile } from '../source/read'
import { Texts } from './texts'

export interface FileToRead {
  path: string
  size: number
  modified: number
  /** Entries that an earlier run has stored already. */
  skip: number
  /** In a large table: only these blocks of entries are read, the others by other threads. */
  strand?: Strand
}

/** Every `of`th block of entries, the first of them `n` blocks after the one in which reading begins. */
interface Strand {
  n: number
  of: number
}

export interface ReadBatch {
  files: ReadFile[]
  /** Bytes of files read for it, for the time that is left. */
  bytes: number
  /** Bytes of header and body in it. */
  textBytes: number
  ended: number
}

const ENTRIES = 200
const TEXT_BYTES = 2_000_000

/** The entries of these files in order, in batches of moderate size; a file with many cables comes in several. */
export async function* readFiles(
  files: readonly FileToRead[],
  events: readonly RecordedEvent[],
  signal?: AbortSignal,
): AsyncGenerator<ReadBatch> {
  const pile = new Pile()
  for (const file of files) {
    yield* file.strand ? readStrand(file, file.strand, events, signal) : readWhole(file, pile, events, signal)
    if (signal?.aborted) return
  }
  if (!pile.isEmpty()) yield pile.take()
}

/** One file onto the pile, which is handed over whenever it is full; a reading that is given up leaves the file without its end. */
async function* readWhole(
  file: FileToRead,
  pile: Pile,
  events: readonly RecordedEvent[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadBatch> {
  const hash = createHash('sha256')
  const onBytes = (bytes: Uint8Array) => {
    hash.update(bytes)
    pile.bytes += bytes.length
  }
  pile.open(file)
  let place = 0
  for await (const entry of readFile(file.path, { onBytes, isFound: true, ...(signal && { signal }) })) {
    if (signal?.aborted) return
    if (place++ < file.skip) continue
    pile.add(entry, events)
    if (pile.isFull()) yield pile.take()
  }
  if (signal?.aborted) return
  pile.close({ sha256: hash.digest('hex'), stable: isUnchanged(file) })
  if (pile.isFull()) yield pile.take()
}

/**
 * One strand of a large table: its blocks, each as a batch of its own. The block after which the table ends says so;
 * a block is therefore handed over when an entry beyond it has come.
 */
async function* readStrand(
  file: FileToRead,
  { n, of }: Strand,
  events: readonly RecordedEvent[],
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadBatch> {
  const hash = createHash('sha256')
  let block = new Pile()
  const onBytes = (bytes: Uint8Array) => {
    hash.update(bytes)
    // Every strand reads the whole table; its bytes count once.
    if (n === 0) block.bytes += bytes.length
  }
  const begin = Math.floor(file.skip / ENTRIES)
  const wanted = (at: number) => at >= file.skip && (Math.floor(at / ENTRIES) - begin) % of === n
  let place = 0
  for await (const entry of readFile(file.path, { onBytes, wanted, ...(signal && { signal }) })) {
    if (signal?.aborted) return
    const at = place++
    const isFirstOfBlock = at % ENTRIES === 0
    if (isFirstOfBlock && !block.isEmpty()) {
      yield block.take()
      block = new Pile()
    }
    if (!wanted(at)) continue
    if (block.isEmpty()) block.open({ ...file, skip: at })
    block.add(entry, events)
  }
  if (signal?.aborted) return
  // Where nothing is left to be read, the first strand says that the table has ended.
  if (block.isEmpty() && n === 0 && place <= file.skip) block.open({ ...file, skip: place })
  if (block.isEmpty()) return
  block.close({ sha256: hash.digest('hex'), stable: isUnchanged(file) })
  yield block.take()
}

/** What has been read and not yet handed over. */
class Pile {
  bytes = 0
  private files: ReadFile[] = []
  private entries = 0
  private texts = new Texts()
  private ended = 0

  /** A file, or what is left of it behind the entries to skip. */
  open(file: FileToRead): void {
    this.files.push(begun(file, file.skip))
  }

  add(entry: Entry, events: readonly RecordedEvent[]): void {
    this.files.at(-1)?.entries.push(readEntry(entry, events, this.texts))
    this.entries += 1
  }

  close(end: { sha256: string; stable: boolean }): void {
    const file = this.files.at(-1)
    if (file) file.end = end
    this.ended += 1
  }

  isFull(): boolean {
    return this.entries >= ENTRIES || this.texts.size >= TEXT_BYTES
  }

  isEmpty(): boolean {
    return this.files.length === 0
  }

  /** Hands over what is there; a file that has not ended goes on in the next batch. */
  take(): ReadBatch {
    const files = this.files
    const last = files.at(-1)
    this.files = last && last.end === null ? [begun(last, last.first + last.entries.length)] : []
    const batch = { files, textBytes: this.texts.size, bytes: this.bytes, ended: this.ended }
    this.entries = 0
    this.texts = new Texts()
    this.bytes = 0
    this.ended = 0
    return batch
  }
}

function begun(file: Pick<FileToRead, 'path' | 'size' | 'modified'>, first: number): ReadFile {
  const { path, size, modified } = file
  return { path, folder: dirname(path), name: basename(path), size, modified, first, entries: [], end: null }
}

function readEntry(entry: Entry, events: readonly RecordedEvent[], texts: Texts): ReadEntry {
  if (entry.kind !== 'cable') return entry
  const { raw, part } = entry
  try {
    const { cable, reading, dates } = readRaw(raw, events)
    if (cable.id === '') return { kind: 'refused', part, ...NO_ID }
    return {
      kind: 'cable',
      part,
      accession: accessionOf(raw, cable, reading, dates),
      text: texts.add(raw.header, raw.body),
    }
  } catch (error) {
    return {
      kind: 'refused',
      part,
      reason: 'The cable in this file could not be read: the program met something it does not expect.',
      advice: 'Please report it with the file; the rest of the import is not affected.',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }
  }
}

/** An archive files cables by their reference ids: texts without one would pass for versions of each other. */
const NO_ID = {
  reason: 'It reads like a cable, but nothing in it says which: it has no reference id.',
  advice: 'Get it again with its first lines or its page; `chancery parse` reads it without an archive.',
  detail: 'neither header, text nor page gives a reference id',
}

/** Synchronous like the reading itself: a thread that waits for the answer loses many times what the answer costs. */
function isUnchanged({ path, size, modified }: FileToRead): boolean {
  try {
    // In whole numbers, as the file was found: a fraction of a millisecond may round up to the next one.
    const now = statSync(path, { bigint: true })
    return Number(now.size) === size && Number(now.mtimeMs) === modified
  } catch {
    return false
  }
}
