import { useEffect, useRef, useState } from 'preact/hooks'
import type { FolderEntry } from '../../../preload/contract'
import { api } from '../../state/api'
import { type Failure, failureOf } from '../../state/failure'

export interface Place {
  path: string
  parent: string | null
  entries: FolderEntry[]
}

/** A folder of the archive's computer that is being looked into; begins at home. An answer that comes too late is dropped. */
export function usePlace() {
  const [place, setPlace] = useState<Place | null>(null)
  const [typed, show] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  // Known at once, not at the next drawing: an answer may arrive between a key and the screen.
  const latest = useRef(typed)
  const setTyped = (text: string) => {
    latest.current = text
    show(text)
  }

  const enter = async (path: string | null) => {
    const mine = ++turn.current
    // A key may be faster than the first look around, too.
    const before = path === null ? '' : latest.current
    try {
      const found = await api.host.folder(path === null ? {} : { path })
      if (mine !== turn.current) return
      setPlace(found)
      // What somebody has typed meanwhile is theirs.
      if (latest.current === before) setTyped(found.path)
      setFailure(null)
    } catch (thrown) {
      if (mine === turn.current) setFailure(failureOf(thrown))
    }
  }
  useEffect(() => void enter(null), [])
  return { place, typed, setTyped, failure, visit: (path: string) => void enter(path) }
}
