import { WITH_NOTE } from '../../../../preload/contract/annotations'
import { valuesOf } from '../../../state/browse'
import { filters } from '../../../state/router'
import { clearing } from './clearing'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { countsOf, itemsOf } from './items'

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
  const marked = countsOf(['starred', 'unread', 'read'], valuesOf('marked'))
  const noted = countsOf([WITH_NOTE], valuesOf('noted'))
  return (
    <FacetSection name="marked" title="Marks and notes" onClear={clearing('marked', 'noted')}>
      <FacetList facet="marked" label="Marks" items={itemsOf('marked', marked, filters.value, labelled)} />
      <FacetList facet="noted" label="Notes" items={itemsOf('noted', noted, filters.value, labelled)} />
    </FacetSection>
  )
}
