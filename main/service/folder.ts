import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { FolderEntry } from '../../preload/contract'
import { ArchiveTrouble } from '../archive/trouble'

/** A folder can hold a quarter of a million files; a chooser needs no more than this many. */
const SHOWN = 5_000

/** The folders and files at a path, folders first; hidden ones are left out. */
export async function openFolder(
  path: string,
): Promise<{ path: string; parent: string | null; entries: FolderEntry[] }> {
  const here = resolve(path)
  const found = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
    throw new ArchiveTrouble(
      'bad-input',
      `The folder ${here} cannot be opened. Choose another one.`,
      String(error),
    )
  })
  const entries = found
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isFile()))
    .map((entry) => ({
      name: entry.name,
      path: join(here, entry.name),
      kind: entry.isDirectory() ? ('folder' as const) : ('file' as const),
    }))
    .sort(foldersFirst)
  const parent = dirname(here)
  return { path: here, parent: parent === here ? null : parent, entries: entries.slice(0, SHOWN) }
}

function foldersFirst(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
