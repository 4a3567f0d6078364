/**
 * A page as Safari saves it (`.webarchive`): a binary property list, in which the page lies as it came. Of that form only
 * what leads to the page is read; see CFBinaryPList.c of Core Foundation.
 */
import type { Buffer } from 'node:buffer'
import type { PackedText } from './mime'

const BEGINS = 'bplist00'
const TRAILER = 32
/** Kinds of objects, by the upper half of their first byte. */
const DATA = 4
const ASCII = 5
const DICTIONARY = 13
/** A length of 15 stands behind the first byte, as an object of its own. */
const LONG = 15

/** The page of a web archive; null for what is none, or damaged. */
export function readWebArchive(bytes: Buffer): PackedText | null {
  if (bytes.toString('latin1', 0, BEGINS.length) !== BEGINS) return null
  try {
    const list = new PropertyList(bytes)
    const page = list.valueOf(list.top, 'WebMainResource')
    const data = page && list.valueOf(page, 'WebResourceData')
    const name = page && list.valueOf(page, 'WebResourceTextEncodingName')
    if (data?.kind !== DATA) return null
    return { kind: 'text', bytes: data.content, charset: name?.kind === ASCII ? String(name.content) : null }
  } catch (error) {
    // A place outside the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

interface PlacedObject {
  kind: number
  /** Values in it; of data and texts, bytes. */
  length: number
  content: Buffer
}

class PropertyList {
  private readonly offsetWidth: number
  private readonly referenceWidth: number
  private readonly offsets: number
  readonly top: PlacedObject

  constructor(private readonly bytes: Buffer) {
    const trailer = bytes.length - TRAILER
    this.offsetWidth = bytes.readUInt8(trailer + 6)
    this.referenceWidth = bytes.readUInt8(trailer + 7)
    this.offsets = bytes.readUIntBE(trailer + 26, 6)
    this.top = this.object(bytes.readUIntBE(trailer + 18, 6))
  }

  /** The value of this key; null where the object has none. Keys come first, their values after all of them. */
  valueOf({ kind, length, content }: PlacedObject, key: string): PlacedObject | null {
    if (kind !== DICTIONARY) return null
    const reference = (n: number) => content.readUIntBE(n * this.referenceWidth, this.referenceWidth)
    for (let n = 0; n < length; n++) {
      const name = this.object(reference(n))
      if (name.kind === ASCII && name.content.toString('latin1') === key) {
        return this.object(reference(length + n))
      }
    }
    return null
  }

  private object(reference: number): PlacedObject {
    const at = this.bytes.readUIntBE(this.offsets + reference * this.offsetWidth, this.offsetWidth)
    const kind = this.bytes.readUInt8(at) >> 4
    let length = this.bytes.readUInt8(at) & 15
    let start = at + 1
    if (length === LONG) {
      const width = 1 << (this.bytes.readUInt8(start) & 15)
      length = this.bytes.readUIntBE(start + 1, width)
      start += 1 + width
    }
    const end = start + (kind === DICTIONARY ? length * 2 * this.referenceWidth : length)
    if (end > this.bytes.length) throw new RangeError('An object ends outside the file.')
    return { kind, length, content: this.bytes.subarray(start, end) }
  }
}
