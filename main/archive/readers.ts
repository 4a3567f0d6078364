/** Connections that only read: one for small questions, one for searches, and one for what takes seconds. */
import { Connection, type Mode } from './connection'
import { VOCABULARY } from './words'

const READER_PRAGMAS = `
  pragma cache_size = -16384;
  pragma temp_store = memory;
`
/** Last: nothing can be made after it, not even for the connection alone. */
const READS_ONLY = `pragma query_only = on;`

export class Readers {
  private readonly searching: Turns
  /** Opened when it is first asked for. */
  private counting: Promise<Turns> | null = null

  private constructor(
    readonly plain: Connection,
    searching: Connection,
    private readonly openAnother: () => Promise<Connection>,
  ) {
    this.searching = new Turns(searching)
  }

  static async open(path: string, mode: Mode): Promise<Readers> {
    const open = () => Connection.open(path, mode)
    const [plain, searching] = await Promise.all([open(), open()])
    await Promise.all([
      plain.exec(READER_PRAGMAS + READS_ONLY),
      searching.exec(READER_PRAGMAS + VOCABULARY + READS_ONLY),
    ])
    return new Readers(plain, searching, open)
  }

  /** Runs a search after those before it; when `signal` fires it ends at once, whether it waits or runs. */
  search<T>(work: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.searching.take(work, signal)
  }

  /** The same for what would keep lists and searches waiting; it may keep tables of its own from one time to the next. */
  async count<T>(work: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.counting ??= this.openCounting()
    // A connection that cannot be opened is tried again when it is asked for again.
    this.counting.catch(() => (this.counting = null))
    return (await this.counting).take(work, signal)
  }

  async close(): Promise<void> {
    this.plain.interrupt()
    const counting = await this.counting?.catch(() => null)
    await Promise.all([this.plain.close(), this.searching.close(), counting?.close()])
  }

  private async openCounting(): Promise<Turns> {
    const connection = await this.openAnother()
    await connection.exec(READER_PRAGMAS)
    return new Turns(connection)
  }
}

/** A connection of which one caller has the use at a time. */
class Turns {
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly connection: Connection) {}

  take<T>(work: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = async () => {
      signal?.throwIfAborted()
      const end = () => this.connection.interrupt()
      signal?.addEventListener('abort', end, { once: true })
      try {
        return await work(this.connection)
      } finally {
        signal?.removeEventListener('abort', end)
      }
    }
    const result = this.last.then(turn, turn)
    this.last = result.catch(() => {})
    return result
  }

  close(): Promise<void> {
    this.connection.interrupt()
    return this.connection.close()
  }
}
