/** The one writer of an archive: transactions one after another, under a lock that other processes see. */
import type { Connection } from './connection'
import type { WriterLock } from './lock'
import { isDamage } from './trouble'

export class Writer {
  /** Told when a transaction meets a part of the file that is damaged. */
  onDamage: (() => void) | null = null
  private last: Promise<unknown> = Promise.resolve()

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
   * of it. An import does so for itself. Trouble is left to the next change, which meets it too.
   */
  private bringIn(): void {
    if (!this.lock.isFree) return
    void this.queue(() => this.connection.exec('pragma wal_checkpoint(passive)').catch(() => {}))
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
