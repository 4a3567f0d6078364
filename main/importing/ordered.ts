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
  const lines = new Channel<Line<Result>>(LINES)
  let taking: Promise<unknown> = Promise.resolve()
  let over = false

  const take = (): Promise<{ work: Work; line: Channel<Result> } | null> => {
    const taken = taking.then(async () => {
      const work = over ? null : await next()
      if (work === null) {
        over = true
        return null
      }
      const line = new Channel<Result>(Number.POSITIVE_INFINITY)
      await lines.put({ results: line, strands: strandsOf(work) })
      return { work, line }
    })
    taking = taken.catch(() => {})
    return taken
  }

  const labour = async (hand: (work: Work) => AsyncIterable<Result>): Promise<void> => {
    for (let piece = await take(); piece !== null; piece = await take()) {
      try {
        for await (const result of hand(piece.work)) {
          await room.enter(weightOf(result), () => piece.line.isEmpty)
          void piece.line.put(result)
        }
        piece.line.end()
      } catch (error) {
        piece.line.end(error ?? new Error('failed'))
      }
    }
  }

  const all = Promise.all(hands.map(labour)).then(
    () => lines.end(),
    (error: unknown) => lines.end(error),
  )
  try {
    const coming = lines[Symbol.asyncIterator]()
    for (let line = await coming.next(); !line.done; line = await coming.next()) {
      const strands = [line.value.results]
      while (strands.length < line.value.strands) {
        const strand = await coming.next()
        if (strand.done) break
        strands.push(strand.value.results)
      }
      for await (const result of braided(strands)) {
        room.leave(weightOf(result))
        yield result
      }
    }
    await all
  } finally {
    over = true
    lines.end()
    room.close()
  }
}

interface Line<Result> {
  results: Channel<Result>
  strands: number
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
