/** Fills the catalogue's columns from the archive, a part at a time so that nothing else waits for long. */
import type { Archive } from '../archive/archive'
import { Table } from './table'

const PART = 16_384

export async function loadTable(archive: Archive): Promise<Table> {
  const table = new Table()
  const end = (await archive.greatestKey()) + 1
  table.room(end)
  // While one part is put in, the next is being read.
  let coming = end > 1 ? archive.columnsBetween(1, 1 + PART) : Promise.resolve(null)
  for (let from = 1; from < end; from += PART) {
    const bytes = await coming
    coming = from + PART < end ? archive.columnsBetween(from + PART, from + 2 * PART) : Promise.resolve(null)
    if (bytes) table.put(bytes)
  }
  return table
}

/** Brings these cables up to date; those that are gone are taken out. */
export async function reloadKeys(archive: Archive, table: Table, keys: readonly number[]): Promise<void> {
  for (let from = 0; from < keys.length; from += PART) {
    const part = keys.slice(from, from + PART)
    const bytes = await archive.columnsOfKeys(part)
    const present = new Set(bytes ? table.put(bytes) : [])
    for (const key of part) if (!present.has(key)) table.remove(key)
  }
}
