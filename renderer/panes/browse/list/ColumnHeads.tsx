import type { ListColumn } from '../../../../preload/contract'
import { Icon } from '../../../parts/Icon'
import { go, order } from '../../../state/router'
import { COLUMNS } from './columns'

/** The names of the columns; one that orders the list does so when clicked, and the other way round when clicked again. */
export function ColumnHeads({ columns }: { columns: readonly ListColumn[] }) {
  return (
    <div class="column-heads">
      <span class="head-subject">Subject</span>
      {columns.map((column) => (
        <ColumnHead key={column} column={column} />
      ))}
    </div>
  )
}

function ColumnHead({ column }: { column: ListColumn }) {
  const { name, sort } = COLUMNS[column]
  if (!sort) return <span>{name}</span>
  const now = order.value.by === sort
  const { descending } = order.value
  // Days begin with the latest, ids with the first.
  const next = now ? !descending : sort !== 'id' && sort !== 'due'
  return (
    <button
      type="button"
      aria-pressed={now}
      aria-label={`Order by ${name.toLowerCase()}${now ? (descending ? ', now descending' : ', now ascending') : ''}`}
      onClick={() => go({ order: { by: sort, descending: next } })}
    >
      {name}
      {now && <Icon name={descending ? 'down' : 'up'} size={12} />}
    </button>
  )
}
