/** Links to a cable or a paragraph: `chancery://cable/09BERLIN9001#par-3`. They come from anywhere, so they only ever show. */
import type { PageRequest } from '../../preload/contract/bridge'

export const SCHEME = 'chancery'

/** What a link asks to be shown; null when it is none of ours. */
export function readLink(link: string): PageRequest | null {
  const parts = /^chancery:\/{0,2}cable\/([^/?#]{1,200})\/?(?:#par-(\d{1,4}[a-z]?))?$/i.exec(link)
  const id = parts?.[1] && decoded(parts[1])
  if (!id || !/^[\p{L}\p{N} ._-]+$/u.test(id)) return null
  return { kind: 'show-cable', id, paragraph: parts[2]?.toLowerCase() ?? null }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
