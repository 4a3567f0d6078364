import { type Place, placeKey } from './places'
import { choose } from './state'
import { placeWords } from './words'

interface CircleProps {
  place: Place
  perPixel: number
  stop: boolean
  onActive: () => void
  onPointed: (on: boolean) => void
}

/** Seen small ones can still be hit: the button is larger than what is drawn. */
const TARGET = 12

/** A place on the map, a button that includes its posts. */
export function Circle({ place, perPixel, stop, onActive, onPointed }: CircleProps) {
  const { x, y, radius, chosen } = place
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing.
    <g
      class={['place', chosen && `is-${chosen}`].filter(Boolean).join(' ')}
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={placeWords(place)}
      aria-pressed={chosen === 'in'}
      data-place={placeKey(place)}
      data-pane-start={stop || undefined}
      onFocus={onActive}
      onMouseEnter={() => onPointed(true)}
      onMouseLeave={() => onPointed(false)}
      onClick={() => choose(place.origins.map(({ origin }) => origin))}
    >
      <circle class="target" cx={x} cy={y} r={Math.max(radius, TARGET / 2) * perPixel} />
      <circle class="mark" cx={x} cy={y} r={radius * perPixel} stroke-width={perPixel} />
    </g>
  )
}
