import { wordsAre } from './words-in-view'

/** Joins the last of the words to the day they became; drawn between two anchors by the style sheet. */
export function Wire({ drawn }: { drawn: boolean }) {
  if (!drawn || wordsAre.value !== 'in-view') return null
  return (
    <>
      <i class="wire wire-1" />
      <i class="wire wire-2" />
    </>
  )
}

/** The words are above or below what can be seen: the wire leaves the day towards them, with an arrow. */
export function WireAway() {
  const where = wordsAre.value
  if (where === 'in-view' || where === 'nowhere') return null
  return (
    <svg class="wire wire-away" viewBox="0 0 30 24" aria-hidden="true">
      <path
        d={
          where === 'above'
            ? 'M30 12.5H.5V-28M-3 -23.5 .5 -28 4 -23.5'
            : 'M30 12.5H.5V44M-3 39.5 .5 44 4 39.5'
        }
      />
    </svg>
  )
}
