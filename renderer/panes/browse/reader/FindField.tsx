import { useEffect, useRef } from 'preact/hooks'
import { Field } from '../../../parts/Field'
import { useFocusBack } from '../../../parts/useFocusBack'
import { findText, stepHit } from './state'

/** Words looked for in the open cable; Enter goes on to the next, Esc gives the search of the list back. */
export function FindField() {
  const field = useRef<HTMLInputElement>(null)
  useFocusBack('.reader-scroll')
  useEffect(() => field.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') findText.value = null
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field
      small
      class="find-in"
      icon="search"
      label="Find in this cable"
      placeholder="Find in this cable"
      input={field}
      value={findText.value ?? ''}
      onInput={(text) => {
        findText.value = text
      }}
      onKeyDown={onKeyDown}
    />
  )
}
