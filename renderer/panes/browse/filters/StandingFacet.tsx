import type { FacetValue } from '../../../../preload/contract'
import { STANDINGS, type Standing } from '../../../../preload/contract/reading'
import { STANDING_WORDS } from '../../../../preload/contract/words'
import { StandingMark } from '../../../parts/StandingMark'
import { facets, nameOf, valuesOf } from '../../../state/browse'
import { filters } from '../../../state/router'
import { clearing } from './clearing'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { countsOf, type FacetItem, itemsOf } from './items'

const drawStanding = (item: FacetItem) => (
  <StandingMark standing={item.value as Standing}>{item.label}</StandingMark>
)

/** Every standing, in the order in which they are decided, none left out because nothing stands so. */
export function StandingFacet() {
  const answered = facets.value.value !== null
  const values = countsOf(STANDINGS, valuesOf('standing'))
  const label = ({ value }: FacetValue) => ({
    label: nameOf('standing', value),
    gloss: null,
    hint: `${STANDING_WORDS[value as Standing].long}.`,
  })
  const items = itemsOf('standing', values, filters.value, label, answered)
  return (
    <FacetSection name="standing" title="Declassification" onClear={clearing('standing')}>
      <FacetList facet="standing" label="Declassification" items={items} draw={drawStanding} />
    </FacetSection>
  )
}
