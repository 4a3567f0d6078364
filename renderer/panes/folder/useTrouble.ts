import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PathUse } from '../../../preload/contract'
import { api } from '../../state/api'
import { failureOf } from '../../state/failure'

/**
 * Asks the host about a path before anything is begun with it, so that a slip is told where it was typed. What comes too late is dropped:
 * another path was chosen meanwhile, or the dialog has been closed.
 */
export function useTrouble(as: PathUse) {
  const [told, tell] = useState<{ path: string; sentence: string } | null>(null)
  const turn = useRef(0)
  // Closing is heard at once: an effect of the other kind would end after the next frame.
  useLayoutEffect(
    () => () => {
      turn.current++
    },
    [],
  )
  const ask = async (path: string, begin: () => void) => {
    const mine = ++turn.current
    const sentence = await troubleWith(path, as)
    if (mine !== turn.current) return
    if (sentence === null) begin()
    else tell({ path, sentence })
  }
  return {
    /** The trouble of this path, as long as no other stands in the field. */
    trouble: (path: string) => (told?.path === path ? told.sentence : null),
    ifGood: (path: string, begin: () => void) => void ask(path, begin),
  }
}

async function troubleWith(path: string, as: PathUse): Promise<string | null> {
  try {
    return await api.host.trouble({ path, as })
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}
