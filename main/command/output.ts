import { once } from 'node:events'
import type { Io } from './io'
import { harmless } from './terminal'

/** The reader of a pipe has gone (`| head`): there is nobody left to write for. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed'
}

class OutputFailed extends Error {
  override readonly name = 'OutputFailed'

  constructor(cause: Error) {
    super(
      `The result could not be written (${cause.message}). Make room or choose another place, then run it again.`,
    )
  }
}

/** Results on stdout, everything else on stderr. Waits for slow readers, so that nothing large piles up in memory. */
export class Output {
  #failure: Error | null = null

  constructor(private readonly io: Pick<Io, 'stdout' | 'stderr' | 'signal'>) {
    io.stdout.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure ??= error.code === 'EPIPE' ? new PipeClosed() : new OutputFailed(error)
    })
    io.stderr.on('error', () => {})
  }

  /** A piece of the result. On a terminal, control characters of foreign text are made visible. */
  async write(text: string): Promise<void> {
    if (this.io.signal.aborted) throw new DOMException('Ended by Ctrl-C.', 'AbortError')
    await this.writeLast(text)
  }

  /** What is still to be said after Ctrl-C: the ledger of what is in. */
  async writeLast(text: string): Promise<void> {
    const { stdout } = this.io
    if (this.#failure) throw this.#failure
    if (stdout.destroyed) throw new PipeClosed()
    const flows = stdout.write(stdout.isTTY ? harmless(text) : text)
    if (!flows) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => {})
  }

  /** Waits until everything is out; a full disk shows no earlier. */
  async flush(): Promise<void> {
    const { stdout } = this.io
    if (!stdout.destroyed) await new Promise<void>((resolve) => stdout.write('', () => resolve()))
    if (this.#failure) throw this.#failure
  }

  line(text = ''): Promise<void> {
    return this.write(`${text}\n`)
  }

  /** A line for the person on stderr. */
  tell(text: string): void {
    this.io.stderr.write(`${harmless(text)}\n`)
  }

  /** Progress in place, on a terminal only. */
  progress(text: string): void {
    if (this.io.stderr.isTTY) this.io.stderr.write(`\r\u001b[2K${harmless(text)}`)
  }

  endProgress(): void {
    if (this.io.stderr.isTTY) this.io.stderr.write('\r\u001b[2K')
  }
}
