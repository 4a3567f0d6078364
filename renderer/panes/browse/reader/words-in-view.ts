/** Whether the words behind the day can be seen, and on which side they lie when not. */
import { computed, signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { address, go } from '../../../state/router'
import { evidence } from './rests-on/state'

export const wordsAre = signal<'in-view' | 'above' | 'below' | 'nowhere'>('nowhere')

/** Follows the last of the words while the text scrolls; looks for them anew whenever `shown` is another text. */
export function useWordsInView(scroller: RefObject<HTMLElement | null>, shown: unknown): void {
  useEffect(() => {
    const words = scroller.current?.querySelector('.evidence-end')
    wordsAre.value = words ? 'in-view' : 'nowhere'
    if (!words) return
    if (wanted) showWords()
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return
        const above = entry.boundingClientRect.top < (entry.rootBounds?.top ?? 0)
        wordsAre.value = entry.isIntersecting ? 'in-view' : above ? 'above' : 'below'
      },
      { root: scroller.current },
    )
    watcher.observe(words)
    return () => watcher.disconnect()
  }, [shown, scroller])
}

/** True where the reading view leaves out all the words behind the day: marks of transmission, or a header that is folded. */
export const wordsAreLeftOut = computed(
  () => wordsAre.value === 'nowhere' && evidence.value.length > 0 && address.value.text === 'read',
)

/** The words are shown as soon as the text as sent is drawn. */
let wanted = false

/** Brings the words behind the day into view; where the reading view leaves them out, in the text as it was sent. */
export function showWords(): void {
  wanted = wordsAreLeftOut.value
  if (wanted) go({ text: 'sent' }, 'replace')
  else document.querySelector('.reader-scroll .evidence')?.scrollIntoView({ block: 'center' })
}
