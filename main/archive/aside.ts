/** Puts one archive in the place of another, which is kept beside it under a name that says why. */
import { existsSync } from 'node:fs'
import { link, rename, stat } from 'node:fs/promises'
import { dirname, extname, join, parse } from 'node:path'
import { localDay } from '../../preload/contract/day'
import { Connection } from './connection'
import { sql } from './sql'
import { bringToDisk, copyAsItIs, nameCopy } from './upkeep'

/** `Cables.chancery` becomes `Cables.before-restore-2026-11-24.chancery`; a name that is taken gets a number. */
export function nameAside(path: string, why: 'restore' | 'rebuild', now: Date): string {
  const { name } = parse(path)
  const day = localDay(now)
  for (let n = 1; ; n++) {
    const number = n === 1 ? '' : `-${n}`
    const aside = join(dirname(path), `${name}.before-${why}-${day}${number}${extname(path)}`)
    if (!existsSync(aside)) return aside
  }
}

/**
 * Gives `next` the name of the archive at `path`. The old file gets its second name before it loses its first, so that
 * there is an archive at `path` whatever happens in between. The caller holds the writer's lock.
 */
export async function putInPlace(next: string, path: string, aside: string): Promise<void> {
  await bringToDisk(next)
  if (!existsSync(path)) return rename(next, path)
  await emptyJournal(path)
  await secondName(path, aside)
  // A journal that stayed belongs to the old file: beside the new one it would spoil it.
  for (const journal of ['-wal', '-shm']) {
    if (existsSync(path + journal)) await rename(path + journal, aside + journal)
  }
  await rename(next, path)
}

/** Brings what the journal holds into the file, as far as that can be done: it may be damaged, or none of ours. */
async function emptyJournal(path: string): Promise<void> {
  if (!(await stat(`${path}-wal`).catch(() => null))?.size) return
  const connection = await Connection.open(path, 'write').catch(() => null)
  await connection?.all(sql`pragma wal_checkpoint(truncate)`).catch(() => {})
  await connection?.close().catch(() => {})
}

/** A second name for the same file; where the disk knows none, a copy. */
async function secondName(path: string, aside: string): Promise<void> {
  try {
    await link(path, aside)
  } catch {
    const unfinished = `${aside}.part`
    await copyAsItIs(path, unfinished)
    await nameCopy(unfinished, aside)
  }
}
