import { useEffect, useState } from 'preact/hooks'

/** What takes less than a blink shows no sign of it. */
const BLINK_MS = 150

/** True once something has been under way for longer than a blink. */
export function useLate(underWay: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!underWay) return
    const timer = setTimeout(() => setLate(true), BLINK_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [underWay])
  return underWay && late
}
