import { STANDINGS, type Standing } from '../../../../preload/contract/reading'
import { STANDING_WORDS } from '../../../../preload/contract/words'
import { StandingMark } from '../../../parts/StandingMark'
import { moment } from '../../../state/archive'
import { facets, valuesOf } from '../../../state/browse'
import { choiceOf, clearFacet } from '../../../state/filters'
import { filters, go } from '../../../state/router'
import { dueWords, standingWords } from '../../../words'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { type FacetItem, itemsOf } from './items'

const drawStanding = (item: FacetItem) => (
  <StandingMark standing={item.value as Standing}>{item.label}</StandingMark>
)

/** Every standing, in the order in which they are decided, none left out because nothing stands so. */
export function StandingFacet() {
  const answered = facets.value.value !== null
  const counts = new Map(valuesOf('standing').map((value) => [value.value, value.count]))
  const values = STANDINGS.map((value) => ({
    value,
    meaning: null,
    group: null,
    count: counts.get(value) ?? 0,
  }))
  const words = (standing: Standing) =>
    standing === 'due' ? dueWords(moment.value.dueDays) : standingWords(standing)
  const items = itemsOf('standing', values, filters.value, ({ value }) => ({
    label: words(value as Standing),
    gloss: null,
    hint: `${STANDING_WORDS[value as Standing].long}.`,
  })).map((item) => (answered ? item : { ...item, count: null }))
  const { include, exclude } = choiceOf(filters.value, 'standing')
  return (
    <FacetSection
      name="standing"
      title="Declassification"
      onClear={
        include.length + exclude.length > 0
          ? () => go({ filters: clearFacet(filters.value, 'standing') })
          : null
      }
    >
      <FacetList facet="standing" label="Declassification" items={items} draw={drawStanding} />
    </FacetSection>
  )
}
