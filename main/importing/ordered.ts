/** Work shared out among several hands whose results come back in the order of the work. */
import { Channel } from './channel'

/** Pieces of work that may be under way or wait for their turn. */
const LINES = 32

interface Sharing<Work, Result> {
  /** Pieces that are strands of one whole follow each other; their results are braided, one of each strand in turn. */
  strandsOf?: (work: Work) => number
  /** What results weigh, and how much may wait for its turn in all; one of each piece may always wait. */
  weightOf?: (result: Result) => number
  room?: number
}

/**
 * Each hand takes the next piece of work when it is free. Results are given in the order in which pieces were taken,
 * so that an import reads the same whichever thread was faster. Hands run ahead of who takes, so that neither waits for
 * the other's longer steps, but only as far as there is room: memory stays flat.
 */
export async function* inOrder<Work, Result>(
  next: () => Promise<Work | null>,
  hands: ((work: Work) => AsyncIterable<Result>)[],
  { strandsOf = () => 1, weightOf = () => 1, room: limit = hands.length * 4 }: Sharing<Work, Result> = {},
): AsyncGenerator<Result> {
  const room = new Room(limit)
  const pieces = new Pieces<Work, Result>(next, strandsOf)
  const labour = async (hand: (work: Work) => AsyncIterable<Result>): Promise<void> => {
    for (let piece = await pieces.take(); piece !== null; piece = await pieces.take()) {
      const { work, results } = piece
      try {
        for await (const result of hand(work)) {
          await room.enter(weightOf(result), () => results.isEmpty)
          void results.put(result)
        }
        results.end()
      } catch (error) {
        results.end(error ?? new Error('failed'))
      }
    }
  }
  const all = Promise.all(hands.map(labour)).then(
    () => pieces.end(),
    (error: unknown) => pieces.end(error),
  )
  try {
    for await (const strands of pieces.wholes()) {
      for await (const result of braided(strands)) {
        room.leave(weightOf(result))
        yield result
      }
    }
    await all
  } finally {
    pieces.end()
    room.close()
  }
}

/** A piece of work that a hand has taken, and the results that come of it. */
interface Taken<Work, Result> {
  work: Work
  results: Channel<Result>
}

/** The work, given out piece by piece, and the pieces that were taken in that order. */
class Pieces<Work, Result> {
  private readonly lines = new Channel<Taken<Work, Result>>(LINES)
  private taking: Promise<unknown> = Promise.resolve()
  private over = false

  constructor(
    private readonly next: () => Promise<Work | null>,
    private readonly strandsOf: (work: Work) => number,
  ) {}

  /** The next piece; null when there are no more. However many ask at once, one is given out after another. */
  take(): Promise<Taken<Work, Result> | null> {
    const taken = this.taking.then(async () => {
      const work = this.over ? null : await this.next()
      if (work === null) {
        this.over = true
        return null
      }
      const piece = { work, results: new Channel<Result>(Number.POSITIVE_INFINITY) }
      await this.lines.put(piece)
      return piece
    })
    this.taking = taken.catch(() => {})
    return taken
  }

  /** The results of the pieces that were taken: those of all strands of one whole together. */
  async *wholes(): AsyncGenerator<Channel<Result>[]> {
    const coming = this.lines[Symbol.asyncIterator]()
    for (let piece = await coming.next(); !piece.done; piece = await coming.next()) {
      const { work, results } = piece.value
      const strands = [results]
      for (let left = this.strandsOf(work) - 1; left > 0; left--) {
        const strand = await coming.next()
        if (strand.done) break
        strands.push(strand.value.results)
      }
      yield strands
    }
  }

  /** No more work is given out; whoever waits for pieces meets the error, if there is one. */
  end(error?: unknown): void {
    this.over = true
    this.lines.end(error)
  }
}

/** One result of each strand in turn, until all have ended. */
async function* braided<Result>(strands: Channel<Result>[]): AsyncGenerator<Result> {
  let open = strands.map((strand) => strand[Symbol.asyncIterator]())
  while (open.length > 0) {
    for (const strand of open) {
      const result = await strand.next()
      if (result.done) open = open.filter((other) => other !== strand)
      else yield result.value
    }
  }
}

/** How much waits to be taken. */
class Room {
  private held = 0
  private closed = false
  private wake: (() => void)[] = []

  constructor(private readonly limit: number) {}

  /** Waits until there is room, or nothing of the same piece waits: who takes may be waiting for just that. */
  async enter(weight: number, nothingWaits: () => boolean): Promise<void> {
    while (this.held >= this.limit && !nothingWaits() && !this.closed) {
      await new Promise<void>((resolve) => this.wake.push(resolve))
    }
    this.held += weight
  }

  leave(weight: number): void {
    this.held -= weight
    this.stir()
  }

  close(): void {
    this.closed = true
    this.stir()
  }

  private stir(): void {
    const waiting = this.wake
    this.wake = []
    for (const go of waiting) go()
  }
}
