/** Whether the words behind the day can be seen, and on which side they lie when not. */
import { signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

export const wordsAre = signal<'in-view' | 'above' | 'below' | 'nowhere'>('nowhere')

/** Follows the last of the words while the text scrolls; looks for them anew whenever `shown` is another text. */
export function useWordsInView(scroller: RefObject<HTMLElement | null>, shown: unknown): void {
  useEffect(() => {
    const words = scroller.current?.querySelector('.evidence-end')
    wordsAre.value = words ? 'in-view' : 'nowhere'
    if (!words) return
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

/** Brings the words behind the day into view. */
export function showWords(): void {
  document.querySelector('.reader-scroll .evidence')?.scrollIntoView({ block: 'center' })
}
