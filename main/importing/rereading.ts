/** Reads every stored text again with today's reader: what would change, and on request the change itself. */
import type { RereadProgress } from '../../preload/contract'
import type { Archive } from '../archive/archive'

const PAGE = 200

export async function* rereadArchive(
  archive: Archive,
  { apply }: { apply: boolean },
): AsyncGenerator<RereadProgress> {
  const last = await archive.rows.greatestKey()
  const { cables: total } = await archive.info()
  let [read, changed] = [0, 0]
  for (let from = 1; from <= last; from += PAGE) {
    const page = await archive.importing.reread(from, from + PAGE, apply)
    read += page.read
    changed += page.changed
    yield { read, total, changes: page.changes, changed, done: false }
  }
  if (apply) await archive.importing.rereadDone()
  yield { read, total, changes: [], changed, done: true }
}
