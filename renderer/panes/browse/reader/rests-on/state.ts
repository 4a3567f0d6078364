/** The words that a correction in the making rests on, and those that are selected in the text at the moment. */
import { computed, effect, signal } from '@preact/signals'
import type { CableDetail } from '../../../../../preload/contract'
import type { Span } from '../../../../../preload/contract/cable'
import { type ChosenWords, MOST_CHOSEN } from '../../../../../preload/contract/reading'
import { cable } from '../../../../state/browse'
import { correcting } from '../correcting'

export const chosen = signal<readonly ChosenWords[]>([])

/** Selected in the text, one stretch for each block; empty without a selection. */
export const selected = signal<readonly ChosenWords[]>([])

/** Words are being chosen by key. */
export const choosing = signal(false)

/** The words that are marked in the text: those being chosen, else those that the reading rests on. */
export const evidence = computed<readonly Span[]>(() => {
  if (correcting.value && chosen.value.length > 0) return chosen.value
  return cable.value.value?.reading.spans ?? []
})

effect(() => {
  if (correcting.value) return
  chosen.value = []
  selected.value = []
  choosing.value = false
})

/** A correction begins with the words of the one that is in force, as far as they stand in this text. */
export function chosenAtFirst({
  cable: { header, body },
  correction,
  reading,
}: CableDetail): readonly ChosenWords[] {
  const before = correction && correction.restsOn.length > 0 ? reading.spans : []
  const texts = { header, body }
  return before.map((span) => ({ ...span, verbatim: texts[span.part].slice(span.start, span.end) }))
}

/** Takes what is selected among the chosen words; what it overlaps is taken into it. */
export function takeSelected(): void {
  const kept = chosen.value.filter((old) => !selected.value.some((each) => overlap(old, each)))
  chosen.value = [...kept, ...selected.value].slice(0, MOST_CHOSEN)
  selected.value = []
  document.getSelection()?.removeAllRanges()
}

export function leaveOut(words: ChosenWords): void {
  chosen.value = chosen.value.filter((each) => each !== words)
}

function overlap(a: Span, b: Span): boolean {
  return a.part === b.part && a.start < b.end && a.end > b.start
}
