import { useLayoutEffect, useRef } from 'preact/hooks'
import type { FacetName } from '../../../../preload/contract/view'
import { Field } from '../../../parts/Field'
import { Icon } from '../../../parts/Icon'
import { narrow, typedIn } from './folds'

/** The field that narrows a long facet: whether it is there, and what is typed into it. */
export function useFind(facet: FacetName) {
  const isOpen = facet in typedIn.value
  const field = useRef<HTMLInputElement>(null)
  const asked = useRef(false)
  const letter = (typed: string) => {
    // Letters may come faster than the field that takes them.
    narrow(facet, (typedIn.peek()[facet] ?? '') + typed)
    asked.current = true
  }
  // In the very moment of drawing: the list that had the focus may be gone, and the next letter with it.
  useLayoutEffect(() => {
    if (isOpen && asked.current) field.current?.focus()
    asked.current = false
  }, [isOpen])
  return {
    isOpen,
    typed: typedIn.value[facet] ?? '',
    field,
    /** Opens the field, if it is not there, with one letter more. */
    letter,
    change: (typed: string) => narrow(facet, typed),
    close: () => narrow(facet, null),
  }
}

type Find = ReturnType<typeof useFind>

export function FindButton({ title, hint, find }: { title: string; hint: string; find: Find }) {
  return (
    <button
      type="button"
      class="find"
      aria-label={`Find in ${title}`}
      title={hint}
      onClick={() => (find.isOpen ? find.close() : find.letter(''))}
    >
      <Icon name="search" size={14} />
    </button>
  )
}

export function FindField({ hint, find }: { hint: string; find: Find }) {
  return (
    <Field
      small
      class="facet-find"
      icon="search"
      label={hint}
      placeholder={hint}
      input={find.field}
      value={find.typed}
      onInput={find.change}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        find.close()
      }}
    />
  )
}
