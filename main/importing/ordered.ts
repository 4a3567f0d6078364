/** Work shared out among several hands whose results come back in the order of the work. */
import { Channel } from './channel'

/** Results that may wait for their turn in each piece of work. */
const WAITING = 3

/**
 * Each hand takes the next piece of work when it is free. Results are given in the order in which pieces were taken,
 * so that an import reads the same whichever thread was faster. No hand runs far ahead: memory stays flat. Pieces that
 * are strands of one whole follow each other; their results are braided, one of each strand in turn.
 */
export async function* inOrder<Work, Result>(
  next: () => Promise<Work | null>,
  hands: ((work: Work) => AsyncIterable<Result>)[],
  strandsOf: (work: Work) => number = () => 1,
): AsyncGenerator<Result> {
  const lines = new Channel<Line<Result>>(hands.length * 2 + 1)
  let taking: Promise<unknown> = Promise.resolve()
  let over = false

  const take = (): Promise<{ work: Work; line: Channel<Result> } | null> => {
    const taken = taking.then(async () => {
      const work = over ? null : await next()
      if (work === null) {
        over = true
        return null
      }
      const line = new Channel<Result>(WAITING)
      await lines.put({ results: line, strands: strandsOf(work) })
      return { work, line }
    })
    taking = taken.catch(() => {})
    return taken
  }

  const labour = async (hand: (work: Work) => AsyncIterable<Result>): Promise<void> => {
    for (let piece = await take(); piece !== null; piece = await take()) {
      try {
        for await (const result of hand(piece.work)) await piece.line.put(result)
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
      yield* braided(strands)
    }
    await all
  } finally {
    over = true
    lines.end()
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
