import { useEffect, useRef } from 'preact/hooks'
import { bind } from '../keyboard'

/** Binds an action of the keyboard's list for as long as the component stands. */
export function useKey(action: string, handler: (() => void) | null): void {
  const latest = useRef(handler)
  latest.current = handler
  const bound = handler !== null
  useEffect(() => (bound ? bind(action, () => latest.current?.()) : undefined), [action, bound])
}
