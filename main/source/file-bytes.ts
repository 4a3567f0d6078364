/** A file's bytes, whole or in pieces, from a handle that is opened once and never waits. */
import { Buffer } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'

/** A handle on a regular file. Calls are synchronous: a worker reads, and for small files this is several times faster. */
export class FileBytes {
  readonly #handle: number
  readonly #stats: Stats
  readonly #onBytes: ((bytes: Uint8Array) => void) | undefined

  constructor(path: string, onBytes?: (bytes: Uint8Array) => void) {
    // Opening a pipe would wait for its other end; with O_NONBLOCK it does not (Windows has neither).
    this.#handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    this.#onBytes = onBytes
    this.#stats = fstatSync(this.#handle)
  }

  get size(): number {
    return this.#stats.size
  }

  isFile(): boolean {
    return this.#stats.isFile()
  }

  /** True when the file is not what it was when it was opened. */
  hasChanged(): boolean {
    const now = fstatSync(this.#handle)
    return now.size !== this.#stats.size || now.mtimeMs !== this.#stats.mtimeMs
  }

  /** The next bytes, at most `length`; fewer only at the end. They lie in `bytes`, which is fresh memory where none is given. */
  next(length: number, bytes: Buffer = Buffer.allocUnsafeSlow(length)): Buffer {
    let filled = 0
    while (filled < length) {
      const count = readSync(this.#handle, bytes, filled, length - filled, null)
      if (count === 0) break
      filled += count
    }
    const read = bytes.subarray(0, filled)
    if (filled > 0) this.#onBytes?.(read)
    return read
  }

  /** The rest of the file in pieces. */
  *pieces(length: number): Generator<Buffer> {
    for (let piece = this.next(length); piece.length > 0; piece = this.next(length)) yield piece
  }

  close(): void {
    closeSync(this.#handle)
  }
}
