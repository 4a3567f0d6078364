/** Finds the files below what a person has chosen, in an order that is the same every time. */
import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NOT_A_FILE, type Trouble, troubleOf } from './trouble'

export interface FoundFile {
  kind: 'file'
  path: string
  /** The chosen file or folder below which it was found. */
  root: string
  size: number
  /** Time of the last change in milliseconds. */
  modified: number
}

/** Something that is no file to be read: a ledger row with a sentence. */
export interface RefusedPath extends Trouble {
  kind: 'refused'
  path: string
}

interface FindOptions {
  signal?: AbortSignal
}

/**
 * Walks files and folders. Names are taken in the order of their characters, so that two walks agree. Folders that were
 * visited are not visited again, by whatever link or root they are reached.
 */
export async function* findFiles(
  roots: readonly string[],
  options: FindOptions = {},
): AsyncGenerator<FoundFile | RefusedPath> {
  const seen = new Seen()
  let met = 0
  for (const root of roots) {
    for (const item of below(resolve(root), seen, options.signal)) {
      yield item
      met += 1
      if (met % BREATH === 0) await setImmediate()
    }
  }
}

/** After so many paths other work gets its turn: the walk itself never waits. */
const BREATH = 128

function* below(
  root: string,
  seen: Seen,
  signal: AbortSignal | undefined,
): Generator<FoundFile | RefusedPath> {
  // An own stack instead of recursion: folders may be nested deeper than calls may be.
  const open: Level[] = [{ folder: '', names: [root], above: null }]
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    if (signal?.aborted) return
    const name = level.names.pop()
    if (name === undefined) {
      open.pop()
      continue
    }
    const path = level.folder === '' ? name : join(level.folder, name)
    const met = look(path, level.above)
    if (met.kind === 'refused') yield met
    else if (met.kind === 'file') {
      if (seen.first(met.stats)) yield fileAt(path, root, met.stats)
    } else if (seen.first(met.stats)) {
      const listed = namesIn(path)
      if ('reason' in listed) yield { kind: 'refused', path, ...listed }
      else
        open.push({ folder: path, names: listed.reverse(), above: { stats: met.stats, above: level.above } })
    }
  }
}

/** A folder that is being walked: bare names, the next one last, for one folder may hold a quarter of a million. */
interface Level {
  folder: string
  names: string[]
  above: Chain | null
}

/** The folders above a path, to tell a loop from a folder that is merely reached twice. */
interface Chain {
  stats: BigIntStats
  above: Chain | null
}

type Met = { kind: 'file' | 'folder'; stats: BigIntStats } | RefusedPath

/** What there is at a path, a link followed; what cannot be read of it is a sentence. */
export function look(path: string, above: Chain | null = null): Met {
  try {
    // Numbers of files may have 64 bits; rounded ones would make two files look like one.
    const own = lstatSync(path, { bigint: true })
    const stats = own.isSymbolicLink() ? statSync(path, { bigint: true }) : own
    if (stats.isDirectory()) {
      if (own.isSymbolicLink() && leadsUp(stats, above)) return { kind: 'refused', path, ...loop(path) }
      return { kind: 'folder', stats }
    }
    return stats.isFile() ? { kind: 'file', stats } : { kind: 'refused', path, ...NOT_A_FILE }
  } catch (error) {
    return { kind: 'refused', path, ...missing(path, error) }
  }
}

function leadsUp(stats: BigIntStats, above: Chain | null): boolean {
  for (let folder = above; folder !== null; folder = folder.above) {
    if (folder.stats.ino === stats.ino && folder.stats.dev === stats.dev) return true
  }
  return false
}

function loop(path: string): Trouble {
  return {
    reason: 'It is a link to a folder that it lies in itself.',
    advice: 'Nothing is lost: the folder is imported where it stands.',
    detail: `link to ${realpathSync(path)}`,
  }
}

/** A link whose target is gone deserves its own words: the path the person sees does exist. */
function missing(path: string, error: unknown): Trouble {
  const trouble = troubleOf(error)
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return trouble
  try {
    lstatSync(path)
    return {
      ...trouble,
      reason: 'It is a link to a file that is not there.',
      advice: 'Restore what it leads to.',
    }
  } catch {
    return path.includes('\ufffd') ? { ...trouble, ...NAMED_OTHERWISE } : trouble
  }
}

/** Bytes of a name that are no UTF-8 come as this sign, and the name that holds it leads nowhere. */
const NAMED_OTHERWISE = {
  reason: 'Its name holds characters that are not written in UTF-8.',
  advice: 'Give it another name, then import it again.',
}

function namesIn(path: string): string[] | Trouble {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !isSystemsOwn(entry.name))
      .map((entry) => entry.name)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  } catch (error) {
    return troubleOf(error)
  }
}

/**
 * What file managers and version systems put beside a person's files is nobody's cable and no ledger row. In small letters,
 * for their versions differ.
 */
const SYSTEMS_OWN = new Set([
  '.ds_store',
  '.git',
  '.hg',
  '.svn',
  '.spotlight-v100',
  '.trashes',
  '.fseventsd',
  '.directory',
  '.localized',
  'desktop.ini',
  'thumbs.db',
  'ehthumbs.db',
  '__macosx',
  '$recycle.bin',
  'system volume information',
])

/** True for the name of what a system writes beside a person's files. */
export function isSystemsOwn(name: string): boolean {
  // `._name` holds a Mac file's attributes on foreign disks.
  return SYSTEMS_OWN.has(name.toLowerCase()) || name.startsWith('._') || name.startsWith('.Trash-')
}

function fileAt(path: string, root: string, stats: BigIntStats): FoundFile {
  return { kind: 'file', path, root, size: Number(stats.size), modified: Number(stats.mtimeMs) }
}

/** Files and folders already met, by device and number, so that two roots which overlap give each file once. */
class Seen {
  readonly #keys = new Set<string>()

  first(stats: BigIntStats): boolean {
    // Hard links and file systems without numbers (0) are not told apart: better twice than never.
    if (stats.ino === 0n || (stats.isFile() && stats.nlink > 1n)) return true
    const key = `${stats.dev}:${stats.ino}`
    if (this.#keys.has(key)) return false
    this.#keys.add(key)
    return true
  }
}
