import { signal } from '@preact/signals'
import { Segmented } from '../../../parts/Segmented'
import { byCountry } from './countries'
import { type FacetItem, grouped } from './items'
import { LongFacet } from './LongFacet'

type By = 'kind' | 'country'

const KEPT_AS = 'chancery-origins-by'

/** How the posts stand; kept for this window. */
const by = signal<By>(sessionStorage.getItem(KEPT_AS) === 'country' ? 'country' : 'kind')

const KINDS = ['Embassies', 'Consulates', 'Missions']
const byLabel = (item: FacetItem) => item.label
const byKind = (posts: readonly FacetItem[]) => grouped(posts, KINDS)

/** Posts by their kind, or by the country where they are: then a whole country can be chosen. */
export function OriginFacet() {
  const countries = by.value === 'country'
  return (
    <LongFacet
      facet="origin"
      title="Origin"
      many={countries ? 'countries' : 'posts'}
      hint="Type a post or a country"
      label={({ value, meaning }) => ({ label: value || 'No origin is written', gloss: meaning })}
      draw={countries ? undefined : byLabel}
      arrange={countries ? byCountry : byKind}
      needsAll={countries}
    >
      <div class="facet-by">
        <Segmented
          small
          label="Origins by"
          value={by.value}
          options={[
            { value: 'kind', label: 'By kind' },
            { value: 'country', label: 'By country' },
          ]}
          onChange={(value) => {
            by.value = value
            sessionStorage.setItem(KEPT_AS, value)
          }}
        />
      </div>
    </LongFacet>
  )
}
