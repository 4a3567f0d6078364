import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from '../../../parts/Icon'
import { folded, toggleFold } from './folds'

interface FacetSectionProps {
  name: string
  title: string
  onClear?: (() => void) | null
  tools?: ComponentChildren
  children: ComponentChildren
}

/** A facet's heading, which folds it, with its tools; the place is found again by `name`. */
export function FacetSection({ name, title, onClear, tools, children }: FacetSectionProps) {
  const id = useId()
  const open = !folded.value.has(name)
  return (
    <section data-facet={name}>
      <h2 class="facet-head">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => toggleFold(name)}>
          <Icon name={open ? 'down' : 'right'} size={14} />
          {title}
        </button>
        <span class="facet-tools">
          {open && tools}
          {onClear && (
            <button type="button" class="clear" aria-label={`Clear ${title}`} onClick={onClear}>
              Clear
            </button>
          )}
        </span>
      </h2>
      <div id={id}>{open && children}</div>
    </section>
  )
}
