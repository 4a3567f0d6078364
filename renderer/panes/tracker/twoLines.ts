/** In a window too narrow for all columns a row has two lines: nothing that a day rests on is cut or left out. */
import { type Signal, signal } from '@preact/signals'

function matching(query: string): Signal<boolean> {
  const asked = matchMedia(query)
  const holds = signal(asked.matches)
  asked.addEventListener('change', () => {
    holds.value = asked.matches
  })
  return holds
}

/** Rows of days, which have the whole width. */
export const twoLines = matching('(max-width: 1599px)')

/** Rows of doubtful readings, which have half of it: the card of the chosen one stands beside them. */
export const twoLinesOfHalf = matching('(max-width: 1220px)')
