import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FolderEntry } from '../../../preload/contract'
import { useTyped } from '../../parts/typed'
import { api } from '../../state/api'
import { type Failure, failureOf } from '../../state/failure'

export interface Place {
  path: string
  parent: string | null
  entries: FolderEntry[]
}

/**
 * A folder of the archive's computer that is being looked into, and the path in the field; begins at home. An answer that comes too
 * late is dropped.
 */
export function usePlace(field: RefObject<HTMLInputElement | null>) {
  const [place, setPlace] = useState<Place | null>(null)
  const typed = useTyped('')
  const [failed, setFailed] = useState<{ path: string | null; failure: Failure } | null>(null)
  const turn = useRef(0)

  const enter = async (path: string | null) => {
    const mine = ++turn.current
    // A key may be faster than the first look around, too.
    const before = path === null ? '' : typed.now()
    try {
      const found = await api.host.folder(path === null ? {} : { path })
      if (mine !== turn.current) return
      setPlace(found)
      // What somebody has typed meanwhile is theirs; a file is shown in its folder and stays named.
      const isFile = found.entries.some((entry) => entry.kind === 'file' && entry.path === path)
      if (typed.now() === before && !isFile) typed.set(found.path)
      setFailed(null)
    } catch (thrown) {
      if (mine === turn.current) setFailed({ path, failure: failureOf(thrown) })
    }
  }
  useEffect(() => void enter(null), [])
  useLayoutEffect(() => {
    // Somebody is in the field already: what is put in next takes the place of this path, and does not stand behind it.
    const isOurs = typed.drawn === place?.path
    if (isOurs && document.activeElement === field.current) field.current?.select()
  }, [place])
  return {
    place,
    typed,
    /** What went wrong on the way to this path, or to home. */
    failure: (path: string) =>
      failed !== null && (failed.path ?? path) === path ? failed.failure.sentence : null,
    visit: (path: string) => void enter(path),
  }
}
