/** What stands in the way of a path that somebody has chosen, before anything is begun with it. */
import { opendirSync } from 'node:fs'
import { containerOf, entriesWithoutText } from './entries'
import { FileBytes } from './file-bytes'
import { look } from './find'
import type { Entry } from './raw-cable'
import { readFile } from './read'
import { A_FOLDER, NOT_A_FOLDER, refused, type Trouble, troubleOf } from './trouble'

/** Of a larger file only the beginning is looked at: what more there is to say of it, the import says. */
const READ_WHOLE = 1024 * 1024

/** Null where a folder can be listed, or a file holds a cable or may hold one. */
export async function troubleWithCables(path: string): Promise<Trouble | null> {
  const met = look(path)
  if (met.kind === 'refused') return met
  return met.kind === 'folder' ? troubleOfFolder(path) : troubleOfFile(path, Number(met.stats.size))
}

/** Null where it is a folder that can be listed. */
export function troubleWithFolder(path: string): Trouble | null {
  const met = look(path)
  if (met.kind === 'refused') return met
  return met.kind === 'folder' ? troubleOfFolder(path) : NOT_A_FOLDER
}

/** Null where it is a file, whatever it holds. */
export function troubleWithFile(path: string): Trouble | null {
  const met = look(path)
  if (met.kind === 'refused') return met
  return met.kind === 'file' ? null : A_FOLDER
}

function troubleOfFolder(path: string): Trouble | null {
  try {
    opendirSync(path).closeSync()
    return null
  } catch (error) {
    return troubleOf(error)
  }
}

async function troubleOfFile(path: string, size: number): Promise<Trouble | null> {
  let trouble: Trouble | null = null
  for await (const entry of size > READ_WHOLE ? entriesAhead(path) : readFile(path)) {
    if (entry.kind === 'cable') return null
    trouble ??= asTrouble(entry)
  }
  return trouble
}

/** What the first bytes of a large file say, where they say that it holds no text. */
function* entriesAhead(path: string): Generator<Entry> {
  try {
    const head = headOf(path)
    if (containerOf(head) === null) yield* entriesWithoutText(head) ?? []
  } catch (error) {
    yield refused(troubleOf(error))
  }
}

function headOf(path: string): Buffer {
  const file = new FileBytes(path)
  try {
    return file.next(READ_WHOLE)
  } finally {
    file.close()
  }
}

function asTrouble(entry: Exclude<Entry, { kind: 'cable' }>): Trouble {
  if (entry.kind === 'refused') return entry
  return { reason: entry.why, advice: 'Choose a folder, or a file that holds cables.', detail: entry.part }
}
