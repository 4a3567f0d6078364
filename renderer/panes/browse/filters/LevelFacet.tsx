import { useState } from 'preact/hooks'
import type { FacetValue } from '../../../../preload/contract'
import { LEVELS, type Level } from '../../../../preload/contract/cable'
import { facets, valuesOf } from '../../../state/browse'
import { choiceOf } from '../../../state/filters'
import { filters } from '../../../state/router'
import { counted, LEVEL_WORDS } from '../../../words'
import { clearing } from './clearing'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { chosenFirst, itemsOf } from './items'

/** Levels, highest first; below them, when asked for, the full markings as they are written. */
export function LevelFacet() {
  const [full, setFull] = useState(false)
  const rank = (value: string) => LEVELS.indexOf(value as Level)
  const levels = [...valuesOf('level')].sort((a, b) => rank(b.value) - rank(a.value))
  const markings = valuesOf('classification')
  const answered = facets.value.value !== null
  const plain = ({ value }: FacetValue) => ({ label: value || 'No marking', gloss: null })
  const named = ({ value }: FacetValue) => ({
    label: LEVEL_WORDS[value as keyof typeof LEVEL_WORDS] ?? (value || 'No level can be read'),
    gloss: null,
  })
  const shown = full || choiceOf(filters.value, 'classification').include.length > 0
  return (
    <FacetSection name="level" title="Classification" onClear={clearing('level', 'classification')}>
      <FacetList
        facet="level"
        label="Classification"
        items={itemsOf('level', levels, filters.value, named, answered)}
      />
      {shown && <div class="facet-rule" />}
      {shown && (
        <FacetList
          facet="classification"
          label="Full markings"
          items={chosenFirst(itemsOf('classification', markings, filters.value, plain, answered))}
        />
      )}
      {markings.length > 0 && (
        <button type="button" class="facet-more" aria-expanded={shown} onClick={() => setFull(!full)}>
          {shown ? 'Fewer markings' : counted(markings.length, 'full marking')}
        </button>
      )}
    </FacetSection>
  )
}
