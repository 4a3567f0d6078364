import type { ComponentChildren } from 'preact'
import { Icon } from '../../../parts/Icon'
import { alike, unlessUnchanged } from '../../../parts/unchanged'
import { figure } from '../../../words'
import { type FacetItem, spoken } from './items'

interface FacetRowProps {
  item: FacetItem
  id: string
  active: boolean
  /** Something is held over it. */
  over: boolean
  /** Draws the name otherwise than as plain words. */
  draw: ((item: FacetItem) => ComponentChildren) | undefined
  onAct: (item: FacetItem, how: 'in' | 'out') => void
  /** Told before, when the button is pressed. */
  onPress: (item: FacetItem, how: 'in' | 'out') => void
}

/** State box, name, count, exclude. A click includes; a click on the sign at the end excludes. */
export const FacetRow = unlessUnchanged(
  Row,
  (a, b) => alike({ ...a, item: null }, { ...b, item: null }) && alike(a.item, b.item),
)

function Row({ item, id, active, over, draw, onAct, onPress }: FacetRowProps) {
  const classes = [
    'facet-row',
    item.chosen && `is-${item.chosen}`,
    item.count === 0 && 'is-zero',
    item.under && 'is-under',
    active && 'is-focus',
    over && 'is-over',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box that holds the row has its keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and names its active row.
    <div
      id={id}
      class={classes.filter(Boolean).join(' ')}
      role="option"
      data-value={item.value}
      aria-selected={item.chosen === 'in'}
      aria-label={spoken(item)}
      title={item.hint ?? (item.gloss ? `${item.label}: ${item.gloss}` : item.label)}
      onPointerDown={(event) => event.button === 0 && onPress(item, meant(event))}
      onClick={(event) => onAct(item, meant(event))}
    >
      <span class="box">
        {item.chosen === 'in' && <Icon name="check" size={11} />}
        {item.chosen === 'out' && <Icon name="minus" size={11} />}
      </span>
      <span class="name">{draw?.(item) ?? <Name item={item} />}</span>
      <span class="n">{item.count === null ? '' : figure(item.count)}</span>
      <span class="not" title={`Exclude ${item.label}`} />
    </div>
  )
}

const meant = (event: MouseEvent) => ((event.target as Element).closest('.not') ? 'out' : 'in')

function Name({ item }: { item: FacetItem }) {
  if (!item.gloss) return <>{item.label}</>
  return (
    <>
      <span class="code">{item.label}</span>
      <span class="gloss">{item.gloss}</span>
    </>
  )
}
