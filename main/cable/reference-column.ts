/**
 * The csv's column of references beside the text's own. Its makers took the year of the citing cable wherever none is written,
 * and now and then the post's other name.
 */
import type { Reference } from '../../preload/contract/cable'
import { aliasesOf, canonicalId, readId } from './reference-id'

/** The column adds what the text lacks, and knows the year where the text has none. */
export function withColumn(read: Reference[], column: readonly string[], citing: string): Reference[] {
  const stated = referencesOfColumn(column, citing)
  if (stated.length === 0) return read
  const written = new Set(read.map(({ id }) => id))
  const unreached = unreachedBy(citing, read)
  const named = stated
    .map((reference) => ({ reference, names: namesOf(reference.id, written) }))
    .filter(({ names }) => !names.some(unreached))
  const byNumber = new Map<string | undefined, string>()
  for (const { names } of named) for (const name of names) byNumber.set(name.slice(2), name)
  const dated = read.map((reference): Reference => {
    const id = byNumber.get(reference.id?.slice(2))
    const open = reference.year === 'own' || reference.year === 'previous'
    return open && id && id !== reference.id ? { ...reference, id, year: 'column' } : reference
  })
  const ids = new Set(dated.map(({ id }) => id))
  const further = named.filter(({ names }) => !names.some((name) => ids.has(name)))
  return [...dated, ...further.map(({ reference }) => reference)]
}

/** The id and those under the post's other names, which are sought only where the text has not this one. */
const namesOf = (id: string | null, written: Set<string | null>) =>
  id === null ? [] : written.has(id) ? [id] : [id, ...aliasesOf(id)]

/**
 * Tells ids of the citing cable's year with a number that was not yet sent on its day. That is certain for its own post, and for
 * the Department, whose pace is known.
 */
function unreachedBy(citing: string, read: Reference[]): (id: string) => boolean {
  const numbers = new Set(read.filter(({ year }) => year === 'previous').map(({ id }) => id?.slice(2)))
  if (numbers.size === 0) return () => false
  const stations = ['STATE', readId(citing)?.station]
  return (id) =>
    id.slice(0, 2) === citing.slice(0, 2) &&
    numbers.has(id.slice(2)) &&
    stations.includes(readId(id)?.station)
}

/** The csv's column: ids already canonical, sometimes broken by a line end (`09THEHAGUE9054 3`). */
function referencesOfColumn(column: readonly string[], citing: string): Reference[] {
  const references: Reference[] = []
  for (const entry of column) {
    const written = entry.replace(/\s+/g, '')
    if (written === '' || readId(written) === null) continue
    const id = canonicalId(written)
    if (id === citing) continue
    references.push({ kind: 'cable', id, letter: null, verbatim: entry.trim(), span: null, year: 'column' })
  }
  return references
}
