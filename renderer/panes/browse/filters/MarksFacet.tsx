import { WITH_NOTE } from '../../../../preload/contract/annotations'
import { valuesOf } from '../../../state/browse'
import { choiceOf, clearFacet } from '../../../state/filters'
import { filters, go } from '../../../state/router'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { itemsOf } from './items'

const LABELS: Record<string, string> = {
  starred: 'Starred',
  unread: 'Unread',
  read: 'Read',
  [WITH_NOTE]: 'With a note',
}
const labelled = ({ value }: { value: string }) => ({ label: LABELS[value] ?? value, gloss: null })

/**
 * Stars, read marks and notes as filters. Always there, folded at first: a section that came with the first cable read
 * would push the others down under the pointer.
 */
export function MarksFacet() {
  const [marked, noted] = [valuesOf('marked'), valuesOf('noted')]
  const chosen = (['marked', 'noted'] as const).some((facet) => {
    const { include, exclude } = choiceOf(filters.value, facet)
    return include.length + exclude.length > 0
  })
  const counts = new Map([...marked, ...noted].map(({ value, count }) => [value, count]))
  const countOf = (value: string) => ({ value, meaning: null, group: null, count: counts.get(value) ?? 0 })
  return (
    <FacetSection
      name="marked"
      title="Marks and notes"
      onClear={
        chosen ? () => go({ filters: clearFacet(clearFacet(filters.value, 'marked'), 'noted') }) : null
      }
    >
      <FacetList
        facet="marked"
        label="Marks"
        items={itemsOf('marked', ['starred', 'unread', 'read'].map(countOf), filters.value, labelled)}
      />
      <FacetList
        facet="noted"
        label="Notes"
        items={itemsOf('noted', [countOf(WITH_NOTE)], filters.value, labelled)}
      />
    </FacetSection>
  )
}
