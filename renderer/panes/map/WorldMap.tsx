import { useState } from 'preact/hooks'
import type { World } from '../../../preload/contract'
import { isShortcut } from '../../keyboard'
import { IconButton } from '../../parts/Button'
import { Circle } from './Circle'
import { type Place, placeBeside, placeKey } from './places'
import { choose } from './state'
import { useMapView } from './useMapView'
import { stepByKey, ZOOM } from './view'
import { placeWords } from './words'

interface WorldMapProps {
  world: World
  places: readonly Place[]
}

/**
 * Circles on the map, their area by the count. One tab stop: arrows go to the nearest place, Enter includes its posts,
 * plus, minus and 0 zoom, Shift and an arrow move the map.
 */
export function WorldMap({ world, places }: WorldMapProps) {
  const map = useMapView(world)
  const [active, setActive] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  const at = places.find((place) => placeKey(place) === active) ?? places[0]
  const told = places.find((place) => placeKey(place) === pointed) ?? (active === null ? undefined : at)
  const goTo = (place: Place | null | undefined) => {
    if (!place) return
    setActive(placeKey(place))
    map.bringIntoView(place)
    map.drawing.current?.querySelector<SVGElement>(`[data-place="${placeKey(place)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The circle that has the focus: a second key may come before the first one is drawn.
    const here = (event.target as Element).closest<SVGElement>('[data-place]')?.dataset.place
    const from = places.find((place) => placeKey(place) === here) ?? at
    if (isShortcut(event) || !from) return
    const { key } = event
    const step = stepByKey(event, world, from)
    if (step) map.change(step)
    else if (key.startsWith('Arrow')) goTo(placeBeside(places, from, key))
    else if (key === 'Home') goTo(places[0])
    else if (key === 'Enter' || key === ' ') choose(from.origins.map(({ origin }) => origin))
    else return
    event.preventDefault()
  }
  return (
    <section class="map-pane" aria-label="Map of posts" data-pane="map">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the places in it have the focus and the keys. */}
      <div
        class={map.dragging ? 'map-drawing is-dragged' : 'map-drawing'}
        onKeyDown={onKeyDown}
        {...map.handlers}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds buttons. */}
        <svg ref={map.drawing} viewBox={map.box} role="group" aria-label="Posts on a map of the world">
          <path class="sea" d={world.frame} />
          <path class="land" d={world.land} />
          {places.map((place) => (
            <Circle
              key={placeKey(place)}
              place={place}
              perPixel={map.perPixel * crowding(map.drawnWidth)}
              stop={place === at}
              onActive={() => setActive(placeKey(place))}
              onPointed={(on) => setPointed(on ? placeKey(place) : null)}
            />
          ))}
        </svg>
        <ZoomButtons onZoom={map.zoom} onWhole={map.showWhole} />
      </div>
      <p class="map-told" aria-live="polite">
        {told
          ? placeWords(told)
          : 'Point at a circle, or reach it by Tab and the arrow keys. Enter chooses its posts.'}
      </p>
    </section>
  )
}

/** Circles grow with the map up to this width of it; on a smaller one they would hide each other and the land. */
const ROOMY = 700

/** What part of its size a circle keeps on a map drawn so wide, in pixels. */
export function crowding(drawn: number): number {
  return Math.min(1, Math.max(0.5, drawn / ROOMY))
}

function ZoomButtons({ onZoom, onWhole }: { onZoom: (by: number) => void; onWhole: () => void }) {
  return (
    <span class="map-zoom">
      <IconButton icon="plus" label="Zoom in" keys="+" onClick={() => onZoom(ZOOM)} />
      <IconButton icon="minus" label="Zoom out" keys="-" onClick={() => onZoom(1 / ZOOM)} />
      <IconButton icon="retry" label="Whole map" keys="0" onClick={onWhole} />
    </span>
  )
}
