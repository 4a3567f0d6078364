import { Splitter } from '../../parts/Splitter'
import { useKey } from '../../parts/useKey'
import { stepCable } from '../../state/stepping'
import { FilterPane } from './filters/FilterPane'
import { ListPane } from './list/ListPane'
import { PrintedList } from './list/printing'
import { Reader } from './reader/Reader'
import { limits, setWidth, widths } from './widths'

/** Filters, list, reader. */
export function Browse() {
  useKey('next-cable', () => stepCable(1))
  useKey('previous-cable', () => stepCable(-1))
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
        width={widths.value.list}
        {...limits.list}
        onChange={setWidth('list')}
      />
      <Reader />
      <PrintedList />
    </main>
  )
}
