/** Reads every stored text again with today's reader: what would change, and on request the change itself. */
import type { RereadChange } from '../../preload/contract'
import type { Archive } from '../archive/archive'
import type { RereadProgress } from './importing'

const PAGE = 200
const SHOWN = 1_000

export async function* rereadArchive(
  archive: Archive,
  { apply }: { apply: boolean },
): AsyncGenerator<RereadProgress> {
  const total = await archive.rows.greatestKey()
  const changes: RereadChange[] = []
  let changed = 0
  for (let from = 1; from <= total; from += PAGE) {
    const page = await archive.importing.reread(from, from + PAGE, apply)
    changes.push(...page.changes.slice(0, SHOWN - changes.length))
    changed += page.changed
    yield { read: Math.min(total, from + PAGE - 1), total, changes, changed, done: false }
  }
  if (apply) await archive.importing.rereadDone()
  yield { read: total, total, changes, changed, done: true }
}
