import { Splitter } from '../../parts/Splitter'
import { useKey } from '../../parts/useKey'
import { mayNotKeep } from '../../state/annotations'
import { askForCollection } from '../../state/collecting'
import { toggleRead, toggleStar } from '../../state/marking'
import { stepCable } from '../../state/stepping'
import { FilterPane } from './filters/FilterPane'
import { ListPane } from './list/ListPane'
import { PrintedList } from './list/printing'
import { Reader } from './reader/Reader'
import { limits, listLimits, setWidth, widths } from './widths'

/** Filters, list, reader. */
export function Browse() {
  useKey('next-cable', () => stepCable(1))
  useKey('previous-cable', () => stepCable(-1))
  useKey('collect', mayNotKeep() ? null : askForCollection)
  useKey('star', mayNotKeep() ? null : () => void toggleStar())
  useKey('unread', mayNotKeep() ? null : () => void toggleRead())
  return (
    <main class="browse">
      <h1 class="vh">Browse</h1>
      <FilterPane />
      <Splitter
        label="Width of the filters"
        width={widths.value.filters}
        {...limits.filters}
        onChange={setWidth('filters')}
      />
      <ListPane />
      <Splitter
        label="Width of the list"
        width={Math.min(widths.value.list, listLimits.value.most)}
        {...listLimits.value}
        onChange={setWidth('list')}
      />
      <Reader />
      <PrintedList />
    </main>
  )
}
