import { Buffer } from 'node:buffer'

const LINE_FEED = 0x0a
const RETURN = 0x0d

/** The stretch of the file that is in memory: it grows at its end and is dropped from its start. */
export class Window {
  bytes: Buffer = Buffer.alloc(0)
  readonly #chunks: Iterator<Uint8Array>

  constructor(chunks: Iterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.iterator]()
  }

  /** Takes one more piece in; false at the end of the file. */
  more(): boolean {
    const next = this.#chunks.next()
    if (next.done) return false
    this.bytes = this.bytes.length === 0 ? view(next.value) : Buffer.concat([this.bytes, next.value])
    return true
  }

  fill(length: number): boolean {
    while (this.bytes.length < length) if (!this.more()) return false
    return true
  }

  /** The byte at a place, null after the end of the file. */
  at(place: number): number | null {
    return this.fill(place + 1) ? (this.bytes[place] as number) : null
  }

  /** The next place of a byte, from one place and before another. */
  find(byte: number, from: number, before: number): number | 'too-long' | 'cut' {
    for (let start = from; ; ) {
      const place = this.bytes.indexOf(byte, start)
      if (place >= 0) return place < before ? place : 'too-long'
      start = Math.max(from, this.bytes.length)
      if (start >= before) return 'too-long'
      if (!this.more()) return 'cut'
    }
  }

  /** Lets go of bytes at the start; tells how many. */
  drop(length: number): number {
    const dropped = Math.min(length, this.bytes.length)
    this.bytes = this.bytes.subarray(dropped)
    return dropped
  }

  /** Line ends between rows and after the last one. */
  skipBlankLine(): boolean {
    const first = this.at(0)
    if (first !== LINE_FEED && first !== RETURN) return false
    this.drop(1)
    return true
  }
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
