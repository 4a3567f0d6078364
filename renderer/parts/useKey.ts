import { useLayoutEffect, useRef } from 'preact/hooks'
import { bind } from '../keyboard'

/** Binds an action of the keyboard's list for as long as the component stands. */
export function useKey(action: string, handler: (() => void) | null): void {
  const latest = useRef(handler)
  latest.current = handler
  const bound = handler !== null
  // With the drawing, not after it: a key may come as soon as its object is seen.
  useLayoutEffect(() => (bound ? bind(action, () => latest.current?.()) : undefined), [action, bound])
}
