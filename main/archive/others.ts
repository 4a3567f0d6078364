/** Notices what other processes write to the archive, so that what is kept in memory follows. */
import type { Connection } from './connection'
import { sql } from './sql'

const LOOK_MILLISECONDS = 2_000

interface Watch {
  look(): Promise<void>
  end(): void
}

/**
 * Calls `changed` after each change by another connection than this one. SQLite counts only those of others, so the
 * connection must be the one that writes here. While `mayNot` says that nobody else may write, it is left to its work: to
 * ask it then would keep this thread waiting for a statement that takes long. `alsoLook` is called as often. What is given looks at once, and ends the watch.
 */
export function watchOthers(
  connection: Connection,
  mayNot: () => boolean,
  changed: () => void,
  alsoLook: () => Promise<void> = async () => {},
): Watch {
  let last: number | null = null
  let looked: Promise<void> = Promise.resolve()
  const lookOnce = async () => {
    if (mayNot()) return
    try {
      await alsoLook()
      const row = await connection.get<{ data_version: number }>(sql`pragma data_version`)
      const version = row?.data_version ?? null
      if (last !== null && version !== last) changed()
      last = version
    } catch {
      // A file that cannot be asked now is asked again; whoever needs it is told why.
    }
  }
  const look = () => {
    looked = looked.then(lookOnce)
    return looked
  }
  void look()
  const timer = setInterval(() => void look(), LOOK_MILLISECONDS)
  timer.unref()
  return { look, end: () => clearInterval(timer) }
}
