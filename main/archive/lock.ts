/**
 * The lock of those who write: an exclusive transaction on a small file beside the archive. The system drops it with
 * the process that held it, so that a crash leaves no lock behind. It may be held for one change or for a whole import.
 */
import { existsSync, rmSync } from 'node:fs'
import { Connection } from './connection'
import { sql } from './sql'
import { ArchiveTrouble } from './trouble'

const WAIT_MILLISECONDS = 2_000
const PAUSE_MILLISECONDS = 50

export class WriterLock {
  private holders = 0
  private held: Connection | null = null
  private change: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly archivePath: string,
    /** What a person is told while another process holds it. */
    private readonly whyBusy = `Another Chancery is writing to ${archivePath}. It can be read here; to change it, wait until the other has finished.`,
  ) {}

  private get file(): string {
    return `${this.archivePath}-writer`
  }

  /** Holds the lock while `work` runs. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.take()
    try {
      return await work()
    } finally {
      await this.release()
    }
  }

  /** Takes the lock, waiting a moment for another process. Each `take` needs its `release`. */
  take(wait = WAIT_MILLISECONDS): Promise<void> {
    return this.next(async () => {
      if (!this.held) this.held = await this.acquire(wait)
      this.holders += 1
    })
  }

  /** Takes the lock if it is free at once. */
  async tryTake(): Promise<boolean> {
    try {
      await this.take(0)
      return true
    } catch (error) {
      if (error instanceof ArchiveTrouble && error.kind === 'busy') return false
      throw error
    }
  }

  /** True while nobody in this process holds it. */
  get isFree(): boolean {
    return this.holders === 0
  }

  /** True while this or another process holds it. Asks by reading alone, so that it can be asked where nothing may be written. */
  async isHeld(): Promise<boolean> {
    if (this.held) return true
    if (!existsSync(this.file)) return false
    const asking = await Connection.open(this.file, 'read', { busyMilliseconds: 0 }).catch(() => null)
    try {
      await asking?.value(sql`select count(*) as value from sqlite_schema`)
      return false
    } catch (error) {
      return error instanceof ArchiveTrouble && error.kind === 'busy'
    } finally {
      await asking?.close()
    }
  }

  release(): Promise<void> {
    return this.next(async () => {
      this.holders -= 1
      if (this.holders > 0) return
      const connection = this.held
      this.held = null
      await connection?.close()
    })
  }

  /** Removes the file of a lock that is not needed again, unless another process has it by now. */
  leaveNothing(): void {
    try {
      rmSync(this.file, { force: true })
    } catch {
      // Windows keeps it for the other, who removes it in turn.
    }
  }

  private next<T>(step: () => Promise<T>): Promise<T> {
    const result = this.change.then(step, step)
    this.change = result.catch(() => {})
    return result
  }

  private async acquire(wait: number): Promise<Connection> {
    // Whatever fails is told of the archive: of its lock a person has never heard.
    const connection = await Connection.open(this.file, 'create', {
      busyMilliseconds: 0,
      named: this.archivePath,
    })
    const end = performance.now() + wait
    for (;;) {
      try {
        // Nothing is ever written to it: a journal on the disk would make a full disk refuse the lock.
        await connection.exec('pragma journal_mode = memory; begin exclusive')
        return connection
      } catch (error) {
        if (!(error instanceof ArchiveTrouble) || error.kind !== 'busy' || performance.now() >= end) {
          await connection.close()
          throw refusal(error, this.whyBusy)
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS))
      }
    }
  }
}

function refusal(error: unknown, sentence: string): unknown {
  if (!(error instanceof ArchiveTrouble) || error.kind !== 'busy') return error
  return new ArchiveTrouble('busy', sentence, error.detail)
}
