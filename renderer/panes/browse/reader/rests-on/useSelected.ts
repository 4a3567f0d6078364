import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { correcting } from '../correcting'
import { selectedIn } from './selection'
import { selected } from './state'

/** While a reading is corrected, follows what is selected in the text. */
export function useSelected(text: RefObject<HTMLElement | null>): void {
  const follows = correcting.value
  useEffect(() => {
    if (!follows) return
    const follow = () => {
      selected.value = text.current ? selectedIn(text.current) : []
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [follows])
}
