import { useRef } from 'preact/hooks'
import { keyOf } from '../../../keyboard'
import { Button, IconButton } from '../../../parts/Button'
import { Field } from '../../../parts/Field'
import { useKey } from '../../../parts/useKey'
import { list } from '../../../state/browse'
import { countOf } from '../../../state/filters'
import { filters } from '../../../state/router'
import { drawerOpen, toggleDrawer } from '../filters/folds'
import { Mistake } from './Mistake'
import { useTypedSearch } from './useTypedSearch'

export function SearchField() {
  const field = useRef<HTMLInputElement>(null)
  const { typed, type, search, clear, leave } = useTypedSearch()
  const focus = () => {
    field.current?.focus()
    field.current?.select()
  }
  useKey('search', focus)
  useKey('drawer', toggleDrawer)
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter may come before the last letters are drawn: the field itself knows them.
    if (event.key === 'Enter') search(field.current?.value ?? typed)
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      field.current?.closest('[data-pane]')?.querySelector<HTMLElement>('[data-pane-start]')?.focus()
    }
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      clear()
    }
  }
  const { failure, total } = list.rows.value
  const mistake = failure?.code === 'BAD_QUERY' ? failure : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is not yet known to every reader.
    <div role="search">
      <div class="query-top">
        <DrawerButton />
        <Field
          icon="search"
          label="Search subjects and text"
          placeholder="Search subjects and text"
          input={field}
          value={typed}
          wrong={mistake !== null}
          onInput={type}
          onBlur={leave}
          onKeyDown={onKeyDown}
        >
          {typed === '' ? (
            <kbd>{keyOf('search')}</kbd>
          ) : (
            <IconButton
              icon="x"
              label="Clear the search"
              onClick={() => {
                clear()
                focus()
              }}
            />
          )}
        </Field>
      </div>
      {mistake && <Mistake query={filters.value.query} failure={mistake} listStays={(total ?? 0) > 0} />}
    </div>
  )
}

/** Opens the filters where the window has no room for them beside the list. */
function DrawerButton() {
  return (
    <Button
      class="btn-icon only-narrow"
      icon="filter"
      aria-label={`Filters, ${countOf(filters.value)} in use`}
      aria-expanded={drawerOpen.value}
      onClick={toggleDrawer}
    />
  )
}
