/** The selection moves word by word: arrows move it, Shift widens it, Enter takes it, Esc lets it be. */
import { isShortcut } from '../../../../keyboard'
import { selectedIn, selectWords, type Word, wordAt, wordOnLine, wordsIn } from './selection'
import { choosing, selected, takeSelected } from './state'

/** The text takes the focus at once: the next key may come before anything is drawn. */
export function beginChoosing(): void {
  const root = document.querySelector<HTMLElement>('.reader-scroll')
  if (!root || choosing.peek()) return
  const words = wordsIn(root)
  let focus = wordAt(words, root.querySelector('.evidence'))
  let anchor = focus
  const show = () => {
    const [first, last] = [words[anchor], words[focus]]
    if (first && last) selectWords(first, last, focus >= anchor)
    selected.value = selectedIn(root)
  }
  const press = (event: KeyboardEvent) => {
    if (isShortcut(event)) return
    const ends = event.key === 'Enter' || event.key === 'Escape'
    const to = ends ? focus : goal(event.key, words, focus)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') takeSelected()
    if (ends) return backToForm()
    focus = Math.min(words.length - 1, Math.max(0, to))
    if (!event.shiftKey) anchor = focus
    show()
  }
  // Who turns to something else chooses no more.
  const stop = () => {
    choosing.value = false
    root.removeEventListener('keydown', press)
    root.removeEventListener('blur', stop)
  }
  root.focus({ preventScroll: true })
  root.addEventListener('keydown', press)
  root.addEventListener('blur', stop)
  choosing.value = true
  show()
}

function goal(key: string, words: readonly Word[], from: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return from + 1
    case 'ArrowLeft':
      return from - 1
    case 'ArrowDown':
      return wordOnLine(words, from, 1)
    case 'ArrowUp':
      return wordOnLine(words, from, -1)
    case 'Home':
      return words.findIndex(({ block }) => block === words[from]?.block)
    case 'End':
      return words.findLastIndex(({ block }) => block === words[from]?.block)
    default:
      return undefined
  }
}

/** The words are chosen, or let be: the form has the focus again. */
export function backToForm(): void {
  selected.value = []
  document.getSelection()?.removeAllRanges()
  document.querySelector<HTMLElement>('.rests > .btn')?.focus({ preventScroll: true })
}
