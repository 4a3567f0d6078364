import type { ListColumn } from '../../../../preload/contract'
import { Button } from '../../../parts/Button'
import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { Segmented } from '../../../parts/Segmented'
import { list } from '../../../state/browse'
import { picked, pickNone } from '../../../state/picking'
import { address, filters, go, order } from '../../../state/router'
import { changeSettings, settings } from '../../../state/settings'
import { figure, ORDER_WORDS } from '../../../words'
import { focusPane } from '../../frame/panes'
import { wantedWords } from '../reader/hits'
import { ColumnsMenu } from './ColumnsMenu'
import { inView } from './in-view'
import { ListActions } from './ListActions'

/** Where the list stands, its order, the height of its rows, and what can be done with all of it. */
export function ListHead({ columns }: { columns: readonly ListColumn[] | null }) {
  const matched = wantedWords(filters.value.query).length > 0
  const orders = ORDER_WORDS.filter(({ by }) => by !== 'relevance' || matched)
  const chosen = ORDER_WORDS.find(
    ({ by, descending }) => by === order.value.by && descending === order.value.descending,
  )
  return (
    <div class="list-head">
      {address.value.cable === null && (
        <Button look="quiet" class="to-ways" onClick={toWays}>
          Start points
        </Button>
      )}
      <Position />
      <Menu
        label={`Order: ${chosen?.words ?? 'by match'}`}
        align="right"
        items={orders.map(({ by, descending, words }) => ({
          label: words,
          chosen: by === order.value.by && descending === order.value.descending,
          run: () => go({ order: { by, descending } }),
        }))}
      >
        <Icon name="sort" />
        {chosen?.words ?? 'By match'}
      </Menu>
      {columns && <ColumnsMenu shown={columns} />}
      <Segmented
        small
        label="Row height"
        value={settings.value.listDensity}
        onChange={(listDensity) => void changeSettings({ listDensity })}
        options={[
          { value: 'two-line', label: 'Two lines', shown: <Icon name="rows2" size={14} /> },
          { value: 'one-line', label: 'One line', shown: <Icon name="rows1" size={14} /> },
        ]}
      />
      <ListActions />
    </div>
  )
}

/** To what stands in the place of the cable while none is open, where the list covers it. */
function toWays(): void {
  focusPane(document.querySelector<HTMLElement>('[data-pane="reader"]') ?? undefined)
}

/** The rows in view; or how many are picked, and a way out of that. */
function Position() {
  const { total: known, failure } = list.rows.value
  const total = failure && failure.code !== 'BAD_QUERY' ? null : known
  const { first, end } = inView.value
  const { size } = picked.value
  const rows = total
    ? `${figure(Math.min(first + 1, total))} to ${figure(Math.min(end, total))} of ${figure(total)}`
    : ''
  return (
    <span class="list-position">
      <span role="status" class={size > 0 ? '' : 'vh'}>
        {size > 0 && `${figure(size)} picked`}
      </span>
      {size > 0 ? (
        <Button look="quiet" onClick={pickNone}>
          Clear selection
        </Button>
      ) : (
        <span class="quiet">{rows}</span>
      )}
    </span>
  )
}
