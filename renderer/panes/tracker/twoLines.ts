/** In a window too narrow for all columns a row of days has two lines: nothing that a day rests on is cut or left out. */
import { signal } from '@preact/signals'

const tooNarrow = matchMedia('(max-width: 1599px)')

export const twoLines = signal(tooNarrow.matches)
tooNarrow.addEventListener('change', () => {
  twoLines.value = tooNarrow.matches
})
