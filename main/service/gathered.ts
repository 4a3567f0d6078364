/** What leaves the program is handed over in parts of a fair size, whatever the pieces that it is made of. */
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Characters or bytes that are handed over in one go, or somewhat more. */
const PART = 200_000

/** Small pieces together, with a turn for others after each part. Pieces of one file are all text or all bytes. */
export async function* gathered<Piece extends string | Buffer>(
  pieces: AsyncIterable<Piece>,
): AsyncGenerator<Piece> {
  let held: Piece[] = []
  let size = 0
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size < PART) continue
    yield joined(held)
    held = []
    size = 0
    await nextTurn()
  }
  yield joined(held)
}

function joined<Piece extends string | Buffer>(pieces: readonly (string | Buffer)[]): Piece {
  const bytes = pieces.filter((piece) => typeof piece !== 'string')
  return (bytes.length > 0 ? Buffer.concat(bytes) : pieces.join('')) as Piece
}
