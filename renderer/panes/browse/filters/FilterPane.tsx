import { isDay } from '../../../../preload/contract/day'
import type { FacetName } from '../../../../preload/contract/view'
import { TAG_KIND_WORDS } from '../../../../preload/contract/words'
import { IconButton } from '../../../parts/Button'
import { Failed } from '../../../parts/Failed'
import { useLate } from '../../../parts/useLate'
import { facets, valuesOf } from '../../../state/browse'
import { FACET_WORDS, longDay } from '../../../words'
import { CollectionFacet } from './CollectionFacet'
import { closeDrawer, drawerOpen, useWantedFocus } from './folds'
import { type FacetItem, grouped } from './items'
import { LevelFacet } from './LevelFacet'
import { LongFacet } from './LongFacet'
import { MarksFacet } from './MarksFacet'
import { OriginFacet } from './OriginFacet'
import { StandingFacet } from './StandingFacet'
import { YearFacet } from './YearFacet'

/** Facets that are shown only when they have something to tell apart. */
const RARER: FacetName[] = ['kind', 'problem', 'folder']

const byLabel = (item: FacetItem) => item.label
const byKindOfTag = (tags: readonly FacetItem[]) => grouped(tags, Object.values(TAG_KIND_WORDS))

/** The filters, short and stable ones first. In narrow windows they slide over the list. */
export function FilterPane() {
  const { failure, loading } = facets.value
  const late = useLate(loading)
  useWantedFocus()
  return (
    <aside
      class={`facets${drawerOpen.value ? ' is-open' : ''}${late ? ' is-stale' : ''}`}
      aria-label="Filters"
      aria-busy={loading}
      data-pane="filters"
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeDrawer()
      }}
    >
      <div class="drawer-head">
        <span class="label">Filters</span>
        <IconButton icon="x" label="Close the filters" onClick={closeDrawer} />
      </div>
      {failure && failure.code !== 'BAD_QUERY' && (
        <Failed what="The filters" failure={failure} onRetry={facets.again} />
      )}
      <StandingFacet />
      <LevelFacet />
      <YearFacet />
      <MarksFacet />
      <CollectionFacet />
      <OriginFacet />
      <LongFacet
        facet="tag"
        title="Tags"
        many="tags"
        hint="Type a code or a meaning"
        arrange={byKindOfTag}
        label={({ value, meaning }) => ({ label: value || 'No tags', gloss: meaning })}
      />
      <LongFacet
        facet="released"
        title={FACET_WORDS.released}
        many="days"
        hint="Type a day"
        label={({ value }) => ({ label: isDay(value) ? longDay(value) : 'No day is written', gloss: null })}
      />
      {valuesOf('redactions').length > 0 && (
        <LongFacet
          facet="redactions"
          title={FACET_WORDS.redactions}
          many="values"
          hint="Type to narrow"
          label={({ value, meaning }) => ({ label: meaning ?? value, gloss: null })}
          draw={byLabel}
        />
      )}
      {RARER.filter((facet) => valuesOf(facet).length > 1).map((facet) => (
        <LongFacet
          key={facet}
          facet={facet}
          title={FACET_WORDS[facet]}
          many="values"
          hint="Type to narrow"
          label={({ value, meaning }) => ({ label: meaning ?? (value || 'None'), gloss: null })}
        />
      ))}
    </aside>
  )
}
