import { useEffect, useRef, useState } from 'preact/hooks'
import { filters, go } from '../../../state/router'
import { wantedWords } from '../reader/hits'

/** Typing never waits: words are asked for when the hand rests. */
const REST_MS = 180

/**
 * The words of the search while they are typed. What is typed from one visit of the field to the next is one step of the history:
 * `leave` ends it.
 */
export function useTypedSearch() {
  const { query } = filters.value
  const [typed, setTyped] = useState(query)
  const burst = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stepped = useRef(false)
  // Back, chips and links change the words too; while somebody types, the field is theirs.
  useEffect(() => {
    if (burst.current === null) setTyped(query)
  }, [query])

  const endBurst = () => {
    if (burst.current) clearTimeout(burst.current)
    burst.current = null
  }
  const search = (text: string) => {
    endBurst()
    const order = orderFor(text)
    go({ filters: { ...filters.value, query: text }, ...order }, stepped.current ? 'replace' : 'step')
    stepped.current = true
  }
  const type = (text: string) => {
    setTyped(text)
    endBurst()
    burst.current = setTimeout(() => search(text), REST_MS)
  }
  const clear = () => {
    setTyped('')
    search('')
  }
  const leave = () => {
    stepped.current = false
  }
  return { typed, type, search, clear, leave }
}

/** A search for words is shown best match first; fields alone match all alike, and the order by match means nothing. */
function orderFor(text: string): Parameters<typeof go>[0] {
  const had = wantedWords(filters.value.query).length > 0
  const has = wantedWords(text).length > 0
  if (has === had) return {}
  return { order: has ? { by: 'relevance', descending: true } : { by: 'created', descending: true } }
}
