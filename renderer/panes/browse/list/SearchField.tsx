import { useEffect, useRef, useState } from 'preact/hooks'
import { keyOf } from '../../../keyboard'
import { Button, IconButton } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { useKey } from '../../../parts/useKey'
import { list } from '../../../state/browse'
import { countOf } from '../../../state/filters'
import { filters, go } from '../../../state/router'
import { drawerOpen, toggleDrawer } from '../filters/folds'
import { wantedWords } from '../reader/hits'
import { Mistake } from './Mistake'

/** Typing never waits: words are asked for when the hand rests. */
const REST_MS = 180

export function SearchField() {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(filters.value.query)
  const burst = useRef<ReturnType<typeof setTimeout> | null>(null)
  const stepped = useRef(false)
  const query = filters.value.query
  // Back, chips and links change the words too; while somebody types, the field is theirs.
  useEffect(() => {
    if (burst.current === null) setTyped(query)
  }, [query])
  const search = (text: string) => {
    if (burst.current) clearTimeout(burst.current)
    burst.current = null
    const order = orderFor(text)
    go({ filters: { ...filters.value, query: text }, ...order }, stepped.current ? 'replace' : 'step')
    stepped.current = true
  }
  const onInput = (text: string) => {
    setTyped(text)
    if (burst.current) clearTimeout(burst.current)
    burst.current = setTimeout(() => search(text), REST_MS)
  }
  const focus = () => {
    field.current?.focus()
    field.current?.select()
  }
  useKey('search', focus)
  useKey('drawer', toggleDrawer)
  const { failure } = list.rows.value
  const mistake = failure?.code === 'BAD_QUERY' ? failure : null
  const inUse = countOf(filters.value)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every reader.
    <div role="search">
      <div class="query-top">
        <Button
          class="btn-icon only-narrow"
          icon="filter"
          aria-label={`Filters, ${inUse} in use`}
          aria-expanded={drawerOpen.value}
          onClick={toggleDrawer}
        />
        <Field
          icon="search"
          label="Search subjects and text"
          placeholder="Search subjects and text"
          input={field}
          value={typed}
          wrong={mistake !== null}
          onInput={onInput}
          onBlur={() => (stepped.current = false)}
          onKeyDown={(event) => {
            // Enter may come before the last letters are drawn: the field itself knows them.
            if (event.key === 'Enter') search(field.current?.value ?? typed)
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              field.current?.closest('[data-pane]')?.querySelector<HTMLElement>('[data-pane-start]')?.focus()
            }
            if (event.key === 'Escape' && typed !== '') {
              event.stopPropagation()
              setTyped('')
              search('')
            }
          }}
        >
          {typed === '' ? (
            <kbd>{keyOf('search')}</kbd>
          ) : (
            <IconButton
              icon="x"
              label="Clear the search"
              onClick={() => {
                setTyped('')
                search('')
                focus()
              }}
            />
          )}
        </Field>
      </div>
      {mistake && <Mistake query={query} failure={mistake} listStays={(list.rows.value.total ?? 0) > 0} />}
    </div>
  )
}

/** A search for words is shown best match first; fields alone match all alike, and the order by match means nothing. */
function orderFor(text: string): Parameters<typeof go>[0] {
  const had = wantedWords(filters.value.query).length > 0
  const has = wantedWords(text).length > 0
  if (has === had) return {}
  return { order: has ? { by: 'relevance', descending: true } : { by: 'created', descending: true } }
}
