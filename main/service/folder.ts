import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { FolderEntry, PathUse } from '../../preload/contract'
import { ArchiveTrouble } from '../archive/trouble'
import { troubleWithCables, troubleWithFile, troubleWithFolder } from '../source/beforehand'
import type { Trouble } from '../source/trouble'

/** A folder can hold a quarter of a million files; a chooser needs no more than this many. */
const SHOWN = 5_000

/** The folders and files at a path, folders first; hidden ones are left out. The path of a file opens the folder that it lies in. */
export async function openFolder(
  path: string,
): Promise<{ path: string; parent: string | null; entries: FolderEntry[] }> {
  const asked = resolve(path)
  const here = (await isFile(asked)) ? dirname(asked) : asked
  const trouble = await troubleWith(here, 'folder')
  if (trouble) throw new ArchiveTrouble('bad-input', trouble)
  const found = await readdir(here, { withFileTypes: true })
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

/** What stands in the way of a path, in a sentence; null where nothing does. */
export async function troubleWith(path: string, as: PathUse): Promise<string | null> {
  const trouble = await TROUBLE[as](resolve(path))
  // What is to be done about a file that should be imported does not hold for others.
  return (
    trouble && `${trouble.reason} ${as === 'cables' ? trouble.advice : 'Check the path, or choose another.'}`
  )
}

const TROUBLE: Record<PathUse, (path: string) => Trouble | null | Promise<Trouble | null>> = {
  cables: troubleWithCables,
  folder: troubleWithFolder,
  file: troubleWithFile,
}

async function isFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() ?? false
}

function foldersFirst(a: FolderEntry, b: FolderEntry): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
  return a.name.localeCompare(b.name, 'en', { numeric: true })
}
