/**
 * The journal is brought into the file beside the writer: by itself it would stand still for it at the end of its transactions, a
 * tenth of an import. Only what its last transaction wrote is left to the writer's own checkpoint, which begins the journal anew.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Connection } from './connection'
import { sql } from './sql'

/** Brings the journal into the file, as far as no reader still needs the file as it is; false where some of it had to stay. */
export async function bringIntoFile(connection: Connection): Promise<boolean> {
  // As `exec` waits: until the statement before is put away.
  await nextTurn()
  const [row] = await connection.all<{ log: number; checkpointed: number }>(
    sql`pragma wal_checkpoint(passive)`,
  )
  return row === undefined || row.checkpointed === row.log
}

export class Checkpoints {
  private running: Promise<unknown> | null = null

  private constructor(private readonly connection: Connection) {}

  static async open(path: string): Promise<Checkpoints> {
    return new Checkpoints(await Connection.open(path, 'write'))
  }

  /** Begins one, unless the one before has not ended. Trouble is left to the writer, who meets it at the next commit. */
  begin(): void {
    this.running ??= bringIntoFile(this.connection)
      .catch(() => {})
      .finally(() => {
        this.running = null
      })
  }

  async close(): Promise<void> {
    await this.running
    this.begin()
    await this.running
    await this.connection.close()
  }
}
