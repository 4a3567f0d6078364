/** From files found to batches for the archive: what is known is counted, the rest is shared out to those who read. */
import type { Batch } from '../archive/arrivals'
import type { Beginning, Imports } from '../archive/imports'
import { MAX_FILE } from '../source/read'
import type { Finding, Found } from './finding'
import type { Lane } from './lane'
import type { FileToRead, ReadBatch } from './read-files'

/** A batch with what it says about progress. */
export interface WorkDone extends Batch {
  bytes: number
  /** What it holds in memory while it waits. */
  textBytes: number
  ended: number
  path: string | null
}

export type Work = { kind: 'read'; files: FileToRead[]; strands: number } | { kind: 'done'; done: WorkDone }

const LOOKED_UP = 256
const FILES = 256
const BYTES = 20_000_000
/** A file of this size can only be a table: it is read by all threads together. */
const TABLE_BYTES = MAX_FILE

const NOTHING: WorkDone = {
  files: [],
  refused: [],
  recounts: [],
  bytes: 0,
  textBytes: 0,
  ended: 0,
  path: null,
}

/** Pieces of work in the order in which files were found. */
export async function* workFor(
  finding: Finding,
  imports: Imports,
  { unfinished, refused }: Beginning,
  lanes: number,
): AsyncGenerator<Work> {
  for (;;) {
    const found = await finding.take(LOOKED_UP)
    if (found.length === 0) return
    const files = found.filter((one) => one.kind === 'file')
    const known = await imports.known(files)
    const { recounts, ...rest } = countAgain(found, known, refused)
    if (recounts.length + rest.refused.length > 0) yield { kind: 'done', done: { ...rest, recounts } }
    const toRead = files
      .filter(({ path }) => !known.has(path) && !refused.has(path))
      .map(({ path, size, modified }) => ({
        path,
        size,
        modified,
        skip: skipOf(unfinished.get(path), size, modified),
      }))
    for (const files of portions(toRead)) yield* shared(files, lanes)
  }
}

/** What is told of these without reading them: files that are known, and paths refused that no earlier run has told. */
function countAgain(
  found: readonly Found[],
  known: Awaited<ReturnType<Imports['known']>>,
  refusedBefore: ReadonlySet<string>,
): WorkDone {
  const files = found.filter((one) => one.kind === 'file').filter(({ path }) => known.has(path))
  return {
    ...NOTHING,
    recounts: [...known.values()],
    refused: found.filter((one) => one.kind === 'refused').filter(({ path }) => !refusedBefore.has(path)),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    ended: files.length,
    path: files.at(-1)?.path ?? null,
  }
}

/** What was stored of a file before a crash need not be read again, unless the file has changed since. */
function skipOf(
  before: { size: number; modified: number; entries: number } | undefined,
  size: number,
  modified: number,
) {
  return before && before.size === size && before.modified === modified ? before.entries : 0
}

/** A large table is given to every thread, each reading the blocks of its strand. */
function* shared(files: FileToRead[], lanes: number): Generator<Work> {
  const [file] = files
  if (lanes === 1 || files.length > 1 || !file || file.size <= TABLE_BYTES) {
    yield { kind: 'read', files, strands: 1 }
    return
  }
  for (let n = 0; n < lanes; n++) {
    yield { kind: 'read', files: [{ ...file, strand: { n, of: lanes } }], strands: lanes }
  }
}

/** Portions large enough to be worth handing over, small enough to be shared fairly. */
function* portions(files: FileToRead[]): Generator<FileToRead[]> {
  let portion: FileToRead[] = []
  let bytes = 0
  for (const file of files) {
    if (portion.length > 0 && (portion.length >= FILES || bytes + file.size > BYTES)) {
      yield portion
      portion = []
      bytes = 0
    }
    portion.push(file)
    bytes += file.size
  }
  if (portion.length > 0) yield portion
}

/** Does a piece of work. Where the reader itself fails, the file at fault is refused and the others are read. */
export async function* doWork(work: Work, lane: Lane, signal: AbortSignal): AsyncGenerator<WorkDone> {
  if (work.kind === 'done') {
    yield work.done
    return
  }
  let left = work.files
  while (left.length > 0 && !signal.aborted) {
    try {
      for await (const batch of lane.read(left, signal)) {
        left = left.slice(batch.ended)
        yield doneOf(batch)
      }
      return
    } catch (error) {
      const [culprit] = left
      left = left.slice(1)
      if (culprit)
        yield { ...NOTHING, refused: [refusalOf(culprit.path, error)], ended: 1, path: culprit.path }
    }
  }
}

function doneOf({ files, bytes, textBytes, ended }: ReadBatch): WorkDone {
  return { ...NOTHING, files, bytes, textBytes, ended, path: files.at(-1)?.path ?? null }
}

function refusalOf(path: string, error: unknown): Batch['refused'][number] {
  return {
    path,
    reason: 'The reader stopped at this file.',
    advice: 'Try it again; if it happens a second time, please report it with the file.',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}
