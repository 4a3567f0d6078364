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

/** The words of a day and its rule in a line each: a window enlarged to twice its size, or a narrow one. */
export const threeLines = matching('(max-width: 640px)')

/** Rows of doubtful readings, which have half of it: the card of the chosen one stands beside them. */
export const twoLinesOfHalf = matching('(max-width: 1220px)')
