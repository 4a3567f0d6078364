import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { drop, hold, openedAgain, tellLeft, unkept } from '../state/unkept'

interface Form {
  /** Tells this form from every other, and is the same whenever it is opened again. */
  name: string
  /** What is written in it, as the beginning of a sentence: `The letter for 06TALLINN9001`. */
  what: string
  /** Opens it again, wherever the person is. */
  open: () => void
}

export interface Unkept<T> {
  /** As it is drawn. */
  now: T
  /** As it is: keys come faster than drawings. */
  latest: () => T
  change: (part: Partial<T>) => void
  /** It is kept: nothing of it has to be held any more. */
  kept: () => void
  /** The form began with words that were not kept when it was open before. */
  isFromBefore: boolean
  anew: () => void
}

/** How often each form is open: one that is drawn anew in its own place has not been left. */
const open = new Map<string, number>()

/**
 * What is typed into a form. However it goes (Esc, a click beside it, Back, a page loaded anew, another text that an import
 * brought), the words are held, the person is told, and the form has them again when it is opened.
 */
export function useUnkept<T extends object>(form: Form, start: T): Unkept<T> {
  const [begin] = useState(start)
  const [now, draw] = useState<T>(() => ({ ...begin, ...(unkept(form.name) as Partial<T> | null) }))
  const [isFromBefore, setFromBefore] = useState(() => !same(now, begin))
  const latest = useRef(now)
  useState(() => count(form.name, 1))
  // With the drawing, so that the form and the message that it was left are never seen together.
  useLayoutEffect(() => {
    openedAgain(form.name)
    return () => leave(form)
  }, [])
  const set = (next: T) => {
    latest.current = next
    draw(next)
    if (same(next, begin)) drop(form.name)
    else hold(form.name, form.what, next)
  }
  return {
    now,
    latest: () => latest.current,
    change: (part) => set({ ...latest.current, ...part }),
    kept: () => drop(form.name),
    isFromBefore,
    anew: () => {
      set(begin)
      setFromBefore(false)
    },
  }
}

function leave(form: Form): void {
  count(form.name, -1)
  if (open.has(form.name) || unkept(form.name) === null) return
  tellLeft(form.name, form.what, form.open)
}

function count(name: string, by: 1 | -1): void {
  const times = (open.get(name) ?? 0) + by
  if (times > 0) open.set(name, times)
  else open.delete(name)
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
