import { useSize } from '../../../parts/useSize'
import { settings } from '../../../state/settings'
import { front } from '../front'
import { Chips } from './Chips'
import { ColumnHeads } from './ColumnHeads'
import { columnsThatFit, tracksOf } from './columns'
import { ListHead } from './ListHead'
import { Rows } from './Rows'
import { SearchField } from './SearchField'
import { Sentence } from './Sentence'

/** Search, what is shown in words, and the rows. */
export function ListPane() {
  const [pane, { width }] = useSize<HTMLElement>({ width: 468, height: 800 })
  const { listDensity, listColumns } = settings.value
  const columns = listDensity === 'one-line' ? columnsThatFit(listColumns, width) : null
  return (
    <section
      ref={pane}
      class="list"
      aria-label="Cables"
      data-pane="list"
      data-front={front.value === 'list'}
      onFocusCapture={() => (front.value = 'list')}
      style={{ '--row-columns': tracksOf(columns ?? []) }}
    >
      <div class="query">
        <SearchField />
        <Sentence />
        <Chips />
      </div>
      <ListHead columns={columns} />
      {columns && <ColumnHeads columns={columns} />}
      <Rows columns={columns} />
    </section>
  )
}
