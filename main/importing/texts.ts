/**
 * The texts of a batch, written out as UTF-8 as soon as they are read. As strings they would outlive a clearing of the
 * young memory, or two, until their batch is full: that cost more than to write them.
 */
import type { Text } from '../archive/arrivals'

/** About a batch; untouched room takes no memory. */
const ROOM = 2 * 1024 * 1024
/** No character of a string takes more bytes. */
const WIDEST = 3

export class Texts {
  /** Bytes written so far. */
  size = 0
  private buffer: Buffer | null = null
  private end = 0

  add(header: string, body: string): Text {
    const buffer = this.roomFor(header, body)
    return { header: this.put(buffer, header), body: this.put(buffer, body) }
  }

  private put(buffer: Buffer, text: string): Buffer {
    const start = this.end
    this.end += buffer.write(text, start)
    this.size += this.end - start
    return buffer.subarray(start, this.end)
  }

  /** A buffer with room for both: a thread hands over a few whole ones, without copying. */
  private roomFor(header: string, body: string): Buffer {
    const left = this.buffer === null ? 0 : this.buffer.length - this.end
    if (this.buffer !== null && left >= (header.length + body.length) * WIDEST) return this.buffer
    const needed = Buffer.byteLength(header) + Buffer.byteLength(body)
    if (this.buffer !== null && left >= needed) return this.buffer
    this.end = 0
    this.buffer = Buffer.allocUnsafeSlow(Math.max(ROOM, needed))
    return this.buffer
  }
}
