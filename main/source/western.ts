/** Windows-1252, the encoding of Western Europe's desktops before UTF-8. */
import { Buffer } from 'node:buffer'

/** What the encoding has at 0x80 to 0x9F; five places are empty and keep their number. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Bytes → text. Node 20's own decoder of this name reads Latin-1 and turns quotation marks into control characters. */
export function decodeWestern(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => UPPER[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** Text → bytes, of this encoding and of Latin-1; null where a sign has no place in either. */
export function encodeWestern(text: string): Buffer | null {
  const bytes = Buffer.allocUnsafe(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const place = code > 0xff ? UPPER.indexOf(text.charAt(at)) : code - 0x80
    if (code > 0xff && place < 0) return null
    bytes[at] = place + 0x80
  }
  return bytes
}
