/** Connections that only read: one for small questions, one for searches, which may be ended at any time. */
import { Connection, type Mode } from './connection'
import { VOCABULARY } from './words'

const READER_PRAGMAS = `
  pragma cache_size = -16384;
  pragma temp_store = memory;
`
/** Last: nothing can be made after it, not even for the connection alone. */
const READS_ONLY = `pragma query_only = on;`

export class Readers {
  private searches: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly plain: Connection,
    private readonly searching: Connection,
  ) {}

  static async open(path: string, mode: Mode): Promise<Readers> {
    const [plain, searching] = await Promise.all([Connection.open(path, mode), Connection.open(path, mode)])
    await Promise.all([
      plain.exec(READER_PRAGMAS + READS_ONLY),
      searching.exec(READER_PRAGMAS + VOCABULARY + READS_ONLY),
    ])
    return new Readers(plain, searching)
  }

  /** Runs a search after those before it; when `signal` fires it ends at once, whether it waits or runs. */
  search<T>(work: (connection: Connection) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = async () => {
      signal?.throwIfAborted()
      const end = () => this.searching.interrupt()
      signal?.addEventListener('abort', end, { once: true })
      try {
        return await work(this.searching)
      } finally {
        signal?.removeEventListener('abort', end)
      }
    }
    const result = this.searches.then(turn, turn)
    this.searches = result.catch(() => {})
    return result
  }

  async close(): Promise<void> {
    this.plain.interrupt()
    this.searching.interrupt()
    await Promise.all([this.plain.close(), this.searching.close()])
  }
}
