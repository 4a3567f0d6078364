/** Reads what a file holds: cables as text, pages that are none, and what cannot be read, each with a sentence. */
import { Buffer } from 'node:buffer'
import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { ContainerForm } from './containers/container'
import { readContainer } from './containers/read'
import { isPartByName } from './containers/split'
import { readTable } from './csv'
import { containerOf, entriesWithoutText, readBytes, tableForm, withoutMark } from './entries'
import { FileBytes } from './file-bytes'
import type { Entry } from './raw-cable'
import { CHANGED, EMPTY, NOT_A_FILE, PART_OF_SPLIT, refused, TOO_LARGE, troubleOf } from './trouble'

export { readBytes, readText } from './entries'

interface ReadOptions {
  /** Sees every byte that was read once and in order, so that a digest costs no second reading. */
  onBytes?: (bytes: Uint8Array) => void
  signal?: AbortSignal
  /** The path was found to be a file a moment ago: it is not asked once more before it is opened. */
  isFound?: boolean
  /** Places of the entries of a table that matter to the caller; the others come as no cable, unread. */
  wanted?: (place: number) => boolean
}

/** Only a table or a container may be longer: they are streamed, everything else is held in memory whole. */
export const MAX_FILE = 64 * 1024 * 1024
const HEAD = 1024 * 1024

/** The first bytes of one file after another: fresh memory for each page would cost as much as to read it. */
const head = Buffer.allocUnsafeSlow(HEAD)

/** After so many entries of a table other work gets its turn. */
const BREATH = 64

/** The entries of one file, in order. Content never makes it throw: trouble is an entry too. */
export async function* readFile(path: string, options: ReadOptions = {}): AsyncGenerator<Entry> {
  let read = 0
  for (const met of entriesAt(path, options)) {
    if (met.kind === 'container') {
      const { signal, wanted } = options
      yield* readContainer(path, met.size, met.form, { signal, wanted, maxMember: MAX_FILE })
      continue
    }
    yield met
    read += 1
    if (read % BREATH === 0) await setImmediate()
  }
}

/** A container is read by another hand, which has to wait for what it unpacks. */
type Met = Entry | { kind: 'container'; form: ContainerForm; size: number }

function* entriesAt(path: string, { onBytes, signal, isFound, wanted }: ReadOptions): Generator<Met> {
  try {
    if (isFound || statSync(path).isFile())
      yield* readOpened(path, new FileBytes(path, onBytes), { signal, wanted })
    else yield refused(NOT_A_FILE)
  } catch (error) {
    yield refused(troubleOf(error))
  }
}

function* readOpened(
  path: string,
  file: FileBytes,
  { signal, wanted }: Pick<ReadOptions, 'signal' | 'wanted'>,
): Generator<Met> {
  try {
    if (!file.isFile()) return yield refused(NOT_A_FILE)
    // Good until the next file is begun, which may be as soon as something is given away.
    const first = file.next(Math.min(file.size, HEAD), head)
    if (first.length === 0) return yield refused(EMPTY)
    if (isPartByName(path, first)) return yield refused(PART_OF_SPLIT)
    const table = tableForm(first)
    if (table !== null) {
      yield* readTable(piecesOf(file, Buffer.from(first), signal), wanted, { form: table })
      if (file.hasChanged()) yield refused(CHANGED, 'end')
      return
    }
    const form = containerOf(first)
    if (form !== null) {
      // Read through once for its digest; what it holds is then taken from here and there.
      for (const _ of file.pieces(HEAD)) if (signal?.aborted) return
      yield { kind: 'container', form, size: file.size }
      if (file.hasChanged()) yield refused(CHANGED, 'end')
    } else if (file.size <= MAX_FILE) {
      const entries = readBytes(wholeOf(file, first))
      yield* file.hasChanged() ? [refused(CHANGED)] : entries
    } else yield* entriesWithoutText(first) ?? [refused(TOO_LARGE)]
  } finally {
    file.close()
  }
}

function* piecesOf(file: FileBytes, first: Buffer, signal: AbortSignal | undefined): Generator<Buffer> {
  yield withoutMark(first)
  for (const piece of file.pieces(HEAD)) {
    if (signal?.aborted) return
    yield piece
  }
}

function wholeOf(file: FileBytes, first: Buffer): Buffer {
  return file.size > first.length ? Buffer.concat([first, file.next(file.size - first.length)]) : first
}
