import { useEffect } from 'preact/hooks'
import { Bones } from '../../parts/Bones'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { isEmpty } from '../../state/archive'
import { facets, wantWhole } from '../../state/browse'
import { linkTo } from '../../state/router'
import { Chips } from '../browse/list/Chips'
import { PlaceTable } from './PlaceTable'
import { places, world } from './state'
import { WorldMap } from './WorldMap'
import { mapSentence } from './words'

/** Where the cables under the filters are from: a map, and the same as a table. */
export function MapScreen() {
  useEffect(() => wantWhole('origin'), [])
  const failed = world.value.failure ?? facets.value.failure
  const shown = places.value
  const outlines = world.value.value
  return (
    <main class="map" aria-busy={facets.value.loading}>
      <header class="map-head" data-pane="bar">
        <h1 class="vh">Map</h1>
        <p class="statement" aria-live="polite">
          {shown && mapSentence(shown)}
        </p>
        {!isEmpty.value && (
          <a class="btn" href={linkTo({ screen: 'browse', part: null })}>
            <Icon name="rows1" />
            Show them in Browse
          </a>
        )}
        <Chips />
      </header>
      {failed && (
        <Failed
          what="The map"
          failure={failed}
          onRetry={() => {
            world.again()
            facets.again()
          }}
        />
      )}
      {!shown && !failed && <Bones rows={8} label="The posts are being counted." />}
      {shown && outlines && (
        <>
          {shown.total === 0 ? <Nowhere /> : <WorldMap world={outlines} places={shown.places} />}
          <PlaceTable places={shown} />
          <footer class="map-sources">{outlines.sources.join(' ')}</footer>
        </>
      )}
    </main>
  )
}

/** What is to be done where there is nothing to be drawn. */
function Nowhere() {
  return isEmpty.value ? (
    <Empty title="There are no cables in this archive yet.">
      <a class="btn" href={linkTo({ screen: 'imports', part: null })}>
        Go to Imports
      </a>
    </Empty>
  ) : (
    <Empty title="No cable matches these filters." />
  )
}
