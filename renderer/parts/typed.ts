import { useRef, useState } from 'preact/hooks'

/** What is typed into a field: as it is drawn, and as it is now. Keys, clicks and answers may come faster than drawings. */
export interface Typed {
  drawn: string
  now: () => string
  set: (text: string) => void
}

export function useTyped(initial: string): Typed {
  const [drawn, draw] = useState(initial)
  const latest = useRef(initial)
  return {
    drawn,
    now: () => latest.current,
    set: (text) => {
      latest.current = text
      draw(text)
    },
  }
}
