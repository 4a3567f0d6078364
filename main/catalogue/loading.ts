/** Fills the catalogue's columns from the archive, a part at a time so that nothing else waits for long. */
import type { Archive } from '../archive/archive'
import { Table } from './table'
import { turn } from './turn'

const PART = 16_384
/** Rows that are put in before others may have their turn: some milliseconds. */
const SLICE = 4_096
/** The same after an import's transaction, of which the first meets a program that has not been warmed. */
const COLD_SLICE = 256

export async function loadTable(archive: Archive): Promise<Table> {
  const table = new Table()
  const end = (await archive.rows.greatestKey()) + 1
  table.room(end)
  // Two parts are read side by side while the one before them is put in.
  const read = (part: number) => {
    const from = 1 + part * PART
    return from < end ? archive.rows.columnsBetween(from, from + PART, { beside: part % 2 === 1 }) : null
  }
  const coming = [read(0), read(1)]
  for (let part = 0; 1 + part * PART < end; part++) {
    const bytes = await coming.shift()
    coming.push(read(part + 2))
    for (let at = 0; bytes && at < bytes.length; ) {
      // The archive's answers come in here too, and its next questions go out.
      await turn()
      for (let count = 0; count < SLICE && at < bytes.length; count++) {
        const key = table.rows.keyAt(bytes, at)
        at = table.rows.put(key, bytes, at)
        table.show(key)
      }
    }
  }
  await nameFolders(archive, table)
  table.annotations.put(await archive.annotations.annotatedKeys(null))
  return table
}

/** Learns the paths of folders that have come since. */
async function nameFolders(archive: Archive, { folder }: Table): Promise<void> {
  for (;;) {
    const next = await archive.rows.foldersAfter(folder.names.length - 1)
    if (next.length === 0) return
    for (const [id, path] of next) {
      while (folder.names.length < id) folder.names.push('')
      folder.names[id] = path
    }
  }
}

/**
 * Reads these cables (null: all) as they are now; what is given shows those that are new, puts in those that changed and
 * takes out those that are gone, at one stroke, so that whoever counts sees all of a change or nothing of it.
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
  const [found, kept] = await Promise.all([
    archive.rows.columnsOfKeys(keys),
    archive.annotations.annotatedKeys(keys),
    nameFolders(archive, table),
  ])
  const { rows } = table
  const bytes = found ?? Buffer.alloc(0)
  await table.roomByColumn(greatestOf(keys) + 1)
  const { fresh, changed } = await putFresh(table, bytes)
  return () => {
    const present = new Set(fresh)
    for (const key of fresh) table.show(key)
    for (const at of changed) {
      const key = rows.keyAt(bytes, at)
      rows.put(key, bytes, at)
      present.add(key)
    }
    for (const key of keys) if (!present.has(key)) table.remove(key)
    table.annotations.put(kept)
    return table
  }
}

function greatestOf(keys: readonly number[]): number {
  return keys.reduce((greatest, key) => Math.max(greatest, key), 0)
}

/** Puts in the rows of cables that nobody sees as yet, a slice at a time: their keys, and where the other rows begin. */
async function putFresh(table: Table, bytes: Buffer): Promise<{ fresh: number[]; changed: number[] }> {
  const { rows } = table
  const fresh: number[] = []
  const changed: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const key = rows.keyAt(bytes, at)
    if (table.has(key)) {
      changed.push(at)
      at = rows.after(bytes, at)
      continue
    }
    at = rows.put(key, bytes, at)
    fresh.push(key)
    if (fresh.length % COLD_SLICE === 0) await turn()
  }
  return { fresh, changed }
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
