import { NO_FILTERS } from '../../../../preload/contract/view'
import { keyOf, perform } from '../../../keyboard'
import { Button } from '../../../parts/Button'
import { Icon } from '../../../parts/Icon'
import { keptOf, mayNotKeep } from '../../../state/annotations'
import { adding } from '../../../state/collecting'
import { only } from '../../../state/filters'
import { toggleRead, toggleStar } from '../../../state/marking'
import { linkTo } from '../../../state/router'

/** Below the subject: star, read mark, and the collections that this cable is in. */
export function Kept({ id }: { id: string }) {
  const found = keptOf(id)
  const locked = mayNotKeep()
  const nothing = found === null || (!found.starred && !found.read && found.collections.length === 0)
  if (found === null || (locked && nothing)) return <p class="kept" />
  const { starred, read, collections } = found
  const one = { ids: [id] }
  return (
    <p class="kept">
      <Button
        look="quiet"
        class={starred ? 'is-starred' : ''}
        aria-pressed={starred}
        disabled={locked}
        title={`Star (${keyOf('star')})`}
        onClick={() => void toggleStar(one)}
      >
        <Icon name="star" size={14} />
        {starred ? 'Starred' : 'Star'}
      </Button>
      <Button
        look="quiet"
        disabled={locked}
        title={`${read ? 'It is marked as read' : 'It is not marked as read'} (${keyOf('unread')})`}
        onClick={() => void toggleRead(one)}
      >
        {read && <Icon name="check" size={14} />}
        {read ? 'Mark as unread' : 'Mark as read'}
      </Button>
      {collections.map((name) => (
        <a
          key={name}
          class="kept-in"
          href={linkTo({ filters: only(NO_FILTERS, 'collection', name) })}
          title={`The cables of ${name}`}
        >
          <Icon name="box" size={12} />
          <span>{name}</span>
        </a>
      ))}
      {!locked && (
        <Button
          look="quiet"
          title={`Add to a collection (${keyOf('collect')})`}
          onClick={() => {
            adding.value = 'chosen'
          }}
        >
          <Icon name="plus" size={14} />
          Collection
        </Button>
      )}
      {!locked && (
        <Button look="quiet" title={`Write a note (${keyOf('note')})`} onClick={() => perform('note')}>
          <Icon name="note" size={14} />
          Note
        </Button>
      )}
    </p>
  )
}
