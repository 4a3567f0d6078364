/** Puts a backup in the place of an archive, which is kept beside it. */
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { nameAside, putInPlace } from './aside'
import { Connection } from './connection'
import { WriterLock } from './lock'
import { ageOf } from './migrations'
import { modeFor, noFile } from './opening'
import { ArchiveTrouble, isDamage } from './trouble'
import { copyInto, removeAll } from './upkeep'
import { verifyArchive } from './verify'

export interface Restored {
  /** Where the archive from before is; null when there was none. */
  keptAside: string | null
}

/**
 * Nothing is touched before the backup has proved to be a sound archive. Rejects with `ArchiveTrouble`, whose message is
 * the sentence for the person.
 */
export async function restoreArchive(path: string, backup: string, now: () => Date): Promise<Restored> {
  await wantOtherFiles(path, backup)
  const mode = await modeFor(backup)
  const connection = await Connection.open(backup, mode)
  try {
    await wantSound(connection, backup)
    const lock = new WriterLock(path)
    return await lock.during(async () => {
      const next = `${path}.part`
      try {
        await copyInto(connection, next)
        const keptAside = existsSync(path) ? nameAside(path, 'restore', now()) : null
        await putInPlace(next, path, keptAside ?? path)
        return { keptAside }
      } finally {
        removeAll(next)
      }
    })
  } finally {
    await connection.close()
  }
}

async function wantOtherFiles(path: string, backup: string): Promise<void> {
  const [one, other] = await Promise.all([path, backup].map((each) => stat(each).catch(() => null)))
  if (one?.isFile() === false) throw noFile(path)
  if (!one || !other || one.ino !== other.ino || one.dev !== other.dev) return
  throw new ArchiveTrouble('bad-input', `${backup} is the archive itself. Choose a backup of it.`)
}

async function wantSound(connection: Connection, backup: string): Promise<void> {
  const left = 'Nothing was changed. Choose another backup.'
  try {
    if ((await ageOf(connection)).empty) {
      throw new ArchiveTrouble('unfit', `${backup} is empty: there is no archive in it. ${left}`)
    }
    const [finding] = await verifyArchive(connection, null)
    if (finding === undefined) return
    throw new ArchiveTrouble('damaged', `${backup} is damaged itself and was not restored. ${left}`, finding)
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new ArchiveTrouble(
      'damaged',
      `${backup} is damaged itself and was not restored. ${left}`,
      error.detail,
    )
  }
}
