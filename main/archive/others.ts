/** Notices what other processes write to the archive, so that what is kept in memory follows. */
import type { Connection } from './connection'
import { sql } from './sql'

const LOOK_MILLISECONDS = 2_000

interface Watch {
  /** Looks at once. */
  look(): Promise<void>
  end(): void
}

interface Watched {
  /**
   * True while nobody else may write: the connection is left to its work then, for to ask it would keep this thread waiting for
   * a statement that takes long.
   */
  othersMayNot: () => boolean
  /** Another connection than this one has changed the archive. */
  changed: () => void
  /** Looks after something else, as often. */
  alsoLook: () => Promise<void>
}

/**
 * Looks every two seconds whether others have written. SQLite counts only the changes of others, so the connection must be
 * the one that writes here.
 */
export function watchOthers(connection: Connection, { othersMayNot, changed, alsoLook }: Watched): Watch {
  let last: number | null = null
  let looked: Promise<void> = Promise.resolve()
  const lookOnce = async () => {
    if (othersMayNot()) return
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
