import { CountLink } from '../../parts/CountLink'
import { Icon } from '../../parts/Icon'
import { counted, figure } from '../../words'
import type { OriginCount, Places } from './places'
import { browseEvery, browseFrom, choose } from './state'

/** All that the map shows as a table: countries with their posts, the largest first, then what has no place on it. */
export function PlaceTable({ places: { countries, elsewhere, offMap, unnamed, total } }: { places: Places }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="map-table" tabIndex={0} aria-label="Posts by country" data-pane="table">
      <table>
        <thead>
          <tr>
            <th scope="col">Country and post</th>
            <th scope="col" class="num">
              Cables
            </th>
          </tr>
        </thead>
        {countries.map(({ name, count, places }) => (
          <tbody key={name}>
            <tr class="of">
              <th scope="rowgroup">{name}</th>
              <td class="num">
                <Cables count={count} from={name} origins={places.flatMap(({ origins }) => origins)} />
              </td>
            </tr>
            {places
              .flatMap(({ origins }) => origins)
              .map((origin) => (
                <OriginRow key={origin.origin} origin={origin} />
              ))}
          </tbody>
        ))}
        {elsewhere.length > 0 && (
          <tbody>
            <tr class="of">
              <th scope="rowgroup">Not on the map</th>
              <td class="num">
                <Cables count={offMap} from="posts that are not on the map" origins={elsewhere} />
              </td>
            </tr>
            {elsewhere.map((origin) => (
              <OriginRow key={origin.origin} origin={origin} note={origin.why} />
            ))}
          </tbody>
        )}
        {unnamed !== null && unnamed > 0 && (
          <tbody>
            <tr class="of">
              <th scope="rowgroup">Without an origin</th>
              <td class="num">{figure(unnamed)}</td>
            </tr>
          </tbody>
        )}
        <tfoot>
          <tr class="of">
            <th scope="row">All</th>
            <td class="num">
              <CountLink
                count={total}
                label={`${counted(total, 'cable')} of all posts: show them in Browse`}
                onOpen={browseEvery}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

interface CablesProps {
  count: number
  from: string
  origins: readonly Pick<OriginCount, 'origin'>[]
}

/** A number that opens the cables of these posts. */
function Cables({ count, from, origins }: CablesProps) {
  return (
    <CountLink
      count={count}
      label={`${counted(count, 'cable')} from ${from}: show them in Browse`}
      onOpen={() => browseFrom(origins.map(({ origin }) => origin))}
    />
  )
}

function OriginRow({ origin: { origin, count, chosen }, note }: { origin: OriginCount; note?: string }) {
  return (
    <tr>
      <td>
        {/* biome-ignore lint/a11y/useSemanticElements: drawn like every other box of the window. */}
        <button
          type="button"
          class={`facet-row${chosen === 'in' ? ' is-in' : chosen === 'out' ? ' is-out' : ''}`}
          role="checkbox"
          aria-checked={chosen === 'in'}
          aria-label={chosen === 'out' ? `${origin}, excluded` : origin}
          onClick={() => choose([origin])}
        >
          <span class="box">
            {chosen === 'in' && <Icon name="check" size={11} />}
            {chosen === 'out' && <Icon name="minus" size={11} />}
          </span>
          <span class="name">{origin}</span>
        </button>
        {note && <span class="quiet why">{note}</span>}
      </td>
      <td class="num">
        <Cables count={count} from={origin} origins={[{ origin }]} />
      </td>
    </tr>
  )
}
