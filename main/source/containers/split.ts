/** Packed files that were split: only the first part has a sign of its own, the others are known by what stands beside them. */
import { existsSync } from 'node:fs'
import { shapeOfBytes } from '../recognise'

/** True for a part by its name: with a first one beside it, or a second one beside the first. `head` is what it begins with. */
export function isPartByName(path: string, head: Uint8Array): boolean {
  const zip = /^(.*\.z)(?:ip|\d{2,3})$/i.exec(path)
  if (zip) {
    const [, stem = ''] = zip
    const isLast = /ip$/i.test(path)
    // A zip that begins as one is whole, or says itself that it is none.
    if (isLast && shapeOfBytes(head)?.kind === 'container') return false
    return isLast ? isThere(stem, '01') : isThere(stem, 'ip')
  }
  const [, stem = '', number] = /^(.*\.(?:zip|7z|rar|tar|[tg]?gz|xz|bz2)\.)(\d{3})$/i.exec(path) ?? []
  if (number === undefined) return false
  return Number(number) > 1 ? isThere(stem, '001') : isThere(stem, '002')
}

function isThere(stem: string, end: string): boolean {
  return existsSync(stem + end) || existsSync(stem + end.toUpperCase())
}
