/**
 * The journal is brought into the file beside the writer: by itself it would stand still for it at the end of its transactions, a
 * tenth of an import. Only what its last transaction wrote is left to the writer's own checkpoint, which begins the journal anew.
 */
import { Connection } from './connection'

export class Checkpoints {
  private running: Promise<void> | null = null

  private constructor(private readonly connection: Connection) {}

  static async open(path: string): Promise<Checkpoints> {
    return new Checkpoints(await Connection.open(path, 'write'))
  }

  /** Begins one, unless the one before has not ended. Trouble is left to the writer, who meets it at the next commit. */
  begin(): void {
    this.running ??= this.connection
      .exec('pragma wal_checkpoint(passive)')
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
