/** The one writer of an archive: transactions one after another, under a lock that other processes see. */
import { bringIntoFile } from './checkpoints'
import type { Connection } from './connection'
import type { WriterLock } from './lock'
import { isDamage } from './trouble'

/** How long a reader is given to end before the rest of the journal is brought in. */
const AGAIN_MILLISECONDS = 1_000

export class Writer {
  /** Told when a transaction meets a part of the file that is damaged. */
  onDamage: (() => void) | null = null
  private last: Promise<unknown> = Promise.resolve()
  private again: NodeJS.Timeout | undefined

  constructor(
    private readonly connection: Connection,
    private readonly lock: WriterLock,
    /** Rejects where the file no longer stands at its path: what is written to it then is lost with it. */
    private readonly confirmPlace: () => Promise<void> = async () => {},
  ) {}

  /** Runs `work` in a transaction of its own, after all that was asked for before. A failure leaves nothing behind. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.turn(() => this.inTransaction(work))
  }

  /** Runs `work` in its turn but outside a transaction, for what SQLite allows only there. */
  alone<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.turn(() => work(this.connection))
  }

  /** Resolves when all that was asked for is done. */
  async idle(): Promise<void> {
    await this.last.catch(() => {})
  }

  private turn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue(async () => {
      await this.confirmPlace()
      return this.lock.during(work)
    })
    result.then(
      () => this.bringIn(),
      () => {},
    )
    return result
  }

  /**
   * Brings the journal into the file after each change, so that whoever copies or moves the file alone while it is open has all
   * of it. What a reader at work keeps in the journal follows when it has ended, and what an import leaves there when the import
   * has. Trouble is left to the next change, which meets it too.
   */
  private bringIn(): void {
    clearTimeout(this.again)
    const again = () => {
      this.again = setTimeout(() => this.bringIn(), AGAIN_MILLISECONDS).unref()
    }
    if (!this.lock.isFree) again()
    else
      void this.queue(async () => {
        if (!(await bringIntoFile(this.connection).catch(() => true))) again()
      })
  }

  private queue<T>(turn: () => Promise<T>): Promise<T> {
    const result = this.last.then(turn, turn)
    this.last = result.catch(() => {})
    return result
  }

  private async inTransaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    await this.connection.exec('begin immediate')
    try {
      const result = await work(this.connection)
      await this.connection.exec('commit')
      return result
    } catch (error) {
      // SQLite may have rolled back by itself (disk full); a second rollback then fails and says nothing new.
      await this.connection.exec('rollback').catch(() => {})
      if (isDamage(error)) this.onDamage?.()
      throw error
    }
  }
}
