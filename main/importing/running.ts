/** An import under way: finding and reading ahead, writing in transactions of a second or so. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { ImportProgress, ImportRecord } from '../../preload/contract'
import type { Beginning, Imports } from '../archive/imports'
import { Finding } from './finding'
import type { Lane } from './lane'
import { inOrder } from './ordered'
import { Pace } from './pace'
import type { NewFiles } from './standing-files'
import { doWork, type Work, type WorkDone, workFor } from './work'

/** A transaction ends after its number of entries or so long, or when nothing has come for a while. */
const MILLISECONDS = 1_500
const PATIENCE = 200

/** Texts that may wait to be written: as many as are read while a transaction is indexed, so that reading never stands still. */
const WAITING_BYTES = 16_000_000

const TICK_MILLISECONDS = 150

export class Running {
  readonly id: number
  readonly finished: Promise<ImportRecord>
  latest: ImportProgress
  private readonly stop = new AbortController()
  private readonly finding: Finding
  private readonly pace: Pace
  private readonly results: AsyncGenerator<WorkDone>
  private coming: Promise<IteratorResult<WorkDone>> | null = null
  private paused = false
  private wake: (() => void) | null = null

  constructor(
    private readonly imports: Imports,
    private readonly beginning: Beginning,
    private readonly means: {
      /** Of the files below the import's roots; null: all of them. */
      only: NewFiles | null
      lanes: Lane[]
      transactionEntries: number
    },
  ) {
    this.id = beginning.record.id
    this.finding = new Finding(beginning.record.roots, this.stop.signal, means.only)
    this.pace = new Pace({ ...beginning.record }, this.finding, () => performance.now())
    this.latest = this.pace.now('running', false)
    this.results = this.work()
    this.finished = this.run()
  }

  /** Progress now and several times a second until the last step, which has `done: true`. */
  async *watch(): AsyncGenerator<ImportProgress> {
    const settled = this.finished.then(
      () => true,
      () => true,
    )
    while (!this.latest.done) {
      yield this.latest
      if (await Promise.race([settled, sleep(TICK_MILLISECONDS, false)])) break
      if (!this.latest.done) this.latest = this.pace.now(this.paused ? 'paused' : 'running', false)
    }
    yield { ...this.latest, import: await this.finished, done: true }
  }

  pause(): void {
    this.paused = true
  }

  resume(): void {
    this.paused = false
    this.wake?.()
  }

  /** Ends after the batch that is being written; what is in stays in. */
  cancel(): void {
    this.stop.abort()
    this.resume()
  }

  private work(): AsyncGenerator<WorkDone> {
    const works = workFor(this.finding, this.imports, this.beginning, this.means.lanes.length)
    // One piece is always sought ahead: to ask the archive what it knows would keep a free thread waiting.
    let coming = works.next()
    coming.catch(() => {})
    const next = async () => {
      await this.whilePaused()
      if (this.stop.signal.aborted) return null
      const { value, done } = await coming
      coming = works.next()
      coming.catch(() => {})
      return done ? null : value
    }
    const hands = this.means.lanes.map((lane) => (work: Work) => doWork(work, lane, this.stop.signal))
    return inOrder(next, hands, {
      strandsOf: (work) => (work.kind === 'read' ? work.strands : 1),
      weightOf: ({ textBytes }) => textBytes,
      room: WAITING_BYTES,
    })
  }

  private async run(): Promise<ImportRecord> {
    const began = performance.now()
    const seconds = () => (performance.now() - began) / 1000
    try {
      while (await this.arrived()) await this.writeSome()
      const state = this.stop.signal.aborted ? 'cancelled' : 'finished'
      return this.ended(await this.imports.end(state, seconds()))
    } catch (error) {
      this.stop.abort()
      this.ended(await this.imports.end('interrupted', seconds()).catch(() => this.latest.import))
      throw error
    } finally {
      await Promise.all(this.means.lanes.map((lane) => lane.close()))
    }
  }

  private ended(record: ImportRecord): ImportRecord {
    this.latest = { ...this.pace.now(record.state, true), import: record }
    return record
  }

  /** True when there is something to write; waits for it outside any transaction. */
  private async arrived(): Promise<boolean> {
    if (this.paused && !this.stop.signal.aborted) {
      await this.imports.note('paused')
      await this.whilePaused()
      await this.imports.note('running')
    }
    if (this.stop.signal.aborted) return false
    this.coming ??= this.results.next()
    return !(await this.coming).done
  }

  private async writeSome(): Promise<void> {
    const end = performance.now() + MILLISECONDS
    let entries = 0
    await this.imports.write(
      async () => {
        if (entries >= this.means.transactionEntries || performance.now() >= end || this.paused) return null
        const done = await this.nextSoon()
        if (done) this.pace.add(done)
        return done
      },
      (ledger) => {
        entries += ledger.seen
        this.pace.count(ledger)
      },
    )
  }

  /** The next batch, or null when none comes within a moment. */
  private async nextSoon(): Promise<WorkDone | null> {
    this.coming ??= this.results.next()
    const patience = new AbortController()
    const result = await Promise.race([
      this.coming,
      sleep(PATIENCE, null, { signal: patience.signal }).catch(() => null),
    ])
    patience.abort()
    if (result === null || result.done) return null
    this.coming = null
    return result.value
  }

  private async whilePaused(): Promise<void> {
    while (this.paused && !this.stop.signal.aborted) {
      await new Promise<void>((resolve) => {
        const before = this.wake
        this.wake = () => {
          before?.()
          resolve()
        }
      })
    }
  }
}
