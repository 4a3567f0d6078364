/** A look at a watched folder: which files are new to the archive, and which of those have stopped changing. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Archive } from '../archive/archive'
import { type FoundFile, findFiles } from '../source/find'

/** New files by path, each with the size and time that it had. */
export type NewFiles = ReadonlyMap<string, string>

/** Asked of the archive at once. */
const ASKED = 256

/** Files that need no look at the archive any more: it has read them, or an import has been given them. */
export class Settled {
  private readonly states = new Map<string, string>()

  has(file: FoundFile): boolean {
    return this.states.get(file.path) === stateOf(file)
  }

  set(path: string, state: string): void {
    this.states.set(path, state)
  }
}

/** What programs write under until a file is whole, and what file managers keep for themselves. */
const NOT_YET = /(^[.~]|\.(part|partial|crdownload|download|tmp|swp)$|~$)/i

export type Look = { kind: 'gone' } | { kind: 'closed'; sentence: string } | { kind: 'seen'; fresh: NewFiles }

/** Walks a folder; the archive's own files are none of it. */
export async function lookAt(
  folder: string,
  archive: Pick<Archive, 'path' | 'importing'>,
  settled: Settled,
  signal: AbortSignal,
): Promise<Look> {
  if (!isFolder(folder)) return { kind: 'gone' }
  const fresh = new Map<string, string>()
  let asked: FoundFile[] = []
  const ask = async () => {
    const read = await archive.importing.readBefore(asked.map(whole))
    for (const file of asked) (read.has(file.path) ? settled : fresh).set(file.path, stateOf(file))
    asked = []
  }
  for await (const file of findFiles([folder], { signal })) {
    if (file.kind === 'refused' && file.path === folder)
      return { kind: 'closed', sentence: `${file.reason} ${file.advice}` }
    if (file.kind !== 'file' || settled.has(file)) continue
    if (isOfArchive(file.path, archive.path) || NOT_YET.test(basename(file.path))) continue
    asked.push(file)
    if (asked.length === ASKED) await ask()
  }
  if (asked.length > 0) await ask()
  // A folder that went away during the walk seems to have lost its files.
  return isFolder(folder) ? { kind: 'seen', fresh } : { kind: 'gone' }
}

/** The archive itself and what is kept beside it: its journal, its lock, copies from before a change of its form. */
export function isOfArchive(path: string, archive: string): boolean {
  return path.startsWith(archive) && BESIDE.test(path.slice(archive.length))
}

const BESIDE = /^(-writer)?(-(wal|shm|journal))?$|^\.schema-\d+/

/** Of the new files those that are as they were at the look before. */
export function quietOf(fresh: NewFiles, before: NewFiles): NewFiles {
  return new Map([...fresh].filter(([path, state]) => before.get(path) === state))
}

export function stateOf({ size, modified }: { size: number; modified: number }): string {
  return `${size} ${Math.trunc(modified)}`
}

/** Whole milliseconds, as the archive keeps them. */
function whole({ path, size, modified }: FoundFile) {
  return { path, size, modified: Math.trunc(modified) }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
