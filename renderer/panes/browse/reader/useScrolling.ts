import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { address } from '../../../state/router'
import { entering, hitNow } from './state'

/** Leads the text to what is asked for: its top, a paragraph, a hit, or itself to the focus. `shownId` is the cable that is drawn. */
export function useScrolling(scroller: RefObject<HTMLElement | null>, shownId: string | undefined): void {
  const { cable: asked, paragraph } = address.value
  // Another cable begins at its top.
  useEffect(() => {
    if (paragraph === null) scroller.current?.scrollTo(0, 0)
  }, [shownId])
  useEffect(() => {
    if (paragraph !== null && shownId)
      scroller.current
        ?.querySelector(`[id="par-${CSS.escape(paragraph)}"]`)
        ?.scrollIntoView({ block: 'start' })
  }, [shownId, paragraph])
  const enters = entering.value && asked !== null && shownId === asked
  useEffect(() => {
    if (!enters) return
    scroller.current?.focus()
    entering.value = false
  }, [enters])
  const now = hitNow.value
  useEffect(() => {
    if (now >= 0) scroller.current?.querySelector(`[data-hit="${now}"]`)?.scrollIntoView({ block: 'center' })
  }, [now])
}
