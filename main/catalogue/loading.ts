/** Fills the catalogue's columns from the archive, a part at a time so that nothing else waits for long. */
import type { Archive } from '../archive/archive'
import { Table } from './table'

const PART = 16_384

export async function loadTable(archive: Archive): Promise<Table> {
  const table = new Table()
  const end = (await archive.greatestKey()) + 1
  table.room(end)
  // Two parts are read side by side while the one before them is put in.
  const read = (part: number) => {
    const from = 1 + part * PART
    return from < end ? archive.columnsBetween(from, from + PART, { beside: part % 2 === 1 }) : null
  }
  const coming = [read(0), read(1)]
  for (let part = 0; 1 + part * PART < end; part++) {
    const bytes = await coming.shift()
    coming.push(read(part + 2))
    if (bytes) table.put(bytes)
  }
  table.annotations.put(await archive.annotations.annotatedKeys(null))
  return table
}

/** Brings these cables up to date; those that are gone are taken out. */
export async function reloadKeys(archive: Archive, table: Table, keys: readonly number[]): Promise<void> {
  for (let from = 0; from < keys.length; from += PART) {
    const part = keys.slice(from, from + PART)
    const bytes = await archive.columnsOfKeys(part)
    const present = new Set(bytes ? table.put(bytes) : [])
    for (const key of part) if (!present.has(key)) table.remove(key)
    table.annotations.put(await archive.annotations.annotatedKeys(part))
  }
}

/** Brings up to date what people keep beside these cables; nothing else of them has changed. */
export async function reloadAnnotations(
  archive: Archive,
  table: Table,
  keys: readonly number[],
): Promise<void> {
  const fresh = await archive.annotations.annotatedKeys(keys)
  for (const key of keys) if (key < table.length) table.annotations.clear(key)
  table.annotations.put(fresh)
}
