import { useEffect, useRef } from 'preact/hooks'

/**
 * Gives the focus back, when this goes, to what had it before. Where that has gone meanwhile, or nothing had it, it goes to what the
 * selector finds first.
 */
export function useFocusBack(otherwise: string): void {
  const opener = useRef(document.activeElement)
  useEffect(() => {
    const { current } = opener
    const giveBack = () => {
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const had = current?.isConnected && current !== document.body ? current : null
      const back = had ?? document.querySelector(otherwise)
      if (back instanceof HTMLElement) back.focus()
    }
    // What is left of the page stands only once the whole of it is drawn.
    return () => queueMicrotask(giveBack)
  }, [])
}
