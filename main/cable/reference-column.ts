/**
 * The csv's column of references beside the text's own. Its makers took the year of the citing cable wherever none is written
 * before the post, now and then the post's other name, and a word before the post for a part of it.
 */
import type { Reference } from '../../preload/contract/cable'
import { aliasesOf, canonicalId, readId } from './reference-id'
import { isStation } from './station'

/** The column adds what the text lacks, and knows the year where the text has none. */
export function withColumn(read: Reference[], column: readonly string[], citing: string): Reference[] {
  const stated = referencesOfColumn(column, citing)
  if (stated.length === 0) return read
  const written = new Set(read.map(({ id }) => id))
  const unreached = unreachedBy(citing, read)
  const named = stated
    .map((reference) => ({ reference, names: namesOf(reference.id, written) }))
    .filter(({ reference, names }) => !names.some(unreached) && !isGluedTo(reference.id, written))
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
 * Tells ids of the citing cable's year whose number the text puts in another one: with a day behind it (`RIGA 9002 08 NOV 00`), or
 * because it was not yet sent on the cable's day. That is certain for its own post, and for the Department, whose pace is known.
 */
function unreachedBy(citing: string, read: Reference[]): (id: string) => boolean {
  const numbersOf = (how: Reference['year']) =>
    new Set(read.filter(({ id, year }) => id !== null && year === how).map(({ id }) => id?.slice(2)))
  const [previous, written] = [numbersOf('previous'), numbersOf('written')]
  if (previous.size + written.size === 0) return () => false
  const own = new Set(read.map(({ id }) => id))
  const stations = ['STATE', readId(citing)?.station]
  return (id) => {
    if (id.slice(0, 2) !== citing.slice(0, 2) || own.has(id)) return false
    const number = id.slice(2)
    return written.has(number) || (previous.has(number) && stations.includes(readId(id)?.station))
  }
}

/** `08SECSTATERIGA9002` beside the text's `SECSTATE RIGA 9002`: no station has such a name, and the text's one ends it. */
function isGluedTo(id: string | null, written: Set<string | null>): boolean {
  const glued = id === null ? null : readId(id)
  if (id === null || glued === null || isStation(glued.station)) return false
  return [...written].some(
    (read) => read !== null && read.slice(0, 2) === id.slice(0, 2) && id.endsWith(read.slice(2)),
  )
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
