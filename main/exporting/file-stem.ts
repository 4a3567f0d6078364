import { createHash } from 'node:crypto'

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)$/

/**
 * A reference id as a file's name without extension, also a key in BibTeX. An id is foreign text: one with other signs
 * than letters and digits gets those replaced and a piece of its digest, so that no two ids share a name.
 */
export function fileStem(id: string): string {
  if (/^[A-Z0-9][A-Z0-9-]{0,99}$/.test(id) && !DEVICE.test(id)) return id
  const plain = id.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)
  return `${plain.replace(/^-+/, '') || 'cable'}-${createHash('sha256').update(id).digest('hex').slice(0, 12)}`
}
