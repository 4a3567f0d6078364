import { useState } from 'preact/hooks'
import { Icon } from '../../../parts/Icon'
import { collections, makeOrTell, mayNotKeep } from '../../../state/annotations'
import { api } from '../../../state/api'
import { valuesOf } from '../../../state/browse'
import { adding, dragged, keptDialog } from '../../../state/collecting'
import { isChosenFrom } from '../../../state/filters'
import { filters } from '../../../state/router'
import { counted } from '../../../words'
import { clearing } from './clearing'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { countsOf, itemsOf } from './items'

/** The collections as filters. Cables dragged onto one are put into it; while they are dragged there is room for a new one. */
export function CollectionFacet() {
  const [over, setOver] = useState<string | null>(null)
  const all = collections.value.value ?? []
  const held = dragged.value
  const dropping = held !== null && !mayNotKeep()
  if (all.length === 0 && !isChosenFrom(filters.value, 'collection') && !dropping) return null
  const values = countsOf(
    all.map(({ name }) => name),
    valuesOf('collection'),
  )
  const items = itemsOf('collection', values, filters.value, ({ value }) => ({ label: value, gloss: null }))
  const targetOf = (event: DragEvent) =>
    (event.target as Element).closest<HTMLElement>('[data-value]')?.dataset.value ?? null
  const onDragOver = (event: DragEvent) => {
    const name = targetOf(event)
    setOver(name)
    if (name === null || !dropping) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(null)
    const name = targetOf(event)
    if (name === null || held === null) return
    if (name === NEW) adding.value = 'chosen'
    else void makeOrTell(() => api.collections.add({ name, target: { ids: [...held] } }))
  }
  return (
    <FacetSection
      name="collection"
      title="Collections"
      onClear={clearing('collection')}
      tools={
        <button
          type="button"
          class="find"
          aria-label="Manage collections"
          title="Manage collections"
          onClick={() => (keptDialog.value = 'collections')}
        >
          <Icon name="sliders" size={14} />
        </button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the key A is the other. */}
      <div
        class={dropping ? 'is-dropping' : undefined}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(null)}
        onDrop={onDrop}
      >
        <FacetList facet="collection" label="Collections" items={items} marked={dropping ? over : null} />
        {dropping && (
          <div class={`facet-drop${over === NEW ? ' is-over' : ''}`} data-value={NEW}>
            <Icon name="plus" size={14} />
            New collection of {counted(held.length, 'cable')}
          </div>
        )}
      </div>
    </FacetSection>
  )
}

/** No collection can bear this name: names stand on one line. */
const NEW = '\n'
