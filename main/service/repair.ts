/** An archive's file worked on as a whole: the keeper lets go of it meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { RebuildProgress, RebuildStep } from '../../preload/contract'
import { rebuildArchive } from '../archive/rebuild/rebuild'
import { type Restored, restoreArchive } from '../archive/restore'
import type { ArchiveKeeper } from './keeper'

const TICK_MILLISECONDS = 150

/** Puts a backup in the place of the open archive, or of the one at `path`. */
export function restore(
  keeper: ArchiveKeeper,
  backup: string,
  path: string | undefined,
  now: () => Date,
): Promise<Restored> {
  return keeper.repair(path, (path) => restoreArchive(path, backup, now))
}

/** Makes the open archive, or the one at `path`, anew. Who stops listening does not stop the work. */
export async function* rebuild(
  keeper: ArchiveKeeper,
  path: string | undefined,
  now: () => Date,
): AsyncGenerator<RebuildProgress> {
  let latest: RebuildStep = { doing: 'reading', done: 0, total: 0 }
  const work = keeper.repair(path, (path) =>
    rebuildArchive(path, now, (step) => {
      latest = step
    }),
  )
  const settled = work.then(
    () => true,
    () => true,
  )
  while (!(await Promise.race([settled, sleep(TICK_MILLISECONDS, false)]))) yield { ...latest, result: null }
  yield { ...latest, result: await work }
}
