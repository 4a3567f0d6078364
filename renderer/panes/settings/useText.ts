import { useState } from 'preact/hooks'

interface Text {
  text: string
  set: (text: string) => void
  /** Another window has kept other words while these were being typed. */
  isOvertaken: boolean
}

/** The words in a field that is kept when it is left: they follow what is kept, but never while somebody has typed other ones. */
export function useText(kept: string): Text {
  const [typed, type] = useState<{ text: string; from: string } | null>(null)
  // They are kept. Said while drawing: an effect comes later, when more may have been typed.
  if (typed?.text === kept) type(null)
  return {
    text: typed?.text ?? kept,
    set: (text) => type({ text, from: typed?.from ?? kept }),
    isOvertaken: typed !== null && typed.text !== kept && typed.from !== kept,
  }
}
