/** What the field for a collection offers: those whose name fits, the best first, and a new one. Pure. */
import type { Collection } from '../../../preload/contract'

export interface Choice {
  name: string
  /** Null for a collection that is still to be made. */
  cables: number | null
  /** The open cable is in it: to choose it is to take the cable out. */
  holds: boolean
}

export function choicesFor(
  collections: readonly Collection[],
  typed: string,
  holding: readonly string[],
): Choice[] {
  const name = typed.trim()
  const wanted = name.toLowerCase()
  const found = collections
    .map((collection) => ({ collection, rank: rankOf(collection.name.toLowerCase(), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ collection }): Choice => {
      return { name: collection.name, cables: collection.cables, holds: holding.includes(collection.name) }
    })
  const known = collections.some((collection) => collection.name.toLowerCase() === wanted)
  return name === '' || known ? found : [...found, { name, cables: null, holds: false }]
}

/** The name itself, a name that begins so, a word that does, none. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  return name.includes(` ${wanted}`) ? 2 : 3
}
