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

/**
 * Reads these cables (null: all) as they are now; what is given puts them in and takes out those that are gone, at one stroke, so
 * that whoever counts sees all of a change or nothing of it.
 */
export async function readAnew(
  archive: Archive,
  table: Table,
  keys: readonly number[] | null,
): Promise<() => Table> {
  if (keys === null || keys.length > PART) {
    const fresh = await loadTable(archive)
    return () => fresh
  }
  const [bytes, kept] = await Promise.all([
    archive.columnsOfKeys(keys),
    archive.annotations.annotatedKeys(keys),
  ])
  return () => {
    const present = new Set(bytes ? table.put(bytes) : [])
    for (const key of keys) if (!present.has(key)) table.remove(key)
    table.annotations.put(kept)
    return table
  }
}

/** The same for what people keep beside these cables; nothing else of them has changed. */
export async function readAnnotations(
  archive: Archive,
  table: Table,
  keys: readonly number[],
): Promise<() => void> {
  const kept = await archive.annotations.annotatedKeys(keys)
  return () => {
    for (const key of keys) if (key < table.length) table.annotations.clear(key)
    table.annotations.put(kept)
  }
}
