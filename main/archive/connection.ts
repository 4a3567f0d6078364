/**
 * One connection to a SQLite file, with promises. A connection runs its statements one after another, so two callers
 * inside one transaction would mix: everything that writes goes through `Writer`, everything that reads through `Readers`.
 */
import { pathToFileURL } from 'node:url'
import sqlite3 from 'sqlite3'
import type { Sql } from './sql'
import { damaged, troubleOf } from './sqlite-trouble'
import { type ArchiveTrouble, isDamage } from './trouble'

export type Mode = 'create' | 'write' | 'read' | 'immutable'

const FLAGS: Record<Mode, number> = {
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
  write: sqlite3.OPEN_READWRITE,
  read: sqlite3.OPEN_READONLY,
  // For a file on a medium where no journal can be put beside it.
  immutable: sqlite3.OPEN_READONLY | sqlite3.OPEN_URI,
}

const BUSY_MILLISECONDS = 5_000

interface OpenOptions {
  /** How long a statement waits for another process before it gives up. */
  busyMilliseconds?: number
  /** The file that a person is told of, where it is another one. */
  named?: string
}

export class Connection {
  /** Told when a statement meets a part of the file that is damaged. */
  onDamage: (() => void) | null = null
  private readonly kept = new Map<string, Promise<sqlite3.Statement>>()

  private constructor(
    private readonly database: sqlite3.Database,
    /** The file as a person is told of it. */
    readonly path: string,
  ) {}

  static open(
    path: string,
    mode: Mode,
    { busyMilliseconds = BUSY_MILLISECONDS, named = path }: OpenOptions = {},
  ): Promise<Connection> {
    const name = mode === 'immutable' ? `${pathToFileURL(path).href}?immutable=1` : path
    return new Promise((resolve, reject) => {
      const database = new sqlite3.Database(name, FLAGS[mode], (error) => {
        if (error) return reject(troubleOf(error, named))
        database.configure('busyTimeout', busyMilliseconds)
        resolve(new Connection(database, named))
      })
    })
  }

  /** Every row, as objects: for small answers. Large ones come as one string or buffer from `value`. */
  all<T>({ text, values }: Sql): Promise<T[]> {
    return new Promise((resolve, reject) => {
      this.database.all<T>(text, values, (error, rows) =>
        error ? reject(this.trouble(error)) : resolve(rows),
      )
    })
  }

  get<T>({ text, values }: Sql): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.database.get<T>(text, values, (error, row) => (error ? reject(this.trouble(error)) : resolve(row)))
    })
  }

  /** The column `value` of the first row. */
  async value<T>(statement: Sql): Promise<T | null> {
    const row = await this.get<{ value: T | null }>(statement)
    return row?.value ?? null
  }

  /**
   * As `all`, with a statement that stays prepared, so that it leaves in the turn in which it is asked: preparing needs
   * this thread once more, which may be counting meanwhile. Always read to its end: half read, it would hold the journal.
   */
  async again<T>({ text, values }: Sql): Promise<T[]> {
    const statement = await this.prepared(text)
    return new Promise((resolve, reject) => {
      statement.all<T>(values, (error, rows) => (error ? reject(this.trouble(error)) : resolve(rows)))
    })
  }

  private prepared(text: string): Promise<sqlite3.Statement> {
    const known = this.kept.get(text)
    if (known) return known
    const statement = new Promise<sqlite3.Statement>((resolve, reject) => {
      const made: sqlite3.Statement = this.database.prepare(text, (error) => {
        if (!error) return resolve(made)
        this.kept.delete(text)
        reject(this.trouble(error))
      })
    })
    this.kept.set(text, statement)
    return statement
  }

  /** A value that was stored as JSON. One that can no longer be read stands on a page whose damage SQLite does not notice. */
  parsed<T>(stored: string, isSound: (value: unknown) => boolean = () => true): T {
    try {
      const value: unknown = JSON.parse(stored)
      if (!isSound(value)) throw new TypeError('a stored value is not of its form')
      return value as T
    } catch (error) {
      throw this.spoiled(String(error))
    }
  }

  /** A value that was stored as a text; on such a page it may be anything else. */
  text(stored: unknown): string {
    if (typeof stored !== 'string') throw this.spoiled('a stored text is none')
    return stored
  }

  private spoiled(detail: string): ArchiveTrouble {
    this.onDamage?.()
    return damaged(this.path, detail)
  }

  /** Runs a statement that changes something; gives the number of rows it changed. */
  run({ text, values }: Sql): Promise<number> {
    const trouble = (error: Error) => this.trouble(error)
    return new Promise((resolve, reject) => {
      this.database.run(text, values, function (error) {
        if (error) reject(trouble(error))
        else resolve(this.changes)
      })
    })
  }

  /**
   * Several statements without values. They wait until the statement before is put away: that is done on this thread right
   * after its answer, and would keep it standing until these have ended, the third of a second that a commit may take.
   */
  exec(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        this.database.exec(text, (error) => (error ? reject(this.trouble(error)) : resolve()))
      })
    })
  }

  /** Ends the running statement; its caller gets an `AbortError`. */
  interrupt(): void {
    this.database.interrupt()
  }

  async close(): Promise<void> {
    const kept = await Promise.allSettled(this.kept.values())
    this.kept.clear()
    // A file with a statement that is not put away cannot be closed.
    for (const each of kept)
      if (each.status === 'fulfilled') await new Promise<void>((done) => each.value.finalize(() => done()))
    return new Promise((resolve, reject) => {
      this.database.close((error) => (error ? reject(troubleOf(error, this.path)) : resolve()))
    })
  }

  private trouble(error: Error): Error {
    const trouble = troubleOf(error, this.path)
    if (isDamage(trouble)) this.onDamage?.()
    return trouble
  }
}
