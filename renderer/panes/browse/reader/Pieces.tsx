import { counted } from '../../../words'
import type { Piece } from './blocks'

/** Pieces of the stored text. All of it goes to the screen as text, whatever it holds. */
export function Pieces({ pieces, hitNow }: { pieces: readonly Piece[]; hitNow: number }) {
  const last = pieces.findLastIndex((piece) => piece.kind === 'evidence')
  return (
    <>
      {pieces.map((piece, at) => {
        const key = `${piece.start} ${at}`
        switch (piece.kind) {
          case 'hit':
            return (
              <mark key={key} class={piece.hit === hitNow ? 'hit hit-now' : 'hit'} data-hit={piece.hit}>
                {piece.text}
              </mark>
            )
          case 'evidence':
            return (
              <mark key={key} class={at === last ? 'evidence evidence-end' : 'evidence'}>
                {piece.text}
              </mark>
            )
          case 'redaction':
            return (
              <span
                key={key}
                class="redact"
                role="img"
                aria-label={`Redacted, ${counted(piece.text.trim().length, 'character')}`}
              >
                {piece.text}
              </span>
            )
          default:
            return piece.text
        }
      })}
    </>
  )
}
